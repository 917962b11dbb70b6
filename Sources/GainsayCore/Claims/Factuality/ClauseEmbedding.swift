import Language

/// What the way from a word to one that hangs on it makes of a commitment: the signatures of embedding predicates, and what
/// adverbial clauses, relative clauses and coordination keep or drop.
struct ClauseEmbedding: Sendable {
  let words: FactualityLexicon
  let tree: WordTree

  let nouns: NounEmbedding

  init(words: FactualityLexicon, tree: WordTree) {
    self.words = words
    self.tree = tree
    nouns = NounEmbedding(words: words, tree: tree)
  }

  /// - Parameters:
  ///   - outer: what stands around the clause of `head`.
  ///   - inner: what is told of `head` itself.
  /// - Returns: what stands around `child`.
  func told(of child: Int, under head: Int, outer: Commitment, inner: Commitment) -> Commitment {
    switch tree.relation(child) {
    case "conj": coordinated(child, with: head, outer, inner)
    case "ccomp", "xcomp", "csubj": clause(child, under: head, outer, inner)
    case "advcl": adverbial(child, under: head, outer, inner)
    case "acl": modifier(child, of: head, outer, inner)
    case "obj", "iobj", "obl", "nmod", "nsubj", "compound":
      nouns.told(of: child, under: head, outer: outer, inner: inner)
    case "parataxis", "appos", "list", "discourse", "vocative", "dislocated": outer
    case "aux", "cop", "flat", "fixed", "goeswith": inner
    case "amod": .asserted
    default: Commitment(isSo: true, grade: inner.isSo ? inner.grade : outer.grade)
    }
  }

  // MARK: clauses

  private func clause(_ child: Int, under head: Int, _ outer: Commitment, _ inner: Commitment)
    -> Commitment
  {
    if !outer.isSo, isOfDeniedClaim(head) { return outer }
    let frames = frames(of: child)
    let isSubject = tree.relation(child) == "csubj"
    if let known = words.signature(
      of: tree.predicateNames(of: head), frames: isSubject ? frames + ["subject"] : frames)
    {
      return known.told(in: inner)
    }
    let isNominal = ![.verb, .auxiliary].contains(tree.tokens[child].tag)
    switch frames.last {
    case "to" where frames.count == 1 && !isNominal:
      return inner.isSo ? inner.weakened(to: words.grade("purposed")) : inner
    case "whether": return inner.weakened(to: words.grade("open"))
    case "wh-to": return inner.weakened(to: words.grade("able"))
    case "wh": return Commitment(isSo: true, grade: inner.isSo ? inner.grade : outer.grade)
    case "that":
      return inner.isSo || tree.relation(child) == "xcomp"
        ? inner : Commitment(isSo: true, grade: words.grade("open"))
    default: return inner
    }
  }

  /// "Said" in "disputed a report that said so".
  private func isOfDeniedClaim(_ verb: Int) -> Bool {
    tree.tokens[verb].relation.hasSuffix("relcl")
      && tree.tokens[verb].head.map(nouns.isClaim) ?? false
  }

  /// How the clause of `child` hangs on its predicate: names of frames, best first.
  private func frames(of child: Int) -> [String] {
    let token = tree.tokens[child]
    let marks = tree.children[child].filter { ["mark", "case"].contains(tree.relation($0)) }
      .map { tree.lower[$0] }
    if marks.contains("if") || marks.contains("whether") { return ["whether"] }
    if marks.contains("to"), token.pennTag != "VBG" {
      return opensWithQuestionWord(child) ? ["wh-to"] : ["to"]
    }
    if opensWithQuestionWord(child) { return ["wh"] }
    if token.pennTag == "VBG", !tree.hasChild(child, "aux") { return marks + ["ing"] }
    if token.pennTag == "VB", !tree.hasChild(child, "aux") { return ["bare", "to"] }
    return marks.filter { $0 != "that" } + ["that"]
  }

  private func opensWithQuestionWord(_ child: Int) -> Bool {
    tree.children[child].contains {
      tree.tokens[$0].pennTag.hasPrefix("W") && $0 < child && tree.lower[$0] != "that"
    }
  }

  /// "Ruled out closing it": no clause of its own, wherever the parser hangs it.
  private func isRightBehind(_ gerund: Int, _ head: Int) -> Bool {
    head < gerund && (head + 1..<gerund).allSatisfy { tree.relation($0) == "compound" }
  }

  private func adverbial(_ child: Int, under head: Int, _ outer: Commitment, _ inner: Commitment)
    -> Commitment
  {
    let marks = tree.children[child].filter {
      ["mark", "case", "advmod"].contains(tree.relation($0)) && $0 < child
    }
    .map { tree.lower[$0] }
    let frames = frames(of: child)
    let isGerund = frames.last == "ing"
    if ["to", "whether"].contains(frames[0]) || isGerund,
      let known = words.signature(
        of: tree.predicateNames(of: head),
        frames: isGerund && !isRightBehind(child, head) ? frames.dropLast() : frames)
    {
      return known.told(in: inner)
    }
    let base = Commitment(isSo: true, grade: outer.grade)
    if marks.contains(where: { words.hedge($0, at: .reason) != nil }) { return .asserted }
    if let effect = marks.lazy.compactMap({ words.hedge($0, at: .mark) }).first {
      return effect.modifying(base)
    }
    if frames[0] == "to" { return base.weakened(to: words.grade("purposed")) }
    let isTimed = marks.contains { words.hedge($0, at: .time) != nil }
    let isFinite = ["VBD", "VBZ", "VBP"].contains(tree.tokens[child].pennTag)
    let follows = isTimed && tree.tokens[child].pennTag != "VBD" || !isFinite
    return follows && inner.isSo ? base.weakened(to: inner.grade) : base
  }

  /// A relative clause or a participle is taken for granted; an infinitive or "that" goes by its noun.
  private func modifier(_ child: Int, of head: Int, _ outer: Commitment, _ inner: Commitment)
    -> Commitment
  {
    let frames = frames(of: child)
    let isRelative = tree.tokens[child].relation.hasSuffix("relcl")
    // "Denied reports that it will close the plant", "disputed a report that said so".
    if !outer.isSo, inner == outer, nouns.isClaim(head), frames[0] == "that" { return outer }
    if !isRelative || frames[0] == "to",
      let known = words.signature(of: tree.predicateNames(of: head), frames: frames)
    {
      return known.told(in: inner)
    }
    if frames[0] == "to" { return inner.isSo ? inner.weakened(to: words.grade("purposed")) : inner }
    if nouns.isDefinite(head) || isUnderWay(child) { return .asserted }
    return Commitment(isSo: true, grade: inner.grade)
  }

  /// "Did not call or write"; "will go and see"; "vowed to find and punish", which the tree may hang on "vowed".
  private func coordinated(
    _ child: Int, with head: Int, _ outer: Commitment, _ inner: Commitment
  ) -> Commitment {
    guard !tree.hasChild(child, "nsubj", "aux", "csubj", "mark", "expl") else { return outer }
    let isBare = tree.tokens[child].pennTag == "VB"
    if isBare, tree.tokens[head].pennTag != "VB" {
      let infinitive = tree.children[head].last {
        $0 > head && $0 < child && frames(of: $0).last == "to"
          && ["xcomp", "advcl", "acl", "ccomp"].contains(tree.relation($0))
      }
      if let infinitive { return told(of: infinitive, under: head, outer: outer, inner: inner) }
    }
    guard isBare || ["VBN", "VBG"].contains(tree.tokens[child].pennTag) else { return outer }
    return LocalHedges(words: words, tree: tree).shared(by: head, appliedTo: outer)
  }

  /// Told in the past, the perfect or the progressive, with no modal: "the firm that reported a loss".
  private func isUnderWay(_ index: Int) -> Bool {
    switch tree.tokens[index].pennTag {
    case "VBD": true
    case "VBN", "VBG":
      tree.hasChild(index, "aux")
        && !tree.children[index].contains { tree.tokens[$0].pennTag == "MD" }
    default: false
    }
  }
}
