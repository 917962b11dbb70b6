/// Times of day: "2 p.m.", "14:00 GMT", "noon".
extension TimeGrammar {
  /// "2 p.m.", "2:30 p.m. EST", "14:00 GMT", "noon", "10 o’clock".
  func clock(at start: Int) -> Piece? {
    if let minutes = terms.value("clock", words[start]).flatMap(Int.init) {
      return clock(minutes, end: start + 1)
    }
    if let spoken = spokenClock(at: start) { return spoken }
    let isTimed = words[start].utf8.contains(UInt8(ascii: ":"))
    guard let (hour, minute) = hourAndMinute(words[start]) else { return nil }
    if let half = terms.value("half", words[start + 1]).flatMap(Int.init) {
      guard (1...12).contains(hour) else { return nil }
      return clock(hour % 12 * 60 + minute + half, end: start + 2)
    }
    if words[start + 1] == "o'clock" { return clock(hour * 60 + minute, end: start + 2) }
    if let part = partOfDay(at: start + 1, hour) {
      return clock(hour % 12 * 60 + minute + part.minutes, end: part.end)
    }
    guard isTimed || isDotted(start) else { return nil }
    let isZoned = terms.match("zone", in: words, at: start + 1) != nil
    guard isZoned || Self.before.contains(words[start - 1]) else { return nil }
    return clock(hour * 60 + minute, end: start + 1)
  }

  private static let before: Set<String> = [
    "at", "by", "until", "from", "around", "before", "after",
  ]
  private static let ends: Set<String> = ["on", "when", "as", "local"]

  /// "At 6.40 on Monday"; "closed at 6.40, up 2 percent" is a price.
  private func isDotted(_ start: Int) -> Bool {
    words[start].utf8.contains(UInt8(ascii: ".")) && Self.before.contains(words[start - 1])
      && Self.ends.contains(words[start + 1])
  }

  /// "In the morning", "at night" behind an hour.
  private func partOfDay(at start: Int, _ hour: Int) -> (minutes: Int, end: Int)? {
    guard (1...12).contains(hour),
      let match = terms.match("hours", in: words, at: start), let minutes = Int(match.value)
    else { return nil }
    // "Two at night" is before the morning.
    let isEarly = match.value == Self.night && (hour < 5 || hour == 12)
    return (isEarly ? 0 : min(minutes, 720), start + match.count)
  }

  private static let night = "721"

  /// "Half past three", "quarter to five", "ten past six", "nine in the morning".
  private func spokenClock(at start: Int) -> Piece? {
    let numbers = TimeExpressionFinder.numbers
    let hour = { (place: Int) -> Int? in
      numbers.number("small", words[place]).map(Int.init) ?? Int(words[place])
    }
    var (minutes, place) = (0, start)
    // "From 5 to 7" is no time of day.
    let spelled = Int(words[start]) == nil && words[start - 1] != "from" ? hour(start) : nil
    if let share = terms.value("share", words[start]).flatMap(Int.init) ?? spelled,
      share < 60, share % 5 == 0, ["past", "to"].contains(words[start + 1])
    {
      minutes = words[start + 1] == "to" ? -share : share
      place = start + 2
    }
    guard let told = hour(place), (1...12).contains(told) else { return nil }
    let part = partOfDay(at: place + 1, told)
    let half = terms.value("half", words[place + 1]).flatMap(Int.init)
    let isTold = part != nil || half != nil || words[place + 1] == "o'clock"
    guard isTold || place > start && Self.before.contains(words[start - 1]),
      place > start || Int(words[place]) == nil
    else { return nil }
    let end = part?.end ?? (half != nil || words[place + 1] == "o'clock" ? place + 2 : place + 1)
    let whole = told % 12 * 60 + minutes + (part?.minutes ?? half ?? 0)
    return clock((whole + 1_440) % 1_440, end: end)
  }

  private func clock(_ minutes: Int, end: Int) -> Piece {
    let zone = terms.match("zone", in: words, at: end)
    return Piece(
      meaning: .unknown(.hour), end: end + (zone?.count ?? 0),
      clock: TimeExpression.Clock(minutes: minutes, zone: zone?.value))
  }

  private func hourAndMinute(_ word: String) -> (Int, Int)? {
    guard word.utf8.count <= 5 else { return nil }
    let parts = word.split(whereSeparator: { $0 == ":" || $0 == "." })
    guard let first = parts.first, first.utf8.allSatisfy(Ascii.isDigit), let hour = Int(first),
      hour < 24, parts.count <= 2
    else { return nil }
    if parts.count == 1 { return word.utf8.allSatisfy(Ascii.isDigit) ? (hour, 0) : nil }
    guard parts[1].utf8.count == 2, parts[1].utf8.allSatisfy(Ascii.isDigit),
      let minute = Int(parts[1]), minute < 60
    else { return nil }
    return (hour, minute)
  }
}
