import Foundation
import Synchronization

/// Reads dates as articles, pages, feeds and mail carry them, into ISO 8601.
///
/// A date is read only if each of its words is one of a date: "June 3, 2025 at 5 pm ET" is, "June 3, 2025 report" is not.
struct DateReader: Sendable {
  /// A longer text is no date, in UTF-8 bytes.
  private static let longest = 80

  /// "2016-08-31", "2025-02-14 02:05:17", "Fri, 14 Feb 2025 02:05:17 GMT", "June 3, 2025", "3 June 2025"; else nil.
  func iso(_ text: String) -> String? {
    guard text.utf8.count <= Self.longest else { return nil }
    return DateFields(Self.withColon(text))?.iso
  }

  /// "9:15pm" for "9.15pm".
  private static func withColon(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: ".")), text.utf8.contains(where: { $0 | 32 == 109 })
    else { return text }
    return text.replacing(#/\b(\d{1,2})\.(\d{2})(?=\s?[ap]\.?m\b)/#.ignoresCase()) {
      "\($0.1):\($0.2)"
    }
  }

  /// "Published: June 3, 2025", or a line that is nothing but a date.
  func labelled(_ line: String) -> String? {
    guard line.utf8.count < 60, line.utf8.contains(where: { (48...57).contains($0) }) else {
      return nil
    }
    var rest = line[...]
    for _ in 0..<3 {
      let word = rest.prefix { $0.isLetter }
      guard Self.labels.contains(word.lowercased()) else { break }
      rest = rest[word.endIndex...].drop { $0 == " " || $0 == ":" }
    }
    return iso(String(rest))
  }

  /// A whole day with its year somewhere in a line, and where it stands; nil where there is none, or two.
  func day(in line: String) -> (iso: String, range: Range<String.Index>)? {
    guard line.utf8.count <= 2 * Self.longest, Self.hasYear(line) else { return nil }
    let found = Self.days.withLock { days in days.map { line.ranges(of: $0) } ?? [] }
    guard found.count == 1,
      let iso = iso(String(line[found[0]]).replacing(". ", with: "."))
    else { return nil }
    return (String(iso.prefix(10)), found[0])
  }

  /// Days as they are written, numbered or with the name of a month. Made once: that takes longer than to match it.
  private static let days = Mutex<Regex<AnyRegexOutput>?>(
    {
      let months = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?"
      let written = "\\d{1,2}(?:st|nd|rd|th)? \(months),? \\d{4}|\(months) \\d{1,2},? \\d{4}"
      let numbered = "\\d{4}-\\d{2}-\\d{2}|\\d{1,2}([./]) ?\\d{1,2}\\1 ?\\d{4}"
      return try? Regex("\\b(?:\(written)|\(numbered))\\b").ignoresCase()
    }())

  /// Whether there are four digits in a row.
  private static func hasYear(_ line: String) -> Bool {
    var digits = 0
    return line.utf8.contains { byte in
      digits = (48...57).contains(byte) ? digits + 1 : 0
      return digits == 4
    }
  }

  /// Words before a date that say whose it is.
  private static let labels: Set<String> = [
    "first", "last", "published", "posted", "updated", "modified", "date", "on", "at",
  ]
}
