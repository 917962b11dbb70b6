import Language

/// What the words that stand with an event make of it: modals, negation, adverbs, quantifiers,
/// adjectives, and the mood of its clause.
struct LocalHedges: Sendable {
  let words: FactualityLexicon
  let tree: WordTree

  private let mood: ClauseMood

  init(words: FactualityLexicon, tree: WordTree) {
    self.words = words
    self.tree = tree
    mood = ClauseMood(words: words, tree: tree)
  }

  /// What is told of the event at `index`, once what is around its clause has made it `outer`.
  func applied(to outer: Commitment, at index: Int) -> Commitment {
    if outer.isSo, words.hedge(tree.lemmas[index], at: .performative) != nil { return .asserted }
    var commitment = outer
    for child in tree.children[index] {
      if let effect = effect(of: child, on: index) { commitment = effect.modifying(commitment) }
    }
    for grade in mood.grades(of: index) { commitment = commitment.weakened(to: grade) }
    return commitment
  }

  /// What a coordinated verb without a subject shares: modals, and "not" before "or".
  func shared(by head: Int, appliedTo outer: Commitment) -> Commitment {
    var commitment = outer
    for child in tree.children[head] where child < head && tree.relation(child) == "aux" {
      if let effect = modal(child, of: head) { commitment = effect.modifying(commitment) }
    }
    return mood.isCommand(head) ? commitment.weakened(to: words.grade("commanded")) : commitment
  }

  // MARK: words

  private func effect(of child: Int, on index: Int) -> Veridicality? {
    let word = tree.lower[child]
    if word == "no", child + 1 < tree.tokens.count, [".", "one"].contains(tree.lower[child + 1]) {
      return nil
    }
    switch tree.relation(child) {
    case "aux": return modal(child, of: index)
    case "amod": return words.hedge(word, at: .adjective)
    case "det": return words.hedge(word, at: .quantifier)
    case "nsubj", "obj", "obl", "csubj": return quantifier(of: child)
    case "case" where tree.tokens[index].tag == .noun || tree.tokens[index].tag == .properNoun:
      return word == "without" ? words.hedge(word, at: .mark) : nil
    default:
      if let effect = adverb(child) { return effect }
      return tree.relation(child) == "advmod" && !tree.children[child].isEmpty
        ? quantifier(of: child) : nil
    }
  }

  private func modal(_ child: Int, of index: Int) -> Veridicality? {
    let word = tree.lower[child]
    // "Cannot be divided" denies all of it.
    if isDenied(child), words.hedge(word, at: .modal) == words.hedge("can", at: .modal) {
      return nil
    }
    let isPerfect = tree.children[index].contains {
      $0 > child && tree.relation($0) == "aux"
        && ["have", "'ve", "’ve", "of"].contains(tree.lower[$0])
    }
    if isPerfect, let effect = words.hedge(word, at: .perfect) { return effect }
    // "Said that it would": a future seen from the past.
    if ["would", "'d", "’d"].contains(word), isReportedInPast(index) {
      return words.hedge("will", at: .modal)
    }
    if let effect = words.hedge(word, at: .modal) {
      // "He'd gone" is no conditional.
      let isHad = ["'d", "’d"].contains(word) && tree.tokens[index].pennTag == "VBN"
      return isHad ? nil : effect
    }
    return nil
  }

  private func isDenied(_ auxiliary: Int) -> Bool {
    guard auxiliary + 1 < tree.tokens.count, tree.lower[auxiliary] != "could" else { return false }
    return words.hedge(tree.lower[auxiliary + 1], at: .adverb)?.grade == 0
      && words.hedge(tree.lower[auxiliary + 1], at: .adverb)?.isSo == false
  }

  private func isReportedInPast(_ index: Int) -> Bool {
    guard ["ccomp", "conj", "acl"].contains(tree.relation(index)),
      let head = tree.tokens[index].head
    else {
      return false
    }
    // "Denied reports that it would".
    if tree.relation(index) == "acl" {
      guard NounEmbedding(words: words, tree: tree).isClaim(head), tree.relation(head) == "obj",
        let verb = tree.tokens[head].head
      else { return false }
      return ["VBD", "VBN"].contains(tree.tokens[verb].pennTag)
    }
    if tree.relation(index) == "conj" { return isReportedInPast(head) }
    return ["VBD", "VBN"].contains(tree.tokens[head].pennTag) && !mood.hasCondition(index)
  }

  private func adverb(_ child: Int) -> Veridicality? {
    let next = child + 1 < tree.tokens.count ? tree.lower[child + 1] : ""
    guard let effect = words.hedge(tree.lower[child], at: .adverb) else { return nil }
    return !effect.isSo && words.hedge(next, at: .focus) != nil ? nil : effect
  }

  /// "No one came", "he found nothing", "few voted", "at no time we".
  private func quantifier(of child: Int) -> Veridicality? {
    let next = child + 1 < tree.tokens.count ? tree.lower[child + 1] : ""
    if let effect = words.quantifier(tree.lower[child], next) { return effect }
    let relation = tree.relation(child)
    guard let head = tree.tokens[child].head, relation != "obl" || child < head,
      let effect = words.hedge(tree.lower[child], at: .quantifier) ?? determiner(of: child)
    else { return nil }
    if relation == "obj", words.hedge(tree.lemmas[head], at: .light) != nil { return nil }
    return relation.hasSuffix("subj") || !effect.isSo && effect.grade == 0 ? effect : nil
  }

  private func determiner(of index: Int) -> Veridicality? {
    tree.children[index].lazy
      .filter { $0 < index && !["amod", "compound"].contains(tree.relation($0)) }
      .compactMap { words.hedge(tree.lower[$0], at: .quantifier) }.first
  }
}
