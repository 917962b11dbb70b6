/// Reads parts of a whole: "two-thirds of voters", "a third of a mile", "half of them", "one in
/// five".
struct FractionReader {
  let reader: QuantityReader

  private var words: LowerWords { reader.words }
  private var numbers: TermTable { TimeExpressionFinder.numbers }

  /// A fraction said in words is no more exact than this many percentage points.
  private static let step = 2.0

  func amount(at start: Int) -> QuantityReader.Amount? {
    guard !reader.isTime[start] else { return nil }
    return ratio(at: start) ?? fraction(at: start)
  }

  /// "one in five people", "one branch in nine", "a 1-in-3 chance", "two out of three".
  private func ratio(at start: Int) -> QuantityReader.Amount? {
    guard let part = small(start) else { return nil }
    // "One branch in nine".
    let isOfNoun =
      part == 1 && words[start + 2] == "in" && numbers.contains("small", words[start])
      && small(start + 3) != nil
      && TimeExpressionFinder.terms.value("unit", words[start + 1]) == nil
    let joint =
      isOfNoun ? start + 2 : reader.isHyphen(start + 1) ? start + 2 : start + 1
    let out = words[joint] == "out" && words[joint + 1] == "of"
    guard out || words[joint] == "in" else { return nil }
    let end = joint + (out ? 2 : 1)
    let place = reader.isHyphen(end) ? end + 1 : end
    guard place < reader.tokens.count, !reader.isTime[place], let whole = small(place),
      part < whole
    else { return nil }
    // "killed 3 in 10 days", "lost 3 in 10 attempts", but "1 in 10 adults".
    let next = TimeExpressionFinder.terms.value("unit", words[place + 1])
    guard next == nil, out || part == 1 || numbers.contains("small", words[start]) else {
      return nil
    }
    var amount = share(part / whole, end: place + 1)
    amount.whole = reader.unit(at: place + 1)?.name
    return amount
  }

  private func small(_ index: Int) -> Double? {
    if let number = numbers.number("small", words[index]) { return number > 0 ? number : nil }
    guard words[index].utf8.count <= 3, words[index].utf8.allSatisfy(Ascii.isDigit),
      let number = Double(words[index]), number > 0
    else { return nil }
    return number
  }

  private func fraction(at start: Int) -> QuantityReader.Amount? {
    guard !numbers.contains("ordinal", words[start - 1]), !Self.sides.contains(words[start - 1])
    else { return nil }
    if words[start] == "half" { return ofPoint(0.5, at: start + 1) ?? half(at: start) }
    let isArticle = words[start] == "a" || words[start] == "an"
    guard let count = isArticle ? 1 : small(start) else { return nil }
    let isHyphened = reader.isHyphen(start + 1)
    let place = start + (isHyphened ? 2 : 1)
    guard let part = numbers.number("fraction", words[place]),
      words[place].hasSuffix("s") == (count > 1) || words[place] == "half"
    else { return nil }
    let value = count * part
    guard value < 1 else { return nil }
    if let amount = ofPoint(value, at: place + 1) { return amount }
    if words[place] == "half", let unit = reader.measure(at: place + 1) {
      return QuantityReader.Amount(value: value, unit: unit.name, step: 0, end: unit.end)
    }
    // "a third man", "three quarters in a row".
    let isSure = isHyphened || words[place].hasPrefix("third") && count > 1
    guard isSure || isPartOfSomething(start, place + 1) else { return nil }
    return whole(value, after: place + 1)
  }

  /// "The latter half of the year": words before a half that is none of an amount.
  private static let sides: Set<String> = ["latter", "former", "back", "other"]
  private static let point = "percentage point"

  /// "A quarter-point", "a half percentage point": what rates are moved by.
  private func ofPoint(_ value: Double, at index: Int) -> QuantityReader.Amount? {
    let place = reader.isHyphen(index) ? index + 1 : index
    let isWhole = ["percentage", "percent"].contains(words[place])
    let end = isWhole ? (reader.isHyphen(place + 1) ? place + 2 : place + 1) : place
    guard words[end].hasPrefix("point"), isWhole || place > index || value == 0.25 else {
      return nil
    }
    return QuantityReader.Amount(value: value, unit: Self.point, step: 0, end: end + 1)
  }

  /// "half of", "half the", "half a mile"; not "half-time".
  private func half(at start: Int) -> QuantityReader.Amount? {
    guard ["of", "the", "a", "an", "its", "their", "his", "her"].contains(words[start + 1]) else {
      return nil
    }
    return whole(0.5, after: start + 1)
  }

  /// Followed by "of", or the measure of a change: "by a third", "more than a quarter".
  private func isPartOfSomething(_ start: Int, _ end: Int) -> Bool {
    words[end] == "of" || words[start - 1] == "by"
      || reader.table.match("bound", in: words, endingAt: start) != nil
  }

  /// "of a million", "an hour", "of 1 percentage point" multiply; of anything else it is a share.
  private func whole(_ value: Double, after index: Int) -> QuantityReader.Amount {
    let article = words[index] == "of" ? index + 1 : index
    if ["a", "an", "one", "1"].contains(words[article]) {
      if let factor = numbers.number("magnitude", words[article + 1]) {
        var amount = QuantityReader.Amount(
          value: value * factor, step: factor / 10, end: article + 2)
        if let unit = reader.unit(at: article + 2) {
          (amount.unit, amount.end) = (unit.name, unit.end)
        }
        return amount
      }
      if let unit = reader.unit(at: article + 1) {
        return QuantityReader.Amount(value: value, unit: unit.name, step: 0, end: unit.end)
      }
    }
    return share(value, end: index)
  }

  private func share(_ value: Double, end: Int) -> QuantityReader.Amount {
    QuantityReader.Amount(
      value: value * 100, unit: "percent", step: Self.step, end: end)
  }
}
