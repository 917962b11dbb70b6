import Foundation
import GainsayCore
import GainsayUI

/// The reader at work:
///
///     key, signal, answer → Message → Model.update → Effect → background → answer …
///                                          ↓
///                                        Frame → Terminal
///
/// Sleeps in `poll` until a key or a byte in the wake pipe comes; nothing runs while idle.
@MainActor
final class EventLoop {
  /// Hits that come in the end, lines of each, and lines of a window that show none.
  nonisolated private static let (mostHits, linesOfHit, otherLines) = (50, 2, 3)

  let library: Library
  let terminal: Terminal
  let wake: WakePipe
  private let inbox: Inbox
  private let sessions: SessionStore?
  private let searches = Turns()
  private let answers = Worker(name: "answers")
  private(set) var model: Model
  private var isRunning = true

  /// Nil when the terminal cannot show the reader.
  init?(library: Library, settings: Settings, sessions: SessionStore?, start: ReaderStart) {
    guard let wake = WakePipe(), let terminal = Terminal(settings: settings) else { return nil }
    self.library = library
    self.terminal = terminal
    self.wake = wake
    self.sessions = sessions
    inbox = Inbox(wake: wake)
    let size = terminal.size
    model = Model(
      columns: size.columns, rows: size.rows,
      notice: [terminal.notice, start.notice].first { !$0.isEmpty } ?? "", settings: settings,
      session: start.session)
  }

  func run(importing paths: [String]) -> Int32 {
    Terminal.catchSignals(writingTo: wake.input)
    model.firstEffects.forEach(perform)
    startImport(paths)
    terminal.show(model.frame())
    let library = library
    answers.start { Answers(library: library).prepare() }
    while isRunning { wait() }
    inbox.cancel()
    terminal.restore()
    sessions?.finish()
    return 0
  }

  private func wait() {
    var files = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wake.output, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&files, 2, -1) >= 0 || errno == EINTR else { return leave() }
    if files[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { return leave() }
    for signal in wake.drain() { take(signal: Int32(signal)) }
    let events = terminal.events()
    // Readable and yet no key: the input has ended.
    if events.isEmpty, files[0].revents != 0, terminal.hasEnded { return leave() }
    for event in events { take(event) }
    for message in inbox.takeAll() { update(message) }
    guard isRunning else { return }
    terminal.show(model.frame())
    sessions?.keep(model)
  }

  private func take(_ event: Terminal.Event) {
    switch event {
    case .key(let key): update(.key(key))
    case .pressed(let row): update(.pressed(row: row))
    case .resized: resize()
    }
  }

  private func take(signal: Int32) {
    switch signal {
    case SIGTERM, SIGHUP, SIGINT: leave()
    case SIGWINCH: resize()
    default: break
    }
  }

  func resize() {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0
    else { return }
    terminal.resize(columns: Int(window.ws_col), rows: Int(window.ws_row))
    update(.resized(columns: Int(window.ws_col), rows: Int(window.ws_row)))
  }

  func update(_ message: Message) { model.update(message).forEach(perform) }

  private func leave() { isRunning = false }

  private func perform(_ effect: Effect) {
    switch effect {
    case .quit: leave()
    case .redraw: terminal.redraw()
    case .suspend: suspend()
    case .copy, .openLink, .pipe, .export: update(.said(takeOut(effect)))
    default: ask(effect)
    }
  }

  /// Answers come back through the inbox, in the order of the questions.
  private func ask(_ effect: Effect) {
    if case .search(let query) = effect { return search(query) }
    let (library, inbox) = (library, inbox)
    answers.start { inbox.post(Answers(library: library).message(for: effect)) }
  }

  /// What the screen shows first; a later search ends an earlier one.
  private func search(_ query: String) {
    let (library, inbox, searches) = (library, inbox, searches)
    let turn = searches.begin()
    let first = max(1, (terminal.size.rows - Self.otherLines) / Self.linesOfHit)
    answers.start {
      do {
        let isCancelled = { @Sendable in !searches.isLast(turn) }
        if isCancelled() { return }
        try library.search(
          asTyped: query, first: first, most: max(first, Self.mostHits), isCancelled: isCancelled
        ) { inbox.post(.searched($0)) }
      } catch is CancellationError {
        // Another search has begun.
      } catch {
        inbox.post(.failed("the library cannot be read: \(error.localizedDescription)"))
      }
    }
  }

  private func startImport(_ paths: [String]) {
    let (library, inbox) = (library, inbox)
    Worker(name: "import").start {
      do {
        guard !paths.isEmpty else {
          try library.finishImport(isCancelled: { inbox.isCancelled })
            .map { inbox.post(.importEnded($0)) }
          return
        }
        let report = try library.importArticles(
          at: paths, progress: { inbox.post(.importProgressed($0)) },
          isCancelled: { inbox.isCancelled })
        inbox.post(.importEnded(report))
      } catch {
        inbox.post(.failed("the import stopped: \(error.localizedDescription)"))
      }
    }
  }
}
