/// Spans that are pointed at or counted from the day of writing.
extension TimeGrammar {
  /// "last month", "this week", "the past three years", "the end of the year".
  func pointed(at start: Int, _ isSure: Bool) -> Piece? {
    let place = words[start] == "the" ? start + 1 : start
    if let span = told(at: place, from: start) { return span }
    if let match = terms.match("window", in: words, at: place), let direction = Int(match.value),
      let window = window(at: place + match.count, direction)
    {
      return window
    }
    if let match = terms.match("which", in: words, at: place), let which = Int(match.value),
      let unit = unit(at: place + match.count), isSingle(place + match.count), unit != .minute,
      !isTitle(place..<place + match.count + 1)
    {
      return Piece(
        meaning: unit == .weekend ? .weekend(which: which) : .span(unit, which: which),
        end: place + match.count + 1)
    }
    guard place > start else { return nil }
    if words[place] == "weekend" {
      return Piece(meaning: .weekend(which: nil), end: place + 1)
    }
    guard isSure, let unit = unit(at: place), isSingle(place), unit != .day else { return nil }
    return Piece(meaning: .span(unit, which: 0), end: place + 1)
  }

  /// "the following week", "previous years", "the next day": counted from a day that only the story
  /// tells.
  private func told(at place: Int, from start: Int) -> Piece? {
    let isNext = words[place] == "next" && start < place && isSingle(place + 1)
    guard isNext || terms.contains("told", words[place]),
      start < place || words[place] != "following", !["a", "an"].contains(words[place + 1])
    else { return nil }
    let end = isNext ? place + 1 : count(at: place + 1)?.end ?? place + 1
    guard let unit = unit(at: end), unit != .quarter || !isNext else { return nil }
    if isNext, TimeDirection(tokens: tokens, words: words).isComing(at: start..<end + 1) {
      return nil
    }
    return Piece(meaning: .unknown(unit.granularity), end: end + 1)
  }

  /// "USA Today", "“This Week”": a capital where none is due, or the marks of a title around it.
  func isTitle(_ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    guard start > 0, tokens[start].form.utf8.first.map(Ascii.isUpper) == true else { return false }
    if Self.quotes.contains(words[start - 1]) {
      let end = words[range.upperBound] == "," ? range.upperBound + 1 : range.upperBound
      return Self.quotes.contains(words[end])
    }
    return tokens[start - 1].form.utf8.first.map { Ascii.isLetter($0) || $0 >= 0xC3 && $0 < 0xE2 }
      == true
  }

  private static let quotes: Set<String> = ["\"", "'", "“", "”", "‘", "''", "``"]

  /// What follows "the past": "three years", "few weeks", "week".
  private func window(at index: Int, _ direction: Int) -> Piece? {
    if let count = count(at: index), let unit = unit(at: count.end) {
      return Piece(
        meaning: .window(count: count.number, unit, direction: direction), end: count.end + 1)
    }
    guard let unit = unit(at: index) else { return nil }
    if !isSingle(index) {
      return Piece(meaning: .window(count: nil, unit, direction: direction), end: index + 1)
    }
    // "last week" and "next week" are weeks of the calendar; "the last week" and "the past week"
    // are seven days.
    if words[index - 2] == "the", [.week, .month, .year, .decade].contains(unit) {
      return Piece(meaning: .window(count: 1, unit, direction: direction), end: index + 1)
    }
    if words[index - 2] == "the", unit == .day, words[index - 1] == "last" {
      return Piece(meaning: .unknown(.day), end: index + 1)
    }
    guard ["past", "coming"].contains(words[index - 1]) else { return nil }
    return Piece(meaning: .window(count: 1, unit, direction: direction), end: index + 1)
  }

  /// "two weeks ago", "a year earlier", "in two weeks".
  func counted(at start: Int) -> Piece? {
    let isAhead = ["in", "within"].contains(words[start])
    guard let count = count(at: isAhead ? start + 1 : start), let unit = unit(at: count.end) else {
      return nil
    }
    let end = count.end + 1
    switch words[end] {
    case "ago":
      return Piece(meaning: .away(count: count.number, unit, direction: -1), end: end + 1)
    case "earlier", "later", "before":
      // From a day that only the story tells.
      guard words[end] != "before" || words[end + 1] != "the" else { return nil }
      return Piece(meaning: .unknown(unit.granularity), end: end + 1)
    case "from" where words[end + 1] == "now" || words[end + 1] == "today":
      return Piece(meaning: .away(count: count.number, unit, direction: 1), end: end + 2)
    default:
      let isComing = TimeDirection(tokens: tokens, words: words).isComing(at: start..<end)
      guard isAhead, isComing else { return nil }
      return words[start] == "within"
        ? Piece(meaning: .window(count: count.number, unit, direction: 1), end: end)
        : Piece(meaning: .away(count: count.number, unit, direction: 1), end: end)
    }
  }

  private func unit(at index: Int) -> TimeMeaning.Unit? {
    if words[index] == "weekend" { return .weekend }
    return terms.value("unit", words[index]).flatMap(TimeMeaning.Unit.init)
  }

  private func isSingle(_ index: Int) -> Bool { !words[index].hasSuffix("s") }

  /// A small number, in figures or words; its number is nil for "a few" and "several".
  private func count(at index: Int) -> (number: Int?, end: Int)? {
    let numbers = TimeExpressionFinder.numbers
    let word = words[index]
    if ["a", "an"].contains(word) {
      if words[index + 1] == "few" { return (nil, index + 2) }
      if words[index + 1] == "couple" {
        return (2, index + (words[index + 2] == "of" ? 3 : 2))
      }
      return (1, index + 1)
    }
    if ["few", "several", "many", "some"].contains(word) { return (nil, index + 1) }
    if word == "couple" { return (2, index + (words[index + 1] == "of" ? 2 : 1)) }
    if let small = numbers.number("small", word) {
      if words[index + 1] == "-", let ones = numbers.number("small", words[index + 2]),
        small >= 20, ones < 10
      {
        return (Int(small + ones), index + 3)
      }
      return (Int(small), index + 1)
    }
    guard word.utf8.count <= 4, word.utf8.allSatisfy(Ascii.isDigit), let number = Int(word) else {
      return nil
    }
    return (number, index + 1)
  }
}
