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

  /// A library that holds the sample articles; they are read once for all tests.
  static func withSeeds() throws -> Program {
    let program = try Program()
    let file = try filled.get()
    try FileManager.default.copyItem(atPath: file, toPath: program.library)
    return program
  }

  private static let filled = Result {
    let program = try Program()
    _ = try program.run(["import", seeds])
    return program.library
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  /// A library and XDG folders of its own, so that nothing of the user's is read or written.
  var environment: [String: String] {
    let home = folder.path
    return [
      "GAINSAY_LIBRARY": library, "HOME": home, "XDG_CONFIG_HOME": home + "/config",
      "XDG_DATA_HOME": home + "/data", "XDG_STATE_HOME": home + "/state",
      "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
    ]
  }

  /// Writes the config file.
  func configure(_ text: String) throws {
    let place = folder.appending(path: "config/gainsay")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place.appending(path: "config.toml"))
  }

  /// - Parameter input: what the program finds on its standard input.
  func run(_ arguments: [String], input: String = "", with changes: [String: String] = [:]) throws
    -> Answer
  {
    let process = Process()
    process.executableURL = URL(filePath: Self.path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
      .merging(changes) { $1 }
    let file = URL(filePath: folder.path + "-input-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(input.utf8).write(to: file)
    process.standardInput = try FileHandle(forReadingFrom: file)
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
