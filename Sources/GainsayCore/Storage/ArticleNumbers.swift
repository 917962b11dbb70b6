import GRDB
import Language

/// Numbers articles by when they were published, so that whatever lists articles by number lists them by time, and a search
/// for the newest may stop early.
///
/// Undated articles count from 1. Dated ones begin at 2^30, with 8 numbers for each minute since the year 1800, as each
/// word of the index notes how far apart the numbers are; where those are taken, the next minutes lend theirs.
struct ArticleNumbers {
  static let firstDated: Int64 = 1 << 30
  private static let minuteBits: Int64 = 3
  private static let minutesOfDay: Int64 = 1440
  private static let firstDay = Int64(CalendarDay(iso: "1800-01-01")?.number ?? 0)

  let db: Database

  /// The lowest number of an article that was published then; nil for what is no date.
  static func first(published: String) -> Int64? {
    guard let day = CalendarDay(iso: published) else { return nil }
    let minute = (Int64(day.number) - firstDay) * minutesOfDay + minuteOfDay(published)
    return firstDated + max(minute, 0) << minuteBits
  }

  func next(published: String?) throws -> Int64 {
    guard let first = published.flatMap(Self.first) else {
      return try (last(in: 1...(Self.firstDated - 1)) ?? 0) + 1
    }
    // Twice as far each time: many articles that say no more than the day are numbered as fast as one.
    var (start, width) = (first, Int64(1) << Self.minuteBits)
    while true {
      guard let last = try last(in: start...(start + width - 1)) else { return start }
      if last < start + width - 1 { return last + 1 }
      (start, width) = (start + width, 2 * width)
    }
  }

  private func last(in numbers: ClosedRange<Int64>) throws -> Int64? {
    try Int64.fetchOne(
      try db.cachedStatement(sql: "SELECT max(id) FROM article WHERE id BETWEEN ? AND ?"),
      arguments: [numbers.lowerBound, numbers.upperBound])
  }

  /// Of "2025-06-03T09:12:00+02:00" 432, as times of day are compared in UTC; 0 where there is none.
  private static func minuteOfDay(_ published: String) -> Int64 {
    let time = published.dropFirst(11)
    guard let minutes = minutes(time.prefix(5)) else { return 0 }
    let zone = time.dropFirst(5).drop { !"+-".contains($0) }
    let offset = Self.minutes(zone.dropFirst().prefix(5)) ?? 0
    return zone.first == "-" ? minutes + offset : minutes - offset
  }

  private static func minutes(_ clock: Substring) -> Int64? {
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hours = Int64(parts[0]), let minutes = Int64(parts[1]),
      (0..<24).contains(hours), (0..<60).contains(minutes)
    else { return nil }
    return hours * 60 + minutes
  }
}
