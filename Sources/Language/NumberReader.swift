/// Reads numbers in figures and in words: "1,200", "4.2bn", "twenty-three", "one and a half
/// million", "a dozen".
struct NumberReader {
  let tokens: [Token]
  let words: LowerWords

  struct Number {
    var value: Double
    /// What the last figure that was written is worth.
    var step: Double
    var end: Int
    /// Whether a magnitude was written: then "5" before "to 7 million" lacks one.
    var factor = 1.0
    /// Written in figures.
    var isFigures = false
    /// "dozens", "several hundred": at least or about so many.
    var vagueness: Quantity.Bound?
  }

  var numbers: TermTable { TimeExpressionFinder.numbers }

  /// - Parameter isMoney: after a currency "5 m" is five million.
  func number(at start: Int, isMoney: Bool = false) -> Number? {
    vague(at: start) ?? several(at: start) ?? figures(at: start, isMoney: isMoney)
      ?? spelled(at: start)
  }

  /// "dozens of", "tens of thousands".
  private func vague(at start: Int) -> Number? {
    guard let match = numbers.match("vague", in: words, at: start),
      let value = Double(match.value)
    else { return nil }
    let end = start + match.count
    // "millions" after a number is a magnitude, and "scores" a verb as often.
    guard words[end] == "of" || match.value != "40" else { return nil }
    return Number(value: value, step: value, end: end, factor: value, vagueness: .atLeast)
  }

  /// "several hundred", "a few thousand".
  private func several(at start: Int) -> Number? {
    guard let match = numbers.match("several", in: words, at: start),
      let count = Double(match.value)
    else { return nil }
    let place = start + match.count
    guard let factor = numbers.number("magnitude", words[place]) else { return nil }
    let (product, end) = magnitudes(after: place + 1)
    let unit = factor * product
    return Number(value: count * unit, step: unit, end: end, factor: unit, vagueness: .about)
  }

  private func figures(at start: Int, isMoney: Bool) -> Number? {
    let word = words[start]
    guard let first = word.utf8.first, Ascii.isDigit(first) || first == Ascii.dot || first == 0xc2
    else { return nil }
    guard var number = figures(word, end: start + 1, isMoney: isMoney) else { return nil }
    // "3 1/2", "3-1/2"
    let part = words[start + 1] == "-" && isGlued(start + 2) ? start + 2 : start + 1
    if let fraction = simpleFraction(words[part]), number.step == 1 {
      number.value += fraction
      (number.step, number.end) = (0, part + 1)
    }
    let hyphen =
      words[number.end] == "-"
      && tokens[number.end].range.lowerBound
        == tokens[number.end - 1].range.upperBound
    var place = hyphen ? number.end + 1 : number.end
    let andHalf = andHalf(at: number.end)
    if let andHalf, number.factor == 1 {
      number.value += 0.5
      number.step /= 2
      (place, number.end) = (andHalf, andHalf)
    }
    let (factor, end) = magnitudes(after: place, isMoney: isMoney)
    guard end > place else { return number }
    number.value *= factor
    number.step *= factor
    number.factor *= factor
    number.end = end
    return number.value.isFinite ? number : nil
  }

  /// "1,200", "4.2bn", "½", "3½", ".5".
  private func figures(_ word: String, end: Int, isMoney: Bool) -> Number? {
    let digits = word.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    let rest = String(word.dropFirst(digits.count))
    guard digits.isEmpty || isGrouped(digits) else { return nil }
    let plain = digits.filter { $0 != "," }
    guard var value = digits.isEmpty ? 0 : Double(plain) else { return nil }
    if let part = Self.glyphs[rest] {
      return Number(value: value + part, step: 0, end: end, isFigures: true)
    }
    var factor = 1.0
    if !rest.isEmpty {
      guard let suffix = numbers.number("suffix", rest), !digits.isEmpty else { return nil }
      factor = suffix
    }
    guard !digits.isEmpty else { return nil }
    value *= factor
    return Number(
      value: value, step: step(plain) * factor, end: end, factor: factor, isFigures: true)
  }

  private static let glyphs = ["½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1.0 / 3, "⅔": 2.0 / 3]

  /// Commas only between groups of three, or of two as in India ("1,50,000").
  private func isGrouped(_ digits: Substring) -> Bool {
    let whole = digits.prefix { $0 != "." }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1 else { return digits.filter { $0 == "." }.count <= 1 && digits != "." }
    guard let last = groups.last, last.count == 3, (1...3).contains(groups[0].count) else {
      return false
    }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
      || groups.dropFirst().dropLast().allSatisfy { $0.count == 2 }
  }

  /// 0.1 for "4.2", 100 for "1200", 1 for "17".
  private func step(_ digits: String) -> Double {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2 { return Self.power(-min(parts[1].count, 300)) }
    let zeros = digits.reversed().prefix { $0 == "0" }.count
    return Self.power(zeros == digits.count ? 0 : min(zeros, 300))
  }

  private static func power(_ exponent: Int) -> Double {
    Double("1e\(exponent)") ?? 1
  }

  /// "1/2" and the like; other slashes are dates and scores.
  private func simpleFraction(_ word: String) -> Double? {
    ["1/2": 0.5, "1/3": 1.0 / 3, "2/3": 2.0 / 3, "1/4": 0.25, "3/4": 0.75][word]
      ?? Self.glyphs[word]
  }

  /// The product of the magnitudes from `index` on: "hundred thousand".
  private func magnitudes(after index: Int, isMoney: Bool = false) -> (factor: Double, end: Int) {
    var (factor, end, count) = (1.0, index, 0)
    while count < 3 {
      if let next = numbers.number("magnitude", words[end]) {
        factor *= next
      } else if count == 0, isMoney || words[end].utf8.count > 1 || isGlued(end),
        let next = numbers.number("suffix", words[end])
          ?? (isMoney ? numbers.number("moneysuffix", words[end]) : nil)
      {
        factor *= next
      } else {
        break
      }
      end += 1
      count += 1
    }
    return (factor, end)
  }

  private func isGlued(_ index: Int) -> Bool {
    index > 0 && index < tokens.count
      && tokens[index - 1].range.upperBound == tokens[index].range.lowerBound
  }
}
