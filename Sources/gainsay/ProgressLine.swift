import Foundation
import GainsayCore
import GainsayUI

/// How far an import has come, in the last line of a terminal; nothing where errors go elsewhere.
enum ProgressLine {
  static func show(_ progress: ImportProgress) {
    write(Wording.progress(progress, isWhole: true))
  }

  static func clear() { write("") }

  private static func write(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text)".utf8))
  }
}
