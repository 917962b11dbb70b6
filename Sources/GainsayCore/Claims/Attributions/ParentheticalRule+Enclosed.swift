import Language

/// "C, X said, C" and "according to X".
extension ParentheticalRule {
  /// Longest source between two marks.
  static let enclosedReach = 12

  /// Between a comma or dash and another or the end: "The deal, two people said, is off."
  func enclosed(_ group: VerbGroup, _ cue: AttributionCue) -> Attribution? {
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
  func closes(_ verb: Int) -> Bool {
    if [",", ".", "-", "--", "—", "–"].contains(tree.tokens[verb + 1].form) { return true }
    let rest = tree.tokens[(verb + 1)...]
    let isFinite = rest.contains { ["VBD", "VBZ", "VBP", "MD"].contains($0.pennTag) }
    guard !isFinite, !rest.contains(where: { $0.lower == "that" }),
      !tree.quoted[(verb + 1)...].contains(true)
    else { return false }
    return [.adposition, .properNoun, .adverb].contains(tree.tokens[verb + 1].tag)
  }

  /// "When it rained", "On Monday": not to be told alone.
  func startsClause(_ range: Range<Int>) -> Bool {
    range.isEmpty || cues.closed.subordinators.contains(tree.tokens[range.lowerBound].lower)
      || tree.tokens[range.lowerBound].tag == .adposition
  }

  // MARK: "according to X"

  func accordingTo(_ index: Int) -> Attribution? {
    guard index + 2 < tree.tokens.count, tree.tokens[index + 1].lower == "to" else { return nil }
    let source = tree.trimmed(index + 2..<sourceEnd(after: index))
    guard !source.isEmpty, let content = surroundings(of: index..<source.upperBound, index) else {
      return nil
    }
    return make(
      content, source: source, cue: index..<index + 2, effect: .sure,
      rule: index < 2 ? "according-first" : "according-last")
  }

  func sourceEnd(after index: Int) -> Int {
    let head = tree.tokens[index].head ?? index
    let comma = tree.tokens[(index + 2)...].firstIndex { [",", ";", ":"].contains($0.form) }
    let stop = comma ?? tree.tokens.count
    guard head > index + 1 else { return stop }
    let end = tree.extents[head].upperBound
    // A phrase that takes in the rest of a sentence that it opens has swallowed the content.
    return index < 2 && end >= tree.tokens.count - 1 ? stop : max(end, head + 1)
  }

  /// The clause that a phrase hangs on, without the phrase.
  func surroundings(of phrase: Range<Int>, _ index: Int) -> [Range<Int>]? {
    let clause = clause(above: index, outside: phrase)
    let before = tree.trimmed(min(clause.lowerBound, phrase.lowerBound)..<phrase.lowerBound)
    let after = tree.trimmed(phrase.upperBound..<max(phrase.upperBound, clause.upperBound))
    let pieces = [before, after].filter { $0.count > 1 }
    return pieces.isEmpty ? nil : pieces
  }

  /// The nearest clause above with a subject of its own; a phrase that ends its sentence belongs to
  /// no clause inside another.
  func clause(above index: Int, outside phrase: Range<Int>) -> Range<Int> {
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
}
