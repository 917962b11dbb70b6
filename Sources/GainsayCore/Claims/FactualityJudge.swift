import Language

/// Tells how surely a sentence says that an event is so (FactBank, Saurí and Pustejovsky 2009). From the root, or from
/// the clause of one speaker, down to the event, each word on the way changes what is told: embedding predicates by their
/// signatures, negation, modals and hedges by their scope (as in TruthTeller, Lotan, Stern and Dagan 2013).
///
///     Norwell denied that it had refused to sell.
///     denied: so → that-clause: not so → refused: not so → to sell: so
struct FactualityJudge: Sendable {
  private let words: FactualityLexicon
  private let tree: WordTree
  private let hedges: LocalHedges
  private let embedding: ClauseEmbedding

  init(words: FactualityLexicon, tree: WordTree) {
    self.words = words
    self.tree = tree
    hedges = LocalHedges(words: words, tree: tree)
    embedding = ClauseEmbedding(words: words, tree: tree)
  }

  /// - Parameters:
  ///   - index: the event's head word.
  ///   - clause: tokens that one speaker answers for; nil for the whole sentence.
  ///   - start: what is told of the clause as a whole.
  /// - Complexity: the depth of the tree, at most.
  func commitment(
    at index: Int, within clause: Range<Int>? = nil, from start: Commitment = .asserted
  ) -> Commitment {
    commitments(at: index, within: clause, from: start).inner
  }

  /// What stands around the event, and what is told of it.
  private func commitments(
    at index: Int, within clause: Range<Int>? = nil, from start: Commitment = .asserted
  ) -> (outer: Commitment, inner: Commitment) {
    guard tree.tokens.indices.contains(index) else { return (start, start) }
    let path = tree.path(from: index, within: clause ?? tree.tokens.indices)
    var outer = start
    var inner = hedges.applied(to: outer, at: path[path.count - 1])
    for place in path.indices.dropLast().reversed() {
      outer = embedding.told(of: path[place], under: path[place + 1], outer: outer, inner: inner)
      inner = hedges.applied(to: outer, at: path[place])
    }
    return (outer, inner)
  }

  /// What stands around the clause that a cue attributes, as its source sees it: "denied that", "did not say whether".
  /// - Parameters:
  ///   - cue: the last word of the cue, nil where it stands in another sentence.
  ///   - effect: what the cue does where the tree does not put the clause under it.
  ///   - isStatement: whether the source says it in a clause or a quotation.
  func start(
    of clause: Range<Int>, cue: Int?, effect: AttributionCue.Effect, isStatement: Bool
  ) -> Commitment {
    if let denied = deniedClaim(around: clause) { return denied }
    guard isStatement else {
      // "Did not disclose the price" and "may call it a mistake" commit to nothing.
      let isHeld = cue.map { factuality(commitment(at: $0)) == .certain } ?? true
      return words.commitment(isHeld ? effect : .open)
    }
    guard let cue, !clause.contains(cue),
      let top = tree.children[cue].first(where: { clause.contains($0) && isClause($0) })
    else { return words.commitment(effect) }
    // "Refused to say that": what is not said is open.
    let saying = commitment(at: cue)
    let isSaid = saying.isSo && factuality(saying) != .underspecified
    let inner = isSaid ? hedges.applied(to: .asserted, at: cue) : saying
    let told = embedding.told(of: top, under: cue, outer: .asserted, inner: inner)
    // Its source has no doubt of what it claims, only of what it suggests.
    guard told.isSo, told.grade <= words.grade("claimed") else { return told }
    return told.grade == 0 || effect == .sure ? .asserted : words.commitment(effect)
  }

  /// What is told of the clause in "denied reports that", "disputed a report that said", where it is told not to be so.
  private func deniedClaim(around clause: Range<Int>) -> Commitment? {
    let tops = clause.filter { index in
      tree.tokens[index].head.map { !clause.contains($0) } ?? false
    }
    guard let top = tops.first(where: { isClause($0) || embedding.nouns.isClaim($0) }),
      let head = tree.tokens[top].head
    else { return nil }
    let isSaid = tree.tokens[head].relation.hasSuffix("relcl")
    let nouns = [top, head] + (isSaid ? [tree.tokens[head].head].compactMap { $0 } : [])
    guard let noun = nouns.first(where: embedding.nouns.isClaim) else { return nil }
    let (outer, inner) = commitments(at: noun)
    return !outer.isSo && outer == inner ? outer : nil
  }

  /// The word that a clause is about: its top, or what stands under the top where that only says how sure the speaker is ("I
  /// think", "is expected to").
  func event(of clause: Range<Int>, speakers: Set<String>) -> Int {
    let tops = clause.filter { index in tree.tokens[index].head.map { !clause.contains($0) } ?? true
    }
    let top =
      tops.first { tree.tokens[$0].tag == .verb } ?? tops.first { !tree.tokens[$0].isPunctuation }
    guard var event = top else { return clause.lowerBound }
    while let subject = tree.child(of: event, "nsubj"),
      speakers.contains(tree.lower[subject]) || tree.isPassive(event),
      let under = tree.children[event].first(where: {
        $0 > event && clause.contains($0) && isClause($0)
      }),
      words.signature(of: [tree.lemmas[event]], frames: ["that", "to"]) != nil
    {
      event = under
    }
    return event
  }

  /// "Has no stake in": what the words of the act deny of its object.
  func withoutObject(_ commitment: Commitment, _ trigger: [Int], of event: Int) -> Commitment {
    let isDenied = trigger.contains { word in
      word != event
        && tree.children[word].contains { tree.relation($0) == "det" && tree.lower[$0] == "no" }
    }
    return isDenied ? Commitment(isSo: false, grade: commitment.grade) : commitment
  }

  private func isClause(_ index: Int) -> Bool {
    ["ccomp", "xcomp", "csubj", "acl"].contains(tree.relation(index))
  }

  func number(_ commitment: Commitment) -> Double {
    let grade = words.scale.grades[commitment.grade]
    return commitment.isSo ? grade.numberIfSo : grade.numberIfNot
  }

  func factuality(_ commitment: Commitment) -> Factuality {
    switch (words.scale.grades[commitment.grade].certainty, commitment.isSo) {
    case (.certain, true): .certain
    case (.certain, false): .certainlyNot
    case (.probable, true): .probable
    case (.probable, false): .probablyNot
    case (.possible, true): .possible
    case (.possible, false): .possiblyNot
    case (.underspecified, _): .underspecified
    }
  }

  /// The name of the grade, a row of Resources/grades.tsv.
  func grade(_ commitment: Commitment) -> String { words.scale.grades[commitment.grade].name }
}
