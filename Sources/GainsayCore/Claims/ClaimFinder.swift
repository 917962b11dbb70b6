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
    let quotations = QuotationFinder().find(
      in: text.article.text, blocks: text.article.blocks.map(\.range))
    let kinds = entities.map(\.kind)
    var earlier: [(sentence: Int, frame: Frame)] = []
    var claims: [Claim] = []
    for (index, sentence) in text.sentences.enumerated() where !sentence.tokens.isEmpty {
      earlier.removeAll { index - $0.sentence > Self.inheritance }
      let inside = mentions.filter { sentence.range.overlaps($0.range) }
      let tree = WordTree(sentence.tokens)
      let places = inside.map { (text.tokens(in: $0.range, of: sentence), $0.entity) }
      let quoted = sentence.tokens.map { token in quotations.contains { $0.overlaps(token.range) } }
      for clause in clauses(of: sentence, quoted: quoted) {
        let frames = FrameFinder(lexicon: lexicon, tree: tree, kinds: kinds)
          .frames(in: clause.range, mentions: places)
          .map { inherit($0, from: earlier) }
        earlier += frames.filter(\.isComplete).map { (index, $0) }
        claims += make(clause, frames, sentence, index, inside, tree)
      }
    }
    return claims
  }

  /// What one speaker says in a sentence; `attribution` is nil for the author.
  private struct Clause {
    var range: Range<Int>
    var attribution: Attribution?
  }

  private func clauses(of sentence: Sentence, quoted: [Bool]) -> [Clause] {
    let attributions = AttributionFinder(lexicon: lexicon).find(in: sentence.tokens, quoted: quoted)
    var clauses = attributions.map { Clause(range: $0.content, attribution: $0) }
    let taken = attributions.flatMap {
      [$0.content, $0.source, $0.cue].compactMap { $0 } + $0.origins + $0.relays
    }
    let free = sentence.tokens.indices.filter { index in !taken.contains { $0.contains(index) } }
    // The author's own words are the longest run that nobody is credited with.
    if let run = longestRun(free), run.count > 3 { clauses.append(Clause(range: run)) }
    return clauses.filter { !$0.range.isEmpty }
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
    _ frame: Frame, from earlier: [(sentence: Int, frame: Frame)]
  ) -> Frame {
    // A verb has its own arguments; and someone who is told of but not known is somebody else.
    guard !frame.isVerb, frame.subject == .missing || frame.object == .missing,
      frame.subject != .unresolved, frame.object != .unresolved,
      let before = earlier.last(where: {
        $0.frame.family == frame.family
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
    _ clause: Clause, _ frames: [Frame], _ sentence: Sentence, _ index: Int, _ inside: [Mention],
    _ tree: WordTree
  ) -> [Claim] {
    let chain = SourceChain(lexicon: lexicon, text: text, entities: entities)
      .links(for: clause.attribution, in: sentence, mentions: inside)
    var base = Claim(
      sentence: index, content: text.range(ofTokens: clause.range, in: sentence),
      source: clause.attribution?.source.map { text.range(ofTokens: $0, in: sentence) },
      cue: clause.attribution?.cue.map { text.range(ofTokens: $0, in: sentence) },
      chain: chain, rule: clause.attribution?.rule ?? "author")
    let tokens = sentence.tokens
    base.quantities = QuantityFinder().find(in: Array(tokens[clause.range]))
    base.times = TimeExpressionFinder().find(in: tokens, reference: text.article.published)
    let judge = FactualityJudge(words: lexicon.factuality, tree: tree)
    let start = judge.start(
      of: clause.range, cue: clause.attribution?.cue.map { $0.upperBound - 1 },
      effect: clause.attribution?.effect ?? .sure)
    if frames.isEmpty {
      guard clause.attribution != nil else { return [] }
      let verb = clause.range.first { tokens[$0].tag == .verb } ?? clause.range.lowerBound
      base.factuality = judge.factuality(
        judge.commitment(at: verb, within: clause.range, from: start))
      return [base]
    }
    let stages = StageRule(lexicon: lexicon)
    return frames.map { frame in
      var claim = base
      let commitment = judge.commitment(at: frame.event, within: clause.range, from: start)
      claim.factuality = judge.factuality(commitment)
      fill(&claim, with: frame, sentence)
      claim.stage = stages.stage(of: frame, told: commitment)
      claim.stageCue = claim.stage == nil ? nil : bytes(frame.stageCue, sentence)
      return claim
    }
  }

  private func fill(_ claim: inout Claim, with frame: Frame, _ sentence: Sentence) {
    claim.family = frame.family
    claim.subject = frame.subject.entity
    claim.object = frame.object.entity
    claim.trigger = bytes(frame.trigger, sentence)
    claim.confidence = frame.confidence
    claim.rule += frame.isInherited ? "+inherited" : ""
  }

  private func bytes(_ tokens: [Int], _ sentence: Sentence) -> Range<Int>? {
    guard let first = tokens.min(), let last = tokens.max() else { return nil }
    return text.range(ofTokens: first..<last + 1, in: sentence)
  }
}
