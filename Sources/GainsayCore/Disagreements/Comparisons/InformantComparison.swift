/// Finds reports of one agency's story that count its unnamed sources differently.
struct InformantComparison: Sendable {
  /// Telling words that two sentences must share.
  private static let shared = 3

  let gate: SlotGate

  private struct Count {
    var statement: Statement
    var people: Int
    /// Who spoke to them.
    var press: String
  }

  func cards(for statements: [Statement]) -> [Card] {
    var seen: Set<[Int64]> = []
    let counts = statements.compactMap(count).filter { one in
      seen.insert([one.statement.article.id, Int64(one.statement.sentence)]).inserted
    }
    for (place, one) in counts.enumerated() {
      for other in counts[(place + 1)...] where differ(one, other) {
        return [card(counts.filter { $0.press == one.press }, one, other)]
      }
    }
    return []
  }

  private func count(_ one: Statement) -> Count? {
    guard let link = one.chain.last(where: { $0.kind == .unnamed }), let people = link.people,
      let press = one.chain.last(where: {
        ($0.kind == .agency || $0.kind == .outlet) && $0.name != nil
      })?
      .name
    else { return nil }
    return Count(statement: one, people: people, press: press)
  }

  private func differ(_ one: Count, _ other: Count) -> Bool {
    one.people != other.people && one.press == other.press
      && one.statement.article.id != other.statement.article.id
      && one.statement.topic.intersection(other.statement.topic).count >= Self.shared
  }

  private func card(_ counts: [Count], _ one: Count, _ other: Count) -> Card {
    let sides = [one, other].map { seed in
      let statements = counts.filter { $0.people == seed.people }.map(\.statement)
      var position = PositionBuilder().position(of: statements) { $0.source }
      position.label = "\(seed.people) unnamed"
      return Side(statements: statements, position: position)
    }
    return Card(
      kind: .attribution, status: .conflict, question: "How many people told \(one.press)?",
      why: "The same report of \(one.press), with two counts of its unnamed sources.", doubts: [],
      sides: sides, kinship: 0.7, isMarked: false)
  }
}
