import Language

/// Finds who is credited with what in a sentence, by rules that go before any parse: "X said (in …) (that) C", "C, said X",
/// "C, X said", "according to X", "X told Y that C", "C, Y reported, citing X".
struct AttributionFinder: Sendable {
  let lexicon: Lexicon

  private static let clauseBreaks: Set<String> = [",", ";", ":", "—", "–", "--"]
  private static let relativeWords: Set<String> = [
    "who", "which", "that", "and", "but", "when", "where",
  ]

  /// - Parameter quoted: which tokens stand in quotation marks.
  func find(in tokens: [Token], quoted: [Bool]) -> [Attribution] {
    var found: [Attribution] = []
    for index in tokens.indices where !quoted[index] {
      if let attribution = accordingTo(index, tokens) ?? verb(index, tokens, quoted) {
        let repeats = found.contains {
          $0.content.overlaps(attribution.content) && $0.cue != nil && covers($0, attribution)
        }
        if !repeats { found.append(attribution) }
      }
    }
    return found
  }

  /// A cue inside what is already somebody's content says who told *them*; the outer one stands.
  private func covers(_ outer: Attribution, _ inner: Attribution) -> Bool {
    guard let cue = inner.cue else { return false }
    return outer.content.contains(cue.lowerBound)
  }

  // MARK: "according to X"

  private func accordingTo(_ index: Int, _ tokens: [Token]) -> Attribution? {
    guard tokens[index].lower == "according", index + 2 < tokens.count,
      tokens[index + 1].lower == "to"
    else { return nil }
    let end = nounPhraseEnd(from: index + 2, tokens)
    guard end > index + 2 else { return nil }
    let cue = index..<index + 2
    let source = index + 2..<end
    if index == 0 {
      let content = trimmed(end..<tokens.count, tokens)
      return Attribution(
        content: content, source: source, cue: cue, effect: .sure, rule: "according-first")
    }
    let content = trimmed(0..<index, tokens)
    return Attribution(
      content: content, source: source, cue: cue, effect: .sure, rule: "according-last")
  }

  // MARK: verbs

  private func verb(_ index: Int, _ tokens: [Token], _ quoted: [Bool]) -> Attribution? {
    let token = tokens[index]
    guard let cue = lexicon.cues[token.lemma.lowercased()] ?? lexicon.cues[token.lower],
      token.tag == .verb, token.lower != "according",
      index == 0 || tokens[index - 1].lower != "to"
    else { return nil }
    if let source = subject(before: index, tokens) {
      return before(index, source, cue, tokens, quoted) ?? after(index, source, cue, tokens, quoted)
    }
    return inverted(index, cue, tokens)
  }

  /// "C, X said": what stands before the source is the content.
  private func before(
    _ index: Int, _ source: Range<Int>, _ cue: AttributionCue, _ tokens: [Token], _ quoted: [Bool]
  ) -> Attribution? {
    guard source.lowerBound > 1 else { return nil }
    let last = tokens[source.lowerBound - 1]
    let isQuote = quoted[source.lowerBound - 1]
    guard isQuote || last.form == ",", !isPassive(index, tokens) else { return nil }
    let content = trimmed(0..<source.lowerBound, tokens)
    guard
      content.contains(where: { tokens[$0].tag == .verb || tokens[$0].tag == .auxiliary })
        || isQuote,
      !["while", "although", "however", "if"].contains(tokens[content.lowerBound].lower) || isQuote,
      index + 1 >= tokens.count || tokens[index + 1].lower != "that"
    else { return nil }
    let tail = tail(after: index + 1, tokens)
    return Attribution(
      content: content, source: source, cue: index..<index + 1, effect: cue.effect,
      relays: tail.relays, origins: tail.origins, rule: "content-source-verb")
  }

  /// "X said (in a statement) (that) C".
  private func after(
    _ index: Int, _ source: Range<Int>, _ cue: AttributionCue, _ tokens: [Token], _ quoted: [Bool]
  ) -> Attribution? {
    guard !isPassive(index, tokens) else { return nil }
    var relays: [Range<Int>] = []
    var at = index + 1
    if ["tell", "remind", "inform"].contains(tokens[index].lemma.lowercased()) {
      let end = addresseeEnd(from: at, tokens)
      if end > at { relays.append(at..<end) }
      at = end
    }
    let start = contentStart(from: at, tokens, quoted)
    let hasThat = start > 0 && tokens[start - 1].lower == "that"
    let content = trimmed(start..<tokens.count, tokens)
    guard !content.isEmpty, !cue.needsThat || hasThat || quoted[content.lowerBound],
      content.contains(where: {
        tokens[$0].tag == .verb || tokens[$0].tag == .auxiliary || quoted[$0]
      })
    else { return nil }
    return Attribution(
      content: content, source: source, cue: index..<index + 1, effect: cue.effect, relays: relays,
      rule: "source-verb-content")
  }

  /// "C, said X familiar with the matter".
  private func inverted(_ index: Int, _ cue: AttributionCue, _ tokens: [Token]) -> Attribution? {
    guard index > 1, index + 1 < tokens.count, !cue.needsThat,
      tokens[index - 1].form == "," || isClosingQuote(tokens[index - 1]),
      [.determiner, .noun, .properNoun, .pronoun, .numeral, .adjective].contains(
        tokens[index + 1].tag)
    else { return nil }
    let end = nounPhraseEnd(from: index + 1, tokens)
    guard end > index + 1 else { return nil }
    let tail = tail(after: end, tokens)
    return Attribution(
      content: trimmed(0..<index, tokens), source: index + 1..<end, cue: index..<index + 1,
      effect: cue.effect, relays: tail.relays, origins: tail.origins, rule: "content-verb-source")
  }

  // MARK: pieces

  /// The noun phrase that ends right before the verb and its auxiliaries.
  private func subject(before index: Int, _ tokens: [Token]) -> Range<Int>? {
    var end = index
    while end > 0, [.auxiliary, .adverb].contains(tokens[end - 1].tag) { end -= 1 }
    if end > 0, tokens[end - 1].form == ",", let apposed = apposition(endingAt: end - 1, tokens) {
      return apposed
    }
    var start = end
    while start > 0, belongsToSource(start - 1, tokens) { start -= 1 }
    while start < end,
      [.adposition, .coordinatingConjunction, .subordinatingConjunction, .adverb].contains(
        tokens[start].tag) || tokens[start].isPunctuation
    {
      start += 1
    }
    guard start < end,
      tokens[start..<end].contains(where: { [.noun, .properNoun, .pronoun].contains($0.tag) })
    else { return nil }
    guard !Self.relativeWords.contains(tokens[start].lower) else { return nil }
    return start..<end
  }

  private func belongsToSource(_ index: Int, _ tokens: [Token]) -> Bool {
    let token = tokens[index]
    if token.isPunctuation {
      return ["-", "’", "'", "."].contains(token.form) && index > 0
        && !tokens[index - 1].isPunctuation
    }
    if ["that", "as", "but", "while", "because"].contains(token.lower) { return false }
    return ![.verb, .auxiliary, .subordinatingConjunction].contains(token.tag)
  }

  /// "John Meyer, a portfolio manager, said": from the name on.
  private func apposition(endingAt comma: Int, _ tokens: [Token]) -> Range<Int>? {
    guard let opening = tokens[..<comma].lastIndex(where: { $0.form == "," }), comma - opening <= 14
    else {
      return nil
    }
    var start = opening
    while start > 0, belongsToSource(start - 1, tokens) { start -= 1 }
    guard start < opening, tokens[start..<opening].contains(where: \.isName) else { return nil }
    return start..<comma
  }

  /// Where the phrase of a source ends: at a break, or at a verb that is not a participle of it.
  private func nounPhraseEnd(from start: Int, _ tokens: [Token]) -> Int {
    var at = start
    while at < tokens.count {
      let token = tokens[at]
      if Self.clauseBreaks.contains(token.form) || [".", "!", "?", ")", "("].contains(token.form) {
        break
      }
      if isClosingQuote(token) || token.form == "“" { break }
      at += 1
    }
    return at
  }

  private func addresseeEnd(from start: Int, _ tokens: [Token]) -> Int {
    var at = start
    while at < tokens.count, at - start < 8 {
      let token = tokens[at]
      if token.isPunctuation || token.lower == "that" || token.tag == .verb { break }
      if at > start, [.determiner, .pronoun].contains(token.tag) { break }
      if at > start, ["on", "in", "at", "during"].contains(token.lower) { break }
      at += 1
      if tokens[at - 1].tag == .pronoun { break }
    }
    return at
  }

  /// Skips "in a statement", "on Jan. 13", "Tuesday" and "that".
  private func contentStart(from start: Int, _ tokens: [Token], _ quoted: [Bool]) -> Int {
    let reach = min(tokens.count, start + 14)
    if let that = tokens[start..<reach].firstIndex(where: { $0.lower == "that" }),
      !tokens[start..<that].contains(where: { $0.tag == .verb || $0.tag == .auxiliary })
    {
      return that + 1
    }
    var at = start
    while at < tokens.count, ["in", "on", "at", "during"].contains(tokens[at].lower) {
      let phrase = tokens[(at + 1)...].prefix(8).prefix { !$0.isPunctuation || $0.form == "." }
      let head = phrase.indices.first { place in
        phrase[place].tag == .noun
          && (place + 1 >= tokens.count || ![.noun, .numeral].contains(tokens[place + 1].tag))
          || phrase[place].tag == .numeral
            && (place + 1 >= tokens.count || tokens[place + 1].tag != .noun)
      }
      guard let head else { break }
      at = head + 1
    }
    while at < tokens.count,
      tokens[at].form == "," || tokens[at].form == ":" || tokens[at].lower == "that"
    { at += 1 }
    return at
  }

  /// What follows the attribution: ", citing unnamed sources"; ", according to Reuters".
  private func tail(after start: Int, _ tokens: [Token]) -> (
    relays: [Range<Int>], origins: [Range<Int>]
  ) {
    var origins: [Range<Int>] = []
    for at in tokens.indices where at >= start && at <= start + 3 {
      if tokens[at].lower == "citing", at + 1 < tokens.count {
        let end = nounPhraseEnd(from: at + 1, tokens)
        if end > at + 1 { origins.append(at + 1..<end) }
      }
    }
    return ([], origins)
  }

  private func isPassive(_ index: Int, _ tokens: [Token]) -> Bool {
    var at = index - 1
    while at >= 0, tokens[at].tag == .adverb { at -= 1 }
    return at >= 0 && tokens[at].lemma.lowercased() == "be" && tokens[index].lower.hasSuffix("ed")
  }

  private func isClosingQuote(_ token: Token) -> Bool { ["”", "\"", "''"].contains(token.form) }

  /// Without the marks and conjunctions at its edges; quotation marks stay.
  private func trimmed(_ range: Range<Int>, _ tokens: [Token]) -> Range<Int> {
    var start = range.lowerBound, end = range.upperBound
    let isEdge = { (token: Token) in [",", ";", ":", ".", "—", "–"].contains(token.form) }
    while start < end, isEdge(tokens[start]) { start += 1 }
    while start < end, isEdge(tokens[end - 1]) { end -= 1 }
    return start..<max(start, end)
  }
}
