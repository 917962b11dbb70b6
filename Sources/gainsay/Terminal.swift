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

  /// - Returns: nil when no known terminal type works.
  init?() {
    setlocale(LC_ALL, "")
    isUTF8 = String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8"
    let named = ProcessInfo.processInfo.environment["TERM"] ?? ""
    guard let type = Self.usableType(named) else { return nil }
    if type != named {
      notice = "terminal type '\(named)' is not known or too simple: using \(type)"
      setenv("TERM", type, 1)
    }
    guard gainsay_open_screen() != nil else { return nil }
    let isColourWanted = (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    isColoured = isColourWanted && has_colors()
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
    set_escdelay(25)
    raw()
    noecho()
    nonl()
    keypad(gainsay_stdscr(), true)
    nodelay(gainsay_stdscr(), true)
    idlok(gainsay_stdscr(), true)
    guard isColoured else { return }
    start_color()
    use_default_colors()
    let colours: [(Style, Int32)] = [
      (.mention, COLOR_CYAN), (.currentMention, COLOR_CYAN), (.match, COLOR_GREEN),
      (.conflict, COLOR_RED),
      (.difference, COLOR_YELLOW), (.company1, COLOR_CYAN), (.company2, COLOR_MAGENTA),
      (.company3, COLOR_GREEN), (.company4, COLOR_BLUE),
    ]
    for (style, colour) in colours { init_pair(Int16(Self.pair(style)), Int16(colour), -1) }
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
    waddstr(screen, isUTF8 ? run.text : Self.ascii(run.text))
    wattrset(screen, 0)
  }

  /// Colour adds to what attributes and glyphs say already.
  private func attributes(_ style: Style) -> UInt32 {
    let colour = isColoured ? gainsay_pair(Self.pair(style)) : 0
    return switch style {
    case .plain, .status: 0
    case .title, .heading: gainsay_bold()
    case .dim: gainsay_dim()
    case .selected: gainsay_reverse()
    case .mention, .match: gainsay_bold() | colour
    case .currentMention: gainsay_reverse() | gainsay_bold() | colour
    case .conflict, .difference: gainsay_bold() | colour
    case .company1, .company2, .company3, .company4: colour
    }
  }

  private static func pair(_ style: Style) -> Int32 {
    switch style {
    case .mention, .currentMention, .company1: 1
    case .match, .company3: 2
    case .conflict: 3
    case .difference: 4
    case .company2: 5
    case .company4: 6
    default: 0
    }
  }

  private static func ascii(_ text: String) -> String {
    let plain: [Character: Character] = [
      "─": "-", "│": "|", "…": "~", "“": "\"", "”": "\"", "‘": "'", "’": "'", "–": "-", "—": "-",
      "←": "<", "→": ">", "↑": "^", "↓": "v", "┬": "+", "┴": "+", "├": "|", "└": "`", "•": "+",
      "≤": "<", "▁": "_", "▂": ".", "▃": ":", "▄": "-", "▅": "=", "▆": "+", "▇": "*", "█": "#",
    ]
    return String(text.map { $0.isASCII ? $0 : plain[$0] ?? "?" })
  }

  // MARK: keys

  enum Event {
    case key(Key)
    case resized
  }

  /// All keys that wait.
  func events() -> [Event] {
    var events: [Event] = []
    var code: wint_t = 0
    while true {
      let status = wget_wch(gainsay_stdscr(), &code)
      if status == ERR { return events }
      if status == gainsay_key_code_yes() {
        if Int32(code) == gainsay_key_resize() {
          events.append(.resized)
        } else if let key = Self.functionKey(Int32(code)) {
          events.append(.key(key))
        }
      } else if let key = Self.characterKey(code) {
        events.append(.key(key))
      }
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

  private static func characterKey(_ code: wint_t) -> Key? {
    switch code {
    case 10, 13: return .enter
    case 27: return .escape
    case 9: return .tab
    case 8, 127: return .backspace
    case 3: return .character("Q")
    case 1...26: return Unicode.Scalar(UInt32(code) + 96).map { .control(Character($0)) }
    default: return Unicode.Scalar(UInt32(code)).map { .character(Character($0)) }
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
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
