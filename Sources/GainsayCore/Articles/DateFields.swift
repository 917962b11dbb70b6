/// The parts of a date as it is written.
///
/// The text is cut into numbers, words and signs. A number with a colon behind it opens a time, a number behind a sign a
/// distance from UTC; of the others the one of four digits is the year and a word the month.
struct DateFields: Sendable, Equatable {
  private(set) var year: Int?
  private(set) var month: Int?
  private(set) var day: Int?
  /// Hour, minute, second.
  private(set) var time: [Int] = []
  /// From UTC, in minutes.
  private(set) var offset: Int?

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let longMonths = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays: Set<String> = [
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "tues", "wednes", "thur", "thurs", "satur",
    "mond", "wednesd",
  ]
  private static let fillers: Set<String> = [
    "at", "on", "of", "st", "nd", "rd", "th", "t", "time", "the", "hrs", "h",
  ]
  private static let zones = Dictionary(
    WordTable(PackageResources.time_zones_tsv).rows.compactMap { row in
      row.count == 2 ? Int(row[1]).map { (row[0], $0) } : nil
    }, uniquingKeysWith: { first, _ in first })

  /// Nil where the text is no date, or one that no calendar has.
  init?(_ text: String) {
    let tokens = Self.tokens(text)
    guard let place = isoDay(tokens) ?? numericDay(tokens) ?? writtenDay(tokens),
      takeTime(tokens[place...])
    else {
      return nil
    }
    guard day != nil, isInCalendar else { return nil }
  }

  /// "2025-02-14", or that with a time and its distance from UTC behind it.
  var iso: String {
    let day = [Self.digits(year ?? 0, 4), Self.digits(month ?? 1, 2), Self.digits(day ?? 1, 2)]
      .joined(separator: "-")
    guard !time.isEmpty else { return day }
    return day + "T" + time.map { Self.digits($0, 2) }.joined(separator: ":") + zone
  }

  private var zone: String {
    guard let offset else { return "" }
    guard offset != 0 else { return "Z" }
    return (offset < 0 ? "-" : "+") + Self.digits(abs(offset) / 60, 2) + ":"
      + Self.digits(abs(offset) % 60, 2)
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }

  // MARK: Days

  /// "2025-02-14", "2025/02/14", "20250214", "2025-045"; returns the place behind it.
  private mutating func isoDay(_ tokens: [Token]) -> Int? {
    guard case .number(let value, let digits)? = tokens.first else { return nil }
    if digits == 8 {
      (year, month, day) = (value / 10_000, value / 100 % 100, value % 100)
      return 1
    }
    guard digits == 4, value > 1000 else { return nil }
    if tokens.count > 1, case .word = tokens[1], !tokens[1].isTimeMark { return nil }
    year = value
    var place = 1
    if let (value, digits) = number(tokens, at: place + 1), isDayMark(tokens, at: place) {
      place += 2
      if digits == 3 { return ordinal(value) ? place : nil }
      month = value
      if let (value, _) = number(tokens, at: place + 1), isDayMark(tokens, at: place) {
        day = value
        place += 2
      }
    }
    return place
  }

  /// "13.02.2024", and of days with strokes those that can be read in one way only: "13/02/2024", "02/13/2024".
  private mutating func numericDay(_ tokens: [Token]) -> Int? {
    guard let (first, _) = number(tokens, at: 0), tokens.count > 3, tokens[1] == tokens[3],
      let (second, _) = number(tokens, at: 2), let (last, digits) = number(tokens, at: 4),
      digits == 4 || digits == 2 && tokens[1] == .sign(".")
    else { return nil }
    switch tokens[1] {
    case .sign("."): (day, month) = (first, second)
    case .sign("/"), .sign("-"):
      guard (first > 12) != (second > 12) || first == second else { return nil }
      (day, month) = first > 12 ? (first, second) : (second, first)
    default: return nil
    }
    year = digits == 4 ? last : Self.century(last)
    return 5
  }

  private func isDayMark(_ tokens: [Token], at place: Int) -> Bool {
    [.sign("-"), .sign("/"), .sign(".")].contains(tokens[place])
  }

  private func number(_ tokens: [Token], at place: Int) -> (Int, Int)? {
    guard place < tokens.count, case .number(let value, let digits) = tokens[place] else {
      return nil
    }
    return (value, digits)
  }

  /// The day of a year, from 1 on.
  private mutating func ordinal(_ count: Int) -> Bool {
    var rest = count
    for month in 1...12 {
      let days = Self.days(in: month, of: year ?? 0)
      if rest <= days {
        (self.month, day) = (month, rest)
        return rest > 0
      }
      rest -= days
    }
    return false
  }

  /// "Fri, 14 Feb 2025", "February 14, 2025", "Sun Jan 4 16:29:06 PST 2004"; the time within is taken too.
  private mutating func writtenDay(_ tokens: [Token]) -> Int? {
    var numbers: [(value: Int, digits: Int)] = []
    var rest: [Token] = []
    for (place, token) in tokens.enumerated() {
      switch token {
      case .word(let word):
        if month == nil, let found = Self.month(word) {
          month = found
        } else if !isSkipped(word) {
          rest.append(token)
        }
      case .number(let value, let digits):
        let isDay =
          (rest.isEmpty || tokens.followsMonth(at: place)) && !tokens.startsTime(at: place)
          || digits == 4 && value > 1000 && year == nil && !rest.contains(.sign("+"))
            && (place == 0 || tokens[place - 1] != .sign("-") || rest.isEmpty)
            && !tokens.startsTime(at: place)
        if isDay, numbers.count < 2 { numbers.append((value, digits)) } else { rest.append(token) }
      case .sign(let sign):
        if sign == "," || rest.isEmpty && "-./".contains(sign) { continue }
        rest.append(token)
      }
    }
    guard month != nil, numbers.count == 2 else { return nil }
    if numbers[0].digits > 2 { numbers.reverse() }
    day = numbers[0].value
    year = numbers[1].digits > 2 ? numbers[1].value : Self.century(numbers[1].value)
    return takeTime(rest[...]) ? tokens.count : nil
  }

  private func isSkipped(_ word: String) -> Bool {
    let stem = word.hasSuffix("day") ? String(word.dropLast(3)) : word
    return Self.weekdays.contains(stem) || Self.fillers.contains(word)
  }

  static func month(_ word: String) -> Int? {
    if let place = longMonths.firstIndex(of: word) { return place + 1 }
    guard word.count <= 4, let place = months.firstIndex(where: word.hasPrefix) else { return nil }
    return word.count == 3 || longMonths[place].hasPrefix(word) ? place + 1 : nil
  }

  /// Years of two digits: up to 89 they are of this century.
  private static func century(_ year: Int) -> Int { year < 90 ? 2000 + year : 1900 + year }

  // MARK: Times

  /// "T16:29:06.5-08:00", "4:29 pm EST", "162906"; false where anything is left over.
  private mutating func takeTime(_ tokens: ArraySlice<Token>) -> Bool {
    var rest = tokens.filter { token in
      if case .word(let word) = token { return !Self.fillers.contains(word) && !isSkipped(word) }
      return token != .sign(",")
    }[...]
    guard let first = rest.first else { return true }
    guard time.isEmpty, case .number(let value, let digits) = first else {
      return time.isEmpty ? false : takeZone(rest)
    }
    rest = rest.dropFirst()
    if digits == 4 || digits == 6 {
      time =
        digits == 4
        ? [value / 100, value % 100] : [value / 10_000, value / 100 % 100, value % 100]
    } else {
      time = [value]
      while time.count < 3, rest.first == .sign(":"),
        case .number(let value, _)? = rest.dropFirst().first
      {
        time.append(value)
        rest = rest.dropFirst(2)
      }
    }
    // Parts of a second.
    if [.sign("."), .sign(":")].contains(rest.first), case .number? = rest.dropFirst().first {
      rest = rest.dropFirst(2)
    }
    return takeHalfOfDay(&rest) && takeZone(rest)
  }

  private mutating func takeHalfOfDay(_ rest: inout ArraySlice<Token>) -> Bool {
    guard case .word(let word)? = rest.first, ["am", "pm", "a", "p"].contains(word) else {
      if time.count == 1 {
        // "2003-12-31T10Z": an hour stands alone only before a zone.
        time.append(0)
      }
      return true
    }
    rest = rest.dropFirst()
    while case .sign(".")? = rest.first { rest = rest.dropFirst() }
    if case .word("m")? = rest.first { rest = rest.dropFirst() }
    while case .sign(".")? = rest.first { rest = rest.dropFirst() }
    guard (1...12).contains(time[0]) else { return false }
    if time.count == 1 { time.append(0) }
    time[0] = time[0] % 12 + (word.hasPrefix("p") ? 12 : 0)
    return true
  }

  private mutating func takeZone(_ tokens: ArraySlice<Token>) -> Bool {
    var rest = tokens.filter { $0 != .sign("(") && $0 != .sign(")") }[...]
    if case .word(let word)? = rest.first {
      guard let minutes = Self.zones[word] else { return false }
      offset = minutes
      rest = rest.dropFirst()
    }
    guard let first = rest.first else { return true }
    guard first == .sign("+") || first == .sign("-"),
      case .number(let value, let digits)? = rest.dropFirst().first
    else { return offset != nil && rest.allSatisfy(\.isWord) }
    var minutes = digits > 2 ? value / 100 * 60 + value % 100 : value * 60
    rest = rest.dropFirst(2)
    if rest.first == .sign(":"), case .number(let value, _)? = rest.dropFirst().first {
      minutes += value
      rest = rest.dropFirst(2)
    }
    guard minutes < 24 * 60 else { return false }
    offset = first == .sign("+") ? minutes : -minutes
    // "+0100 (CET)" says it twice.
    return rest.allSatisfy(\.isWord)
  }

  // MARK: The calendar

  private var isInCalendar: Bool {
    guard let year, (1...9999).contains(year), (1...12).contains(month ?? 1) else { return false }
    guard (1...Self.days(in: month ?? 1, of: year)).contains(day ?? 1) else { return false }
    guard let hour = time.first else { return true }
    return hour < 25 && time.dropFirst().allSatisfy { $0 < 61 }
  }

  static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
