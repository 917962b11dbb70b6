import Foundation

/// Why training data could not be read.
enum DataError: Error {
  case unreadable(path: String)
  case unpackingFailed(path: String, status: Int32)
}

/// Reads text files, unpacking those whose names end in ".xz" with the `xz` program.
enum Packed {
  static func lines(_ path: String) throws -> [String] {
    try text(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try data(path), as: UTF8.self)
  }

  static func data(_ path: String) throws -> Data {
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw DataError.unreadable(path: path)
    }
    guard path.hasSuffix(".xz") else { return try Data(contentsOf: URL(fileURLWithPath: path)) }
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["xz", "-dc", path]
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw DataError.unpackingFailed(path: path, status: process.terminationStatus)
    }
    return data
  }
}
