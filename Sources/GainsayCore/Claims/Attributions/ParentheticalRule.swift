import Language

/// Peels off an attribution that stands apart from its content: "according to X", "C, said X", "C, X said, C".
struct ParentheticalRule {
  let tree: SentenceTree
  let cues: CueLexicon
  let sentence: Int

  private static let subordinators: Set<String> = [
    "while", "although", "though", "if", "when", "as", "after", "before", "because", "since",
    "asked", "in", "on", "at", "during", "for", "from", "with",
  ]

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

  // MARK: “…,” X said; “…,” said X

  /// Longest source between a quotation and its verb.
  private static let reach = 32

  /// The mark that closes an utterance before a verb, with nothing quoted between them.
  private func quotationEnd(before start: Int) -> Int? {
    var at = start - 1
    while at >= 1, start - at <= Self.reach, !tree.quoted[at] { at -= 1 }
    guard at >= 1, tree.quoted[at], tree.isClosingMark(at) else { return nil }
    let ends = [",", "?", "!", ".", "…", "—", "–", "-", "..."]
    let isUtterance =
      ends.contains(tree.tokens[at - 1].form)
      || at + 1 < tree.tokens.count && tree.tokens[at + 1].form == ","
    return isUtterance ? at : nil
  }

  private func afterQuotation(_ close: Int, _ group: VerbGroup, _ cue: AttributionCue)
    -> Attribution?
  {
    let verb = group.head
    guard !goesOn(after: verb, isQuoted: true) else { return nil }
    let between = tree.trimmed(close + 1..<group.start)
    if between.isEmpty {
      guard let source = sourceAfter(verb) ?? phrase(after: verb) else { return nil }
      return make(
        [tree.trimmed(0..<close + 1)] + later(than: source.upperBound, verb), source: source,
        cue: group.start..<verb + 1, effect: cue.effect, rule: "quotation-verb-source")
    }
    guard isSource(between) else { return nil }
    let isApposed =
      tree.tokens[group.start - 1].form == ","
      && tree.tokens[between].contains { $0.form == "," }
    let source = between.lowerBound..<(isApposed ? group.start : between.upperBound)
    return make(
      [tree.trimmed(0..<close + 1)] + later(than: verb + 1, verb), source: source,
      cue: group.start..<verb + 1, effect: cue.effect, rule: "quotation-source-verb")
  }

  private func later(than end: Int, _ verb: Int) -> [Range<Int>] {
    rest(after: end, verb).map { $0.count > 1 ? [$0] : [] } ?? []
  }

  /// A noun phrase with all that describes it, and no clause of its own.
  private func isSource(_ range: Range<Int>) -> Bool {
    let first = tree.tokens[range.lowerBound]
    guard
      ![
        .coordinatingConjunction, .subordinatingConjunction, .adposition, .auxiliary, .verb,
        .punctuation,
      ].contains(first.tag) || first.pennTag == "VBN"
    else { return false }
    var isDescribed = false
    var isNamed = false
    for token in tree.tokens[range] {
      if ["who", "which", "whose", "that", "whom"].contains(token.lower) { isDescribed = true }
      if [.noun, .properNoun, .pronoun].contains(token.tag) { isNamed = true }
      if ["VBD", "VBZ", "VBP", "MD"].contains(token.pennTag), !isDescribed { return false }
    }
    return isNamed
  }

  private static let prepositions: Set<String> = [
    "of", "for", "from", "to", "with", "and", "'s", "’s",
  ]

  /// The noun phrase after a verb, by the words alone: where the tree sees no subject.
  private func phrase(after verb: Int) -> Range<Int>? {
    var at = verb + 1
    while at < tree.tokens.count, belongs(at) { at += 1 }
    let range = tree.trimmed(verb + 1..<at)
    return range.isEmpty || !isSource(range) ? nil : range
  }

  private func belongs(_ index: Int) -> Bool {
    let token = tree.tokens[index]
    switch token.tag {
    case .noun, .properNoun, .pronoun, .determiner, .adjective, .numeral: return true
    case .punctuation:
      if [",", "-", "(", ")", "–"].contains(token.form) {
        return index + 1 < tree.tokens.count && !tree.quoted[index + 1]
          && [.noun, .properNoun, .determiner, .adjective, .numeral, .punctuation].contains(
            tree.tokens[index + 1].tag)
          || token.form == ")"
      }
      return false
    default: return Self.prepositions.contains(token.lower)
    }
  }

  // MARK: "according to X"

  private func accordingTo(_ index: Int) -> Attribution? {
    guard index + 2 < tree.tokens.count, tree.tokens[index + 1].lower == "to" else { return nil }
    let source = tree.trimmed(index + 2..<sourceEnd(after: index))
    guard !source.isEmpty, let content = surroundings(of: index..<source.upperBound, index) else {
      return nil
    }
    return make(
      content, source: source, cue: index..<index + 2, effect: .sure,
      rule: index < 2 ? "according-first" : "according-last")
  }

  private func sourceEnd(after index: Int) -> Int {
    let head = tree.tokens[index].head ?? index
    let comma = tree.tokens[(index + 2)...].firstIndex { [",", ";", ":"].contains($0.form) }
    let stop = comma ?? tree.tokens.count
    guard head > index + 1 else { return stop }
    let end = tree.extents[head].upperBound
    // A phrase that takes in the rest of a sentence that it opens has swallowed the content.
    return index < 2 && end >= tree.tokens.count - 1 ? stop : max(end, head + 1)
  }

  /// The clause that a phrase hangs on, without the phrase.
  private func surroundings(of phrase: Range<Int>, _ index: Int) -> [Range<Int>]? {
    let clause = clause(above: index, outside: phrase)
    let before = tree.trimmed(min(clause.lowerBound, phrase.lowerBound)..<phrase.lowerBound)
    let after = tree.trimmed(phrase.upperBound..<max(phrase.upperBound, clause.upperBound))
    let pieces = [before, after].filter { $0.count > 1 }
    return pieces.isEmpty ? nil : pieces
  }

  /// The nearest clause above with a subject of its own; a phrase that ends its sentence belongs to no clause inside another.
  private func clause(above index: Int, outside phrase: Range<Int>) -> Range<Int> {
    let isLast = phrase.upperBound >= tree.tokens.count - 1
    var at = index
    for _ in 0..<8 {
      guard let head = tree.tokens[at].head else { break }
      at = head
      guard !phrase.contains(at), tree.child(of: at, ["nsubj", "expl"]) != nil else { continue }
      let isInner = tree.relation(of: at, isOneOf: ["acl", "ccomp", "advcl", "xcomp"])
      if !(isInner && isLast) { return tree.extents[at] }
    }
    return 0..<tree.tokens.count
  }

  // MARK: "C, X said"

  private func subjectFirst(_ verb: Int, _ cue: AttributionCue) -> Attribution? {
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
  private func isSubordinate(_ verb: Int) -> Bool {
    tree.relation(of: verb, isOneOf: ["acl"])
      || tree.child(of: verb, ["mark", "advmod"]) {
        ["as", "when", "while", "if", "because", "although", "though", "after", "before", "since"]
          .contains(tree.tokens[$0].lower)
      } != nil
  }

  /// Whether a mark divides the source from what goes before.
  private func stands(_ start: Int, apart verb: Int) -> Bool {
    start > 1
      && ([",", "—", "–", "-"].contains(tree.tokens[start - 1].form) || endsQuotation(start - 1))
  }

  private func endsQuotation(_ index: Int) -> Bool {
    tree.quoted[index] && tree.isClosingMark(index)
  }

  /// "X said that", "X said he", "X said: “": then what goes before is something else.
  private func goesOn(after verb: Int, isQuoted: Bool) -> Bool {
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

  /// Whether what stands before the source can be told: a quotation, or a clause that the tree puts above or under the verb.
  private func isTold(before start: Int, verb: Int) -> Bool {
    if endsQuotation(start - 1) { return true }
    if let head = tree.tokens[verb].head, head < start,
      tree.relation(of: verb, isOneOf: ["parataxis", "ccomp", "discourse"])
    {
      return true
    }
    if tree.child(of: verb, ["ccomp", "parataxis"], where: { $0 < start }) != nil { return true }
    let first = tree.tokens[0].lower
    return !Self.subordinators.contains(first)
      && tree.tokens[..<start].contains { [.verb, .auxiliary].contains($0.tag) }
      && !tree.relation(of: verb, isOneOf: ["conj"])
  }

  // MARK: "C, X said, C" by the marks alone

  /// Longest source between two marks.
  private static let enclosedReach = 12

  /// Between a comma or dash and another or the end: "The deal, two people said, is off."
  private func enclosed(_ group: VerbGroup, _ cue: AttributionCue) -> Attribution? {
    let verb = group.head
    guard cue.has("that"), cue.has("quote"), group.top == verb,
      ["VBD", "VBZ", "VBP"].contains(tree.tokens[group.start].pennTag),
      verb + 1 < tree.tokens.count, closes(verb),
      let mark = (max(0, group.start - Self.enclosedReach)..<group.start).last(where: {
        [",", "-", "--", "—", "–", "("].contains(tree.tokens[$0].form)
      }), mark > 0
    else { return nil }
    let source = mark + 1..<group.start
    guard !source.isEmpty, isSource(source) else { return nil }
    let before = tree.trimmed(0..<mark)
    let after = continuation(after: verb + 1)
    guard after != nil || !startsClause(before) else { return nil }
    let isComplete = tree.tokens[before].contains {
      ["VBD", "VBZ", "VBP", "MD"].contains($0.pennTag)
    }
    guard !before.isEmpty, after != nil || isComplete else { return nil }
    return make(
      [before] + (after.map { [$0] } ?? []), source: source, cue: group.start..<verb + 1,
      effect: cue.effect, rule: "content-source-verb")
  }

  /// Whether a mark follows the verb, or nothing but when, where and to whom it was said.
  private func closes(_ verb: Int) -> Bool {
    if [",", ".", "-", "--", "—", "–"].contains(tree.tokens[verb + 1].form) { return true }
    let rest = tree.tokens[(verb + 1)...]
    let isFinite = rest.contains { ["VBD", "VBZ", "VBP", "MD"].contains($0.pennTag) }
    guard !isFinite, !rest.contains(where: { $0.lower == "that" }),
      !tree.quoted[(verb + 1)...].contains(true)
    else { return false }
    return [.adposition, .properNoun, .adverb].contains(tree.tokens[verb + 1].tag)
  }

  /// "When it rained", "On Monday": not to be told alone.
  private func startsClause(_ range: Range<Int>) -> Bool {
    range.isEmpty || Self.subordinators.contains(tree.tokens[range.lowerBound].lower)
  }

  // MARK: "C, said X"

  private func verbFirst(_ verb: Int, _ cue: AttributionCue) -> Attribution? {
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

  private func sourceAfter(_ verb: Int) -> Range<Int>? {
    if let subject = tree.child(of: verb, ["nsubj"]) {
      guard subject > verb else { return nil }
      return SourceFinder(tree: tree, cues: cues).span(of: subject, before: verb)
    }
    guard !tree.isParticiple(verb), let object = tree.child(of: verb, ["obj"]),
      tree.extents[object].lowerBound == verb + 1,
      tree.tokens[verb].pennTag != "VBG"
    else { return nil }
    let source = tree.trimmed(tree.extents[object])
    return source.isEmpty ? nil : source
  }

  // MARK: Pieces

  /// What stands before the attribution, and after it where the sentence goes on with the content.
  private func pieces(around start: Int, _ verb: Int, end: Int) -> [Range<Int>] {
    let before = tree.trimmed(0..<start)
    guard let after = rest(after: end, verb), after.count > 1 else { return [before] }
    return [before, after]
  }

  private func rest(after end: Int, _ verb: Int) -> Range<Int>? {
    if let opening = tree.quoted[end...].firstIndex(of: true), tree.quoted[..<verb].contains(true),
      !tree.tokens[end..<opening].contains(where: { [.verb, .auxiliary].contains($0.tag) })
    {
      let stop = tree.quoted[opening...].firstIndex(of: false) ?? tree.tokens.count
      return tree.trimmed(opening..<stop)
    }
    return tree.quoted[..<verb].contains(true) ? nil : continuation(after: end)
  }

  /// What goes on behind ", he said,": not another verb of his, a clause about him or one joined by "and".
  private func continuation(after end: Int) -> Range<Int>? {
    guard end + 1 < tree.tokens.count, [",", "-", "--", "—", "–"].contains(tree.tokens[end].form)
    else { return nil }
    let after = ContentFinder(tree: tree, cues: cues).cut(end + 1..<tree.tokens.count)
    guard after.count > 1, !tree.isGerund(after.lowerBound) else { return nil }
    let first = tree.tokens[after.lowerBound]
    guard first.tag != .coordinatingConjunction,
      !["who", "which", "whose", "according", "citing", "while"].contains(first.lower)
    else { return nil }
    return after
  }

  private func make(
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
