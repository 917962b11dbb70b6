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
    if let one = said(of: about, verb, cue, group.start) { return one }
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

  /// "was accused of fraud", "is described as a recluse", "is considered a rival": what is said of
  /// the subject, by nobody named.
  private func said(of about: Range<Int>, _ verb: Int, _ cue: AttributionCue, _ start: Int)
    -> Attribution?
  {
    for index in tree.children[verb] where index > verb {
      if let place = tree.preposition(of: index)
        ?? tree.child(of: index, ["mark"], where: { $0 < index }),
        place == verb + 1, marks(tree.tokens[place].lower, cue)
      {
        let what = tree.trimmed(place + 1..<tree.extents[index].upperBound)
        return what.isEmpty
          ? nil
          : make(
            [about, what], nil, start..<place + 1, .open, isStatement: false, "passive-phrase")
      }
      if cue.has("obj+comp"), tree.relation(of: index, isOneOf: ["xcomp", "obj"]),
        tree.extents[index].lowerBound == verb + 1, tree.infinitiveMark(of: index) == nil
      {
        let what = tree.trimmed(tree.extents[index])
        return make(
          [about, what], nil, start..<verb + 1, .open, isStatement: false, "passive-naming")
      }
    }
    return nil
  }

  private func marks(_ preposition: String, _ cue: AttributionCue) -> Bool {
    preposition == "of" && cue.has("obj+of") || preposition == "for" && cue.has("obj+for")
      || preposition == "as" && cue.has("as")
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
