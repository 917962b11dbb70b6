import Language

/// What two amounts say of what is in them and what is not.
extension QuantityComparison {
  /// How what two numbers say of what is in them and what not differs.
  struct Scopes {
    /// Words that only one of both has.
    var apart: Set<String>
    /// Whether they say so outright.
    var areApart: Bool
    /// Whether the numbers can be set against each other at all.
    var canBeSetApart: Bool
  }

  func scopes(_ one: Figure, _ other: Figure) -> Scopes {
    let apart = one.measure.scope.symmetricDifference(other.measure.scope)
    let isScope = !apart.isDisjoint(with: gate.lexicon.inclusions)
    // "85% of workers", "participation of 41%": who the whole are is told by one of them alone.
    let isWholeUntold =
      !isScope && [one.measure.scope, other.measure.scope].contains([])
      && apart.allSatisfy { $0 == one.quantity.whole || $0 == other.quantity.whole }
      && apart.allSatisfy { isWholeOfRole($0, one, other) } && commonRole(one, other) != nil
    // Where no rule tells that both are of one thing, words of scope tell in what they differ.
    let isOfTwoScopes = !isWholeUntold && !apart.isEmpty && isKin(one, other) == nil
    return Scopes(
      apart: isWholeUntold ? [] : apart, areApart: isScope || isOfTwoScopes,
      canBeSetApart: isScope || apart.isEmpty || isWholeUntold
        || isOfTwoScopes && areNamedAlike(one.statement, other.statement))
  }

  /// What only weights tell to be of one thing differs in scope where both sentences name somebody whom the other article names.
  private func areNamedAlike(_ one: Statement, _ other: Statement) -> Bool {
    let names = [one, other].map { $0.topic.filter { $0.hasPrefix("#") } }
    return names.contains { $0.isEmpty } || !names[0].isDisjoint(with: names[1])
  }

  /// Whether a share of them is of the role whoever they are: "of workers", "of the electorate".
  private func isWholeOfRole(_ noun: String, _ one: Figure, _ other: Figure) -> Bool {
    let told = gate.lexicon.figureRoles.roles(of: ActLexicon.stem(noun), .percent)
    return gate.lexicon.people.contains(noun)
      || told.contains { one.measure.roles[$0] != nil && other.measure.roles[$0] != nil }
  }
}
