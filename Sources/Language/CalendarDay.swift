/// A day of the Gregorian calendar, counted from 1970-01-01.
package struct CalendarDay: Sendable, Hashable, Comparable, Codable {
  /// Days since 1970-01-01; negative before.
  package var number: Int

  package init(number: Int) { self.number = number }

  /// A day that exists, else nil: there is no February 30.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, in: year)).contains(day)
    else { return nil }
    self.init(number: Self.start(ofMonth: month, in: year) + day - 1)
  }

  /// Reads the day at the front of an ISO 8601 text: "2025-06-03T12:00Z".
  package init?(iso text: String) {
    let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package static func < (one: Self, other: Self) -> Bool { one.number < other.number }

  /// Monday is 1, Sunday 7.
  package var weekday: Int { (number + 3).modulo(7) + 1 }

  /// Year, month and day: counted in years that begin in March, so that the leap day comes last.
  package var parts: (year: Int, month: Int, day: Int) {
    let days = number + Self.marchYearZero
    let era = days.floored(by: 146_097)
    let rest = days - era * 146_097
    let yearOfEra = (rest - rest / 1460 + rest / 36_524 - rest / 146_096) / 365
    let dayOfYear = rest - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * march + 2) / 5 + 1)
  }

  /// "2025-06-03".
  package var iso: String {
    let (year, month, day) = parts
    return "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))"
  }

  package func adding(_ days: Int) -> CalendarDay { CalendarDay(number: number + days) }

  /// The same day `months` away, or the last of that month where it is shorter.
  func adding(months: Int) -> CalendarDay {
    let (year, month, day) = parts
    let index = year * 12 + month - 1 + months
    let (newYear, newMonth) = (index.floored(by: 12), index.modulo(12) + 1)
    let last = Self.length(ofMonth: newMonth, in: newYear)
    return CalendarDay(number: Self.start(ofMonth: newMonth, in: newYear) + min(day, last) - 1)
  }

  static func length(ofMonth month: Int, in year: Int) -> Int {
    let isLeap = year.modulo(4) == 0 && (year.modulo(100) != 0 || year.modulo(400) == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// The number of the first day of a month.
  static func start(ofMonth month: Int, in year: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.floored(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
      - marchYearZero
  }

  /// Days from March 1 of the year 0 to 1970-01-01.
  private static let marchYearZero = 719_468
}

extension Int {
  /// Division towards minus infinity.
  func floored(by divisor: Int) -> Int { (self - modulo(divisor)) / divisor }

  /// The remainder that is never negative.
  func modulo(_ divisor: Int) -> Int {
    let rest = self % divisor
    return rest < 0 ? rest + divisor : rest
  }

  /// With zeros in front, up to `width` figures.
  func padded(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}

/// Days from the first to the last, both included; nil where one end is open.
package struct DayInterval: Sendable, Equatable, Codable {
  package var first: CalendarDay?
  package var last: CalendarDay?

  package init(_ first: CalendarDay?, _ last: CalendarDay?) {
    self.first = first
    self.last = last
  }

  /// Whether one begins the day after the other ends.
  package func touches(_ other: DayInterval) -> Bool {
    last.map { $0.adding(1) == other.first } ?? false
      || other.last.map { $0.adding(1) == first } ?? false
  }

  /// Whether some day may lie in both.
  package func overlaps(_ other: DayInterval) -> Bool {
    if let first, let end = other.last, end < first { return false }
    if let last, let start = other.first, last < start { return false }
    return true
  }
}
