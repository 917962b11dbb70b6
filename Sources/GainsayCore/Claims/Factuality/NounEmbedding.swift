import Language

/// What a noun that stands for an event takes from the word that it hangs on: "denied the attack", "a threat of war".
struct NounEmbedding: Sendable {
  let words: FactualityLexicon
  let tree: WordTree

  /// - Returns: what stands around the noun `child`; see ``ClauseEmbedding/told(of:under:outer:inner:)``.
  func told(of child: Int, under head: Int, outer: Commitment, inner: Commitment) -> Commitment {
    // "Called off its takeover", where "off" was read as a preposition.
    if child > head, let mark = tree.preposition(of: child), tree.lower[head + 1] == mark,
      let known = words.signature(of: [tree.lemmas[head] + " " + mark], frames: ["noun"])
    {
      return known.told(in: inner)
    }
    let denies = tree.children[child].contains {
      words.hedge(tree.lower[$0], at: .quantifier)?.isSo == false
    }
    if denies { return Commitment(isSo: true, grade: outer.grade) }
    if let known = words.signature(
      of: tree.predicateNames(of: head), frames: frames(of: child))
    {
      return known.told(in: inner)
    }
    let isWhole =
      tree.relation(child) == "nmod" && tree.preposition(of: child) == "of"
      && (tree.tokens[head].tag == .numeral || tree.isOne(head, of: words.measures))
    if isWhole { return inner }
    if isDefinite(child) { return .asserted }
    let isArgument = ["obj", "nsubj", "compound"].contains(tree.relation(child))
    return isArgument ? inner : Commitment(isSo: true, grade: inner.grade)
  }

  /// "Reports that", "a claim that": nouns for what somebody holds to be so.
  func isClaim(_ noun: Int) -> Bool {
    tree.tokens[noun].tag == .noun
      && words.signature(of: [tree.lemmas[noun]], frames: ["heard"]) != nil
  }

  private func frames(of child: Int) -> [String] {
    switch tree.relation(child) {
    case "obj": return isClaim(child) ? ["claim", "noun"] : ["noun"]
    case "nsubj":
      let isTheme =
        tree.tokens[child].relation == "nsubj:pass"
        && !(tree.tokens[child].head.map { tree.hasChild($0, "obj") } ?? false)
      return isTheme ? (isClaim(child) ? ["claim"] : []) + ["noun", "subject"] : ["subject"]
    case "compound": return ["of", "for", "to"]
    default:
      return tree.children[child].filter { tree.relation($0) == "case" }.map { tree.lower[$0] }
    }
  }

  /// A name, or a noun that the reader is taken to know: "the attack", "its offer".
  func isDefinite(_ index: Int) -> Bool {
    if tree.tokens[index].isName { return true }
    return tree.children[index].contains { child in
      tree.tokens[child].relation == "nmod:poss"
        || tree.relation(child) == "det" && words.hedge(tree.lower[child], at: .definite) != nil
    }
  }
}
