import CNcurses
import Foundation
import GainsayUI

/// The terminal through ncurses: shows frames, reads keys. The only file that knows ncurses; for the main thread alone.
@MainActor
final class Terminal {
  /// What to tell the user about the terminal at the start; empty when all is well.
  private(set) var notice = ""
  private let isColoured: Bool
  private let isUTF8: Bool
  private var shown: Frame?

  private static let fallbacks = ["xterm-256color", "vt100"]

  private let settings: Settings

  /// - Returns: nil when no known terminal type works.
  init?(settings: Settings) {
    self.settings = settings
    setlocale(LC_ALL, "")
    isUTF8 = String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8"
    let named = ProcessInfo.processInfo.environment["TERM"] ?? ""
    guard let type = Self.usableType(named) else { return nil }
    if type != named {
      notice = "terminal type '\(named)' is not known or too simple: using \(type)"
      setenv("TERM", type, 1)
    }
    guard gainsay_open_screen() != nil else { return nil }
    let noColour = ProcessInfo.processInfo.environment["NO_COLOR"]
    isColoured = settings.colourUse.isWanted(noColour: noColour) && has_colors()
    prepare()
  }

  /// The type itself when it is known and can move the cursor.
  private static func usableType(_ named: String) -> String? {
    ([named] + fallbacks).first { type in
      var status: Int32 = 0
      guard !type.isEmpty, setupterm(type, STDOUT_FILENO, &status) == OK else { return false }
      let canMove = tigetstr("cup").map { Int(bitPattern: $0) > 0 } ?? false
      gainsay_forget_terminal_type()
      return canMove
    }
  }

  private func prepare() {
    set_escdelay(Self.escapeDelay)
    raw()
    noecho()
    nonl()
    keypad(gainsay_stdscr(), true)
    nodelay(gainsay_stdscr(), true)
    idlok(gainsay_stdscr(), true)
    if settings.usesMouse { gainsay_use_mouse() }
    guard isColoured else { return }
    start_color()
    use_default_colors()
    for (number, style) in Style.allCases.enumerated() {
      guard let colour = settings.colours[style] else { continue }
      let shown = colour.number < gainsay_colors() ? colour.number : colour.number % 8
      init_pair(Int16(number + 1), Int16(shown), -1)
    }
  }

  var size: (columns: Int, rows: Int) { (Int(gainsay_columns()), Int(gainsay_lines())) }

  // MARK: drawing

  /// Shows a frame; ncurses sends only what changed.
  func show(_ frame: Frame) {
    let screen = gainsay_stdscr()
    for (row, line) in frame.lines.enumerated()
    where shown?.lines[safe: row] != line || shown?.columns != frame.columns {
      wmove(screen, Int32(row), 0)
      wclrtoeol(screen)
      for run in line { draw(run, screen) }
    }
    wmove(screen, Int32(frame.cursor.row), Int32(frame.cursor.column))
    shown = frame
    wrefresh(screen)
  }

  private func draw(_ run: Run, _ screen: UnsafeMutablePointer<WINDOW>?) {
    wattrset(screen, Int32(bitPattern: attributes(run.style)))
    waddstr(screen, isUTF8 ? run.text : ASCIIText.text(run.text))
    wattrset(screen, 0)
  }

  /// Colour adds to what attributes and glyphs say already.
  private func attributes(_ style: Style) -> UInt32 {
    let emphasis = style.emphasis
    var attributes: UInt32 = 0
    if emphasis.contains(.bold) { attributes |= gainsay_bold() }
    if emphasis.contains(.dim) { attributes |= gainsay_dim() }
    if emphasis.contains(.reverse) { attributes |= gainsay_reverse() }
    guard isColoured, let colour = settings.colours[style],
      let number = Style.allCases.firstIndex(of: style)
    else { return attributes }
    // Where there are eight colours, the bright ones are the bold ones.
    if colour.number >= gainsay_colors() { attributes |= gainsay_bold() }
    return attributes | gainsay_pair(Int32(number + 1))
  }

  // MARK: keys

  enum Event {
    case key(Key)
    /// The first mouse button, in that row.
    case pressed(row: Int)
    case resized
  }

  /// Milliseconds in which the rest of a sequence must follow its Esc; longer, and the key Esc would be felt to lag. What comes
  /// later is still known for what it is.
  private static let escapeDelay: Int32 = 2
  private static let latest = Duration.milliseconds(150)

  /// When Esc was the last key that came.
  private var escaped: ContinuousClock.Instant?

  /// All keys that wait.
  func events() -> [Event] {
    var events = waiting()
    if let escaped, escaped.duration(to: .now) < Self.latest, !events.isEmpty {
      let keys = events.compactMap { if case .key(let key) = $0 { key } else { nil } }
      if keys.count == events.count, let late = LateSequence.key(in: keys) {
        events.replaceSubrange(0..<late.count, with: [.key(late.key)])
      }
    }
    if !events.isEmpty {
      escaped = nil
      if case .key(.escape) = events[events.count - 1] { escaped = .now }
    }
    return events
  }

  private func waiting() -> [Event] {
    var events: [Event] = []
    var code: wint_t = 0
    while true {
      let status = wget_wch(gainsay_stdscr(), &code)
      if status == ERR { return events }
      if status == gainsay_key_code_yes() {
        if Int32(code) == gainsay_key_resize() {
          events.append(.resized)
        } else if Int32(code) == gainsay_key_mouse() {
          events += Self.mouseEvents()
        } else if let key = Self.functionKey(Int32(code)) {
          events.append(.key(key))
        }
      } else if let key = Key(code: UInt32(code)) {
        events.append(.key(key))
      }
    }
  }

  /// Whether nothing more can come: then reading says so at once.
  var hasEnded: Bool {
    var waiting: Int32 = 0
    return ioctl(STDIN_FILENO, UInt(FIONREAD), &waiting) != 0 || waiting == 0
  }

  private static let wheelStep = 3

  private static func mouseEvents() -> [Event] {
    switch gainsay_mouse_row() {
    case -1: Array(repeating: .key(.up), count: wheelStep)
    case -2: Array(repeating: .key(.down), count: wheelStep)
    case let row where row >= 0: [.pressed(row: Int(row))]
    default: []
    }
  }

  private static func functionKey(_ code: Int32) -> Key? {
    switch code {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_PPAGE: .pageUp
    case KEY_NPAGE: .pageDown
    case KEY_HOME: .home
    case KEY_END: .end
    case KEY_BACKSPACE: .backspace
    case KEY_ENTER: .enter
    default: nil
    }
  }

  // MARK: coming and going

  /// Takes the size of the window anew.
  func resize(columns: Int, rows: Int) {
    shown = nil
    resizeterm(Int32(rows), Int32(columns))
    wclear(gainsay_stdscr())
  }

  func redraw() {
    shown = nil
    clearok(gainsay_stdscr(), true)
  }

  /// The terminal as it was.
  func restore() { endwin() }

  /// Stops until the shell continues the program.
  func suspend() {
    restore()
    kill(0, SIGTSTP)
    redraw()
  }

  /// Has the signals of a terminal's life written to `pipe` as bytes.
  static func catchSignals(writingTo pipe: Int32) {
    for number in [SIGTERM, SIGHUP, SIGWINCH, SIGINT] { gainsay_catch_signal(number, pipe) }
    for number in [SIGTSTP, SIGCONT] { gainsay_unblock_signal(number) }
  }
}
