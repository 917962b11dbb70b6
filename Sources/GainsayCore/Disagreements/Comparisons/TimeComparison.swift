import Language

/// Finds one act that is told with two times.
struct TimeComparison: Sendable {
  private static let needed = 0.35

  let gate: SlotGate
  let questions: QuestionWriter

  /// - Parameter statements: of one act.
  func cards(for statements: [Statement]) -> [Card] {
    let told = statements.filter { isTold($0) && !$0.times.isEmpty }
    var rest = told
    var cards: [Card] = []
    while let seed = bestPair(in: rest) {
      let first = rest.filter { fits($0, seed.0) && !differ($0, seed.0) && differ($0, seed.1) }
      let second = rest.filter { fits($0, seed.1) && !differ($0, seed.1) && differ($0, seed.0) }
      cards.append(card(first: first, second: second, seed))
      rest.removeAll { one in fits(one, seed.0) || fits(one, seed.1) }
    }
    return cards
  }

  private func isTold(_ one: Statement) -> Bool {
    [.certain, .probable].contains(one.factuality) && !one.isVague
  }

  private func fits(_ one: Statement, _ other: Statement) -> Bool {
    if one.article.id == other.article.id, one.sentence == other.sentence { return true }
    return strength(one, other) != nil
  }

  private func strength(_ one: Statement, _ other: Statement) -> Double? {
    guard one.stage == other.stage,
      one.tense == other.tense || one.tense != .past && other.tense != .past,
      let kinship = gate.kinship(one, other), kinship.strength >= Self.needed,
      [kinship.agent, kinship.patient].contains(.same)
    else { return nil }
    return kinship.strength
  }

  private func bestPair(in statements: [Statement]) -> (Statement, Statement, Double)? {
    var best: (Statement, Statement, Double)?
    for (place, one) in statements.enumerated() {
      for other in statements[(place + 1)...]
      where one.article.id != other.article.id && one.outlet != other.outlet && differ(one, other) {
        guard let strength = strength(one, other), strength > best?.2 ?? 0 else { continue }
        best = (one, other, strength)
      }
    }
    return best
  }

  private func differ(_ one: Statement, _ other: Statement) -> Bool {
    guard let a = one.times.first, let b = other.times.first, a.relation == b.relation,
      !isQuoted(a, one), !isQuoted(b, other)
    else { return false }
    if let x = a.clock, let y = b.clock {
      return abs(x.minutes - y.minutes) >= 10 && x.zone == y.zone
    }
    guard let x = a.possibleDays, let y = b.possibleDays, isFine(a) == isFine(b) else {
      return false
    }
    return !x.overlaps(y) && !x.touches(y)
  }

  /// Whether it names a day or less.
  private func isFine(_ time: TimeExpression) -> Bool {
    [.minute, .hour, .partOfDay, .day].contains(time.granularity)
  }

  /// "Today" in a quotation is the day of speaking, not of writing.
  private func isQuoted(_ time: TimeExpression, _ one: Statement) -> Bool {
    one.source != nil
      && QuotationFinder().quotations(in: one.article.article.text, blocks: [one.sentenceRange])
        .contains { $0.range.overlaps(time.range) }
  }

  private func card(
    first: [Statement], second: [Statement], _ seed: (Statement, Statement, Double)
  ) -> Card {
    let sides = [first, second].map { side in
      Side(
        statements: side, position: PositionBuilder().position(of: side) { $0.times.first?.range })
    }
    let order = ReportOrder(of: first, to: second)
    let isNewer = (order == .earlier || order == .later) && seed.0.tense == .future
    return Card(
      kind: .time, status: isNewer ? .superseded : .conflict, question: questions.when(seed.0),
      why: "The same act of the same people, told with two times.",
      doubts: [order.doubt].compactMap { $0 }, sides: sides, kinship: seed.2,
      isMarked: (first + second).contains(where: gate.marksContrast))
  }
}
