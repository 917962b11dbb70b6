import Foundation

@testable import gainsay

/// The real program in a terminal of tmux: keys go in, the screen is read. No clock: a screen is asked for again until it holds
/// what is looked for or the tries are used up.
struct TmuxScreen {
  private static let tries = 3_000
  let session: String
  private let socket: String

  /// - Parameter command: run by a shell in a terminal of that size.
  init(_ command: String, columns: Int, rows: Int) throws {
    let name = "gainsay-\(UUID().uuidString.prefix(8))"
    session = name
    socket = name
    try start([
      "-f", "/dev/null", "new-session", "-d", "-s", session, "-x", "\(columns)", "-y", "\(rows)",
      command,
    ])
  }

  func type(_ keys: String...) throws { _ = try tmux(["send-keys", "-t", session] + keys) }

  func text() throws -> String { try tmux("capture-pane", "-p", "-t", session) }

  /// The first screen that holds all the words, or the last one seen.
  func waiting(for words: String...) throws -> String {
    var screen = ""
    for _ in 0..<Self.tries {
      screen = try text()
      if words.allSatisfy(screen.contains) { return screen }
    }
    return screen
  }

  func close() { _ = try? tmux("kill-server") }

  /// With no signal blocked, as they are on the thread of a test: the server goes by them. It keeps every pipe of its client.
  private func start(_ arguments: [String]) throws {
    _ = try ChildProcess(["tmux", "-L", socket] + arguments, streams: .session("/dev/null")).wait()
  }

  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  private func tmux(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["tmux", "-L", socket] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
