/// Finds amounts in a sentence: "about $4.2 billion", "at least 12 people", "10 to 15 percent",
/// "two-thirds of voters", "HK$22.4 billion ($2.87 billion)".
///
/// amount = [symbol] number [joint [symbol] number] [bound] [unit] [rate]; quantity = amount ["("
/// amount ")"]. Words of time, ordinals, scores and numbers that are names ("Flight 370") are no
/// amounts. The cost grows with the number of tokens alone.
package struct QuantityFinder: Sendable {
  package init() {}

  /// The amounts among the tokens of a sentence, in order, not overlapping.
  /// - Parameter times: what was found of times in the same tokens, where that is known.
  package func find(in tokens: [Token], besides times: [TimeExpression]? = nil) -> [Quantity] {
    let words = LowerWords(tokens)
    let isNone = [Bool](repeating: false, count: tokens.count)
    // Most sentences have no amount, whatever their times are.
    let all = QuantityReader(tokens: tokens, words: words, isTime: isNone)
    guard tokens.indices.contains(where: { all.read(at: $0) != nil }) else { return [] }
    let isTime = times.map { Self.isTime(tokens, $0) } ?? Self.isTime(tokens, words)
    let reader = QuantityReader(tokens: tokens, words: words, isTime: isTime)
    var found: [Quantity] = []
    var at = 0
    while at < tokens.count {
      // "1-third quarter": what tells a time is no amount.
      guard !isTime[at], let read = reader.read(at: at), !isTime[at..<read.end].contains(true)
      else {
        at += 1
        continue
      }
      if var quantity = read.quantity {
        if reader.isOfSameMoney(quantity, at: at) {
          quantity.unit = found.last { $0.isMoney }?.unit
        }
        found.append(quantity)
      }
      at = max(read.end, at + 1)
    }
    return found
  }

  /// Which tokens tell a time.
  private static func isTime(_ tokens: [Token], _ words: LowerWords) -> [Bool] {
    var isTime = [Bool](repeating: false, count: tokens.count)
    for phrase in TimeGrammar(tokens: tokens, words: words).phrases() {
      for index in phrase.tokens { isTime[index] = true }
    }
    return isTime
  }

  private static func isTime(_ tokens: [Token], _ times: [TimeExpression]) -> [Bool] {
    var rest = times[...]
    return tokens.map { token in
      rest = rest.drop { $0.range.upperBound <= token.range.lowerBound }
      return rest.first?.range.contains(token.range.lowerBound) ?? false
    }
  }
}
