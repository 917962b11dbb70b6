import Language

/// Decides for whom a pronoun stands.
///
/// Salience after Lappin and Leass (1994): every referent of the last sentences counts by its role in the sentence, less for
/// each sentence in between; those of one chain add up; gender, number and the binding of a clause rule out the rest. Common
/// nouns compete, and a pronoun is resolved only where a named entity clearly wins: a wrong one is worse than none.
struct PronounResolver {
  let text: ArticleText
  let speakers: QuotedSpeakers

  /// So many sentences before its own a pronoun may point to.
  private static let reach = 2
  /// And a "he" or a "she", if nobody else comes into question.
  private static let farReach = 7
  private static let fading = 0.55
  /// The best must be this much better than the next.
  private static let margin = 1.2

  /// The chain that wins: an entity, or a noun (less than zero); nil where nothing does.
  func chain(of pronoun: Pronoun, at token: Int, of index: Int, _ discourse: Discourse) -> Int? {
    let tokens = text.sentences[index].tokens
    guard !isEmpty(pronoun, token, tokens) else { return nil }
    let bound =
      pronoun.form == .reflexive || pronoun.form == .possessive
      ? [] : discourse.bound(to: token, of: index, tokens)
    if let speaker = namedBeforeQuotation(pronoun, at: token, of: index, discourse) {
      return speaker
    }
    // Who speaks says "I".
    let speaker = speakers[index, token]
    let weigh = { (referent: Referent, distance: Int) -> Double? in
      guard agrees(referent, pronoun), !bound.contains(referent.chain), referent.chain != speaker
      else { return nil }
      let isAlike = tokens[token].relation.hasPrefix("nsubj") == (referent.salience >= 1)
      return pow(Self.fading, distance) * value(referent, pronoun) * (isAlike ? 1.1 : 1)
    }
    let ranked = discourse.candidates(
      before: token, of: index, reach: Self.reach, weigh: weigh)
    guard let best = ranked.first else {
      // He who was last spoken of before a long quotation, if there was but one.
      let far = discourse.candidates(
        before: token, of: index, reach: Self.farReach, weigh: weigh)
      return pronoun.reference == .person && far.count == 1 ? far.first?.chain : nil
    }
    if ranked.count > 1, best.score < ranked[1].score * Self.margin { return nil }
    return best.chain
  }

  /// Sentences that one quotation runs over.
  private static let longestQuotation = 6
  private static let marks: Set<String> = ["“", "”", "\"", "``", "''"]

  /// "The captain, Ann Doe, was scathing. “…,” she said": who says what stands in quotation marks is the one whom the sentence before
  /// it names, if it names but one.
  private func namedBeforeQuotation(
    _ pronoun: Pronoun, at token: Int, of index: Int, _ discourse: Discourse
  ) -> Int? {
    let sentences = text.sentences
    guard pronoun.reference == .person, pronoun.form == .subject,
      sentences[index].tokens[..<token].contains(where: { Self.marks.contains($0.form) })
    else { return nil }
    let opening = (max(0, index - Self.longestQuotation)...index).last { place in
      sentences[place].tokens.first.map { Self.marks.contains($0.form) } ?? false
    }
    guard let opening, opening > 0 else { return nil }
    let named = discourse.referents[opening - 1].filter {
      $0.form == .name && $0.kind == .person
    }
    guard let only = named.first, named.allSatisfy({ $0.chain == only.chain }),
      agrees(only, pronoun)
    else { return nil }
    return only.chain
  }

  private func value(_ referent: Referent, _ pronoun: Pronoun) -> Double {
    var value = referent.salience
    // News speaks of the people who have names, but of things that have none.
    if pronoun.reference == .person, referent.chain < 0 { value *= 0.6 }
    if pronoun.reference == .plural, !referent.isPlural { value *= 0.6 }
    if pronoun.gender != nil, referent.gender == pronoun.gender { value *= 1.3 }
    return value
  }

  private func agrees(_ referent: Referent, _ pronoun: Pronoun) -> Bool {
    switch pronoun.reference {
    case .person:
      guard referent.kind == .person, !referent.isPlural else { return false }
      return referent.gender == nil || referent.gender == pronoun.gender
    case .thing: return referent.kind != .person && !referent.isPlural
    case .plural: return referent.isPlural || referent.kind == .organization
    }
  }

  /// "It is clear that", "it rained": points to nothing.
  private func isEmpty(_ pronoun: Pronoun, _ token: Int, _ tokens: [Token]) -> Bool {
    guard pronoun.reference == .thing, pronoun.form == .subject else { return false }
    let it = tokens[token]
    if it.relation.hasPrefix("expl") { return true }
    guard it.relation.hasPrefix("nsubj"), let head = it.head else { return false }
    // "it is clear that", "it is time to".
    if tokens[head].lemma == "time" { return true }
    let clauses: Set<String> = ["csubj", "csubj:pass", "ccomp", "advcl", "xcomp", "csubj:outer"]
    return tokens[head].tag != .verb
      && tokens.indices.contains {
        $0 > head && tokens[$0].head == head && clauses.contains(tokens[$0].relation)
      }
  }

  private func pow(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { value, _ in value * base }
  }
}
