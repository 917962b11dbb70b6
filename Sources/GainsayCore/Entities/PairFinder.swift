import Language

/// Finds words for two: "both companies", "the two firms".
struct PairFinder {
  let text: ArticleText
  let lexicon: Lexicon
  let nominals: NominalResolver

  /// So many sentences back companies count, those of the last two more.
  private static let reach = 40
  private static let weights = [4.0, 4, 2, 1]

  /// The range of the words that open at `start` and the two companies that were named most.
  func pair(at start: Int, of index: Int, _ discourse: Discourse) -> (Range<Int>, [Int])? {
    let sentence = text.sentences[index]
    let tokens = sentence.tokens
    guard let end = end(of: start, tokens) else { return nil }
    let ranked = discourse.candidates(before: start, of: index, reach: Self.reach) {
      referent, distance in
      guard referent.chain >= 0, referent.form != .pronoun, nominals.isCompany(referent.chain)
      else { return nil }
      return Self.weights[min(distance, Self.weights.count - 1)]
    }
    guard ranked.count >= 2, ranked.count == 2 || ranked[1].score > ranked[2].score else {
      return nil
    }
    return (
      text.range(ofTokens: start..<end, in: sentence), ranked.prefix(2).map(\.chain).sorted()
    )
  }

  private func end(of start: Int, _ tokens: [Token]) -> Int? {
    var at = start + 1
    switch tokens[start].lower {
    case "both": return at < tokens.count && isGroupNoun(tokens[at]) ? at + 1 : nil
    case "the":
      guard at < tokens.count, tokens[at].lower == "two" else { return nil }
      at += 1
      guard at < tokens.count else { return nil }
      return isGroupNoun(tokens[at]) ? at + 1 : tokens[at].tag == .noun ? nil : at
    default: return nil
    }
  }

  private func isGroupNoun(_ token: Token) -> Bool {
    guard token.lower.hasSuffix("s") else { return false }
    let lemma = token.lemma.lowercased()
    return lexicon.typeNouns[lemma]?.kind == .organization || lemma == "party"
  }
}
