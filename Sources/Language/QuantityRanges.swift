/// Amounts with two ends: "10 to 15", "$5-7 million"; and scores, which are none.
extension QuantityReader {
  struct Upper {
    var number: NumberReader.Number
    /// The lower end once it has the magnitude of the upper one.
    var lower: Double
    var scale: Double
  }

  /// The upper end of "10 to 15", "$5-7 million", "between 3 and 5"; "rose from 5 to 7" is none.
  func upper(
    of number: NumberReader.Number, from start: Int, symbol: String?
  ) -> Upper? {
    guard words[start - 1] != "from", number.vagueness == nil else { return nil }
    var joint = number.end
    let percent = symbol == nil ? table.match("percent", in: words, at: joint) : nil
    joint += percent?.count ?? 0
    let word = words[joint]
    guard
      ["to", "-", "–"].contains(word) || word == "and" && words[start - 1] == "between"
        || word == "or" && joint == number.end && symbol == nil
    else { return nil }
    var place = joint + 1
    if let again = table.value("symbol", words[place]) {
      guard again == symbol else { return nil }
      place += 1
    }
    guard place < tokens.count, !isTime[place],
      let second = numbers.number(at: place, isMoney: symbol != nil), second.vagueness == nil
    else { return nil }
    // "Rose 8% to 94 million euros", "fell 0.3 points to 4.1 percent": by so much, and to so much.
    if let percent, table.match("percent", in: words, at: second.end)?.value != percent.value {
      return nil
    }
    let lacksMagnitude =
      number.factor == 1 && second.factor > 1
      && number.value < second.value / second.factor
    let scale = lacksMagnitude ? second.factor : 1
    let lower = number.value * scale
    guard lower < second.value else { return nil }
    // "two or three", but not "2 or 300".
    if word == "or", second.value > 2 * lower || lower < 2 { return nil }
    return Upper(number: second, lower: lower, scale: scale)
  }

  /// Past both numbers of "3-2".
  func scoreEnd(after number: NumberReader.Number) -> Int {
    guard isHyphen(number.end), let other = numbers.number(at: number.end + 1) else {
      return number.end
    }
    return other.end
  }
}
