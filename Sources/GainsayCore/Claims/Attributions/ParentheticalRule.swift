import Language

/// Peels off an attribution that stands apart from its content: "according to X", "C, said X", "C,
/// X said, C".
struct ParentheticalRule {
  let tree: SentenceTree
  let cues: CueLexicon
  let sentence: Int

  func attribution(at index: Int) -> Attribution? {
    let token = tree.tokens[index]
    if token.lower == "according" { return accordingTo(index) }
    guard token.tag == .verb, let cue = cues[token.lemma.lowercased(), .verb],
      cue.has("that") || cue.has("quote"), !tree.isPassive(index), !tree.isGerund(index)
    else { return nil }
    let group = VerbGroup(of: index, in: tree, cues: cues)
    guard
      !tree.tokens[group.start..<index].contains(where: {
        ["not", "n't", "n’t"].contains($0.lower)
      })
    else { return nil }
    if let close = quotationEnd(before: group.start), let one = afterQuotation(close, group, cue) {
      return one
    }
    return subjectFirst(index, cue) ?? verbFirst(index, cue) ?? enclosed(group, cue)
  }

  // MARK: "C, X said"

  func subjectFirst(_ verb: Int, _ cue: AttributionCue) -> Attribution? {
    let group = VerbGroup(of: verb, in: tree, cues: cues)
    guard let subject = tree.child(of: group.top, ["nsubj"]), subject < group.start,
      let source = SourceFinder(tree: tree, cues: cues).span(of: subject, before: group.start),
      stands(source.lowerBound, apart: verb),
      !isSubordinate(group.top), !goesOn(after: verb, isQuoted: false),
      isTold(before: source.lowerBound, verb: group.top)
    else { return nil }
    return make(
      pieces(around: source.lowerBound, verb, end: verb + 1), source: source,
      cue: max(group.start, source.upperBound)..<verb + 1, effect: cue.effect,
      rule: "content-source-verb")
  }

  /// "as she said", "who said".
  func isSubordinate(_ verb: Int) -> Bool {
    tree.relation(of: verb, isOneOf: ["acl"])
      || tree.child(of: verb, ["mark", "advmod"]) {
        cues.closed.subordinators.contains(tree.tokens[$0].lower)
      } != nil
  }

  /// Whether a mark divides the source from what goes before.
  func stands(_ start: Int, apart verb: Int) -> Bool {
    start > 1
      && ([",", "—", "–", "-"].contains(tree.tokens[start - 1].form) || endsQuotation(start - 1))
  }

  func endsQuotation(_ index: Int) -> Bool {
    tree.quoted[index] && tree.isClosingMark(index)
  }

  /// "X said that", "X said he", "X said: “": then what goes before is something else.
  func goesOn(after verb: Int, isQuoted: Bool) -> Bool {
    guard verb + 1 < tree.tokens.count else { return false }
    let next = tree.tokens[verb + 1]
    if next.form == ":" || next.lower == "that" { return true }
    if isQuoted { return false }
    if [",", ".", "—", "–", "--"].contains(next.form) {
      // ", “…": either the same quotation goes on, or it begins here.
      return next.form == "," && verb + 2 < tree.tokens.count && tree.quoted[verb + 2]
    }
    if tree.quoted[verb + 1] { return true }
    let lemma = tree.tokens[verb].lemma.lowercased()
    if let cue = cues[lemma, .verb],
      ContentFinder(tree: tree, cues: cues).thatClause(after: verb, cue) != nil
    {
      return true
    }
    return tree.children[verb].contains { child in
      child > verb && tree.relation(of: child, isOneOf: ["ccomp", "xcomp", "obj"])
        && !(tree.relation(of: child, isOneOf: ["obj"])
          && cues[tree.tokens[verb].lemma.lowercased(), .verb]?.has("hearer") == true)
    }
  }

  /// Whether what stands before the source can be told: a quotation, or a clause that the tree puts
  /// above or under the verb.
  func isTold(before start: Int, verb: Int) -> Bool {
    if endsQuotation(start - 1) { return true }
    if let head = tree.tokens[verb].head, head < start,
      tree.relation(of: verb, isOneOf: ["parataxis", "ccomp", "discourse"])
    {
      return true
    }
    if tree.child(of: verb, ["ccomp", "parataxis"], where: { $0 < start }) != nil { return true }
    let first = tree.tokens[0].lower
    return !cues.closed.subordinators.contains(first)
      && tree.tokens[..<start].contains { [.verb, .auxiliary].contains($0.tag) }
      && !tree.relation(of: verb, isOneOf: ["conj"])
  }

  // MARK: "C, said X"

  func verbFirst(_ verb: Int, _ cue: AttributionCue) -> Attribution? {
    let start = VerbGroup(of: verb, in: tree, cues: cues).start
    guard stands(start, apart: verb), verb + 1 < tree.tokens.count,
      !tree.isParticiple(verb) || endsQuotation(start - 1),
      ["VBD", "VBZ", "VBP", "VBN"].contains(tree.tokens[verb].pennTag),
      let source = sourceAfter(verb)
    else { return nil }
    return make(
      pieces(around: start, verb, end: source.upperBound), source: source, cue: start..<verb + 1,
      effect: cue.effect, rule: "content-verb-source")
  }

  func sourceAfter(_ verb: Int) -> Range<Int>? {
    // A subject before the mark may be one of the content that was hung on the wrong verb.
    if let subject = tree.child(of: verb, ["nsubj"], where: { $0 > verb }) {
      return SourceFinder(tree: tree, cues: cues).span(of: subject, before: verb)
    }
    guard tree.child(of: verb, ["nsubj"]) == nil else { return nil }
    guard !tree.isParticiple(verb), let object = tree.child(of: verb, ["obj"]),
      tree.extents[object].lowerBound == verb + 1,
      tree.tokens[verb].pennTag != "VBG"
    else { return nil }
    let source = tree.trimmed(tree.extents[object])
    return source.isEmpty ? nil : source
  }

  // MARK: Pieces

  /// What stands before the attribution, and after it where the sentence goes on with the content.
  func pieces(around start: Int, _ verb: Int, end: Int) -> [Range<Int>] {
    let before = tree.trimmed(0..<start)
    guard let after = rest(after: end, verb), after.count > 1 else { return [before] }
    return [before, after]
  }

  func rest(after end: Int, _ verb: Int) -> Range<Int>? {
    if let opening = tree.quoted[end...].firstIndex(of: true), tree.quoted[..<verb].contains(true),
      !tree.tokens[end..<opening].contains(where: { [.verb, .auxiliary].contains($0.tag) })
    {
      let stop = tree.quoted[opening...].firstIndex(of: false) ?? tree.tokens.count
      return tree.trimmed(opening..<stop)
    }
    return tree.quoted[..<verb].contains(true) ? nil : continuation(after: end)
  }

  /// What goes on behind ", he said,": not another verb of his, a clause about him or one joined by
  /// "and".
  func continuation(after end: Int) -> Range<Int>? {
    guard end + 1 < tree.tokens.count, [",", "-", "--", "—", "–"].contains(tree.tokens[end].form)
    else { return nil }
    let after = ContentFinder(tree: tree, cues: cues).cut(end + 1..<tree.tokens.count)
    guard after.count > 1, !tree.isGerund(after.lowerBound) else { return nil }
    let first = tree.tokens[after.lowerBound]
    guard first.tag != .coordinatingConjunction,
      !cues.closed.relatives.contains(first.lower), !cues.closed.joining.contains(first.lower),
      !["according", "citing"].contains(first.lower)
    else { return nil }
    return after
  }

  func make(
    _ pieces: [Range<Int>], source: Range<Int>, cue: Range<Int>, effect: AttributionCue.Effect,
    rule: String
  ) -> Attribution? {
    let pieces = pieces.filter { !$0.isEmpty }
    guard !pieces.isEmpty else { return nil }
    return Attribution(
      sentence: sentence, content: pieces.map { .init(sentence: sentence, tokens: $0) },
      source: source, cue: cue, effect: effect, isStatement: true, rule: rule)
  }
}
