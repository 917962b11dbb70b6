import Foundation

/// Reads dates as articles and their files carry them, into ISO 8601.
struct DateReader: Sendable {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// "2016-08-31", "2025-02-14 02:05:17", "2025-02-14T02:05:17Z", "June 3, 2025", "3 June 2025"; else nil.
  func iso(_ text: String) -> String? {
    let text = text.trimmingCharacters(in: .whitespaces)
    if let match = text.wholeMatch(
      of: #/(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s?(Z|[+-]\d\d:?\d\d)?)?/#)
    {
      guard isDay(String(match.1)) else { return nil }
      return String(match.1) + (match.2.map { "T\($0)" } ?? "") + (match.3.map(String.init) ?? "")
    }
    if let match = text.wholeMatch(of: #/([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})/#) {
      return day(year: String(match.3), month: String(match.1), day: String(match.2))
    }
    if let match = text.wholeMatch(of: #/(\d{1,2}) ([A-Za-z]{3,9})\.?,? (\d{4})/#) {
      return day(year: String(match.3), month: String(match.2), day: String(match.1))
    }
    return nil
  }

  /// "Published: June 3, 2025", or a line that is nothing but a date.
  func labelled(_ line: String) -> String? {
    guard line.utf8.count < 60 else { return nil }
    let bare = line.replacing(#/^(?i)(published|posted|updated|date)( on)?:?\s*/#, with: "")
    return iso(String(bare))
  }

  private func day(year: String, month: String, day: String) -> String? {
    guard let number = Self.months.firstIndex(where: { month.lowercased().hasPrefix($0) }),
      let day = Int(day)
    else { return nil }
    let two = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
    let text = "\(year)-\(two(number + 1))-\(two(day))"
    return isDay(text) ? text : nil
  }

  private func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else { return false }
    let isLeap = parts[0] % 4 == 0 && (parts[0] % 100 != 0 || parts[0] % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[parts[1] - 1]).contains(parts[2])
  }
}
