import Foundation

/// Reads dates as articles, pages, feeds and mail carry them, into ISO 8601.
///
/// A date is read only if each of its words is one of a date: "June 3, 2025 at 5 pm ET" is, "June 3, 2025 report" is not.
struct DateReader: Sendable {
  /// A longer text is no date, in UTF-8 bytes.
  private static let longest = 80

  /// "2016-08-31", "2025-02-14 02:05:17", "Fri, 14 Feb 2025 02:05:17 GMT", "June 3, 2025", "3 June 2025"; else nil.
  func iso(_ text: String) -> String? {
    guard text.utf8.count <= Self.longest, let fields = DateFields(text) else { return nil }
    return fields.iso
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

  /// Words before a date that say whose it is.
  private static let labels: Set<String> = [
    "first", "last", "published", "posted", "updated", "modified", "date", "on", "at",
  ]
}
