import Language

/// Finds different numbers of the same thing, beyond rounding and bounds.
struct QuantityComparison: Sendable {
  /// Numbers this close are the same, rounded.
  private static let rounding = 0.05
  static let needed = 0.4
  /// What it is worth that the words near two numbers tell the same role.
  static let worthOfRole = 0.5
  static let worthOfAnyRole = 0.1
  /// Sentence behind which an article tells background.
  static let deepest = 9
  /// A number is rivalled by those that fit nearly as well.
  static let rivalry = 0.1
  /// By how many votes one leads.
  private static let margin = "margin"
  /// A toll so many times a least one is another report.
  private static let outgrown = 1.3
  static let growing = "grow"
  /// Of one thing no more numbers are compared, so that a story's cost stays bounded.
  private static let most = 300
  /// Days between two reports of one figure.
  static let farthest = 14

  let gate: SlotGate
  let questions: QuestionWriter

  /// An amount of the story. A class, since a statement is a large thing to copy for each pair.
  final class Figure: Sendable {
    let statement: Statement
    let measure: Measure
    /// Its place among those of the story.
    let number: Int

    init(statement: Statement, measure: Measure, number: Int) {
      (self.statement, self.measure, self.number) = (statement, measure, number)
    }

    /// In the base of its measure.
    var quantity: Quantity { measure.quantity }
  }

  /// The amounts of a story, and how surely each two are of one thing, found once.
  private final class Figures {
    let all: [Figure]
    private let kin: (Figure, Figure) -> Double?
    private var known: [Int: Double?] = [:]

    init(_ all: [Figure], kin: @escaping (Figure, Figure) -> Double?) {
      (self.all, self.kin) = (all, kin)
    }

    func kinship(_ one: Figure, _ other: Figure) -> Double? {
      let key =
        min(one.number, other.number) * all.count + max(one.number, other.number)
      if let found = known[key] { return found }
      let found = one.number <= other.number ? kin(one, other) : kin(other, one)
      known[key] = .some(found)
      return found
    }
  }

  /// - Parameter statements: of a story.
  func cards(for statements: [Statement]) -> [Card] {
    let told = statements.filter(isToldAtAll).flatMap { one in
      one.measures.filter { !$0.isAside && (isTold(one) || !$0.roles.isEmpty) }
        .map { (statement: one, measure: countingJobs($0, one)) }
    }
    let figures = Figures(
      withElliptical(told).enumerated().map {
        Figure(statement: $0.element.0, measure: $0.element.1, number: $0.offset)
      }, kin: isKin)
    let byUnit = Dictionary(grouping: figures.all) { figure in
      figure.measure.isLabelled
        ? figure.measure.attribute ?? ""
        : figure.measure.counted ?? figure.quantity.inBaseUnit?.unit ?? figure.measure.attribute
          ?? ""
    }
    let cards = byUnit.sorted { $0.key < $1.key }.flatMap { unit, some in
      unit.isEmpty ? [] : self.cards(of: some, among: figures)
    }
    return cards + cardsByRole(figures)
  }

  private typealias Told = (statement: Statement, measure: Measure)

  /// How clearly a number is told to be of what the one before it is of.
  private static let elliptical = 0.6
  /// Sentences from that one to it.
  private static let reach = 2
  /// A smaller number may be anything.
  private static let leastElliptical = 20.0

  /// "The organisers spoke of 120,000": a bare number on somebody's word is of what the number before it is of.
  private func withElliptical(_ told: [Told]) -> [Told] {
    let placed = told.sorted {
      ($0.statement.article.id, $0.measure.quantity.range.lowerBound)
        < ($1.statement.article.id, $1.measure.quantity.range.lowerBound)
    }
    var last: Told?
    return placed.map { one in
      var one = one
      if let before = last, isElliptical(one),
        before.statement.article.id == one.statement.article.id,
        one.statement.sentence - before.statement.sentence <= Self.reach
      {
        one.measure.roles = before.measure.roles.mapValues { min($0, Self.elliptical) }
        (one.measure.counted, one.measure.attribute) = (before.measure.counted, nil)
      } else if !one.measure.roles.isEmpty, !one.measure.isOfUnit {
        last = one
      }
      return one
    }
  }

  private func isElliptical(_ one: Told) -> Bool {
    one.statement.isAssessment && one.measure.roles.isEmpty && one.measure.quantity.unit == nil
      && one.measure.quantity.value >= Self.leastElliptical
  }

  /// Of numbers that are of one thing by the words near them, in whatever sentences they stand.
  private func cardsByRole(_ figures: Figures) -> [Card] {
    let roles = Set(figures.all.flatMap(\.measure.roles.keys)).sorted()
    return roles.flatMap { role in
      cards(of: figures.all.filter { $0.measure.roles[role] != nil }, among: figures)
    }
  }

  /// Numbers stand even where what they are numbers of is only to come: "would end up with 45%".
  private func isToldAtAll(_ one: Statement) -> Bool {
    isTold(one) || one.isWithout
      || one.factuality != .certainlyNot && !one.isWeighed
        && (one.source != nil || one.tense == .future)
  }

  private func isTold(_ one: Statement) -> Bool {
    [.certain, .probable].contains(one.factuality) || one.isPlanned || one.stage == "planned"
  }

  /// Those who lose their jobs are as many as the jobs.
  private func countingJobs(_ measure: Measure, _ statement: Statement) -> Measure {
    guard measure.counted == "person", amount(measure, statement) == "cuts" else { return measure }
    var one = measure
    one.counted = "worker"
    return one
  }

  private func cards(of some: [Figure], among figures: Figures) -> [Card] {
    var rest = Array(some.prefix(Self.most))
    var cards: [Card] = []
    while let seed = bestPair(in: rest, figures) {
      let slot = rest.filter { one in
        isSame(one, seed.0) || isSame(one, seed.1)
          || figures.kinship(one, seed.0) != nil && figures.kinship(one, seed.1) != nil
      }
      if let card = card(of: slot, seed) { cards.append(card) }
      rest.removeAll { one in slot.contains { isSame(one, $0) } }
    }
    return cards
  }

  private func isSame(_ one: Figure, _ other: Figure) -> Bool {
    one.statement.article.id == other.statement.article.id
      && one.quantity.range == other.quantity.range
  }

  private func bestPair(in some: [Figure], _ figures: Figures) -> (Figure, Figure, Double)? {
    var best: (Figure, Figure, Double)?
    for (place, one) in some.enumerated() {
      for other in some[(place + 1)...] where !agree(one, other) {
        guard areApart(one.statement, other.statement) || isUpdate(one, other),
          let strength = figures.kinship(one, other),
          strength > best?.2 ?? 0, !isToldApart(one, other, figures),
          !isOneOfMany(one, for: other, some, strength, figures),
          !isOneOfMany(other, for: one, some, strength, figures)
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
    let isOfRole = commonRole(one, other) != nil
    return some.contains { rival in
      rival.statement.article.id == one.statement.article.id
        && rival.statement.origin == one.statement.origin && !agree(rival, one)
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
    let mine = figures.all.filter { agree($0, one) }
    return figures.all.contains { theirs in
      agree(theirs, other)
        && mine.contains { it in
          it.statement.article.id == theirs.statement.article.id
            && it.statement.origin == theirs.statement.origin
            && it.quantity.range != theirs.quantity.range
            && (it.statement.sentence == theirs.statement.sentence
              && [it, theirs].contains { $0.measure.counted == one.measure.counted }
              || amount(it.statement.act) == act && amount(theirs.statement.act) == act
              || figures.kinship(it, theirs) != nil)
            && !gate.marksContrast(it.statement) && !gate.marksContrast(theirs.statement)
        }
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

  private func isOnAWord(_ one: Statement) -> Bool { one.source != nil || one.isAssessment }

  /// Other outlets; one article that gives both numbers tells of two things, unless it gives them on two
  /// words in one sentence or sets them against each other.
  private func areApart(_ one: Statement, _ other: Statement) -> Bool {
    if one.article.id == other.article.id {
      let isSetApart =
        one.sentence == other.sentence && isOnAWord(one) && isOnAWord(other)
        || gate.marksContrast(one) || gate.marksContrast(other)
      return one.origin != other.origin && isSetApart
    }
    return one.outlet != other.outlet || one.origin != other.origin
  }

  private func card(of slot: [Figure], _ seed: (Figure, Figure, Double)) -> Card? {
    var sides: [[Figure]] = []
    for one in slot.sorted(by: { $0.quantity.value < $1.quantity.value }) {
      if let last = sides.indices.last,
        sides[last].contains(where: { agree($0, one) })
      {
        sides[last].append(one)
      } else {
        sides.append([one])
      }
    }
    guard sides.count > 1, let low = sides.first, let high = sides.last else { return nil }
    let order = ReportOrder(of: low.map(\.statement), to: high.map(\.statement))
    let apart = seed.0.measure.scope.symmetricDifference(seed.1.measure.scope)
    let isScope = !apart.isDisjoint(with: gate.lexicon.inclusions)
    guard isScope || apart.isEmpty else { return nil }
    let isOutgrown = isOutgrown(seed.0, seed.1) && order == .unknown
    let isLater = order == .earlier || order == .later
    let isNewer = isLater && mayMove(seed.0, seed.1) || isOutgrown
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
      kind: .quantity, status: isScope ? .scope : isNewer ? .superseded : .conflict,
      question: questions.howMuch(seed.0.statement, seed.0.measure),
      why: "The same thing counted in the same unit (\(unit)), further apart than rounding.",
      doubts: doubts(order, seed), sides: built, kinship: seed.2,
      measured: unit,
      isMarked: slot.contains { gate.marksContrast($0.statement) })
  }

  /// Days after which a price or a share may be a new one.
  private static let moved = 3

  /// Whether a later number may replace the earlier: a toll does from day to day, how many were aboard never.
  private func mayMove(_ one: Figure, _ other: Figure) -> Bool {
    if one.measure.isLabelled || one.measure.against != nil { return false }
    let acts = gate.lexicon.acts
    let roles = Set(one.measure.roles.keys).union(other.measure.roles.keys)
    if !roles.isDisjoint(with: gate.lexicon.figureRoles.moving) { return true }
    if !roles.isDisjoint(with: gate.lexicon.figureRoles.timeless) { return areFarApart(one, other) }
    return [one, other].map(amount).contains { acts[.tolls].contains($0) || $0 == Self.margin }
      || areFarApart(one, other)
  }

  private func areFarApart(_ one: Figure, _ other: Figure) -> Bool {
    let days = [one, other].compactMap {
      $0.statement.published.flatMap { CalendarDay(iso: $0) }?.number
    }
    return days.count == 2 && abs(days[0] - days[1]) >= Self.moved
  }

  private func doubts(_ order: ReportOrder, _ seed: (Figure, Figure, Double)) -> [String] {
    let apart = seed.0.measure.scope.symmetricDifference(seed.1.measure.scope).sorted()
    let scope = apart.isEmpty ? nil : "Only one side says “\(apart.joined(separator: "”, “"))”."
    return [scope, order.doubt].compactMap { $0 }
  }

  private func agree(_ one: Figure, _ other: Figure) -> Bool {
    if isOutgrown(one, other) { return false }
    return one.measure.against == other.measure.against && agree(one.quantity, other.quantity)
  }

  /// "At least 8" dead are not denied by 21, but nobody who knows of 21 says so.
  private func isOutgrown(_ one: Figure, _ other: Figure) -> Bool {
    let (low, high) = one.quantity.value <= other.quantity.value ? (one, other) : (other, one)
    return gate.lexicon.acts[.tolls].contains(amount(low)) && low.quantity.bound == .atLeast
      && low.quantity.upper == nil && high.quantity.bound != .atMost
      && high.quantity.value >= Self.outgrown * low.quantity.value
  }

  /// Equal, rounded, or within each other's bounds.
  private func agree(_ first: Quantity, _ second: Quantity) -> Bool {
    let (one, other) = (based(first), based(second))
    if one.upper != nil || other.upper != nil {
      return one.possibleValues.overlaps(other.possibleValues)
    }
    let (low, high) = one.value <= other.value ? (one, other) : (other, one)
    if low.bound == .atLeast || high.bound == .atMost { return true }
    let small = high.value < 100 && low.bound == .exact && high.bound == .exact
    let tolerance = low.bound == .about || high.bound == .about ? 2 * Self.rounding : Self.rounding
    return small
      ? low.possibleValues.overlaps(high.possibleValues)
      : high.value - low.value <= tolerance * high.value
  }

  private func based(_ one: Quantity) -> Quantity {
    guard let base = one.inBaseUnit, base.unit != one.unit, one.value != 0 else { return one }
    var changed = one
    let factor = base.value / one.value
    changed.value = base.value
    changed.upper = one.upper.map { $0 * factor }
    changed.step = one.step * factor
    changed.unit = base.unit
    return changed
  }
}
