import Language

/// Finds the claims of an article: who says what, how surely, about whom.
struct ClaimFinder {
  let lexicon: Lexicon
  let text: ArticleText
  let entities: [Entity]
  let mentions: [Mention]

  /// How many sentences back "the talks" still finds between whom.
  private static let inheritance = 3

  /// A sentence with what was found in it.
  private struct Scene {
    var index: Int
    var sentence: Sentence
    var tree: WordTree
    var mentions: [Mention]
    var times: [TimeExpression]
    /// Who says what in it.
    var attributions: [Attribution]
  }

  func find() -> [Claim] {
    let kinds = entities.map(\.kind)
    var earlier: [(sentence: Int, frame: Frame)] = []
    var claims: [Claim] = []
    let inside = mentionsBySentence()
    for scene in scenes(inside) {
      earlier.removeAll { scene.index - $0.sentence > Self.inheritance }
      let finder = FrameFinder(lexicon: lexicon, tree: scene.tree, kinds: kinds)
      let places = scene.mentions.map {
        (text.tokens(in: $0.range, of: scene.sentence), $0.entity)
      }
      for clause in clauses(of: scene) {
        let frames =
          clause.isTold
          ? finder.frames(in: clause.range, mentions: places).map { inherit($0, from: earlier) }
          : []
        earlier += frames.filter(\.isComplete).map { (scene.index, $0) }
        claims += make(clause, frames, scene, inside)
      }
    }
    return claims
  }

  private func scenes(_ inside: [[Mention]]) -> [Scene] {
    let attributions = attributionsBySentence()
    return text.sentences.indices.filter { !text.sentences[$0].tokens.isEmpty }.map { index in
      let sentence = text.sentences[index]
      return Scene(
        index: index, sentence: sentence, tree: WordTree(sentence.tokens), mentions: inside[index],
        times: TimeExpressionFinder().find(
          in: sentence.tokens, reference: text.article.published),
        attributions: attributions[index])
    }
  }

  /// Mentions and sentences are both in order of place, so one walk finds who stands where.
  private func mentionsBySentence() -> [[Mention]] {
    var result = [[Mention]](repeating: [], count: text.sentences.count)
    var sentence = 0
    for mention in mentions {
      while sentence < text.sentences.count,
        text.sentences[sentence].range.upperBound <= mention.range.lowerBound
      {
        sentence += 1
      }
      guard sentence < text.sentences.count else { break }
      if text.sentences[sentence].range.overlaps(mention.range) { result[sentence].append(mention) }
    }
    return result
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

  private func clauses(of scene: Scene) -> [Clause] {
    var clauses = scene.attributions.flatMap { one in
      one.content.filter { $0.sentence == scene.index }.map {
        Clause(range: $0.tokens, attribution: one)
      }
    }
    let taken =
      clauses.filter(\.isTold).map(\.range)
      + scene.attributions.filter { $0.isStatement && $0.sentence == scene.index }.flatMap {
        [$0.source, $0.cue].compactMap { $0 } + $0.origins + $0.relays
      }
    var isFree = [Bool](repeating: true, count: scene.sentence.tokens.count)
    for range in taken { for token in range { isFree[token] = false } }
    // The author's own words are the longest run that nobody is credited with.
    if let run = longestRun(isFree.indices.filter { isFree[$0] }), run.count > 3,
      !clauses.contains(where: \.isTold)
        || scene.sentence.tokens[run].contains(where: { isFinite($0) })
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

  /// - Parameter inside: the mentions of every sentence.
  private func make(_ clause: Clause, _ frames: [Frame], _ scene: Scene, _ inside: [[Mention]])
    -> [Claim]
  {
    let credit = clause.attribution
    let judge = FactualityJudge(words: lexicon.factuality, tree: scene.tree)
    let cue = credit?.sentence == scene.index ? credit?.cue : nil
    let start = judge.start(
      of: clause.range, cue: cue.map { $0.upperBound - 1 }, effect: credit?.effect ?? .sure)
    var base = claim(clause, scene, inside)
    if frames.isEmpty {
      guard credit != nil else { return [] }
      let event = judge.event(of: clause.range, speakers: lexicon.cues.closed.speakers)
      base.factuality = judge.factuality(
        judge.commitment(at: event, within: clause.range, from: start))
      return [base]
    }
    let stages = StageRule(lexicon: lexicon)
    return frames.map { frame in
      var claim = base
      let commitment = judge.commitment(at: frame.event, within: clause.range, from: start)
      claim.factuality = judge.factuality(commitment)
      fill(&claim, with: frame, scene.sentence)
      claim.stage = stages.stage(of: frame, told: commitment)
      claim.stageCue = claim.stage == nil ? nil : bytes(frame.stageCue, scene.sentence)
      return claim
    }
  }

  /// What is known of a claim before its frame.
  private func claim(_ clause: Clause, _ scene: Scene, _ inside: [[Mention]]) -> Claim {
    let credit = clause.attribution
    let home = credit.map { text.sentences[$0.sentence] } ?? scene.sentence
    let chain = SourceChain(lexicon: lexicon, text: text, entities: entities)
      .links(for: credit, in: home, mentions: inside[credit?.sentence ?? scene.index])
    var claim = Claim(
      sentence: scene.index, content: text.range(ofTokens: clause.range, in: scene.sentence),
      source: credit?.source.map { text.range(ofTokens: $0, in: home) },
      cue: credit?.cue.map { text.range(ofTokens: $0, in: home) },
      chain: chain, rule: credit?.rule ?? "author")
    claim.quantities = QuantityFinder().find(in: Array(scene.sentence.tokens[clause.range]))
    claim.times = scene.times
    return claim
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
