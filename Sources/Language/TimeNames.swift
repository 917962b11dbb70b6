/// The names of spans: months and days, quarters and seasons, years.
extension TimeGrammar {
  /// - Parameter isSure: whether what stands before has said already that a time follows ("early May").
  func name(at start: Int, isSure: Bool = false) -> Piece? {
    if let day = isoDay(at: start) ?? holiday(at: start) { return day }
    if let date = monthLed(at: start, isSure) ?? dayLed(at: start) { return ofYear(date) }
    if let month = pointedMonth(at: start) { return month }
    if let day = weekday(at: start) ?? today(at: start) { return day }
    if let part = quarter(at: start) ?? season(at: start) { return ofYear(part) }
    if let years = fiscal(at: start) ?? decade(at: start) ?? century(at: start) { return years }
    if let end = yearEnd(at: start) { return end }
    if let span = pointed(at: start, isSure) ?? counted(at: start) { return span }
    return bareYear(at: start, isSure)
  }

  static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, word.utf8.allSatisfy(Ascii.isDigit), let year = Int(word),
      (1000...2199).contains(year)
    else { return nil }
    return year
  }

  func plainYear(at index: Int) -> Int? {
    Self.year(words[index]).flatMap { (1500...2199).contains($0) ? $0 : nil }
  }

  /// A year, after a comma or not, and where it ends.
  func year(afterComma index: Int) -> (year: Int, end: Int)? {
    let place = words[index] == "," ? index + 1 : index
    return plainYear(at: place).map { ($0, place + 1) }
  }

  /// 1 to 31, also "5th".
  func dayNumber(at index: Int) -> Int? {
    var word = words[index][...]
    for ending in ["st", "nd", "rd", "th"] where word.count > 2 && word.hasSuffix(ending) {
      word = word.dropLast(2)
    }
    guard word.utf8.count <= 2, word.utf8.allSatisfy(Ascii.isDigit), let day = Int(word),
      (1...31).contains(day)
    else { return nil }
    return day
  }

  /// A month by its name, which has a capital.
  func month(at index: Int) -> Int? {
    guard let number = terms.value("month", words[index]).flatMap(Int.init),
      tokens[index].form.utf8.first.map(Ascii.isUpper) == true
    else { return nil }
    return number
  }

  /// "2020-03-05", and "13/05/2020" where only one reading is a date.
  private func isoDay(at index: Int) -> Piece? {
    let word = words[index]
    guard word.utf8.count >= 8, word.utf8.count <= 10 else { return nil }
    if word.utf8.count == 10, let day = CalendarDay(iso: word)?.parts {
      return Piece(meaning: .day(year: day.year, month: day.month, day: day.day), end: index + 1)
    }
    let parts = word.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 3, (1900...2100).contains(parts[2]), (1...31).contains(parts[0]),
      (1...31).contains(parts[1]), min(parts[0], parts[1]) <= 12
    else { return nil }
    guard parts[0] > 12 || parts[1] > 12 || parts[0] == parts[1] else {
      return Piece(meaning: .unknown(.day), end: index + 1)
    }
    let month = parts[0] > 12 ? parts[1] : parts[0]
    let day = parts[0] > 12 ? parts[0] : parts[1]
    return Piece(meaning: .day(year: parts[2], month: month, day: day), end: index + 1)
  }

  private func holiday(at index: Int) -> Piece? {
    guard let first = tokens[safe: index]?.form.utf8.first, Ascii.isUpper(first) || first == 116,
      let match = terms.match("holiday", in: words, at: index)
    else { return nil }
    let parts = match.value.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2 else { return nil }
    let end = index + match.count
    let year = year(afterComma: end)
    return Piece(
      meaning: .holiday(year: year?.year, month: parts[0], day: parts[1]), end: year?.end ?? end)
  }

  /// "June 3, 2025", "June 2025", "June".
  private func monthLed(at start: Int, _ isSure: Bool) -> Piece? {
    guard let month = month(at: start) else { return nil }
    if let day = dayNumber(at: start + 1) {
      let year = year(afterComma: start + 2)
      return Piece(
        meaning: .day(year: year?.year, month: month, day: day), end: year?.end ?? start + 2)
    }
    if let year = plainYear(at: start + 1) {
      return Piece(meaning: .month(year: year, month: month), end: start + 2)
    }
    if ["of", ","].contains(words[start + 1]), let year = plainYear(at: start + 2) {
      return Piece(meaning: .month(year: year, month: month), end: start + 3)
    }
    guard isSure || isMonthAlone(at: start) else { return nil }
    return Piece(meaning: .month(year: nil, month: month), end: start + 1)
  }

  /// "May", "March" and "August" are other words too, unless "in" or the like stands before.
  private func isMonthAlone(at index: Int) -> Bool {
    guard terms.contains("doubtful", words[index]) else {
      if terms.contains("before", words[index - 1]) { return true }
      // "April O’Neil".
      let isName = tokens[safe: index + 1]?.form.utf8.first.map(Ascii.isUpper) == true
      return words[index].utf8.count > 3 && !isName
    }
    return terms.contains("surely", words[index - 1])
  }

  /// "last March", "next May".
  private func pointedMonth(at start: Int) -> Piece? {
    guard let which = terms.match("which", in: words, at: start), let number = Int(which.value),
      let month = month(at: start + which.count), plainYear(at: start + which.count + 1) == nil
    else { return nil }
    return Piece(
      meaning: .monthOfName(month, which: number), end: start + which.count + 1)
  }

  /// Takes "last year", "of this year" after what comes back every year.
  private func ofYear(_ piece: Piece) -> Piece {
    let place = [",", "of", "in"].contains(words[piece.end]) ? piece.end + 1 : piece.end
    guard piece.meaning.isYearly, ["last", "this", "next"].contains(words[place]),
      words[place + 1] == "year", let which = terms.value("which", words[place]).flatMap(Int.init)
    else { return piece }
    return Piece(meaning: .inYear(piece.meaning, which: which), end: place + 2)
  }

  /// "3 June 2025", "the 3rd of June", "Monday, June 3".
  private func dayLed(at start: Int) -> Piece? {
    let number = words[start] == "the" ? start + 1 : start
    guard let day = dayNumber(at: number) else { return nil }
    let place = words[number + 1] == "of" ? number + 2 : number + 1
    guard let month = month(at: place) else { return nil }
    let year = year(afterComma: place + 1)
    return Piece(
      meaning: .day(year: year?.year, month: month, day: day), end: year?.end ?? place + 1)
  }

  /// "Monday", "next Monday", "Monday, June 3".
  private func weekday(at start: Int) -> Piece? {
    let which = terms.match("which", in: words, at: start)
    let place = start + (which?.count ?? 0)
    guard let day = terms.value("weekday", words[place]).flatMap(Int.init),
      tokens[place].form.utf8.first.map(Ascii.isUpper) == true,
      // "… in the Sun."
      !words[place].hasSuffix(".") || place + 1 < tokens.count
    else { return nil }
    let next = words[place + 1] == "," ? place + 2 : place + 1
    if which == nil, let date = date(at: next) { return date }
    return Piece(
      meaning: .weekday(day, which: which.flatMap { Int($0.value) }), end: place + 1)
  }

  /// A month with a day, in either order.
  private func date(at index: Int) -> Piece? {
    guard let piece = monthLed(at: index, false) ?? dayLed(at: index), case .day = piece.meaning
    else { return nil }
    return piece
  }

  private func today(at start: Int) -> Piece? {
    if let match = terms.match("day", in: words, at: start), let days = Int(match.value) {
      return Piece(meaning: .fromToday(days), end: start + match.count)
    }
    guard let match = terms.match("night", in: words, at: start), let days = Int(match.value) else {
      return nil
    }
    let word = words[start + match.count - 1]
    let part = terms.value("daypart", word) ?? "NI"
    return Piece(meaning: .partOfDay(.fromToday(days), part), end: start + match.count)
  }

  /// "the third quarter of 2020", "Q3 2020", "third-quarter", "the first half of the year".
  private func quarter(at start: Int) -> Piece? {
    let word = words[start]
    if word.utf8.count == 2, word.hasPrefix("q"), let number = Int(word.dropFirst()),
      (1...4).contains(number)
    {
      return ofYear(at: start + 1) { .quarter(year: $0, number: number) }
    }
    let place = word == "the" ? start + 1 : start
    guard let number = ordinal(at: place), (1...4).contains(number) else { return nil }
    let isGlued = ["-", "–"].contains(words[place + 1])
    let noun = place + (isGlued ? 2 : 1)
    if words[noun] == "quarter" {
      return ofYear(at: noun + 1) { .quarter(year: $0, number: number) }
    }
    guard words[noun] == "half", number <= 2 else { return nil }
    // Without its year a half is as likely one of a match.
    guard let piece = ofYear(at: noun + 1, { .half(year: $0, number: number) }),
      isGlued || ofYear(piece).end > noun + 1
    else { return nil }
    return piece
  }

  private func ordinal(at index: Int) -> Int? {
    if let number = TimeExpressionFinder.numbers.number("ordinal", words[index]) {
      return Int(number)
    }
    return words[index].utf8.count == 3 ? dayNumber(at: index) : nil
  }

  /// Takes "2020", "of 2020", "of this year", "of the year" after what lacks a year.
  private func ofYear(at index: Int, _ make: (Int?) -> TimeMeaning) -> Piece? {
    let place = ["of", "in", ","].contains(words[index]) ? index + 1 : index
    if let year = plainYear(at: place) { return Piece(meaning: make(year), end: place + 1) }
    if words[index] == "of", words[place] == "the", words[place + 1] == "year" {
      return Piece(meaning: make(nil), end: place + 2)
    }
    if words[index] == "of", words[place] == "fiscal", let fiscal = fiscal(at: place) {
      return fiscal
    }
    return Piece(meaning: make(nil), end: index)
  }

  /// "last summer", "the summer of 2019", "summer 2020"; "fall" alone is a verb as often.
  private func season(at start: Int) -> Piece? {
    let which = terms.match("which", in: words, at: start)
    let hasArticle = words[start] == "the"
    let place = start + (which?.count ?? (hasArticle ? 1 : 0))
    guard let number = terms.value("season", words[place]).flatMap(Int.init) else { return nil }
    if let which = which.flatMap({ Int($0.value) }) {
      return Piece(meaning: .seasonOfName(number, which: which), end: place + 1)
    }
    let piece = ofYear(at: place + 1) { .season(year: $0, number: number) }
    if let piece, case .season(_?, _) = piece.meaning { return piece }
    guard hasArticle, ["in", "during", "until", "since", "by"].contains(words[start - 1]) else {
      return nil
    }
    return Piece(meaning: .season(year: nil, number: number), end: place + 1)
  }

  /// "fiscal 2021", "the fiscal year 2021", "FY21".
  private func fiscal(at start: Int) -> Piece? {
    let place = words[start] == "the" ? start + 1 : start
    let word = words[place]
    if ["fiscal", "financial"].contains(word) {
      let hasUnit = words[place + 1] == "year"
      let number = place + (hasUnit ? 2 : 1)
      if let year = plainYear(at: number) {
        return Piece(meaning: .fiscal(year: year), end: number + 1)
      }
      return hasUnit ? Piece(meaning: .fiscal(year: nil), end: number) : nil
    }
    guard word.hasPrefix("fy"), tokens[place].form.hasPrefix("FY") else { return nil }
    let digits = word.dropFirst(2)
    if digits.isEmpty, let year = plainYear(at: place + 1) {
      return Piece(meaning: .fiscal(year: year), end: place + 2)
    }
    guard let year = Int(digits), digits.utf8.count == 2 || Self.year(String(digits)) != nil else {
      return nil
    }
    return Piece(meaning: .fiscal(year: year < 100 ? 2000 + year : year), end: place + 1)
  }

  /// "the 1990s", "the ’90s".
  private func decade(at start: Int) -> Piece? {
    var place = words[start] == "the" ? start + 1 : start
    let isShort = ["'", "‘"].contains(words[place])
    if isShort { place += 1 }
    let word = words[place]
    guard word.hasSuffix("0s"), let year = Int(word.dropLast()), year % 10 == 0 else { return nil }
    if word.utf8.count == 5, Self.year(String(word.dropLast())) != nil {
      return Piece(meaning: .decade(year), end: place + 1)
    }
    guard word.utf8.count == 3, isShort, year >= 20 else { return nil }
    return Piece(meaning: .decade(1900 + year), end: place + 1)
  }

  /// "the 19th century".
  private func century(at start: Int) -> Piece? {
    let place = words[start] == "the" ? start + 1 : start
    guard ["century", "centuries"].contains(words[place + (words[place + 1] == "-" ? 2 : 1)]),
      let number = ordinalNumber(words[place]), (1...30).contains(number)
    else { return nil }
    return Piece(
      meaning: .century(number), end: place + (words[place + 1] == "-" ? 3 : 2))
  }

  private func ordinalNumber(_ word: String) -> Int? {
    if let number = TimeExpressionFinder.numbers.number("ordinal", word) { return Int(number) }
    let ending = word.suffix(2)
    guard word.utf8.count <= 4, ["st", "nd", "rd", "th"].contains(ending) else { return nil }
    return Int(word.dropLast(2))
  }

  /// "year-end", "the year's end".
  private func yearEnd(at start: Int) -> Piece? {
    let place = words[start] == "the" ? start + 1 : start
    guard words[place] == "year", ["-", "'s"].contains(words[place + 1]), words[place + 2] == "end"
    else { return nil }
    let year = plainYear(at: place + 3)
    return Piece(
      meaning: year.map { .year($0) } ?? .span(.year, which: 0), end: place + (year == nil ? 3 : 4),
      part: .late)
  }

  /// A year with nothing but its four figures: after "in" and the like, or before a noun ("the 2017 deal").
  private func bareYear(at index: Int, _ isSure: Bool) -> Piece? {
    guard let year = Self.year(words[index]) else { return nil }
    let piece = Piece(meaning: .year(year), end: index + 1)
    let next = words[index + 1]
    if QuantityUnits.table.contains("unit", next) || QuantityUnits.table.contains("currency", next)
      || QuantityUnits.table.contains("percent", next) || next == "%"
    {
      return nil
    }
    if isSure || terms.contains("before", words[index - 1]) { return piece }
    guard (1900...2099).contains(year) else { return nil }
    let before = words[index - 1]
    if QuantityUnits.table.contains("symbol", before)
      || QuantityUnits.table.contains("label", before)
    {
      return nil
    }
    return piece
  }
}

extension Array {
  /// The element at `index`, nil beyond either end.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
