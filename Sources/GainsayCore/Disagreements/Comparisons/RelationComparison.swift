/// Finds two bodies of which one side says that they are this to each other and the other side that.
struct RelationComparison: Sendable {
  let gate: SlotGate
  let entities: StoryEntities

  private struct Tie {
    var statement: Statement
    var relation: String
  }

  func cards(for statements: [Statement]) -> [Card] {
    var rest = statements.filter { $0.factuality == .certain }.compactMap(tie)
    var cards: [Card] = []
    while let (one, other, contrast) = firstPair(in: rest) {
      let slot = rest.filter { areOfOnePair($0, one) }
      cards.append(card(slot, one, other, contrast))
      rest.removeAll { tie in
        [one, other].contains { areOfOnePair(tie, $0) || isSame(tie, $0) }
      }
    }
    return cards
  }

  private func isSame(_ one: Tie, _ other: Tie) -> Bool {
    one.statement.article === other.statement.article
      && one.statement.trigger == other.statement.trigger
  }

  private func firstPair(in ties: [Tie]) -> (Tie, Tie, RelationTable.Contrast)? {
    for (place, one) in ties.enumerated() {
      for other in ties[(place + 1)...] where one.relation != other.relation {
        guard let contrast = gate.lexicon.relations.contrast(one.relation, other.relation),
          gate.areIndependent(one.statement, other.statement), areOfOnePair(one, other),
          !areOfOneSentence(one.statement, other.statement)
        else { continue }
        return (one, other, contrast)
      }
    }
    return nil
  }

  /// "Was acquired by its smaller rival": once the one, then the other.
  private func areOfOneSentence(_ one: Statement, _ other: Statement) -> Bool {
    one.article.id == other.article.id && one.sentence == other.sentence
  }

  private func tie(_ one: Statement) -> Tie? {
    guard one.agent != nil, one.tense != .future else { return nil }
    if one.topic.contains("minority"), ["own", "invest", "hold"].contains(one.act) {
      return Tie(statement: one, relation: "minority")
    }
    if one.family == "own", one.measures.contains(where: isSmallShare) {
      return Tie(statement: one, relation: "minority")
    }
    if one.family == "own", isStake(one) { return Tie(statement: one, relation: "minority") }
    if one.family == "own" || one.family == "acquire" && one.stage == "completed" {
      return Tie(statement: one, relation: "owner")
    }
    let noun = one.tokens[one.event].lemma.lowercased()
    guard one.act.hasPrefix("be ") else { return nil }
    if isIndependent(one) { return Tie(statement: one, relation: Self.independent) }
    return gate.lexicon.relations.relation(of: noun).map { Tie(statement: one, relation: $0) }
  }

  /// "Has a stake in it": how large it is, is not told.
  private func isStake(_ one: Statement) -> Bool {
    let words = Set(one.tokens.map { $0.lemma.lowercased() })
    return !words.isDisjoint(with: ["stake", "shareholding"])
      && words.isDisjoint(with: ["majority", "controlling", "full", "whole", "entire"])
  }

  /// What a body is told to be of itself, to nobody.
  private static let independent = "independent"

  /// "Nordlet is independent", "is an independent company".
  private func isIndependent(_ one: Statement) -> Bool {
    let tree = WordTree(one.tokens)
    let near = [one.event] + tree.children[one.event].filter { tree.relation($0) == "amod" }
    return one.agent.map { !$0.name.isEmpty && $0.kind != .person } ?? false
      && near.contains { gate.lexicon.relations.relation(of: tree.lemmas[$0]) == Self.independent }
  }

  /// The one of the two that belongs to the other.
  private func owned(_ tie: Tie) -> Argument? {
    tie.relation == "owner" ? tie.statement.patient : tie.statement.agent
  }

  private func isSmallShare(_ measure: Measure) -> Bool {
    measure.quantity.unit == "percent" && measure.quantity.value < 50
  }

  private func areOfOnePair(_ one: Tie, _ other: Tie) -> Bool {
    if [one, other].contains(where: { $0.relation == Self.independent }) {
      return owned(one).likeness(to: owned(other)) == .same
    }
    let (a, b) = (one.statement, other.statement)
    let straight = [a.agent.likeness(to: b.agent), a.patient.likeness(to: b.patient)]
    let crossed = [a.agent.likeness(to: b.patient), a.patient.likeness(to: b.agent)]
    return [straight, crossed].contains { $0.allSatisfy { $0 == .same } }
  }

  /// Whom a body is independent of it need not say.
  private func question(_ names: [String], _ one: Tie, _ other: Tie) -> String {
    if [one.relation, other.relation].contains(Self.independent) {
      let alone = one.relation == Self.independent ? one : other
      let name = alone.statement.agent?.entity.map { entities.entities[$0].name }
      return "Is \(name ?? alone.statement.agent?.words ?? "it") independent?"
    }
    return "What is \(names[0]) to \(names[1]): \(one.relation) or \(other.relation)?"
  }

  private func card(
    _ ties: [Tie], _ one: Tie, _ other: Tie, _ contrast: RelationTable.Contrast
  ) -> Card {
    let sides = [one.relation, other.relation].map { relation in
      let statements = ties.filter { $0.relation == relation }.map(\.statement)
      var position = PositionBuilder().position(of: statements) { $0.trigger }
      position.label = relation
      return Side(statements: statements, position: position)
    }
    let names = [one.statement.agent, one.statement.patient ?? other.statement.patient].map {
      $0.map { $0.entity.map { entities.entities[$0].name } ?? $0.words } ?? "the other"
    }
    return Card(
      kind: .relation, status: contrast == .conflict ? .conflict : .tension,
      question: question(names, one, other),
      why: "The same two, told as two different things to each other.", doubts: [], sides: sides,
      kinship: 0.6, isMarked: false)
  }
}
