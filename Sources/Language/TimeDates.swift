/// Days and months by their names and numbers: "June 3, 2025", "Monday, June 3", "last March",
/// "Christmas Eve".
extension TimeGrammar {
  /// 1 to 31, also "5th".
  func dayNumber(at index: Int) -> Int? {
    guard words[index].utf8.first.map(Ascii.isDigit) == true else { return nil }
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
  func isoDay(at index: Int) -> Piece? {
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

  func holiday(at index: Int) -> Piece? {
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
  func monthLed(at start: Int, _ isSure: Bool) -> Piece? {
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

  /// "Good Friday", "Thanksgiving": the date changes from year to year, so the day stays open.
  func feast(at index: Int) -> Piece? {
    guard tokens[safe: index]?.form.utf8.first.map(Ascii.isUpper) == true else { return nil }
    return terms.match("feast", in: words, at: index).map {
      Piece(meaning: .unknown(.day), end: index + $0.count)
    }
  }

  /// "last March", "next May".
  func pointedMonth(at start: Int) -> Piece? {
    guard let which = terms.match("which", in: words, at: start), let number = Int(which.value),
      let month = month(at: start + which.count), plainYear(at: start + which.count + 1) == nil
    else { return nil }
    return Piece(
      meaning: .monthOfName(month, which: number), end: start + which.count + 1)
  }

  /// "3 June 2025", "the 3rd of June", "Monday, June 3".
  func dayLed(at start: Int) -> Piece? {
    let number = words[start] == "the" ? start + 1 : start
    guard let day = dayNumber(at: number) else { return nil }
    let place = words[number + 1] == "of" ? number + 2 : number + 1
    guard let month = month(at: place) else { return nil }
    let year = year(afterComma: place + 1)
    return Piece(
      meaning: .day(year: year?.year, month: month, day: day), end: year?.end ?? place + 1)
  }

  /// "Monday", "next Monday", "Monday, June 3".
  func weekday(at start: Int) -> Piece? {
    let which = terms.match("which", in: words, at: start)
    let place = start + (which?.count ?? 0)
    guard let day = terms.value("weekday", words[place]).flatMap(Int.init),
      tokens[place].form.utf8.first.map(Ascii.isUpper) == true,
      // "… in the Sun."
      !words[place].hasSuffix(".") || place + 1 < tokens.count
    else { return nil }
    let next = words[place + 1] == "," ? place + 2 : place + 1
    if which == nil, var date = date(at: next) {
      if case .day(nil, let month, let number) = date.meaning {
        date.meaning = .weekdayDate(day, month: month, day: number)
      }
      return date
    }
    return Piece(
      meaning: .weekday(day, which: which.flatMap { Int($0.value) }), end: place + 1)
  }

  /// A month with a day, in either order.
  private func date(at index: Int) -> Piece? {
    guard let piece = monthLed(at: index, false) ?? dayLed(at: index), case .day = piece.meaning
    else { return nil }
    return piece
  }
}
