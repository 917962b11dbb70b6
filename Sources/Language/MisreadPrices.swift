/// Mends what is told of prices and changes: "the bridge in Oslo cost $3 billion", where the verb was read as a noun, and "profit for
/// the quarter was up 8 percent", where what is up was read as a preposition.
struct MisreadPrices: Sendable {
  private static let cost = "cost"
  private static let ways: Set<String> = ["up", "down"]

  func mend(_ tokens: inout [Token]) {
    for index in tokens.indices where isMisread(index, tokens) { mendCost(index, &tokens) }
    for index in tokens.indices where tokens[index].relation == "cop" {
      guard let way = tokens[index].head, tokens[way].relation == "case", way < tokens.count - 1,
        Self.ways.contains(tokens[way].form.lowercased()), let amount = tokens[way].head
      else { continue }
      tokens[index].head = amount
    }
  }

  private func isMisread(_ index: Int, _ tokens: [Token]) -> Bool {
    guard index > 0, index + 1 < tokens.count, tokens[index].tag == .noun,
      tokens[index].form.lowercased() == Self.cost
    else { return false }
    return [.noun, .properNoun].contains(tokens[index - 1].tag)
      && [.numeral, .symbol].contains(tokens[index + 1].tag)
  }

  /// The noun before it becomes its subject, the amount behind it its object.
  private func mendCost(_ index: Int, _ tokens: inout [Token]) {
    var (subject, amount) = (index - 1, index + 1)
    while let head = tokens[subject].head, head < index { subject = head }
    while let head = tokens[amount].head, head > index { amount = head }
    let preposition = tokens.indices.prefix(index).last {
      [index, subject].contains(tokens[$0].head) && tokens[$0].relation == "case"
        && !tokens[$0].form.hasSuffix("s")
    }
    // "The bridge in Oslo": Oslo was read as what the cost is of.
    if let preposition, let noun = tokens[index].head, noun < preposition {
      tokens[preposition].head = subject
      (tokens[subject].head, tokens[subject].relation) = (noun, "nmod")
      subject = noun
      while let head = tokens[subject].head, head < index { subject = head }
    }
    let top = [subject, amount].first { tokens[$0].head != index && !isUnder($0, index, tokens) }
    if let top {
      let above = tokens[top].head
      guard above != subject, above != amount else {
        guard above == amount else { return }
        (tokens[index].head, tokens[index].relation) = (
          tokens[amount].head, tokens[amount].relation
        )
        attach(index, subject, amount, &tokens)
        return
      }
      (tokens[index].head, tokens[index].relation) = (above, tokens[top].relation)
    }
    // "He said the stadium cost $3 billion".
    if tokens[index].relation == "obj" { tokens[index].relation = "ccomp" }
    attach(index, subject, amount, &tokens)
  }

  private func attach(_ index: Int, _ subject: Int, _ amount: Int, _ tokens: inout [Token]) {
    (tokens[index].tag, tokens[index].pennTag, tokens[index].lemma) = (.verb, "VBD", Self.cost)
    (tokens[subject].head, tokens[subject].relation) = (index, "nsubj")
    (tokens[amount].head, tokens[amount].relation) = (index, "obj")
  }

  private func isUnder(_ word: Int, _ above: Int, _ tokens: [Token]) -> Bool {
    var (at, steps): (Int?, Int) = (word, 0)
    while let place = at, steps <= tokens.count {
      if place == above { return true }
      (at, steps) = (tokens[place].head, steps + 1)
    }
    return false
  }
}
