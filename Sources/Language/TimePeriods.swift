/// Longer spans by their names: quarters and halves, seasons, fiscal years, decades, centuries.
extension TimeGrammar {
  /// "the third quarter of 2020", "Q3 2020", "third-quarter", "the first half of the year".
  func quarter(at start: Int) -> Piece? {
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
      let piece = ofYear(at: noun + 1) { .quarter(year: $0, number: number) }
      return piece.flatMap { isOfSomethingElse($0) ? nil : $0 }
    }
    guard words[noun] == "half", number <= 2 else { return nil }
    // Without its year a half is as likely one of a match.
    guard let piece = ofYear(at: noun + 1, { .half(year: $0, number: number) }),
      isGlued || ofYear(piece).end > noun + 1
    else { return nil }
    return piece
  }

  /// "the first quarter of the game" is none of a year.
  private func isOfSomethingElse(_ piece: Piece) -> Bool {
    guard words[piece.end] == "of", ofYear(piece).end == piece.end else { return false }
    let years = ["year", "fiscal", "financial"]
    return !years.contains(words[piece.end + 1]) && !years.contains(words[piece.end + 2])
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
  func season(at start: Int) -> Piece? {
    let which = terms.match("which", in: words, at: start)
    let hasArticle = words[start] == "the"
    let place = start + (which?.count ?? (hasArticle ? 1 : 0))
    guard let number = terms.value("season", words[place]).flatMap(Int.init) else { return nil }
    if let which = which.flatMap({ Int($0.value) }) {
      return Piece(meaning: .seasonOfName(number, which: which), end: place + 1)
    }
    let piece = ofYear(at: place + 1) { .season(year: $0, number: number) }
    if let piece, case .season(_?, _) = piece.meaning { return piece }
    guard hasArticle, ["in", "during", "until", "since", "by"].contains(words[start - 1]),
      // "hurt by the fall of the pound"
      !["of", "in"].contains(words[place + 1])
    else { return nil }
    return Piece(meaning: .season(year: nil, number: number), end: place + 1)
  }

  /// "fiscal 2021", "the fiscal year 2021", "FY21".
  func fiscal(at start: Int) -> Piece? {
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
  func decade(at start: Int) -> Piece? {
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
  func century(at start: Int) -> Piece? {
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
  func yearEnd(at start: Int) -> Piece? {
    let place = words[start] == "the" ? start + 1 : start
    guard words[place] == "year", ["-", "'s"].contains(words[place + 1]), words[place + 2] == "end"
    else { return nil }
    let year = plainYear(at: place + 3)
    return Piece(
      meaning: year.map { .year($0) } ?? .span(.year, which: 0), end: place + (year == nil ? 3 : 4),
      part: .late)
  }
}
