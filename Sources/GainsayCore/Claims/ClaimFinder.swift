import Language

/// Finds the claims of an article: who says what, how surely, about whom.
struct ClaimFinder {
  let lexicon: Lexicon
  let text: ArticleText
  let entities: [Entity]
  let mentions: [Mention]
  let told: AttributedText

  func find() -> (claims: [Claim], assertions: [Assertion]) {
    let inside = text.bySentence(mentions)
    var memory = FrameMemory()
    var claims: [Claim] = []
    var assertions: [Assertion] = []
    for scene in SceneReader(text: text, told: told).scenes(inside) {
      memory.forget(before: scene.index)
      for clause in scene.clauses() {
        let credited = clause.attribution == nil ? nil : claims.count
        claims += make(clause, frames(of: clause, in: scene, &memory), scene, inside)
        assertions += self.assertions(in: clause, scene, claim: credited)
      }
    }
    return (claims, assertions)
  }

  private func assertions(in clause: Clause, _ scene: Scene, claim: Int?) -> [Assertion] {
    guard clause.isTold else { return [] }
    let judge = FactualityJudge(words: lexicon.factuality, tree: scene.tree)
    return AssertionFinder(judge: judge, tree: scene.tree).assertions(
      in: clause.range, sentence: scene.index, from: start(of: clause, scene, judge), claim: claim)
  }

  /// What stands around a clause, as its speaker sees it.
  private func start(of clause: Clause, _ scene: Scene, _ judge: FactualityJudge) -> Commitment {
    let credit = clause.attribution
    let cue = credit?.sentence == scene.index ? credit?.cue : nil
    if credit != nil, clause.isTold,
      lexicon.cues.closed.doubting.contains(scene.tree.lower[clause.range.lowerBound])
    {
      return lexicon.factuality.commitment(.open)
    }
    return judge.start(
      of: clause.range, cue: cue.flatMap { verb(of: $0, scene) }, effect: credit?.effect ?? .sure,
      isStatement: clause.isTold)
  }

  /// What a clause is about; nothing where it is only wanted or spoken of.
  private func frames(of clause: Clause, in scene: Scene, _ memory: inout FrameMemory) -> [Frame] {
    guard clause.isTold else { return [] }
    let finder = FrameFinder(lexicon: lexicon, tree: scene.tree, kinds: entities.map(\.kind))
    let places = scene.mentions.map {
      (text.tokens(in: $0.range, of: scene.sentence), $0.entity)
    }
    let frames = finder.frames(in: clause.range, mentions: places).map(memory.completed)
      .filter { finder.evidence.isEnough(for: $0, in: clause.range) }
    memory.remember(frames, in: scene.index)
    return frames
  }

  /// - Parameter inside: the mentions of every sentence.
  private func make(_ clause: Clause, _ frames: [Frame], _ scene: Scene, _ inside: [[Mention]])
    -> [Claim]
  {
    let credit = clause.attribution
    if frames.isEmpty, credit == nil { return [] }
    let judge = FactualityJudge(words: lexicon.factuality, tree: scene.tree)
    let start = start(of: clause, scene, judge)
    var base = claim(clause, scene, inside)
    guard !frames.isEmpty else {
      let event = judge.event(of: clause.range, speakers: lexicon.cues.closed.speakers)
      base.factuality = judge.factuality(
        judge.commitment(at: event, within: clause.range, from: start))
      return [base]
    }
    let shares = QuantityShares(tree: scene.tree, frames: frames).shares(of: base.quantities)
    return frames.indices.map { index in
      let frame = frames[index]
      let commitment = judge.withoutObject(
        judge.commitment(at: frame.event, within: clause.range, from: start), frame.trigger,
        of: frame.event)
      var claim = base
      claim.quantities = shares[index]
      fill(&claim, with: frame, told: commitment, by: judge, scene.sentence)
      return claim
    }
  }

  /// The last word of a cue that is more than a preposition: "accused" of "accused him of".
  private func verb(of cue: Range<Int>, _ scene: Scene) -> Int? {
    cue.last { [.verb, .noun, .adjective].contains(scene.tree.tokens[$0].tag) } ?? cue.last
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
      .filter { !Claim.isYear(text[$0.range].prefix { $0 != " " }) }
    claim.times = scene.times
    return claim
  }

  private func fill(
    _ claim: inout Claim, with frame: Frame, told commitment: Commitment, by judge: FactualityJudge,
    _ sentence: Sentence
  ) {
    claim.factuality = judge.factuality(commitment)
    claim.family = frame.family
    claim.subject = frame.subject.entity
    claim.object = frame.object.entity
    claim.trigger = bytes(frame.trigger, sentence)
    claim.stage = StageRule(lexicon: lexicon).stage(of: frame, told: commitment)
    claim.stageCue = claim.stage == nil ? nil : bytes(frame.stageCue, sentence)
    claim.confidence = frame.confidence
    claim.rule += frame.isInherited ? "+inherited" : ""
  }

  private func bytes(_ tokens: [Int], _ sentence: Sentence) -> Range<Int>? {
    guard let first = tokens.min(), let last = tokens.max() else { return nil }
    return text.range(ofTokens: first..<last + 1, in: sentence)
  }
}
