import Foundation
import Synchronization

/// A last line that says who wrote the report: "(Reporting by Jane Doe in Oslo; Editing by John Roe)".
struct ClosingCredit: Sendable, Equatable {
  var byline: String

  /// A credit is no longer than this, in UTF-8 bytes.
  private static let longest = 400

  /// Made once: that takes longer than to match it.
  private static let pattern = Mutex(
    #/\(?(?:Additional )?(?:Reporting|Reported|Written) (?:and \w+ )?by (?<who>[^;.()]+).*/#)

  /// Nil where `line` is none.
  init?(_ line: String) {
    guard line.utf8.count <= Self.longest, line.contains("by "),
      let who = Self.pattern.withLock({
        line.wholeMatch(of: $0).map { String($0.output.who) }
      })
    else { return nil }
    byline = who.split(separator: " in ", maxSplits: 1)[0].trimmingCharacters(in: .whitespaces)
    guard byline.first?.isUppercase == true else { return nil }
  }
}
