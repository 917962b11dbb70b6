import Language

/// Reads off the tree whether an act is told as past, present or to come.
struct TenseReader {
  let tree: WordTree
  let acts: ActLexicon
  let factuality: FactualityLexicon

  func tense(of event: Int) -> Statement.Tense {
    if let verb = implicative(over: event) { return tense(of: verb) }
    let auxiliaries = tree.children[event].filter { ["aux", "cop"].contains(tree.relation($0)) }
    if auxiliaries.contains(where: { acts[.future].contains(tree.lower[$0]) }) { return .future }
    if hasInfinitiveMark(event) { return .future }
    let tags = [event] + auxiliaries
    if tags.contains(where: { tree.tokens[$0].pennTag == "VBD" }) { return .past }
    if auxiliaries.contains(where: { tree.lemmas[$0] == "have" }) { return .past }
    if tags.contains(where: { ["VBZ", "VBP"].contains(tree.tokens[$0].pennTag) }) {
      return .present
    }
    // "Killing 31 people": as what it hangs on.
    guard let head = tree.tokens[event].head, head < event else { return .past }
    return ["advcl", "conj", "acl", "xcomp"].contains(tree.relation(event))
      ? tense(of: head) : .past
  }

  func isFinite(_ event: Int) -> Bool {
    if let verb = implicative(over: event) { return isFinite(verb) }
    if hasInfinitiveMark(event) { return false }
    if tree.isFinite(event) || tree.hasChild(event, "aux", "cop") { return true }
    let isShared = tree.relation(event) == "conj" && tree.tokens[event].pennTag != "VBG"
    return isShared || tree.tokens[event].pennTag == "VBN"
  }

  /// "Failed" over "to reach orbit": whoever tells it tells whether the act was done, then and there.
  private func implicative(over event: Int) -> Int? {
    guard tree.relation(event) == "xcomp", hasInfinitiveMark(event),
      let verb = tree.tokens[event].head, tree.tokens[verb].tag == .verb,
      let signature = factuality.signature(of: tree.predicateNames(of: verb), frames: ["to"]),
      signature.told(in: .asserted).grade == 0
    else { return nil }
    return verb
  }

  private func hasInfinitiveMark(_ event: Int) -> Bool {
    tree.children[event].contains { tree.lower[$0] == "to" && tree.tokens[$0].tag == .particle }
  }
}
