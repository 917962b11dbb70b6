import Foundation

/// A last line that says who wrote the report: "(Reporting by Jane Doe in Oslo; Editing by John Roe)".
struct ClosingCredit: Sendable, Equatable {
  var byline: String

  /// A credit is no longer than this, in UTF-8 bytes.
  private static let longest = 400

  /// Nil where `line` is none.
  init?(_ line: String) {
    guard line.utf8.count <= Self.longest, line.contains("by "),
      let match = line.wholeMatch(
        of: #/\(?(?:Additional )?(?:Reporting|Reported|Written) (?:and \w+ )?by (?<who>[^;.()]+).*/#
      )
    else { return nil }
    let who = match.output.who.split(separator: " in ", maxSplits: 1)[0]
    byline = who.trimmingCharacters(in: .whitespaces)
    guard byline.first?.isUppercase == true else { return nil }
  }
}
