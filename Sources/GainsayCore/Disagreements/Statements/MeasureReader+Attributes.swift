import Language

/// Which noun has an amount: "unemployment was put at 6.4 percent".
extension MeasureReader {
  /// The noun that has the amount: above it, or what an amount is put at, is, or reaches.
  func attribute(
    _ quantity: Quantity, _ tokens: Range<Int>, path: [Int], event: Int
  ) -> String? {
    let tree = scene.tree
    let above = path.first {
      !tokens.contains($0) && tree.tokens[$0].tag == .noun && tree.lemmas[$0] != "cent"
        && tree.lemmas[$0].first?.isLetter == true
    }
    if let above { return measured(by: above) }
    if ActReader(tree: tree, acts: acts).move(of: event) != nil { return nil }
    guard let top = scene.top(of: tokens),
      tree.relation(top) == "obl" || tree.relation(top) == "obj" || top == event
    else { return nil }
    let preposition = tree.preposition(of: top)
    let isHolding =
      acts.isVague(tree.lemmas[event]) || tree.tokens[event].tag != .verb
      || acts[.holdingAt].contains(tree.lemmas[event]) && quantity.unit == "percent"
    guard
      top == event
        || isHolding && (preposition == "at" || preposition == "to" || isReached(top, event))
    else {
      return nil
    }
    let holder =
      top == event
      ? tree.child(of: event, "nsubj")
      : tree.child(of: event, "obj") ?? tree.child(of: event, "nsubj")
    return holder.flatMap { word in
      scene.entities[word] == nil && tree.lemmas[word].first?.isLetter == true
        && [.noun, .properNoun].contains(tree.tokens[word].tag)
        ? measured(by: word) : nil
    }
  }

  /// "Reached 6.4 percent".
  private func isReached(_ top: Int, _ event: Int) -> Bool {
    scene.tree.relation(top) == "obj" && acts[.holdingAt].contains(scene.tree.lemmas[event])
  }

  /// "Unemployment" for "the unemployment rate".
  private func measured(by noun: Int) -> String {
    let tree = scene.tree
    guard acts[.rates].contains(tree.lemmas[noun]),
      let of = tree.children[noun].filter({ tree.lemmas[$0].first?.isLetter == true }).first(
        where: {
          tree.relation($0) == "compound" || tree.relation($0) == "amod"
            || tree.relation($0) == "nmod" && tree.preposition(of: $0) == "of"
        })
    else { return acts.noun(tree.lemmas[noun]) }
    return acts.noun(tree.lemmas[of])
  }
}
