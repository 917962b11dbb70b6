import Foundation
import GainsayCore

/// How far an import has come, in the last line of a terminal; nothing where errors go elsewhere.
enum ProgressLine {
  static func show(_ progress: ImportProgress) {
    write(text(progress))
  }

  static func clear() { write("") }

  /// "1200 articles, 41 a second, 3 not read, about 2 min left".
  static func text(_ progress: ImportProgress) -> String {
    var parts = ["\(progress.articles) articles", "\(Int(progress.rate.rounded())) a second"]
    if progress.failures > 0 { parts.append("\(progress.failures) not read") }
    if let left = progress.secondsLeft, left >= 1 {
      parts.append(
        left < 90 ? "about \(Int(left)) s left" : "about \(Int((left / 60).rounded())) min left")
    }
    return parts.joined(separator: ", ")
  }

  private static func write(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text)".utf8))
  }
}
