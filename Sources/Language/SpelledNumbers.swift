/// Numbers in words: "twenty-three", "one and a half million", "half a dozen".
extension NumberReader {
  /// A number in words: small ones add, magnitudes multiply what stands before them.
  ///
  /// "two hundred and five thousand": 2 × 100 + 5 = 205, × 1000.
  func spelled(at start: Int) -> Number? {
    if let part = half(at: start) { return part }
    var (total, current, factor) = (0.0, 0.0, 1.0)
    var (at, end, lastSmall) = (start, start, Double.infinity)
    if ["a", "an"].contains(words[at]), numbers.contains("magnitude", words[at + 1]) {
      current = 1
      at += 1
    }
    while at < tokens.count {
      let isJoint = at > start && end == at && (words[at] == "-" || words[at] == "and")
      let place = isJoint ? at + 1 : at
      if current > 0, let past = andHalf(at: at) {
        current += 0.5
        (at, end) = (past, past)
        continue
      }
      if words[at] == "and", factor < 100 { break }
      if let small = numbers.number("small", words[place]), small < lastSmall,
        lastSmall == .infinity || lastSmall >= 20 && small < 10
      {
        current += small
        lastSmall = small == 0 ? 0 : small
        at = place + 1
      } else if let magnitude = numbers.number("magnitude", words[place]), current > 0,
        words[at] != "and"
      {
        if magnitude == 100 || magnitude == 12 {
          current *= magnitude
        } else {
          total += current * magnitude
          current = 0
        }
        factor = magnitude
        lastSmall = .infinity
        at = place + 1
      } else {
        break
      }
      end = at
    }
    guard end > start, !isOrdinalNext(end) else { return nil }
    let value = total + current
    return Number(
      value: value, step: spelledStep(value), end: end, factor: factor == 12 ? 12 : factor)
  }

  /// Past "and a half" and "-and-a-half".
  func andHalf(at start: Int) -> Int? {
    var at = start
    for word in ["and", "a", "half"] {
      if words[at] == "-" { at += 1 }
      guard words[at] == word else { return nil }
      at += 1
    }
    return at
  }

  /// "half a million", "half a dozen".
  private func half(at start: Int) -> Number? {
    guard words[start] == "half", words[start + 1] == "a",
      let factor = numbers.number("magnitude", words[start + 2])
    else { return nil }
    return Number(value: factor / 2, step: factor / 10, end: start + 3, factor: factor)
  }

  private func spelledStep(_ value: Double) -> Double {
    guard value >= 10, value == value.rounded(), value < 1e15 else { return value < 1 ? 0 : 1 }
    var (rest, step) = (Int(value), 1.0)
    while rest % 10 == 0, rest > 0 { (rest, step) = (rest / 10, step * 10) }
    return step
  }

  /// "twenty-third" is no number.
  private func isOrdinalNext(_ index: Int) -> Bool {
    words[index] == "-" && numbers.contains("ordinal", words[index + 1])
  }
}
