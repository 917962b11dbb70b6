import Language

/// “…,” X said; “…,” said X: by the marks and the order of words alone, since trees are weakest
/// here.
extension ParentheticalRule {
  /// Longest source between a quotation and its verb.
  static let reach = 32

  /// The mark that closes an utterance before a verb, with nothing quoted between them.
  func quotationEnd(before start: Int) -> Int? {
    var at = start - 1
    while at >= 1, start - at <= Self.reach, !tree.quoted[at] { at -= 1 }
    guard at >= 1, tree.quoted[at], tree.isClosingMark(at) else { return nil }
    let ends = [",", "?", "!", ".", "…", "—", "–", "-", "..."]
    let isUtterance =
      ends.contains(tree.tokens[at - 1].form)
      || at + 1 < tree.tokens.count && tree.tokens[at + 1].form == ","
    return isUtterance ? at : nil
  }

  func afterQuotation(_ close: Int, _ group: VerbGroup, _ cue: AttributionCue)
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

  func later(than end: Int, _ verb: Int) -> [Range<Int>] {
    rest(after: end, verb).map { $0.count > 1 ? [$0] : [] } ?? []
  }

  /// A noun phrase with all that describes it, and no clause of its own.
  func isSource(_ range: Range<Int>) -> Bool {
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
      if cues.closed.relatives.contains(token.lower) || token.lower == "that" { isDescribed = true }
      if [.noun, .properNoun, .pronoun].contains(token.tag) { isNamed = true }
      if ["VBD", "VBZ", "VBP", "MD"].contains(token.pennTag), !isDescribed { return false }
    }
    return isNamed
  }

  /// The noun phrase after a verb, by the words alone: where the tree sees no subject.
  func phrase(after verb: Int) -> Range<Int>? {
    var at = verb + 1
    while at < tree.tokens.count, belongs(at) { at += 1 }
    let range = tree.trimmed(verb + 1..<at)
    return range.isEmpty || !isSource(range) ? nil : range
  }

  func belongs(_ index: Int) -> Bool {
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
    default: return cues.closed.inNames.contains(token.lower)
    }
  }
}
