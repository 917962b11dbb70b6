import Language

/// How far the words say that a matter has come: the weakest of what its predicate asserts and of the cues near it.
struct StageCues {
  let lexicon: Lexicon
  let tree: WordTree
  let clause: Range<Int>
  /// Cues of the clause, found once.
  let cues: [PhraseIndex<StageCue>.Match]

  /// How far from its predicate a word still speaks of its stage.
  private static let reach = 12

  init(lexicon: Lexicon, tree: WordTree, clause: Range<Int>) {
    self.lexicon = lexicon
    self.tree = tree
    self.clause = clause
    cues = lexicon.stageCues.matches(in: tree, within: clause)
      .filter { $0.tokens.allSatisfy(clause.contains) }
  }

  /// The stage that the words give, and those that decide it.
  func told(by match: PredicateMatcher.Match) -> (stage: String?, cue: [Int]) {
    guard let name = lexicon.families[match.predicate.family]?.ladder,
      let ladder = lexicon.ladders[name]
    else { return (nil, []) }
    var (stage, cue) = (match.predicate.stage, match.tokens)
    for found in cues where found.value.ladder == name && bears(found.tokens, on: match.tokens) {
      let weaker = stage.map { ladder.weaker($0, found.value.stage) } ?? found.value.stage
      if ladder.isOffLadder(found.value.stage) || weaker != stage {
        (stage, cue) = (
          ladder.isOffLadder(found.value.stage) ? found.value.stage : weaker, found.tokens
        )
      }
      if ladder.isOffLadder(found.value.stage) { break }
    }
    if let fate = fate(of: match, name) { (stage, cue) = (fate.value.stage, fate.tokens) }
    return isBareReference(match, stage, cue) ? (nil, []) : (stage, cue)
  }

  /// "The talks have collapsed": a verb of which the predicate is the subject.
  private func fate(of match: PredicateMatcher.Match, _ ladder: String) -> (
    tokens: [Int], value: StageCue
  )? {
    guard match.predicate.category == .noun, let top = tree.top(of: match.tokens),
      tree.relation(top) == "nsubj", let verb = tree.tokens[top].head,
      let stage = lexicon.fates[ladder]?[tree.lemmas[verb]]
    else { return nil }
    return ([verb], StageCue(ladder: ladder, stage: stage))
  }

  /// "The potential alliance" only refers; it tells nothing.
  private func isBareReference(_ match: PredicateMatcher.Match, _ stage: String?, _ cue: [Int])
    -> Bool
  {
    guard match.predicate.category == .noun, match.predicate.stage != "talks" else { return false }
    let isBare = cue.allSatisfy { tree.tokens[$0].tag == .adjective || match.tokens.contains($0) }
    return isBare && match.predicate.stage != stage.flatMap { $0 == "completed" ? $0 : nil }
      && isDefinite(match.tokens[0])
  }

  private func isDefinite(_ index: Int) -> Bool {
    let opening = tree.tokens[..<index].suffix(4).last {
      $0.tag == .determiner || ["its", "their"].contains($0.lower)
    }
    return opening.map { !["a", "an", "some", "any"].contains($0.lower) } ?? false
  }

  /// An adjective bears on the noun right after it only ("a possible merger"), other cues on what is near.
  private func bears(_ cue: [Int], on trigger: [Int]) -> Bool {
    guard let first = trigger.first, let at = cue.first else { return false }
    if cue.count == 1, tree.tokens[at].tag == .adjective {
      return at < first && first - at <= 3
        && !tree.tokens[at + 1..<first].contains {
          $0.tag == .noun && tree.tokens[first].tag != .noun
        }
    }
    return cue.allSatisfy { place in trigger.contains { abs($0 - place) <= Self.reach } }
  }
}
