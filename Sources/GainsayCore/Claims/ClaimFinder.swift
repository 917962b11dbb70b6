import Language

/// Finds the claims of an article: who says what, how surely, about whom.
struct ClaimFinder {
  let lexicon: Lexicon
  let text: ArticleText
  let entities: [Entity]
  let mentions: [Mention]

  /// How many sentences back "the talks" still finds between whom.
  private static let inheritance = 3

  func find() -> [Claim] {
    let attributions = attributionsBySentence()
    var earlier: [(sentence: Int, frame: Frame)] = []
    var claims: [Claim] = []
    for (index, sentence) in text.sentences.enumerated() where !sentence.tokens.isEmpty {
      let inside = mentions.filter { sentence.range.overlaps($0.range) }
      for clause in clauses(of: sentence, index, attributions[index]) {
        guard clause.isTold else {
          claims += make(clause, [], sentence, index, inside)
          continue
        }
        let frames = FrameFinder(lexicon: lexicon, text: text)
          .frames(in: clause.range, of: sentence, mentions: inside)
          .map { inherit($0, from: earlier, sentence: index) }
        earlier += frames.filter(\.isComplete).map { (index, $0) }
        claims += make(clause, frames, sentence, index, inside)
      }
    }
    return claims
  }

  /// What one speaker says in a sentence; `attribution` is nil for the author.
  private struct Clause {
    var range: Range<Int>
    var attribution: Attribution?

    /// What is only wanted or spoken of tells nothing on its own.
    var isTold: Bool { attribution?.isStatement ?? true }
  }

  /// For each sentence the attributions whose content or cue stands in it.
  private func attributionsBySentence() -> [[Attribution]] {
    var result = [[Attribution]](repeating: [], count: text.sentences.count)
    for one in AttributionReader(lexicon: lexicon, text: text).attributions() {
      for sentence in Set(one.content.map(\.sentence) + [one.sentence]) {
        result[sentence].append(one)
      }
    }
    return result
  }

  private func clauses(of sentence: Sentence, _ index: Int, _ attributions: [Attribution])
    -> [Clause]
  {
    var clauses = attributions.flatMap { one in
      one.content.filter { $0.sentence == index }.map { Clause(range: $0.tokens, attribution: one) }
    }
    let taken =
      clauses.filter(\.isTold).map(\.range)
      + attributions.filter { $0.isStatement && $0.sentence == index }.flatMap {
        [$0.source, $0.cue].compactMap { $0 } + $0.origins + $0.relays
      }
    var isFree = [Bool](repeating: true, count: sentence.tokens.count)
    for range in taken { for token in range { isFree[token] = false } }
    // The author's own words are the longest run that nobody is credited with.
    if let run = longestRun(isFree.indices.filter { isFree[$0] }), run.count > 3,
      clauses.isEmpty || sentence.tokens[run].contains(where: { isFinite($0) })
    {
      clauses.append(Clause(range: run))
    }
    return clauses.filter { !$0.range.isEmpty }
  }

  private func isFinite(_ token: Token) -> Bool {
    ["VBD", "VBZ", "VBP", "MD"].contains(token.pennTag)
  }

  private func longestRun(_ indices: [Int]) -> Range<Int>? {
    var best: Range<Int>?
    var start: Int?
    for (place, index) in indices.enumerated() {
      if start == nil || indices[place - 1] + 1 != index { start = index }
      let run = (start ?? index)..<index + 1
      if run.count > best?.count ?? 0 { best = run }
    }
    return best
  }

  private func inherit(
    _ frame: Frame, from earlier: [(sentence: Int, frame: Frame)], sentence: Int
  ) -> Frame {
    // A verb has its own arguments; and someone who is told of but not known is somebody else.
    guard !frame.isVerb, frame.subject == .missing || frame.object == .missing,
      frame.subject != .unresolved, frame.object != .unresolved,
      let before = earlier.last(where: {
        $0.frame.family == frame.family && sentence - $0.sentence <= Self.inheritance
      })
    else { return frame }
    let known = [frame.subject.entity, frame.object.entity].compactMap { $0 }
    let participants = [before.frame.subject.entity, before.frame.object.entity]
    guard known.allSatisfy({ participants.contains($0) }) else { return frame }
    var heir = frame
    (heir.subject, heir.object) = (before.frame.subject, before.frame.object)
    heir.isInherited = true
    return heir
  }

  private func make(
    _ clause: Clause, _ frames: [Frame], _ sentence: Sentence, _ index: Int, _ inside: [Mention]
  ) -> [Claim] {
    let credit = clause.attribution
    let home = credit.map { text.sentences[$0.sentence] } ?? sentence
    let chain = SourceChain(lexicon: lexicon, text: text, entities: entities)
      .links(
        for: credit, in: home,
        mentions: credit.map { $0.sentence == index } ?? true
          ? inside : mentions.filter { home.range.overlaps($0.range) })
    var base = Claim(
      sentence: index, content: text.range(ofTokens: clause.range, in: sentence),
      source: credit?.source.map { text.range(ofTokens: $0, in: home) },
      cue: credit?.cue.map { text.range(ofTokens: $0, in: home) },
      chain: chain, rule: credit?.rule ?? "author")
    let tokens = sentence.tokens
    base.quantities = QuantityFinder().find(in: Array(tokens[clause.range]))
    base.times = TimeExpressionFinder().find(in: tokens, reference: text.article.published)
    let effect = clause.attribution?.effect ?? .sure
    let judge = FactualityJudge(lexicon: lexicon)
    if frames.isEmpty {
      guard clause.attribution != nil else { return [] }
      let verb = clause.range.first { tokens[$0].tag == .verb } ?? clause.range.lowerBound
      base.factuality = judge.judge(
        trigger: [verb], in: tokens, clause: clause.range, effect: effect)
      return [base]
    }
    return frames.map { frame in
      var claim = base
      claim.factuality = judge.judge(
        trigger: frame.trigger, in: tokens, clause: clause.range, effect: effect)
      fill(&claim, with: frame, sentence)
      return claim
    }
  }

  private func fill(_ claim: inout Claim, with frame: Frame, _ sentence: Sentence) {
    claim.family = frame.family
    claim.subject = frame.subject.entity
    claim.object = frame.object.entity
    claim.trigger = bytes(frame.trigger, sentence)
    claim.rule += frame.isInherited ? "+inherited" : ""
    let stage = StageRule(lexicon: lexicon).stage(of: frame, factuality: claim.factuality)
    claim.stage = stage
    claim.stageCue = stage == nil ? nil : bytes(frame.stageCue, sentence)
  }

  private func bytes(_ tokens: [Int], _ sentence: Sentence) -> Range<Int>? {
    guard let first = tokens.min(), let last = tokens.max() else { return nil }
    return text.range(ofTokens: first..<last + 1, in: sentence)
  }
}

/// What certainty does to a stage: "may team up" is possible, "has not teamed up" denied, "if they teamed up" nothing.
struct StageRule {
  let lexicon: Lexicon

  func stage(of frame: Frame, factuality: Factuality) -> String? {
    guard let stage = frame.stage, let ladder = lexicon.ladder(of: frame.family) else { return nil }
    switch factuality {
    case .certain, .probable: return stage
    case .possible: return ladder.stages["possible"] == nil ? nil : ladder.weaker("possible", stage)
    case .certainlyNot: return ladder.stages["denied"] == nil ? nil : "denied"
    case .underspecified, .probablyNot, .possiblyNot: return nil
    }
  }
}
