import Language

/// Finds which pronouns stand for a named entity.
///
/// Salience after Lappin and Leass (1994): every referent of the last sentences counts by its role in the sentence, less for
/// each sentence in between; those of one chain add up; gender, number and the binding of a clause rule out the rest. Common
/// nouns compete, and a pronoun is resolved only where a named entity clearly wins: a wrong one is worse than none.
struct PronounFinder {
  let text: ArticleText
  let lexicon: Lexicon
  let genders: [Int: Gender]
  /// Of each sentence, in order of place.
  let referents: [[Referent]]

  /// So many sentences before its own a pronoun may point to.
  private static let reach = 2
  private static let fading = 0.55
  /// The best must be this much better than the next.
  private static let margin = 1.2
  private static let longestSentence = 200

  func find() -> [Mention] {
    var known = referents
    var found: [Mention] = []
    for (index, sentence) in text.sentences.enumerated()
    where sentence.tokens.count <= Self.longestSentence {
      for token in sentence.tokens.indices {
        guard let pronoun = lexicon.pronouns[sentence.tokens[token].lower],
          let chain = antecedent(of: pronoun, token, index, known)
        else { continue }
        known[index].append(referent(pronoun, token, index, chain))
        guard chain >= 0 else { continue }
        found.append(
          Mention(range: sentence.tokens[token].range, entity: chain, form: .pronoun))
      }
    }
    return found
  }

  private func referent(_ pronoun: Pronoun, _ token: Int, _ index: Int, _ chain: Int) -> Referent {
    let tokens = text.sentences[index].tokens
    return Referent(
      sentence: index, token: token, offset: tokens[token].range.lowerBound, chain: chain,
      kind: pronoun.reference == .person ? .person : .organization, gender: pronoun.gender,
      isPlural: pronoun.reference == .plural, salience: Salience.of(token, in: tokens))
  }

  /// The chain that wins: an entity, or a noun (less than zero); nil where nothing does.
  private func antecedent(
    of pronoun: Pronoun, _ token: Int, _ index: Int, _ known: [[Referent]]
  ) -> Int? {
    let tokens = text.sentences[index].tokens
    guard !isEmpty(pronoun, token, tokens) else { return nil }
    let bound = Set(
      known[index].filter { !isFree($0, for: pronoun, token, tokens) }.map(\.chain))
    var scores: [(chain: Int, score: Double)] = []
    for sentence in max(0, index - Self.reach)...index {
      let weight = pow(Self.fading, index - sentence)
      for referent in known[sentence]
      where agrees(referent, pronoun) && !bound.contains(referent.chain)
        && (sentence < index || referent.token < token)
      {
        add(weight * value(referent, pronoun), of: referent.chain, to: &scores)
      }
    }
    let ranked = scores.sorted { ($1.score, $0.chain) < ($0.score, $1.chain) }
    guard let best = ranked.first else { return nil }
    if ranked.count > 1, best.score < ranked[1].score * Self.margin { return nil }
    return best.chain
  }

  private func add(_ score: Double, of chain: Int, to scores: inout [(chain: Int, score: Double)]) {
    if let place = scores.firstIndex(where: { $0.chain == chain }) {
      scores[place].score += score
    } else {
      scores.append((chain, score))
    }
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

  /// Whether the grammar of the clause lets the pronoun point to `referent`.
  private func isFree(
    _ referent: Referent, for pronoun: Pronoun, _ token: Int, _ tokens: [Token]
  ) -> Bool {
    if pronoun.form == .reflexive || pronoun.form == .possessive { return true }
    // "Norwell bought it": two arguments of one verb are two things.
    let (mine, its) = (tokens[token], tokens[referent.token])
    guard let verb = mine.head, mine.relation != "nmod:poss" else { return true }
    return its.head != verb && its.head != Self.controller(of: verb, tokens)
  }

  /// The verb whose subject this one shares: "wants" of "wants to buy".
  private static func controller(of verb: Int, _ tokens: [Token]) -> Int? {
    tokens[verb].relation == "xcomp" ? tokens[verb].head : verb
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
