/// What stands after a number and says what is counted.
extension QuantityReader {
  struct Unit {
    var name: String
    var end: Int
    /// 0.01 for cents.
    var factor = 1.0
  }

  /// Longest run of words looked at for the noun counted.
  private static let reach = 6

  func unit(at start: Int) -> Unit? {
    if let match = table.match("percent", in: words, at: start) {
      return Unit(name: match.value, end: start + match.count)
    }
    if let match = table.match("hundredth", in: words, at: start) {
      return Unit(name: match.value, end: start + match.count, factor: 0.01)
    }
    if let match = table.match("currency", in: words, at: start) {
      return Unit(name: match.value, end: start + match.count)
    }
    if isHyphen(start) {
      guard let match = unitMatch(at: start + 1) else { return nil }
      return Unit(name: match.name, end: match.end)
    }
    if let match = unitMatch(at: start), !isNoun(match.end) || isMeasure(match, at: start) {
      return match
    }
    return counted(at: start) ?? skipping(at: start)
  }

  private func unitMatch(at start: Int) -> Unit? {
    guard isFree(start), let match = table.match("unit", in: words, at: start) else { return nil }
    // "16 House members" counts no houses, "1,100MW" is of megawatts.
    guard tokens[start].tag != .properNoun || isGlued(start) else {
      return nil
    }
    return Unit(name: match.value, end: start + match.count)
  }

  /// A unit of measure or time, after a hyphen or none: the "hour" of "half-hour".
  func measure(at start: Int) -> Unit? {
    let place = isHyphen(start) ? start + 1 : start
    return unitMatch(at: place).flatMap { isMeasure($0, at: place) ? $0 : nil }
  }

  /// In "two weeks notice" and "an eight week strike" it is the weeks that are counted, in
  /// "19 state lawyers" not the states.
  private func isMeasure(_ unit: Unit, at start: Int) -> Bool {
    QuantityUnits.base(of: unit.name) != nil
      || TimeExpressionFinder.terms.contains("unit", words[start])
  }

  private func isFree(_ index: Int) -> Bool { isTime.indices.contains(index) && !isTime[index] }

  private func isNoun(_ index: Int) -> Bool { isFree(index) && tokens[index].tag == .noun }

  /// The last noun of the phrase: "2,800 supermarket jobs", "three U.S. soldiers".
  private func counted(at start: Int) -> Unit? {
    guard let head = nounHead(at: start) else { return nil }
    if let match = table.match("unit", in: words, endingAt: head + 1),
      head + 1 - match.count >= start
    {
      return Unit(name: match.value, end: head + 1)
    }
    return Unit(name: lemma(head), end: head + 1)
  }

  /// The index of the last noun in a run of adjectives and nouns.
  private func nounHead(at start: Int) -> Int? {
    var (head, index): (Int?, Int) = (nil, start)
    while index < start + Self.reach, isFree(index) {
      let tag = tokens[index].tag
      guard
        [.noun, .adjective, .properNoun].contains(tag) || isHyphen(index)
          || index > start && isHyphen(index - 1)
      else { break }
      // "dozens of ways small firms differ"
      if head != nil, tag == .adjective { break }
      if tag == .noun { head = index }
      index += 1
    }
    return head
  }

  private func lemma(_ index: Int) -> String {
    let lemma = tokens[index].lemma.lowercased()
    return lemma.isEmpty ? words[index] : lemma
  }

  /// Where words have no tags: past adjectives of a list.
  private func skipping(at start: Int) -> Unit? {
    var index = start
    while index < start + 3, table.contains("skipped", words[index]) { index += 1 }
    return index > start ? unitMatch(at: index) : nil
  }

  /// "$5 a share", "300 barrels per day".
  func takeRate(_ amount: inout Amount) {
    guard amount.unit != nil, table.contains("each", words[amount.end]),
      isFree(amount.end), isFree(amount.end + 1),
      let rate = table.value("rate", words[amount.end + 1])
    else { return }
    amount.rate = rate
    amount.end += 2
  }

  /// What a share is of: "of voters", "of the country's workers".
  func whole(after end: Int) -> String? {
    guard words[end] == "of" else { return nil }
    var index = end + 1
    while index < end + 5, isFree(index),
      [.determiner, .pronoun, .numeral].contains(tokens[index].tag)
        || ["the", "its", "their", "all", "'s"].contains(words[index])
    {
      index += 1
    }
    guard var head = nounHead(at: index) else {
      return unitMatch(at: index)?.name
    }
    if ["'s", "'"].contains(words[head + 1]), let owned = nounHead(at: head + 2) { head = owned }
    return table.value("unit", words[head]) ?? lemma(head)
  }
}
