import Language

/// Reads what a noun beside a name tells two bodies or people to be to each other.
struct TieReader {
  /// A noun such as "partner" with whom it is told of.
  struct Tie {
    /// Token of the noun.
    var noun: Int
    var who: Argument
    /// Whose partner.
    var owner: Argument
  }

  let scene: SentenceScene
  let lexicon: Lexicon
  let arguments: ArgumentReader

  /// "Kallio, our partner", "its supplier Kallio".
  /// - Parameter events: tokens that tell acts; a noun of a copula is one.
  func ties(besides events: Set<Int>) -> [Tie] {
    scene.tree.tokens.indices.filter { index in
      scene.tree.tokens[index].tag == .noun && !events.contains(index)
        && scene.entities[index] == nil
        && lexicon.relations.relation(of: scene.tree.lemmas[index]) != nil
    }.compactMap(tie)
  }

  private func tie(_ noun: Int) -> Tie? {
    let tree = scene.tree
    let above = tree.relation(noun) == "appos" ? tree.tokens[noun].head : nil
    let beside = [above].compactMap { $0 } + namedBeside(noun)
    guard let name = beside.first(where: { scene.entities[$0] != nil }),
      let owner = tree.children[noun].first(where: isOwner)
    else { return nil }
    return Tie(noun: noun, who: arguments.argument(name), owner: arguments.argument(owner))
  }

  /// "Half-brother, the driver Rafe Montero": a name may stand with the noun that stands with it.
  private func namedBeside(_ noun: Int) -> [Int] {
    let near = scene.tree.children[noun].filter {
      ["appos", "flat"].contains(scene.tree.relation($0))
    }
    return near
      + near.flatMap { scene.tree.children[$0] }.filter {
        ["appos", "flat"].contains(scene.tree.relation($0))
      }
  }

  private func isOwner(_ word: Int) -> Bool {
    let tree = scene.tree
    return tree.tokens[word].relation == "nmod:poss"
      || tree.relation(word) == "nmod" && tree.preposition(of: word) == "of"
  }
}
