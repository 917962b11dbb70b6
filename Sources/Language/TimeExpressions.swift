/// Words that say when; `value` is an ISO 8601 day, month or year, nil while it cannot be resolved.
package struct TimeExpression: Sendable, Equatable, Codable {
  package var range: Range<Int>
  package var value: String?

  package init(range: Range<Int>, value: String?) {
    self.range = range
    self.value = value
  }
}

/// Finds when something is told to happen: "Jan. 13", "June 3, 2025", "in 2017", "last month", "Tuesday".
///
/// A day without a year takes that of the reference date, the latest such day not after it; without a date it stays
/// unresolved.
package struct TimeExpressionFinder: Sendable {
  package init() {}

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today",
    "yesterday", "tomorrow",
  ]
  private static let periods: Set<String> = [
    "week", "month", "year", "quarter", "summer", "winter", "spring", "autumn", "fall",
  ]

  /// The number of a month by its name or its short form with or without a full stop.
  static func month(_ word: String) -> Int? {
    let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
    guard bare.count >= 3, bare != "mar" || word.hasSuffix(".") else { return nil }
    return months.firstIndex {
      $0 == bare || ($0.hasPrefix(bare) && (bare.count == 3 || bare == "sept"))
    }
    .map { $0 + 1 }
  }

  /// - Parameter reference: the article's date in ISO 8601, if it has one.
  package func find(in tokens: [Token], reference: String? = nil) -> [TimeExpression] {
    var found: [TimeExpression] = []
    var at = 0
    while at < tokens.count {
      if let (value, end) = expression(in: tokens, at: at, reference: reference) {
        found.append(
          TimeExpression(
            range: tokens[at].range.lowerBound..<tokens[end - 1].range.upperBound, value: value))
        at = end
      } else {
        at += 1
      }
    }
    return found
  }

  private func expression(
    in tokens: [Token], at start: Int, reference: String?
  ) -> (String?, Int)? {
    let word = tokens[start].form.lowercased()
    let next = start + 1 < tokens.count ? tokens[start + 1].form : ""
    if let month = Self.month(word), tokens[start].form.first?.isUppercase == true {
      return monthExpression(month, tokens: tokens, after: start + 1, reference: reference)
    }
    if let day = Int(word), (1...31).contains(day), let month = Self.month(next.lowercased()),
      next.first?.isUppercase == true
    {
      let year = start + 2 < tokens.count ? self.year(tokens[start + 2].form) : nil
      return (iso(year, month, day, reference), start + (year == nil ? 2 : 3))
    }
    if let year = year(word),
      start == 0
        || ["in", "since", "by", "of", "early", "late", "until"]
          .contains(tokens[start - 1].form.lowercased())
    {
      return ("\(year)", start + 1)
    }
    if ["last", "this", "next", "earlier"].contains(word), Self.periods.contains(next.lowercased())
    {
      return (nil, start + 2)
    }
    return Self.weekdays.contains(word) ? (nil, start + 1) : nil
  }

  private func monthExpression(
    _ month: Int, tokens: [Token], after: Int, reference: String?
  ) -> (String?, Int)? {
    guard after < tokens.count else { return nil }
    if let year = year(tokens[after].form) { return ("\(year)-\(two(month))", after + 1) }
    guard let day = Int(tokens[after].form), (1...31).contains(day) else {
      // "May" and "March" alone are seldom months.
      return Self.months[month - 1].count > 4 && month != 3
        ? (reference.map { "\($0.prefix(4))-\(two(month))" }, after) : nil
    }
    let comma = after + 1 < tokens.count && tokens[after + 1].form == ","
    let place = after + (comma ? 2 : 1)
    if place < tokens.count, let year = year(tokens[place].form) {
      return (iso(year, month, day, nil), place + 1)
    }
    return (iso(nil, month, day, reference), after + 1)
  }

  private func year(_ word: String) -> Int? {
    guard word.count == 4, let year = Int(word), (1900...2100).contains(year) else { return nil }
    return year
  }

  private func iso(_ year: Int?, _ month: Int, _ day: Int, _ reference: String?) -> String? {
    let rest = "\(two(month))-\(two(day))"
    if let year { return "\(year)-\(rest)" }
    guard let reference, let current = Int(reference.prefix(4)) else { return nil }
    let candidate = "\(current)-\(rest)"
    return candidate <= reference.prefix(10) ? candidate : "\(current - 1)-\(rest)"
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
