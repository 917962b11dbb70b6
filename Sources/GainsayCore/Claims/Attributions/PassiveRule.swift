import Language

/// "was praised by X", "is expected to win", "was told that C", "was accused of C".
struct PassiveRule {
  let tree: SentenceTree
  let cues: CueLexicon
  let sentence: Int

  func attribution(_ verb: Int, _ cue: AttributionCue) -> Attribution? {
    let group = VerbGroup(of: verb, in: tree, cues: cues)
    let finder = SourceFinder(tree: tree, cues: cues)
    let agent = finder.agent(of: verb)
    if let content = ContentFinder(tree: tree, cues: cues).clause(of: verb, cue) {
      return make(
        content.pieces, agent, group.start..<content.cueEnd, cue.effect, isStatement: true,
        "passive-clause")
    }
    guard let subject = tree.child(of: verb, ["nsubj"]), subject < verb,
      let about = finder.span(of: subject, before: group.start)
    else { return nil }
    if let agent {
      let end = agent.lowerBound - verb <= 2 ? agent.lowerBound : verb + 1
      guard cue.has("obj") || cue.has("as") || cue.has("obj+comp") else { return nil }
      return make(
        [about], agent, group.start..<end, .open, isStatement: false, "passive-agent")
    }
    guard tree.tokens[verb].lemma.lowercased() != "suppose",
      let other = tree.child(of: verb, ["xcomp", "ccomp", "advcl"], where: { $0 > verb }),
      let to = tree.infinitiveMark(of: other), to == verb + 1,
      cue.has("that") || cue.has("obj+to")
    else { return nil }
    let does = tree.trimmed(to..<tree.extents[other].upperBound)
    return make(
      [about, does], nil, group.start..<verb + 1, cue.effect, isStatement: false,
      "passive-infinitive")
  }

  private func make(
    _ pieces: [Range<Int>], _ source: Range<Int>?, _ cue: Range<Int>,
    _ effect: AttributionCue.Effect, isStatement: Bool, _ rule: String
  ) -> Attribution {
    Attribution(
      sentence: sentence, content: pieces.map { .init(sentence: sentence, tokens: $0) },
      source: source, cue: cue, effect: effect, isStatement: isStatement, rule: rule)
  }
}
