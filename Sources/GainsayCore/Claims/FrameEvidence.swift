import Language

/// Tells whether enough stands beside a predicate for a clause to be about its family: "the death of a man" tells
/// of someone killed, "the death of the novel" does not.
struct FrameEvidence {
  /// What a family needs: a row of Resources/evidence.tsv.
  enum Need: String, Sendable {
    case names, roles, count, people, amount, doer

    /// By family.
    static func table() -> [String: Need] {
      var needs: [String: Need] = [:]
      for row in WordTable(PackageResources.evidence_tsv).rows where row.count >= 2 {
        guard let need = Need(rawValue: row[0]) else { continue }
        for family in row[1].split(separator: " ") { needs[String(family)] = need }
      }
      return needs
    }
  }

  let lexicon: Lexicon
  let tree: WordTree
  /// Kinds of the article's entities.
  let kinds: [Entity.Kind]

  /// How far behind its predicate a number still says how much, in words.
  private static let reach = 12
  /// How far from a noun a number still counts what it names.
  private static let numberReach = 6

  private func need(of family: String) -> Need { lexicon.evidence[family] ?? .names }

  /// Whether each mention is one of its own: sales rose and profits rose.
  func countsEach(of family: String) -> Bool { need(of: family) == .amount }

  /// What the words of the predicate's own places must hold.
  func supports(
    _ match: PredicateMatcher.Match, _ subject: Frame.Participant, _ finder: ParticipantFinder
  ) -> Bool {
    switch need(of: match.predicate.family) {
    case .people: return happensToPeople(match, finder)
    case .amount:
      return match.tokens.count > 1 || hasNumber(around: match, in: finder.arguments.clause)
        || measuresSubject(match, finder)
    default: return true
    }
  }

  /// What a frame must have once all is known of it.
  func isEnough(for frame: Frame, in clause: Range<Int>) -> Bool {
    let isNamed = frame.subject.entity != nil || frame.object.entity != nil
    switch need(of: frame.family) {
    case .people: return true
    case .doer: return isNamed || frame.subject != .missing
    case .count: return isNamed || tree.tokens[clause].contains { $0.tag == .numeral }
    case .roles: return isNamed || frame.subject != .missing && frame.object != .missing
    case .names, .amount: return isNamed
    }
  }

  // MARK: people

  private func happensToPeople(_ match: PredicateMatcher.Match, _ finder: ParticipantFinder) -> Bool
  {
    let places = match.predicate.object.all
    let heads = places.flatMap {
      finder.arguments.heads(at: $0.name, of: match.tokens, isVerb: match.predicate.isVerb)
    }
    if heads.contains(where: { isPeople($0, finder) }) { return true }
    if match.predicate.isVerb, places.isEmpty { return true }
    return (heads.isEmpty || !match.predicate.isVerb)
      && isNumbered(match.tokens, in: finder.arguments.clause)
      || isCounted(match.tokens[0])
      || match.predicate.category == .noun && places.isEmpty && isDenied(match)
  }

  /// "The death toll rose to 12", but not "the killings of 2019".
  private func isNumbered(_ trigger: [Int], in clause: Range<Int>) -> Bool {
    guard let first = trigger.min(), let last = trigger.max() else { return false }
    return (first - Self.numberReach...last + Self.numberReach).contains { index in
      clause.contains(index) && tree.tokens[index].tag == .numeral
        && !Claim.isYear(tree.tokens[index].form[...])
    }
  }

  /// "Thousands of deaths".
  private func isCounted(_ index: Int) -> Bool {
    tree.tokens[index].head.map { tree.isOne($0, of: lexicon.parts) } ?? false
  }

  /// "No injuries were reported".
  private func isDenied(_ match: PredicateMatcher.Match) -> Bool {
    tree.children[match.tokens[0]].contains {
      lexicon.factuality.hedge(tree.lower[$0], at: .quantifier)?.isSo == false
    }
  }

  private func isPeople(_ head: Int, _ finder: ParticipantFinder) -> Bool {
    if finder.entities(at: head).contains(where: { kinds[$0] == .person }) { return true }
    let token = tree.tokens[head]
    if token.tag == .numeral || token.tag == .pronoun && tree.lower[head] != "it" { return true }
    if tree.children[head].contains(where: { tree.relation($0) == "nummod" }) { return true }
    return tree.isOne(head, of: lexicon.people) || tree.isOne(head, of: lexicon.unnamedSources)
      || lexicon.typeNouns[tree.lemmas[head]]?.kind == .person
      || lexicon.demonyms[tree.lemmas[head]] != nil
      || tree.lower[head].hasSuffix("s")
        && lexicon.demonyms[String(tree.lower[head].dropLast())] != nil
      || tree.isOne(head, of: lexicon.parts)
  }

  // MARK: amounts

  private func hasNumber(around match: PredicateMatcher.Match, in clause: Range<Int>) -> Bool {
    let near = match.tokens[0]..<min(clause.upperBound, match.tokens[0] + Self.reach)
    return near.contains { tree.tokens[$0].tag == .numeral || tree.tokens[$0].tag == .symbol }
  }

  private func measuresSubject(_ match: PredicateMatcher.Match, _ finder: ParticipantFinder) -> Bool
  {
    match.predicate.subject.all.contains { place in
      finder.arguments.heads(at: place.name, of: match.tokens, isVerb: match.predicate.isVerb)
        .contains { tree.isOne($0, of: lexicon.standIns) && finder.entities(at: $0).isEmpty }
    }
  }
}
