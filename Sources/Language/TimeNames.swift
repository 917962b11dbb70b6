/// The names of spans: months and days, quarters and seasons, years.
extension TimeGrammar {
  /// - Parameter isSure: whether what stands before says already that a time follows ("early May").
  func name(at start: Int, isSure: Bool = false) -> Piece? {
    if let day = isoDay(at: start) ?? holiday(at: start) ?? feast(at: start) { return day }
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

  /// Takes "last year", "of this year" after what comes back every year.
  func ofYear(_ piece: Piece) -> Piece {
    let place = [",", "of", "in"].contains(words[piece.end]) ? piece.end + 1 : piece.end
    guard piece.meaning.isYearly, ["last", "this", "next"].contains(words[place]),
      words[place + 1] == "year", let which = terms.value("which", words[place]).flatMap(Int.init)
    else { return piece }
    return Piece(meaning: .inYear(piece.meaning, which: which), end: place + 2)
  }

  private func today(at start: Int) -> Piece? {
    if let match = terms.match("day", in: words, at: start), let days = Int(match.value) {
      let end = start + match.count
      return isTitle(start..<end) ? nil : Piece(meaning: .fromToday(days), end: end)
    }
    guard let match = terms.match("night", in: words, at: start), let days = Int(match.value) else {
      return nil
    }
    let word = words[start + match.count - 1]
    let part = terms.value("daypart", word) ?? "NI"
    return Piece(meaning: .partOfDay(.fromToday(days), part), end: start + match.count)
  }

  /// A year with nothing but its four figures: after "in" and the like, or before a noun ("the 2017
  /// deal").
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
