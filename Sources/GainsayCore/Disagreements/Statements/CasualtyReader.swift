import Language

/// Reads numbers of people to whom something happened off the words alone, where the tree does not tell it: "with 27 people now ill",
/// "14 dead", "the number of dead rose to 23".
struct CasualtyReader {
  struct Casualties: Equatable {
    /// A class of `ActLexicon` that counts people.
    var act: String
    /// Token that tells the act.
    var word: Int
    var quantity: Quantity
    var tokens: Range<Int>
  }

  /// Words from a number to what happened, and from the noun of a tally to its number.
  private static let reach = 6
  private static let farthest = 14
  private static let reachOfTally = 8

  let scene: SentenceScene
  let acts: ActLexicon
  let negations: Set<String>

  private var tree: WordTree { scene.tree }

  func casualties() -> [Casualties] {
    scene.quantities.compactMap { quantity, tokens in
      guard quantity.unit.map({ acts.noun($0) == "person" || act(of: $0) != nil }) ?? true,
        quantity.value > 0, quantity.value == quantity.value.rounded(),
        !tokens.contains(where: { FigureRoleReader.onTop.contains(tree.lower[$0]) })
      else { return nil }
      guard let told = state(after: tokens) ?? tally(before: tokens), isSure(told.words) else {
        return nil
      }
      return Casualties(act: told.act, word: told.word, quantity: quantity, tokens: tokens)
    }
  }

  private typealias Told = (act: String, word: Int, words: Range<Int>)

  /// "27 people now ill", "23 people are known to have died", "14 dead".
  private func state(after tokens: Range<Int>) -> Told? {
    // "Two of the sick".
    if tokens.upperBound < tree.tokens.count, tree.lower[tokens.upperBound] == "of" { return nil }
    // The unit itself may tell it.
    let start = max(tokens.lowerBound, tokens.upperBound - 1)
    let end = min(tree.tokens.count, tokens.upperBound + Self.reach)
    for index in start..<end {
      if index >= tokens.upperBound, isStop(index) { return nil }
      if let act = act(at: index) { return (act, index, start..<index) }
    }
    return nil
  }

  /// "The number of dead rose to 23", "the death toll reached 14".
  private func tally(before tokens: Range<Int>) -> Told? {
    let last = tokens.lowerBound - 1
    guard last >= 0, acts[.tallying].contains(tree.lower[last]) else { return nil }
    for index in stride(from: last, through: max(0, last - Self.farthest), by: -1) {
      if tree.tokens[index].tag == .numeral { return nil }
      guard acts[.tallies].contains(tree.lemmas[index]) else { continue }
      let near = max(0, index - 1)..<min(last, index + Self.reachOfTally)
      let acts = near.compactMap { word -> String? in act(of: tree.lemmas[word]) ?? act(at: word) }
      return acts.first.map { ($0, index, index..<last) }
    }
    return nil
  }

  private func isStop(_ index: Int) -> Bool {
    let token = tree.tokens[index]
    return token.isPunctuation || token.tag == .numeral
      || token.tag == .coordinatingConjunction
  }

  private func act(at index: Int) -> String? {
    let token = tree.tokens[index]
    if let act = acts.copula(tree.lower[index]), acts[.tolls].contains(acts.amount(of: act)) {
      return act
    }
    guard ["VBN", "VBD", "VB"].contains(token.pennTag) else { return nil }
    let act = acts.verb(tree.lemmas[index])
    let isActive = token.pennTag != "VBN" && act != "kill"
    return !isActive && acts[.tolls].contains(acts.amount(of: act)) ? act : nil
  }

  /// "Deaths", "cases".
  private func act(of noun: String) -> String? {
    let act = acts.casualty(noun) ?? acts.nominal(noun) ?? acts.copula(noun)
    return act.flatMap { acts[.tolls].contains(acts.amount(of: $0)) ? $0 : nil }
  }

  private func isSure(_ words: Range<Int>) -> Bool {
    !words.contains { index in
      acts[.unsure].contains(tree.lower[index]) || negations.contains(tree.lower[index])
    }
  }
}
