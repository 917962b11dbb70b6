import Foundation

/// The real program in a terminal of its own, of which every byte is kept.
final class PseudoTerminal {
  struct Broken: Error {}

  let process: pid_t
  private var control: Int32
  private(set) var output = Data()
  private var ended: Int32?

  /// How long the program may take for anything before a test calls it a failure, in milliseconds.
  private static let patience: Int32 = 15_000

  // What Glibc's module leaves out.
  private static let setLock = UInt(0x4004_5431)
  private static let getNumber = UInt(0x8004_5430)
  private static let newSession: Int16 = 0x80

  init(
    _ program: Program, _ arguments: [String] = [], with changes: [String: String] = [:],
    columns: UInt16 = 80, rows: UInt16 = 24
  ) throws {
    control = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (lock, number) = (Int32(0), Int32(0))
    guard control >= 0, ioctl(control, Self.setLock, &lock) == 0,
      ioctl(control, Self.getNumber, &number) == 0
    else { throw Broken() }
    var window = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(control, UInt(TIOCSWINSZ), &window)
    let environment = ProcessInfo.processInfo.environment.merging(program.environment) { $1 }
      .merging(changes) { $1 }
    process = try Self.start([Program.path] + arguments, environment, in: "/dev/pts/\(number)")
  }

  deinit {
    if ended == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if control >= 0 { close(control) }
  }

  /// As the leader of a session whose terminal is `name`.
  private static func start(
    _ words: [String], _ environment: [String: String], in name: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    // A test runs on a thread that blocks nearly all signals.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, newSession | Int16(POSIX_SPAWN_SETSIGMASK))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var process: pid_t = 0
    guard posix_spawn(&process, words[0], &actions, &attributes, &arguments, &variables) == 0 else {
      throw Broken()
    }
    return process
  }

  var text: String { String(decoding: output, as: UTF8.self) }

  func type(_ keys: String) { _ = keys.withCString { write(control, $0, strlen($0)) } }

  /// Whether the words come, from now on or since `start` of the output.
  func waits(for words: String, since start: Int = 0) -> Bool {
    while true {
      if String(decoding: output.dropFirst(start), as: UTF8.self).contains(words) { return true }
      guard readMore() else { return false }
    }
  }

  func resize(columns: UInt16, rows: UInt16) {
    var window = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(control, UInt(TIOCSWINSZ), &window)
  }

  func send(_ signal: Int32) { kill(process, signal) }

  /// The line drops.
  func hangUp() {
    close(control)
    control = -1
  }

  /// The status with which the program ends, or the negative number of the signal that ended it.
  func status() -> Int32 {
    while control >= 0, readMore() {}
    var status: Int32 = 0
    waitpid(process, &status, 0)
    ended = status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
    return ended ?? 0
  }

  /// False when the program has ended, or says nothing for too long.
  private func readMore() -> Bool {
    var waiting = pollfd(fd: control, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, Self.patience) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(control, &bytes, bytes.count)
    guard count > 0 else { return false }
    output.append(contentsOf: bytes.prefix(count))
    return true
  }
}
