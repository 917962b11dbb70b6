/// What stands around an amount: the name that it belongs to, its bound, its whole, the same in
/// another unit.
extension QuantityReader {
  /// Whether the number is part of a name: "Flight 370", "Covid-19", "No. 5".
  func isName(at start: Int) -> Bool {
    let before = words[start - 1]
    if table.contains("label", before) || isAreaCode(start) { return true }
    // "in ’08"
    if ["'", "‘"].contains(before), isGlued(start), words[start].utf8.count == 2 { return true }
    // "Ground Zero", "Air Force One"
    if start > 0, tokens[start].tag == .properNoun,
      tokens[start].form.utf8.first.map(Ascii.isUpper) == true
    {
      return true
    }
    if (start - 1...start).contains(where: { table.match("idiom", in: words, at: $0) != nil }) {
      return true
    }
    guard start >= 2, isHyphen(start - 1) || before == "#" else { return before == "#" }
    let isGlued =
      tokens[start - 1].range.upperBound == tokens[start].range.lowerBound
      && tokens[start - 2].range.upperBound == tokens[start - 1].range.lowerBound
    return isGlued && words[start - 2].utf8.last.map(Ascii.isLetter) == true
  }

  /// "(555) 123-4567".
  private func isAreaCode(_ index: Int) -> Bool {
    words[index - 1] == "(" && words[index + 1] == ")"
      && words[index + 2].utf8.contains(Ascii.hyphen)
      && words[index + 2].utf8.allSatisfy { Ascii.isDigit($0) || $0 == Ascii.hyphen }
  }

  /// Puts bound, whole and equivalents to an amount.
  func finish(_ amount: Amount, from start: Int) -> Read {
    var (end, equivalents) = (amount.end, [Quantity.Equivalent]())
    if let other = equivalent(to: amount) {
      equivalents = [Quantity.Equivalent(value: other.value, unit: other.unit ?? "")]
      end = other.end
    }
    var bound = amount.bound ?? boundBefore(start)
    if bound == .exact, let after = boundAfter(end) { (bound, end) = (after.bound, after.end) }
    let isShare = amount.unit == "percent"
    let range = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
    return Read(
      quantity: Quantity(
        range: range, value: amount.value, upper: amount.upper, unit: amount.unit, bound: bound,
        step: amount.step, rate: amount.rate,
        whole: isShare ? whole(after: end) ?? amount.whole : nil,
        equivalents: equivalents),
      end: end)
  }

  private func boundBefore(_ start: Int) -> Quantity.Bound {
    let bound = table.match("bound", in: words, endingAt: start)
      .flatMap { Quantity.Bound(rawValue: $0.value) }
    return bound ?? .exact
  }

  func boundAfter(_ index: Int) -> (bound: Quantity.Bound, end: Int)? {
    guard let match = table.match("after", in: words, at: index),
      let bound = Quantity.Bound(rawValue: match.value)
    else { return nil }
    return (bound, index + match.count)
  }

  /// "($2.87 billion)", "(100 miles)", "or $5 million": the same in another unit.
  private func equivalent(to amount: Amount) -> Amount? {
    let isParenthesis = words[amount.end] == "("
    var place = amount.end + (isParenthesis ? 1 : 0)
    if !isParenthesis {
      if words[place] == "," { place += 1 }
      guard words[place] == "or" else { return nil }
      place += 1
    }
    if let bound = table.match("bound", in: words, at: place) { place += bound.count }
    let symbol = table.value("symbol", words[place])
    if symbol != nil { place += 1 }
    guard let number = numbers.number(at: place, isMoney: symbol != nil),
      var other = self.amount(number, from: place, symbol: symbol),
      let mine = amount.unit, let its = other.unit, mine != its, isSameMeasure(mine, its)
    else { return nil }
    if isParenthesis {
      guard words[other.end] == ")" else { return nil }
      other.end += 1
    }
    return other
  }

  private func isSameMeasure(_ one: String, _ other: String) -> Bool {
    if Quantity.isCurrency(one), Quantity.isCurrency(other) { return true }
    let base = { (unit: String) in QuantityUnits.base(of: unit)?.unit ?? unit }
    return base(one) == base(other)
  }

  private static let least = 1e6
  /// Words before a number that is of what another one is of.
  private static let beside: Set<String> = ["from", "to", "with", "against", "at", "than", "of"]

  /// "To €118 million from 97 million", "leaving it with 2.3 billion": a bare sum behind another.
  func isOfSameMoney(_ one: Quantity, at start: Int) -> Bool {
    one.unit == nil && abs(one.value) >= Self.least && one.bound == .exact
      && Self.beside.contains(words[start - 1])
  }
}
