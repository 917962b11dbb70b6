/// Times of day: "2 p.m.", "14:00 GMT", "noon".
extension TimeGrammar {
  /// "2 p.m.", "2:30 p.m. EST", "14:00 GMT", "noon", "10 o’clock".
  func clock(at start: Int) -> Piece? {
    if let minutes = terms.value("clock", words[start]).flatMap(Int.init) {
      return clock(minutes, end: start + 1)
    }
    let isTimed = words[start].utf8.contains(UInt8(ascii: ":"))
    guard let (hour, minute) = hourAndMinute(words[start]) else { return nil }
    if let half = terms.value("half", words[start + 1]).flatMap(Int.init) {
      guard (1...12).contains(hour) else { return nil }
      return clock(hour % 12 * 60 + minute + half, end: start + 2)
    }
    if words[start + 1] == "o'clock" { return clock(hour * 60 + minute, end: start + 2) }
    guard isTimed else { return nil }
    let isZoned = terms.match("zone", in: words, at: start + 1) != nil
    guard
      isZoned
        || ["at", "by", "until", "from", "around", "before", "after"]
          .contains(words[start - 1])
    else { return nil }
    return clock(hour * 60 + minute, end: start + 1)
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
