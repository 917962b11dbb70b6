/// Finds acts that only one can do to one thing, told of two: who owns it, who mediated, who won.
struct RoleComparison: Sendable {
  private static let needed = 0.35

  let gate: SlotGate
  let entities: StoryEntities
  /// In small letters.
  let countries: Set<String>

  /// - Parameter statements: of one act.
  func cards(for statements: [Statement]) -> [Card] {
    guard let act = statements.first?.act, let role = gate.lexicon.acts.exclusiveRole(of: act)
    else { return [] }
    var rest = statements.filter(isTold)
    var cards: [Card] = []
    while let (one, other) = firstPair(in: rest) {
      let sides = [one, other].map { seed in
        rest.filter { holdsRole($0, like: seed) && isOfOneThing($0, seed) }
      }
      cards.append(card(sides, role, one))
      let used = sides.flatMap { $0 } + [one, other]
      rest.removeAll { statement in
        used.contains { $0.article === statement.article && $0.trigger == statement.trigger }
      }
    }
    return cards
  }

  private func isTold(_ one: Statement) -> Bool {
    one.factuality == .certain && one.tense != .future && !one.isHeadline
      && (one.agent?.entity != nil || isOfSort(one.agent)) && one.patient != nil
      && one.patient?.isNone == false
  }

  /// "The Tarrant family", "the state shipping line": told by a sort that no company is of.
  private func isOfSort(_ one: Argument?) -> Bool {
    guard let one, one.entity == nil, let head = one.head else { return false }
    return !one.modifiers.union([head]).isDisjoint(with: gate.lexicon.acts[.holders])
  }

  private func firstPair(in statements: [Statement]) -> (Statement, Statement)? {
    for (place, one) in statements.enumerated() {
      for other in statements[(place + 1)...]
      where one.article !== other.article && one.outlet != other.outlet
        && gate.areIndependent(one, other) && gate.areOfOneTime(one, other)
        && areTwo(one, other) && isOfOneThing(one, other)
      {
        return (one, other)
      }
    }
    return nil
  }

  /// Two bodies or two people, neither part of the other's name.
  private func areTwo(_ one: Statement, _ other: Statement) -> Bool {
    guard let mine = one.agent, let theirs = other.agent else { return false }
    guard let a = mine.entity, let b = theirs.entity else {
      return areOfTwoSorts(mine, theirs)
    }
    guard mine.likeness(to: theirs) == .other else { return false }
    let names = [a, b].map { entities.entities[$0].name.lowercased() }
    return names.allSatisfy { !countries.contains($0) } && !isBeside(b, one)
      && !isBeside(a, other)
  }

  /// One body by its name, and one that is told by its sort alone.
  private func areOfTwoSorts(_ one: Argument, _ other: Argument) -> Bool {
    let named = [one, other].first { $0.entity != nil }
    let told = [one, other].first { $0.entity == nil }
    guard let named, let told, named.kind == .organization, isOfSort(told) else { return false }
    return named.name.isDisjoint(with: gate.lexicon.acts[.holders])
      && named.name.isDisjoint(with: told.modifiers)
  }

  /// Whether a sentence that names the one names the other too: then it may tell of both.
  private func isBeside(_ entity: Int, _ one: Statement) -> Bool {
    one.topic.contains("#\(entity)")
  }

  private func holdsRole(_ one: Statement, like other: Statement) -> Bool {
    one.agent.likeness(to: other.agent) == .same
  }

  private func isOfOneThing(_ one: Statement, _ other: Statement) -> Bool {
    let areOne =
      one.patient.likeness(to: other.patient) == .same
      || gate.isAnaphor(one.patient, in: one, of: other.patient)
      || gate.isAnaphor(other.patient, in: other, of: one.patient)
    return areOne && isTelling(one) && isTelling(other)
  }

  /// A thing with a name, or one that an article on it speaks of with "the" in its opening sentences.
  private func isTelling(_ one: Statement) -> Bool {
    guard let patient = one.patient else { return false }
    if patient.entity != nil || !patient.name.isEmpty { return true }
    guard let token = patient.token else { return false }
    let tree = WordTree(one.tokens)
    let isDefinite = tree.children[token].contains {
      ["the", "this", "its"].contains(tree.lower[$0])
    }
    return isDefinite || tree.relation(token) == "appos"
  }

  private func card(_ sides: [[Statement]], _ role: String, _ seed: Statement) -> Card {
    let built = sides.map { side in
      var position = PositionBuilder().position(of: side) { $0.trigger }
      position.label =
        side.first?.agent?.entity.map { entities.entities[$0].name } ?? position.label
      return Side(statements: side, position: position)
    }
    let thing =
      seed.patient.map { $0.entity.map { entities.entities[$0].name } ?? "the " + $0.words }
      ?? "it"
    return Card(
      kind: .relation, status: .conflict, question: "Who is the \(role) of \(thing)?",
      why: "Only one can be the \(role), and two are named.", doubts: [], sides: built,
      kinship: 0.6, isMarked: sides.joined().contains(where: gate.marksContrast))
  }
}
