import Foundation

/// Tells on standard error how far a long command has come.
enum Progress {
  static func say(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
