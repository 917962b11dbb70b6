import Foundation

@testable import gainsay

/// The real program in a terminal of its own, of which every byte is kept.
final class PseudoTerminal {
  struct Broken: Error {}

  private let process: ChildProcess
  private var control: Int32
  private(set) var output = Data()
  private var ended: Int32?
  /// Whether nothing came for too long.
  private var isSilent = false

  /// How long the program may take for anything before a test calls it a failure, in milliseconds.
  private static let patience: Int32 = 15_000

  // What Glibc's module leaves out.
  private static let setLock = UInt(0x4004_5431)
  private static let getNumber = UInt(0x8004_5430)

  init(
    _ program: Program, _ arguments: [String] = [], with changes: [String: String] = [:],
    columns: UInt16 = 80, rows: UInt16 = 24
  ) throws {
    control = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    var (lock, number) = (Int32(0), Int32(0))
    guard control >= 0, ioctl(control, Self.setLock, &lock) == 0,
      ioctl(control, Self.getNumber, &number) == 0
    else { throw Broken() }
    var window = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(control, UInt(TIOCSWINSZ), &window)
    let environment = ProcessInfo.processInfo.environment.merging(program.environment) { $1 }
      .merging(changes) { $1 }
    process = try ChildProcess(
      [Program.path] + arguments, environment: environment, streams: .session("/dev/pts/\(number)")
    )
  }

  deinit {
    if ended == nil {
      send(SIGKILL)
      _ = process.wait()
    }
    if control >= 0 { close(control) }
  }

  var text: String { String(decoding: output, as: UTF8.self) }

  /// Reads meanwhile: else the program could wait for its words to be read, and the keys for the program.
  func type(_ keys: String) {
    var left = Array(keys.utf8)[...]
    while !left.isEmpty {
      var ready = pollfd(fd: control, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&ready, 1, Self.patience) > 0 else { return }
      if ready.revents & Int16(POLLIN) != 0, !readMore() { return }
      guard ready.revents & Int16(POLLOUT) != 0 else { continue }
      let count = left.withUnsafeBytes { write(control, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EAGAIN else { return }
      left = left.dropFirst(max(count, 0))
    }
  }

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

  func send(_ signal: Int32) { kill(process.id, signal) }

  /// The line drops.
  func hangUp() {
    close(control)
    control = -1
  }

  /// The status with which the program ends, or the negative number of the signal that ended it.
  func status() -> Int32 {
    while control >= 0, readMore() {}
    // A program that neither ends nor says anything must not hold up all tests.
    if isSilent { send(SIGKILL) }
    let status = process.wait()
    ended = status
    return status
  }

  /// False when the program has ended, or says nothing for too long.
  private func readMore() -> Bool {
    var waiting = pollfd(fd: control, events: Int16(POLLIN), revents: 0)
    isSilent = poll(&waiting, 1, Self.patience) == 0
    guard !isSilent else { return false }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(control, &bytes, bytes.count)
    guard count > 0 else { return false }
    output.append(contentsOf: bytes.prefix(count))
    return true
  }
}
