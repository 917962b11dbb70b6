import Foundation

/// The built program with a folder and a library of its own.
struct Program {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let seeds = root.appending(path: "seeds").path

  /// It stands beside the tests.
  static let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "gainsay").path

  struct Answer {
    var status: Int32
    var output: String
    var errors: String
  }

  let folder: URL
  var library: String { folder.path + ".sqlite" }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "gainsay-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  func run(_ arguments: [String]) throws -> Answer {
    let process = Process()
    process.executableURL = URL(filePath: Self.path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["GAINSAY_LIBRARY": library])
    { $1 }
    process.standardInput = FileHandle.nullDevice
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // What a program says to its errors fits into the pipe.
    let data = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Answer(
      status: process.terminationStatus, output: String(decoding: data, as: UTF8.self),
      errors: String(decoding: complaint, as: UTF8.self))
  }

  func clean() {
    try? FileManager.default.removeItem(at: folder)
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: library + suffix)
    }
  }
}
