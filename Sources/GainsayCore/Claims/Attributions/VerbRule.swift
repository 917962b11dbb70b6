import Language

/// Verbs that attribute, by their frames: "said that", "urged voters to", "complained about",
/// "called it a mistake".
struct VerbRule {
  let tree: SentenceTree
  let cues: CueLexicon
  /// Nouns for speakers without a name.
  let unnamed: Set<String>
  let sentence: Int

  /// - Parameter found: the attributions of the sentence so far.
  func attribution(at index: Int, _ found: [Attribution]) -> Attribution? {
    let name = name(of: index)
    guard let cue = cues[name.lemma, .verb] ?? unlisted(index) else { return nil }
    if tree.isPassive(index) {
      return PassiveRule(tree: tree, cues: cues, sentence: sentence).attribution(index, cue)
    }
    guard !tree.isParticiple(index) else { return nil }
    if let held = held(by: index, cue) { return held }
    let group = VerbGroup(of: index, in: tree, cues: cues)
    guard
      let subject = SourceFinder(tree: tree, cues: cues).subject(of: group)
        ?? sharedSource(index, found),
      !creditsPeople(index), var content = content(of: index, cue), content.cueEnd > group.start
    else { return nil }
    content.cueEnd = max(content.cueEnd, name.end)
    let next = content.cueEnd
    if next < tree.tokens.count, tree.tokens[next].form == ":" { content.cueEnd = next + 1 }
    let source = speaker(of: index, subject, found)
    // A question to the reader credits nobody.
    if tree.tokens[source].allSatisfy({ $0.lower == "you" }), tree.tokens.last?.form == "?" {
      return nil
    }
    let start = source.lowerBound > index ? index : max(group.start, source.upperBound)
    guard start < content.cueEnd, !content.pieces.contains(where: { $0.overlaps(source) }) else {
      return nil
    }
    var one = Attribution(
      sentence: sentence, content: content.pieces.map { .init(sentence: sentence, tokens: $0) },
      source: source, cue: start..<content.cueEnd,
      effect: content.rule == "question" || !content.isStatement ? .open : cue.effect,
      isStatement: content.isStatement, rule: "verb-\(content.rule)")
    if cue.has("hearer") { one.relays = hearer(of: index, before: content) }
    return one
  }

  /// A verb that the tagger takes for a noun: "The council plans to", "The survey shows that".
  func mistaken(_ index: Int) -> Attribution? {
    guard tree.tokens[index].pennTag == "NNS", index > 0, index + 2 < tree.tokens.count,
      let cue = cues[tree.tokens[index].lemma.lowercased(), .verb],
      !tree.relation(of: index, isOneOf: ["nsubj", "obj", "obl", "nmod"]),
      let source = SourceFinder(tree: tree, cues: cues).nearest(before: index)
    else { return nil }
    let next = tree.tokens[index + 1].lower
    guard next == "that" && cue.has("that") || next == "to" && cue.has("to") else { return nil }
    let range = ContentFinder(tree: tree, cues: cues)
      .cut(index + 1..<max(index + 1, tree.extents[index].upperBound))
    guard range.count > 1 else { return nil }
    return Attribution(
      sentence: sentence, content: [.init(sentence: sentence, tokens: range)], source: source,
      cue: index..<index + 1, effect: next == "that" ? cue.effect : .open,
      isStatement: next == "that", rule: "noun-like-verb")
  }

  /// A verb that no table lists but that has a clause with "that" for its object: it tells or holds
  /// something.
  private func unlisted(_ verb: Int) -> AttributionCue? {
    guard tree.isVerb(verb), let clause = tree.child(of: verb, ["ccomp"], where: { $0 > verb }),
      tree.child(of: clause, ["mark"], where: { tree.tokens[$0].lower == "that" && $0 > verb })
        != nil
    else { return nil }
    return AttributionCue(effect: .sure, frames: ["that"])
  }

  /// "showed support for", "made the claim that": the noun is the cue, with its verb.
  private func held(by verb: Int, _ cue: AttributionCue) -> Attribution? {
    guard cue.has("light-noun"), let object = tree.child(of: verb, ["obj"], where: { $0 > verb })
    else { return nil }
    return NominalRule(tree: tree, cues: cues, sentence: sentence).noun(object)
  }

  /// ", adding that" and "and warned that" after somebody's words go on with that somebody, where
  /// the tree takes someone in those words for the subject.
  private func speaker(of verb: Int, _ subject: Range<Int>, _ found: [Attribution]) -> Range<Int> {
    let relation = tree.tokens[verb].relation
    guard relation.hasPrefix("advcl") || relation == "conj",
      let owner = found.suffix(Self.nearest).last(where: { one in
        one.isStatement && one.pieces.contains { $0.overlaps(subject) && $0.upperBound <= verb }
      })
    else { return subject }
    return owner.source ?? subject
  }

  /// The source of the attribution whose cue the verb hangs on.
  private func sharedSource(_ verb: Int, _ found: [Attribution]) -> Range<Int>? {
    guard let head = tree.tokens[verb].head,
      tree.relation(of: verb, isOneOf: ["advcl", "conj"])
    else { return nil }
    return found.suffix(Self.nearest).last { $0.cue?.contains(head) == true }?.source
  }

  /// ", citing two officials" names whom somebody goes by, and is no content.
  private func creditsPeople(_ verb: Int) -> Bool {
    guard tree.tokens[verb].lower == "citing", let object = tree.child(of: verb, ["obj"]) else {
      return false
    }
    return unnamed.contains(tree.tokens[object].lower)
      || tree.tokens[object].isName
  }

  /// How many attributions back a source is looked for.
  private static let nearest = 8

  /// The lemma, with its particle where it is a cue of its own: "point out".
  private func name(of index: Int) -> (lemma: String, end: Int) {
    let lemma = tree.tokens[index].lemma.lowercased()
    for next in index + 1..<min(index + 3, tree.tokens.count) {
      let name = lemma + " " + tree.tokens[next].lower
      if cues[name, .verb] != nil { return (name, next + 1) }
      if tree.tokens[next].isPunctuation { break }
    }
    return (lemma, index + 1)
  }

  private func content(of index: Int, _ cue: AttributionCue) -> FoundContent? {
    let finder = ContentFinder(tree: tree, cues: cues)
    return finder.quotation(after: index, cue) ?? finder.clause(of: index, cue)
      ?? finder.infinitive(of: index, cue)
      ?? finder.object(of: index, cue) ?? finder.prepositional(of: index, cue)
  }

  private func hearer(of verb: Int, before content: FoundContent) -> [Range<Int>] {
    guard let object = tree.child(of: verb, ["obj", "iobj"], where: { $0 > verb }),
      let first = content.pieces.first, tree.extents[object].upperBound <= first.lowerBound
    else { return [] }
    return [tree.extents[object]]
  }
}
