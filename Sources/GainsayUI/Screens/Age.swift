/// How long ago something was, short: "14m", "3h", "5d", "8w", "2y".
enum Age {
  private static let units = [(525_600, "y"), (10_080, "w"), (1_440, "d"), (60, "h")]

  /// - Parameters: ISO 8601 times or days; "-" where one is missing.
  static func text(of time: String?, now: String?) -> String {
    guard let then = time.flatMap(minutes), let now = now.flatMap(minutes) else { return "-" }
    let passed = max(now - then, 0)
    for (length, unit) in units where passed >= length && (unit != "w" || passed >= 2 * length) {
      return "\(passed / length)\(unit)"
    }
    return "\(passed)m"
  }

  /// Minutes since a day long ago (days of the civil calendar after H. Hinnant, "chrono-compatible low-level date algorithms").
  static func minutes(_ iso: String) -> Int? {
    let parts = iso.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    let clock = iso.count >= 16 ? iso.dropFirst(11).prefix(5).split(separator: ":") : []
    let time = clock.count == 2 ? (Int(clock[0]) ?? 0) * 60 + (Int(clock[1]) ?? 0) : 0
    return days(year: parts[0], month: parts[1], day: parts[2]) * 1_440 + time
  }

  private static func days(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }
}
