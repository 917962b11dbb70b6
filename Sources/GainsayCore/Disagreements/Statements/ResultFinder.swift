import Language

/// Finds the two numbers of a vote or a game: "7-2", "58 to 42", "six votes to three".
struct ResultFinder {
  struct Result: Equatable {
    var tokens: Range<Int>
    var value: Double
    var against: Double
  }

  /// Larger numbers are no results: "1998-99".
  private static let most = 700.0

  let tree: WordTree

  func results() -> [Result] {
    var found: [Result] = []
    var at = 0
    while at < tree.tokens.count {
      if let result = glued(at) ?? spread(at) ?? counted(at) {
        found.append(result)
        at = result.tokens.upperBound
      } else {
        at += 1
      }
    }
    return found
  }

  /// "7-2" as one word.
  private func glued(_ at: Int) -> Result? {
    guard tree.lower[at].utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    let parts = tree.lower[at].split(whereSeparator: { "-–".contains($0) })
    guard parts.count == 2, let value = Double(parts[0]), let against = Double(parts[1]) else {
      return nil
    }
    return result(at..<at + 1, value, against)
  }

  /// "7 - 2", "7 to 2", "six votes to three".
  private func spread(_ at: Int) -> Result? {
    guard let value = number(at) else { return nil }
    var place = at + 1
    if place < tree.tokens.count,
      ["vote", "point", "goal", "seat", "set"].contains(tree.lemmas[place])
    {
      place += 1
    }
    guard place + 1 < tree.tokens.count, ["-", "–", "to"].contains(tree.lower[place]),
      let against = number(place + 1), !isMeasured(place + 2), !isFrom(at)
    else { return nil }
    return result(at..<place + 2, value, against)
  }

  /// "75 in favour, 71 against".
  private func counted(_ at: Int) -> Result? {
    guard let value = number(at) else { return nil }
    let next = Array(tree.lower[at...].prefix(6).dropFirst())
    let isFor =
      next.first == "for" || next.first == "in" && next.dropFirst().first?.hasPrefix("favo") == true
    guard isFor, let place = next.firstIndex(where: { $0 == "against" }), place > 1,
      let against = number(at + place)
    else { return nil }
    return result(at..<at + place + 2, value, against)
  }

  /// "From 3 to 5", "between 3 and 5".
  private func isFrom(_ at: Int) -> Bool {
    at > 0 && ["from", "rose", "fell", "between", "$", "£", "€"].contains(tree.lower[at - 1])
  }

  /// "5 to 7 percent", "2 to 3 million people": an amount.
  private func isMeasured(_ next: Int) -> Bool {
    guard next < tree.tokens.count else { return false }
    return ["%"].contains(tree.lower[next])
      || tree.tokens[next].tag == .numeral
      || tree.tokens[next].tag == .noun && tree.lemmas[next] != "vote"
        && tree.relation(next - 1) == "nummod"
  }

  private func result(_ tokens: Range<Int>, _ value: Double, _ against: Double) -> Result? {
    guard value <= Self.most, against <= Self.most, value == value.rounded(),
      against == against.rounded(), value >= 0, against >= 0
    else { return nil }
    return Result(tokens: tokens, value: value, against: against)
  }

  private func number(_ at: Int) -> Double? {
    guard tree.tokens[at].tag == .numeral else { return nil }
    return Double(tree.lower[at])
      ?? QuantityFinder().find(in: Array(tree.tokens[at...at])).first?.value
  }
}
