/// Reads one amount at a time from the words of a sentence.
struct QuantityReader {
  let tokens: [Token]
  let words: LowerWords
  /// The tokens that tell a time.
  let isTime: [Bool]

  /// An amount before its surroundings are known.
  struct Amount {
    var value: Double
    var upper: Double?
    var unit: String?
    var step: Double
    var end: Int
    var bound: Quantity.Bound?
    var rate: String?
    /// What a fraction is of, where no "of" tells it: "one in five voters".
    var whole: String?
  }

  /// What was read; nil where the words hold a number that is no amount.
  struct Read {
    var quantity: Quantity?
    var end: Int
  }

  var table: TermTable { QuantityUnits.table }
  var numbers: NumberReader { NumberReader(tokens: tokens, words: words) }

  /// Words that may begin an amount, so that all others cost one look.
  private static let opening = TimeExpressionFinder.numbers.firstWords(
    of: ["small", "vague", "several"]
  ).union(QuantityUnits.table.firstWords(of: ["symbol"]))
    .union(["a", "an", "half", "minus", "-", "−", "–"])

  private func mayBegin(at index: Int) -> Bool {
    let word = words[index]
    guard let first = word.utf8.first else { return false }
    return Ascii.isDigit(first) || first == Ascii.dot || first == 0xc2
      || Self.opening.contains(word)
  }

  func read(at start: Int) -> Read? {
    guard mayBegin(at: start) else { return nil }
    if let fraction = FractionReader(reader: self).amount(at: start) {
      return finish(fraction, from: start)
    }
    if let negative = negative(at: start) { return negative }
    let symbol = table.value("symbol", words[start])
    let place = symbol == nil ? start : start + 1
    guard place < tokens.count, !isTime[place],
      let number = numbers.number(at: place, isMoney: symbol != nil)
    else { return nil }
    if symbol == nil, isName(at: start) { return Read(end: number.end) }
    guard let amount = amount(number, from: start, symbol: symbol) else {
      return Read(end: scoreEnd(after: number))
    }
    return finish(amount, from: start)
  }

  /// "minus 5 degrees", "-3 percent": a sign clings to its number and to nothing before it.
  private func negative(at start: Int) -> Read? {
    guard start + 1 < tokens.count, !isTime[start + 1] else { return nil }
    let sign = words[start]
    if ["-", "−", "–"].contains(sign) {
      guard tokens[start].range.upperBound == tokens[start + 1].range.lowerBound,
        start == 0 || tokens[start - 1].range.upperBound < tokens[start].range.lowerBound
      else { return nil }
    } else if sign != "minus" {
      return nil
    }
    guard let number = numbers.number(at: start + 1),
      var amount = amount(number, from: start + 1, symbol: nil), amount.unit != nil,
      amount.upper == nil
    else { return nil }
    amount.value.negate()
    return finish(amount, from: start)
  }

  // MARK: Amounts

  /// The amount that begins with `number`; nil for a score or a lone pronoun "one".
  func amount(_ number: NumberReader.Number, from start: Int, symbol: String?) -> Amount? {
    var amount = Amount(value: number.value, step: number.step, end: number.end)
    amount.bound = number.vagueness
    var isRange = false
    if let second = upper(of: number, from: start, symbol: symbol) {
      (amount.value, amount.upper) = (second.lower, second.number.value)
      (amount.step, amount.end) = (
        min(number.step * second.scale, second.number.step), second.number.end
      )
      isRange = true
    }
    if let bound = boundAfter(amount.end) { (amount.bound, amount.end) = (bound.bound, bound.end) }
    if let symbol {
      amount.unit = symbol
      if let named = table.match("currency", in: words, at: amount.end) {
        (amount.unit, amount.end) = (named.value, amount.end + named.count)
      }
    } else {
      takeUnit(&amount, after: number)
      if amount.unit == nil, words[start - 1] == "from" { takeUnitOfGoal(&amount, number) }
    }
    takeRate(&amount)
    let isScore = isHyphen(number.end) && numbers.number(at: number.end + 1) != nil
    if amount.unit == nil, isPartOfWord(amount.end) { return nil }
    if amount.unit == nil, isScore || isRange && words[number.end] == "-" { return nil }
    return isCounting(number, at: start, unit: amount.unit) ? amount : nil
  }

  /// "six-figure", "two-way": a hyphen and letters cling to the number.
  private func isPartOfWord(_ end: Int) -> Bool {
    isHyphen(end) && isGlued(end) && isGlued(end + 1)
      && words[end + 1].utf8.first.map(Ascii.isLetter) == true
  }

  /// Whether no white space stands before a token.
  func isGlued(_ index: Int) -> Bool {
    index > 0 && index < tokens.count
      && tokens[index - 1].range.upperBound == tokens[index].range.lowerBound
  }

  private func takeUnit(_ amount: inout Amount, after number: NumberReader.Number) {
    let place = number.vagueness != nil && words[amount.end] == "of" ? amount.end + 1 : amount.end
    guard let unit = unit(at: place) else { return }
    (amount.unit, amount.end) = (unit.name, unit.end)
    if unit.name == "GBP", isWeight(number, amount) { amount.unit = "pound weight" }
    amount.value *= unit.factor
    amount.upper = amount.upper.map { $0 * unit.factor }
    amount.step *= unit.factor
  }

  /// "weighs 110 pounds", "50 pounds of rice", "a 10-pound hammer".
  private func isWeight(_ number: NumberReader.Number, _ amount: Amount) -> Bool {
    guard number.factor < 1e6 else { return false }
    if words[amount.end] == "of" || words[amount.end - 1] == "pound" { return true }
    return (max(0, number.end - 6)..<number.end).contains { table.contains("weighs", words[$0]) }
  }

  /// "from 5 to 7 million people": what the second number counts, the first one does too.
  private func takeUnitOfGoal(_ amount: inout Amount, _ number: NumberReader.Number) {
    guard words[amount.end] == "to", amount.end + 1 < tokens.count, !isTime[amount.end + 1],
      let goal = numbers.number(at: amount.end + 1), let unit = unit(at: goal.end)
    else { return }
    amount.unit = unit.name
    let lacksMagnitude = number.factor == 1 && number.value < goal.value / goal.factor * 10
    let factor = (lacksMagnitude ? goal.factor : 1) * unit.factor
    amount.value *= factor
    amount.step *= factor
  }

  /// "one" counts only what is named after it; and a number after a proper name belongs to the
  /// name.
  private func isCounting(_ number: NumberReader.Number, at start: Int, unit: String?) -> Bool {
    guard unit == nil else { return true }
    if number.end == start + 1, words[start] == "one" || words[start] == "zero" { return false }
    return start == 0 || tokens[start - 1].tag != .properNoun || number.factor > 1
  }

  func isHyphen(_ index: Int) -> Bool { words[index] == "-" || words[index] == "–" }
}
