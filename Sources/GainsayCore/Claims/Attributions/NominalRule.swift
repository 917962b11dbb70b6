import Language

/// Nouns and adjectives that attribute: "his promise to", "made the claim that", "is confident
/// that", "critical of".
struct NominalRule {
  let tree: SentenceTree
  let cues: CueLexicon
  let sentence: Int

  private struct Content {
    var range: Range<Int>
    var cueEnd: Int
    var frame: String
  }

  // MARK: Adjectives

  func adjective(_ index: Int) -> Attribution? {
    guard let cue = cues[tree.tokens[index].lemma.lowercased(), .adjective],
      tree.relation(
        of: index, isOneOf: ["root", "xcomp", "conj", "ccomp", "advcl", "acl", "parataxis"])
        || tree.child(of: index, ["cop"]) != nil,
      let content = content(of: index, cue)
    else { return nil }
    let group = VerbGroup(of: index, in: tree, cues: cues)
    let source = SourceFinder(tree: tree, cues: cues).subject(of: group)
    guard source != nil || ["that", "wh"].contains(content.frame) else { return nil }
    let start = max(group.start, source.map { $0.lowerBound < index ? $0.upperBound : 0 } ?? 0)
    guard start <= index else { return nil }
    return make(content, source, start..<max(content.cueEnd, index + 1), cue, "adjective")
  }

  // MARK: Nouns

  func noun(_ index: Int) -> Attribution? {
    guard let cue = cues[tree.tokens[index].lemma.lowercased(), .noun],
      let content = content(of: index, cue), content.range.lowerBound > index
    else { return nil }
    if let owner = tree.child(
      of: index, ["nmod"],
      where: {
        $0 < index && tree.tokens[$0].relation == "nmod:poss" || isPossessive($0, of: index)
      })
    {
      let source = tree.extents[owner].lowerBound..<tree.extents[owner].upperBound
      let start = min(source.upperBound, index)
      return make(content, source, start..<max(content.cueEnd, index + 1), cue, "possessed-noun")
    }
    return heldNoun(index, cue, content)
  }

  private func isPossessive(_ owner: Int, of index: Int) -> Bool {
    owner < index
      && (tree.tokens[owner].tag == .pronoun
        || tree.children[owner].contains { ["'s", "’s", "'", "’"].contains(tree.tokens[$0].form) })
  }

  /// "made a promise to", "has expressed concern about": the subject of the verb that holds the
  /// noun.
  private func heldNoun(_ index: Int, _ cue: AttributionCue, _ content: Content) -> Attribution? {
    guard tree.relation(of: index, isOneOf: ["obj"]), let verb = tree.tokens[index].head,
      verb < index, index - verb <= 6,
      cues[tree.tokens[verb].lemma.lowercased(), .verb]?.has("light-noun") == true,
      !tree.isPassive(verb)
    else { return nil }
    let group = VerbGroup(of: verb, in: tree, cues: cues)
    guard let source = SourceFinder(tree: tree, cues: cues).subject(of: group),
      source.upperBound <= group.start || source.lowerBound > index
    else { return nil }
    return make(content, source, group.start..<max(content.cueEnd, index + 1), cue, "held-noun")
  }

  // MARK: Content

  private func content(of index: Int, _ cue: AttributionCue) -> Content? {
    let finder = ContentFinder(tree: tree, cues: cues)
    for child in tree.children[index] where child > index {
      let extent = tree.extents[child]
      guard extent.lowerBound > index else { continue }
      if tree.relation(
        of: child, isOneOf: ["ccomp", "acl", "advcl", "xcomp", "csubj", "parataxis"])
      {
        if let to = tree.infinitiveMark(of: child) {
          guard cue.has("to"), to == index + 1 else { continue }
          return Content(
            range: finder.cut(to..<extent.upperBound), cueEnd: index + 1, frame: "to")
        }
        let first = tree.tokens[extent.lowerBound].lower
        if first == "that", cue.has("that"), tree.tokens[child].relation != "acl:relcl" {
          return Content(range: finder.cut(extent), cueEnd: index + 1, frame: "that")
        }
        if cues.closed.questions.contains(first), cue.has("wh") {
          return Content(range: finder.cut(extent), cueEnd: index + 1, frame: "wh")
        }
        if tree.tokens[index].tag == .adjective, cue.has("that"),
          tree.relation(of: child, isOneOf: ["ccomp"])
        {
          return Content(range: finder.cut(extent), cueEnd: index + 1, frame: "that")
        }
      }
      if let found = prepositional(child, of: index, cue, finder) { return found }
    }
    return nil
  }

  private func prepositional(
    _ child: Int, of index: Int, _ cue: AttributionCue, _ finder: ContentFinder
  ) -> Content? {
    guard tree.relation(of: child, isOneOf: ["nmod", "obl", "acl", "advcl"]),
      let place = tree.preposition(of: child)
        ?? tree.child(of: child, ["mark"], where: { $0 < child }),
      place == index + 1,
      cue.has(tree.tokens[place].lower == "to" ? "to-noun" : tree.tokens[place].lower)
    else { return nil }
    let range = finder.cut(place + 1..<tree.extents[child].upperBound)
    return range.isEmpty ? nil : Content(range: range, cueEnd: place + 1, frame: "phrase")
  }

  private func make(
    _ content: Content, _ source: Range<Int>?, _ words: Range<Int>, _ cue: AttributionCue,
    _ rule: String
  ) -> Attribution? {
    guard !content.range.isEmpty, !words.isEmpty,
      source.map({ !$0.overlaps(content.range) }) ?? true
    else { return nil }
    let isStatement = content.frame == "that" || content.frame == "wh"
    return Attribution(
      sentence: sentence, content: [.init(sentence: sentence, tokens: content.range)],
      source: source, cue: words,
      effect: content.frame == "that" ? cue.effect : .open, isStatement: isStatement,
      rule: "\(rule)-\(content.frame)")
  }
}
