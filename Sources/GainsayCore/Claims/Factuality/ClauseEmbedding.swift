import Language

/// What the way from a word to one that hangs on it makes of a commitment: the signatures of embedding predicates, and what
/// adverbial clauses, relative clauses, coordination and noun phrases keep or drop.
struct ClauseEmbedding: Sendable {
  let words: FactualityLexicon
  let tree: WordTree

  /// Opens a clause of time that is no surer than what happens then: "when he comes, he will see".
  private static let timeMarks: Set<String> = [
    "when", "once", "after", "as", "until", "before", "while",
  ]

  /// Opens a clause that is told as fact, whatever it explains.
  private static let reasonMarks: Set<String> = ["because", "since", "although", "though"]

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
    case "obj", "iobj", "obl", "nmod", "nsubj", "compound": noun(child, under: head, outer, inner)
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
    let frames = frames(of: child)
    let isSubject = tree.relation(child) == "csubj"
    if let known = signature(of: head, frames: isSubject ? frames + ["subject"] : frames) {
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
      let known = signature(of: head, frames: isGerund ? frames.dropLast() : frames)
    {
      return known.told(in: inner)
    }
    let base = Commitment(isSo: true, grade: outer.grade)
    if !Self.reasonMarks.isDisjoint(with: marks) { return .asserted }
    if let effect = marks.lazy.compactMap({ words.hedge($0, at: .mark) }).first {
      return effect.modifying(base)
    }
    if frames[0] == "to" { return base.weakened(to: words.grade("purposed")) }
    let isTimed = !Self.timeMarks.isDisjoint(with: marks)
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
    if !isRelative || frames[0] == "to", let known = signature(of: head, frames: frames) {
      return known.told(in: inner)
    }
    if frames[0] == "to" { return inner.isSo ? inner.weakened(to: words.grade("purposed")) : inner }
    if isDefinite(head) || isUnderWay(child) { return .asserted }
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
    case "VBN", "VBG": !tree.children[index].contains { tree.tokens[$0].pennTag == "MD" }
    default: false
    }
  }

  // MARK: noun phrases

  private func noun(_ child: Int, under head: Int, _ outer: Commitment, _ inner: Commitment)
    -> Commitment
  {
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
    if let known = signature(of: head, frames: nounFrames(of: child)) {
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

  private func nounFrames(of child: Int) -> [String] {
    switch tree.relation(child) {
    case "obj": return ["noun"]
    case "nsubj":
      let isTheme =
        tree.tokens[child].relation == "nsubj:pass"
        && !(tree.tokens[child].head.map { tree.hasChild($0, "obj") } ?? false)
      return isTheme ? ["noun", "subject"] : ["subject"]
    case "compound": return ["of", "for", "to"]
    default:
      return tree.children[child].filter { tree.relation($0) == "case" }.map { tree.lower[$0] }
    }
  }

  private func isDefinite(_ index: Int) -> Bool {
    if tree.tokens[index].isName { return true }
    return tree.children[index].contains { child in
      tree.tokens[child].relation == "nmod:poss"
        || tree.relation(child) == "det"
          && ["the", "this", "that", "these", "those"].contains(tree.lower[child])
    }
  }

  // MARK: predicates

  private func signature(of head: Int, frames: [String]) -> FactualityLexicon.Signature? {
    words.signature(of: names(of: head), frames: frames)
  }

  /// The ways that a predicate may stand in the lexicon: with its particle, as "too", by form, by lemma, as a participle.
  private func names(of head: Int) -> [String] {
    var names: [String] = []
    for child in tree.children[head] {
      if tree.tokens[child].relation == "compound:prt" {
        names.append(tree.lemmas[head] + " " + tree.lower[child])
      }
      if tree.relation(child) == "advmod", ["too", "enough", "yet"].contains(tree.lower[child]) {
        names.append(tree.lower[child])
      }
    }
    if head + 1 < tree.tokens.count { names.append(tree.lemmas[head] + " " + tree.lower[head + 1]) }
    names += [tree.lower[head], tree.lemmas[head]]
    let lemma = tree.lemmas[head]
    if lemma.hasSuffix("ed") { names += [String(lemma.dropLast(1)), String(lemma.dropLast(2))] }
    return names
  }
}
