import Language

/// Finds who is credited with what in a sentence.
///
/// What stands apart is peeled off first, by marks and order, with the tree as a second witness: "according to X", "C, said
/// X", "C, X said". Then the tree is gone down from its root: a word of `cues.tsv` with a source and a content attributes,
/// and what lies inside a content is its source's business, so "X said that Y hoped" is one attribution, of X.
/// Linear in the words, but for the height of the tree above a verb that shares its subject, which is bounded.
struct AttributionFinder {
  let tree: SentenceTree
  let lexicon: Lexicon
  /// Index of the sentence.
  let sentence: Int
  var isHeadline = false

  private var cues: CueLexicon { lexicon.cues }

  func find() -> [Attribution] {
    var found = Found(size: tree.tokens.count)
    let labels = LabelRule(
      tree: tree, sentence: sentence, isHeadline: isHeadline, speakers: lexicon.unnamedSources)
    if let one = labels.attribution() { found.add(one) }
    let peeling = ParentheticalRule(tree: tree, cues: cues, sentence: sentence)
    for index in tree.tokens.indices where !tree.quoted[index] && !found.isTaken[index] {
      if let one = peeling.attribution(at: index) { found.add(one) }
    }
    for index in tree.topDown where !tree.quoted[index] && !found.isTaken[index] {
      if let one = attribution(at: index, found.all), found.hasRoom(for: one) { found.add(one) }
    }
    return withOrigins(found.all.sorted { start($0) < start($1) }).map(withInnerSpeaker)
  }

  private func start(_ one: Attribution) -> Int { one.cue?.lowerBound ?? 0 }

  /// The attributions of the sentence so far, and the words they take up.
  private struct Found {
    var all: [Attribution] = []
    /// In a content or cue.
    var isTaken: [Bool]
    private var isCue: [Bool]

    init(size: Int) {
      isTaken = [Bool](repeating: false, count: size)
      isCue = isTaken
    }

    mutating func add(_ one: Attribution) {
      all.append(one)
      for range in one.pieces { for index in range { isTaken[index] = true } }
      for index in one.cue ?? 0..<0 { (isTaken[index], isCue[index]) = (true, true) }
    }

    /// A content does not take in the cue of another attribution.
    func hasRoom(for one: Attribution) -> Bool {
      !one.pieces.contains { $0.contains { isCue[$0] } }
    }
  }

  private func attribution(at index: Int, _ found: [Attribution]) -> Attribution? {
    switch tree.tokens[index].tag {
    case .verb, .auxiliary: verb(index, found)
    case .adjective:
      NominalRule(tree: tree, cues: cues, sentence: sentence).adjective(index)
    case .noun:
      NominalRule(tree: tree, cues: cues, sentence: sentence).noun(index) ?? mistaken(index)
    default: nil
    }
  }

  // MARK: Verbs

  private func verb(_ index: Int, _ found: [Attribution]) -> Attribution? {
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
  private func mistaken(_ index: Int) -> Attribution? {
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

  /// A verb that no table lists but that has a clause with "that" for its object: it tells or holds something.
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

  /// ", adding that" and "and warned that" after somebody's words go on with that somebody, where the tree takes someone in
  /// those words for the subject.
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
    return lexicon.unnamedSources.contains(tree.tokens[object].lower)
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

  // MARK: Origins

  /// ", citing unnamed sources": whom the sources go by, where it stands beside their contents.
  private func withOrigins(_ found: [Attribution]) -> [Attribution] {
    let citing = tree.tokens.indices.filter {
      tree.tokens[$0].lower == "citing" && !tree.quoted[$0]
    }
    guard !citing.isEmpty, !found.isEmpty else { return found }
    return found.map { one in
      var copy = one
      let outside = citing.prefix(Self.mostOrigins).filter { index in
        !one.pieces.contains { $0.contains(index) } && one.cue?.contains(index) != true
      }
      copy.origins = outside.compactMap(phrase(after:))
      return copy
    }
  }

  private static let mostOrigins = 3

  /// The uppermost word of a content.
  private func top(of one: Attribution) -> Int? {
    one.pieces.first?.min { tree.depth[$0] < tree.depth[$1] }
  }

  /// "X reported that Y said C": the chain goes on to Y, where Y is named and not X again. Also who was told, for
  /// "…, two people told the agency".
  private func withInnerSpeaker(_ one: Attribution) -> Attribution {
    guard one.isStatement, let verb = one.cue?.last(where: { tree.isVerb($0) }) else { return one }
    var copy = one
    if copy.relays.isEmpty,
      cues[tree.tokens[verb].lemma.lowercased(), .verb]?.has("hearer") == true,
      let hearer = tree.child(of: verb, ["obj", "iobj"], where: { $0 > verb }),
      !one.pieces.contains(where: { $0.contains(hearer) })
    {
      copy.relays = [tree.extents[hearer].clamped(to: verb + 1..<tree.tokens.count)]
    }
    guard let clause = top(of: one), tree.isVerb(clause), !tree.quoted[clause],
      let cue = cues[tree.tokens[clause].lemma.lowercased(), .verb], cue.has("that"),
      cue.has("quote"), !tree.isPassive(clause), tree.child(of: clause, ["ccomp"]) != nil,
      let subject = tree.child(of: clause, ["nsubj"]), subject < clause,
      tree.tokens[subject].tag != .pronoun,
      let inner = SourceFinder(tree: tree, cues: cues).span(of: subject, before: clause),
      one.pieces.contains(where: { $0.contains(subject) })
    else { return copy }
    copy.origins.insert(inner, at: 0)
    return copy
  }

  private func phrase(after index: Int) -> Range<Int>? {
    let end = tree.tokens[(index + 1)...].firstIndex {
      [",", ";", ".", "“", ")", "(", ":"].contains($0.form)
    }
    let range = index + 1..<(end ?? tree.tokens.count)
    return range.isEmpty ? nil : range
  }
}

extension Attribution {
  /// The content in the sentence of the cue.
  var pieces: [Range<Int>] { content.filter { $0.sentence == sentence }.map(\.tokens) }
}
