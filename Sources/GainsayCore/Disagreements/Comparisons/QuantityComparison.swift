import Language

/// Finds different numbers of the same thing, beyond rounding and bounds.
struct QuantityComparison: Sendable {
  /// Numbers this close are the same, rounded.
  static let rounding = 0.05
  /// Where both are given to three figures.
  static let fineRounding = 0.01
  static let needed = 0.4
  /// What it is worth that the words near two numbers tell the same role.
  static let worthOfRole = 0.5
  static let worthOfAnyRole = 0.1
  /// What it is worth that neither article gives another number of the role.
  static let worthOfOnly = 0.1
  /// A number is rivalled by those that fit nearly as well.
  static let rivalry = 0.1
  /// By how many votes one leads.
  static let margin = "margin"
  /// A toll so many times a least one is another report.
  static let outgrown = 1.3
  static let spending = "spend"
  static let ofSpending: Set<String> = ["on", "for", "to", "in"]
  /// Times the other: so far apart the votes cast in one body are at most.
  static let asMany = 2.0
  /// Times the other: no two sources are so far apart on one thing.
  static let outOfReason = 1_000.0
  static let outOfReasonOfTolls = 30.0
  /// Of one thing no more numbers are compared, so that a story's cost stays bounded.
  private static let most = 300
  /// In a story of more numbers only rules tell which are of one thing: to weigh each two would take too long.
  static let mostWeighed = 250
  /// Sides of a card on which one source may stand twice.
  private static let mostSides = 3
  /// Days in which one thing alone may be told in more sides than those.
  private static let daysOfMany = 2
  /// Days between two reports of one figure.
  static let farthest = 14

  let gate: SlotGate
  let questions: QuestionWriter

  /// - Parameter statements: of a story.
  func cards(for statements: [Statement]) -> [Card] {
    let figures = figures(of: statements)
    let byUnit = Dictionary(grouping: figures.firm) { figure in
      figure.measure.isLabelled
        ? figure.measure.attribute ?? ""
        : figure.measure.counted ?? figure.quantity.inBaseUnit?.unit ?? figure.measure.attribute
          ?? ""
    }
    let cards = byUnit.sorted { $0.key < $1.key }.flatMap { unit, some in
      unit.isEmpty ? [] : self.cards(of: some, among: figures)
    }
    return cards + cardsByRole(figures) + cardsByLikelihood(figures)
      + cardsOfNone(statements, figures)
  }

  /// Of numbers that only their surroundings tell to be of one thing.
  private func cardsByLikelihood(_ figures: Figures) -> [Card] {
    guard figures.isWeighed else { return [] }
    let byUnit = Dictionary(grouping: figures.all) { one in
      one.measure.isOfUnit
        ? one.quantity.inBaseUnit?.unit ?? "" : one.measure.isLabelled ? "label" : "count"
    }
    return byUnit.sorted { $0.key < $1.key }.flatMap { _, some in
      cards(of: some, among: figures, onlyLikely: true)
    }
  }

  /// Of numbers that are of one thing by the words near them, in whatever sentences they stand.
  private func cardsByRole(_ figures: Figures) -> [Card] {
    let roles = Set(figures.firm.flatMap(\.measure.roles.keys)).sorted()
    return roles.flatMap { role in
      cards(of: figures.firm.filter { $0.measure.roles[role] != nil }, among: figures)
    }
  }

  /// - Parameter onlyLikely: whether pairs that a rule tells to be of one thing are left out.
  private func cards(of some: [Figure], among figures: Figures, onlyLikely: Bool = false) -> [Card]
  {
    var rest = Array(some.prefix(Self.most))
    var cards: [Card] = []
    while let seed = bestPair(in: rest, figures, onlyLikely: onlyLikely) {
      let slot = rest.filter { one in
        isSame(one, seed.0) || isSame(one, seed.1)
          || isThird(one, to: seed, figures)
      }
      if let card = card(of: slot, seed) { cards.append(card) }
      rest.removeAll { one in slot.contains { isSame(one, $0) } }
    }
    return cards
  }

  /// Of what both are of; where only weights tell it, about as surely as they tell it of both.
  private func isThird(
    _ one: Figure, to seed: (Figure, Figure, Double), _ figures: Figures
  ) -> Bool {
    guard let first = figures.kinship(one, seed.0), let second = figures.kinship(one, seed.1) else {
      return false
    }
    return !figures.areOnlyLikely(seed.0, seed.1) || min(first, second) > seed.2 - Self.rivalry
  }

  private func isSame(_ one: Figure, _ other: Figure) -> Bool {
    one.statement.article.id == other.statement.article.id
      && one.quantity.range == other.quantity.range
  }

  private func bestPair(in some: [Figure], _ figures: Figures, onlyLikely: Bool)
    -> (Figure, Figure, Double)?
  {
    var best: (Figure, Figure, Double)?
    for (place, one) in some.enumerated() {
      for other in some[(place + 1)...] where !agree(one, other) {
        guard areApart(one.statement, other.statement) || isUpdate(one, other),
          let strength = figures.kinship(one, other),
          strength > best?.2 ?? 0, !onlyLikely || figures.areOnlyLikely(one, other),
          scopes(one, other).canBeSetApart,
          !isToldApart(one, other, figures),
          !isFormer(one, in: other, figures), !isFormer(other, in: one, figures),
          !isWhole(one, withPart: other, figures), !isWhole(other, withPart: one, figures),
          !isOneOfMany(one, for: other, some, strength, figures),
          !isOneOfMany(other, for: one, some, strength, figures),
          !areOfOneTemplate(one.statement, other.statement)
        else { continue }
        best = (one, other, strength)
      }
    }
    return best
  }

  /// "Grew 6 percent over the year and 11 percent in the quarter": which one another article's number
  /// answers to is not known.
  private func isOneOfMany(
    _ one: Figure, for other: Figure, _ some: [Figure], _ strength: Double, _ figures: Figures
  ) -> Bool {
    let isOnlyLikely = figures.areOnlyLikely(one, other)
    let isOfRole = commonRole(one, other) != nil || isOnlyLikely
    return some.contains { rival in
      rival.statement.article.id == one.statement.article.id
        && rival.statement.origin == one.statement.origin && !agree(rival, one)
        // Where rules tell what both are of, no weight tells it of a rival.
        && (isOnlyLikely || !figures.areOnlyLikely(rival, other))
        && (isOfRole
          ? (figures.kinship(rival, other) ?? 0) > strength - Self.rivalry
          : figures.kinship(rival, one) != nil)
        && !gate.marksContrast(rival.statement)
        && !gate.marksContrast(one.statement)
    }
  }

  /// Whether some article gives both numbers on one word: then they are of two things, or the one is
  /// part of the other.
  private func isToldApart(_ one: Figure, _ other: Figure, _ figures: Figures) -> Bool {
    let amount = gate.lexicon.acts.amount
    let act = amount(one.statement.act)
    let told = one.isFirm && other.isFirm ? figures.firm : figures.all
    let mine = told.filter { agree($0, one) }
    return told.contains { theirs in
      agree(theirs, other)
        && mine.contains { it in
          it.statement.article.id == theirs.statement.article.id
            && it.statement.origin == theirs.statement.origin
            && it.quantity.range != theirs.quantity.range
            && (it.statement.sentence == theirs.statement.sentence
              && [it, theirs].contains { $0.measure.counted == one.measure.counted }
              || amount(it.statement.act) == act && amount(theirs.statement.act) == act
              || figures.kinship(it, theirs) != nil)
            && !isContrasted(it.statement, theirs.statement)
        }
    }
  }

  /// "45 percent contained, up from 10 percent": the other's article gives the number as what it was before.
  private func isFormer(_ one: Figure, in other: Figure, _ figures: Figures) -> Bool {
    figures.all.contains { before in
      before.statement.article.id == other.statement.article.id && before.measure.isAside
        && before.statement.sentence == other.statement.sentence
        && areOfOneKind(before, one) && agree(before, one)
    }
  }

  /// "164 passengers and seven crew", "171 people": the other's sentence gives the rest of it.
  private func isWhole(_ one: Figure, withPart other: Figure, _ figures: Figures) -> Bool {
    let rest = one.quantity.value - other.quantity.value
    guard rest > 0, !one.measure.isOfUnit else { return false }
    return figures.all.contains { third in
      third.statement.article.id == other.statement.article.id
        && third.statement.sentence == other.statement.sentence
        && third.quantity.range != other.quantity.range && third.quantity.value == rest
        && !third.measure.isOfUnit
    }
  }

  /// An outlet's later report of a toll: 14 dead, then 61.
  private func isUpdate(_ one: Figure, _ other: Figure) -> Bool {
    guard one.statement.article.id != other.statement.article.id, !one.measure.isOfUnit,
      one.measure.counted != nil || other.measure.counted != nil, commonRole(one, other) != nil
    else { return false }
    let order = ReportOrder(of: [one.statement], to: [other.statement])
    return isOutgrown(one, other) || [.earlier, .later].contains(order)
  }

  /// A fire that has burned more by the next day is no news.
  private func isSpreading(_ one: Figure, _ other: Figure) -> Bool {
    let roles = Set(one.measure.roles.keys).intersection(other.measure.roles.keys)
    return !roles.isDisjoint(with: gate.lexicon.figureRoles.spreading)
  }

  /// Somebody's word that the author sets against another number.
  private func isContrasted(_ one: Statement, _ other: Statement) -> Bool {
    (isOnAWord(one) || isOnAWord(other)) && (gate.marksContrast(one) || gate.marksContrast(other))
  }

  private func isOnAWord(_ one: Statement) -> Bool { one.source != nil || one.isAssessment }

  /// Other outlets; one article that gives both numbers tells of two things, unless it gives them on two
  /// words, in one sentence or set against each other.
  private func areApart(_ one: Statement, _ other: Statement) -> Bool {
    if one.article.id == other.article.id {
      return one.origin != other.origin && isOnAWord(one) && isOnAWord(other)
        && (one.sentence == other.sentence || isContrasted(one, other))
    }
    return one.outlet != other.outlet || one.origin != other.origin
  }

  private func card(of slot: [Figure], _ seed: (Figure, Figure, Double)) -> Card? {
    var sides: [[Figure]] = []
    for one in slot.sorted(by: { based($0.quantity).value < based($1.quantity).value }) {
      if let last = sides.indices.last,
        sides[last].contains(where: { agree($0, one) })
      {
        sides[last].append(one)
      } else {
        sides.append([one])
      }
    }
    guard sides.count > 1, let low = sides.first, let high = sides.last, !areOfMany(sides) else {
      return nil
    }
    let order = ReportOrder(of: low.map(\.statement), to: high.map(\.statement))
    let scopes = scopes(seed.0, seed.1)
    let isOutgrown = isOutgrown(seed.0, seed.1) && order == .unknown
    let isLater = order == .earlier || order == .later
    let isNewer = isLater && mayMove(seed.0, seed.1) || isOutgrown
    if order == .earlier, isSpreading(seed.0, seed.1) { return nil }
    let built = sides.map { side in
      let ranges = Dictionary(
        side.map { ($0.statement.article.id, $0.quantity.range) },
        uniquingKeysWith: { first, _ in first })
      let statements = side.map(\.statement)
      return Side(
        statements: statements,
        position: PositionBuilder().position(of: statements) { ranges[$0.article.id] })
    }
    let unit = seed.0.measure.counted ?? seed.0.quantity.unit ?? seed.0.measure.attribute ?? ""
    return Card(
      kind: .quantity,
      status: scopes.areApart ? .scope : isNewer ? .superseded : .conflict,
      question: questions.howMuch(seed.0.statement, seed.0.measure),
      why: "The same thing counted in the same unit (\(unit)), further apart than rounding.",
      doubts: doubts(order, seed), sides: built, kinship: seed.2,
      measured: unit,
      isMarked: slot.contains { gate.marksContrast($0.statement) })
  }

  /// Air raids and their dead: many numbers, of which one article gives several in one voice.
  private func areOfMany(_ sides: [[Figure]]) -> Bool {
    guard sides.count > Self.mostSides, sides[0].allSatisfy({ $0.measure.against == nil }) else {
      return false
    }
    let days = sides.joined().compactMap(\.time.day)
    if let first = days.min(), let last = days.max(), last - first > Self.daysOfMany { return true }
    let told = sides.flatMap { side in
      Set(side.map { [$0.statement.origin, "\($0.statement.article.id)"] })
    }
    return Set(told).count < told.count
  }

  private func doubts(_ order: ReportOrder, _ seed: (Figure, Figure, Double)) -> [String] {
    let apart = scopes(seed.0, seed.1).apart.sorted()
    let scope = apart.isEmpty ? nil : "Only one side says “\(apart.joined(separator: "”, “"))”."
    return [scope, order.doubt].compactMap { $0 }
  }
}
