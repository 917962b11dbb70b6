/// Statements told the other way round: who rejects an offer does not accept it.
struct Opposition {
  let lexicon: Lexicon

  /// All statements, and for each that tells the opposite of an act a denial of that act.
  func withOpposites(_ statements: [Statement]) -> [Statement] {
    statements + statements.flatMap(turned) + statements.compactMap(implied)
  }

  /// Who was stabbed was injured.
  private func implied(_ one: Statement) -> Statement? {
    guard let act = lexicon.acts.implied(by: one.act), one.factuality == .certain,
      one.patient?.isPerson == true
    else { return nil }
    var other = one
    (other.act, other.measures, other.isTurned) = (act, [], true)
    return other
  }

  /// Of a family its verbs may still be opposites: "resigned" and "was dismissed" both leave.
  func manner(of one: Statement) -> String {
    one.family == nil
      ? one.act : lexicon.acts.verb(one.tokens[one.event].lemma.lowercased())
  }

  private func turned(_ one: Statement) -> [Statement] {
    let manner = manner(of: one)
    // Of a family, "rejected" is a denial itself.
    let isDenied = one.isDenied && (one.family == nil || manner == one.act)
    guard one.factuality == .certain, !isDenied, one.isFinite, !one.isVague else { return [] }
    // "Lost to Norwell" tells in its family that Norwell won: there is nothing to turn.
    let isOfBoth = one.family != nil && one.agent != nil && one.patient != nil
    return lexicon.opposites.opposites(of: manner).filter { !(isOfBoth && $0.isFramed) }.map {
      opposite in
      var other = one
      other.act = opposite.act
      (other.family, other.stage, other.stageCue) = (nil, nil, nil)
      (other.factuality, other.isDenied, other.isTurned) = (.certainlyNot, true, true)
      // In a family the roles are the family's.
      if opposite.isCrossed, one.family == nil {
        (other.agent, other.patient) = (one.patient, nil)
      }
      return other
    }
  }
}
