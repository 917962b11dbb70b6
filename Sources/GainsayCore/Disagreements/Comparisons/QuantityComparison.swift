import Language

/// Finds different numbers of the same thing, beyond rounding and bounds.
struct QuantityComparison: Sendable {
  /// Numbers this close are the same, rounded.
  private static let rounding = 0.05
  private static let needed = 0.4
  /// Days between two reports of one figure.
  private static let farthest = 14

  let gate: SlotGate
  let questions: QuestionWriter

  private struct Figure {
    var statement: Statement
    var measure: Measure
    /// In the base of its measure.
    var quantity: Quantity { measure.quantity }
  }

  /// - Parameter statements: of a story.
  func cards(for statements: [Statement]) -> [Card] {
    let figures = statements.filter(isTold).flatMap { one in
      one.measures.map { Figure(statement: one, measure: $0) }
    }
    let all = figures
    let groups = Dictionary(grouping: figures) { figure in
      figure.measure.isLabelled
        ? figure.measure.attribute ?? ""
        : figure.measure.counted ?? figure.quantity.inBaseUnit?.unit ?? figure.measure.attribute
          ?? ""
    }
    return groups.sorted { $0.key < $1.key }.flatMap { unit, figures in
      unit.isEmpty ? [] : cards(of: figures, among: all)
    }
  }

  private func isTold(_ one: Statement) -> Bool {
    [.certain, .probable].contains(one.factuality)
  }

  private func cards(of figures: [Figure], among all: [Figure]) -> [Card] {
    var rest = figures
    var cards: [Card] = []
    while let seed = bestPair(in: rest, all) {
      let slot = rest.filter { one in
        isSame(one, seed.0) || isSame(one, seed.1)
          || isKin(one, seed.0) != nil
            && isKin(one, seed.1) != nil
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

  private func bestPair(in figures: [Figure], _ all: [Figure]) -> (Figure, Figure, Double)? {
    var best: (Figure, Figure, Double)?
    for (place, one) in figures.enumerated() {
      for other in figures[(place + 1)...] where !agree(one.quantity, other.quantity) {
        guard areApart(one.statement, other.statement), let strength = isKin(one, other),
          strength > best?.2 ?? 0, !isToldApart(one, other, all), !isOneOfMany(one, figures),
          !isOneOfMany(other, figures)
        else { continue }
        best = (one, other, strength)
      }
    }
    return best
  }

  /// "Grew 6 percent over the year and 11 percent in the quarter": which one another article's number
  /// answers to is not known.
  private func isOneOfMany(_ one: Figure, _ figures: [Figure]) -> Bool {
    figures.contains { other in
      one.statement.article.id == other.statement.article.id
        && one.statement.origin == other.statement.origin && !agree(one.quantity, other.quantity)
        && isKin(one, other) != nil && !gate.marksContrast(one.statement)
        && !gate.marksContrast(other.statement)
    }
  }

  /// Whether some article gives both numbers on one word: then they are of two things, or the one is
  /// part of the other.
  private func isToldApart(_ one: Figure, _ other: Figure, _ all: [Figure]) -> Bool {
    let amount = gate.lexicon.acts.amount
    let act = amount(one.statement.act)
    let mine = all.filter { agree($0.quantity, one.quantity) }
    return all.contains { theirs in
      agree(theirs.quantity, other.quantity)
        && mine.contains { it in
          it.statement.article.id == theirs.statement.article.id
            && it.statement.origin == theirs.statement.origin
            && it.quantity.range != theirs.quantity.range
            && (it.statement.sentence == theirs.statement.sentence
              && [it, theirs].contains { $0.measure.counted == one.measure.counted }
              || amount(it.statement.act) == act && amount(theirs.statement.act) == act)
            && !gate.marksContrast(it.statement) && !gate.marksContrast(theirs.statement)
        }
    }
  }

  /// Other outlets or other sources; one article that gives both numbers on its own word tells of
  /// two things.
  private func areApart(_ one: Statement, _ other: Statement) -> Bool {
    if one.article.id == other.article.id {
      return one.origin != other.origin && one.sentence != other.sentence
    }
    return one.outlet != other.outlet || one.origin != other.origin
  }

  /// How surely both are numbers of one thing; nil where they are not.
  private func isKin(_ one: Figure, _ other: Figure) -> Double? {
    guard one.measure.counted == other.measure.counted, haveOneUnit(one, other),
      one.quantity.rate == other.quantity.rate, isOneAmount(one, other),
      measureOneThing(one.measure, other.measure), areOfOneTime(one.statement, other.statement),
      let kinship = gate.kinship(without(one), without(other), ignoringAct: true)
    else { return nil }
    guard haveOnePeriod(one, other, kinship) else { return nil }
    let isSameAct = one.statement.act == other.statement.act
    let isLabelled = one.measure.isLabelled && other.measure.isLabelled
    let strength = kinship.strength + (isSameAct || isLabelled ? 0.2 : 0)
    let isAnchored =
      kinship.agent == .same || kinship.patient == .same || isLabelled || isPriced(one, other)
      || isSameAct && kinship.shared >= 2 && haveTimesInCommon(one.statement, other.statement)
      || isSameAct && kinship.areLead && kinship.isFramed
    return strength >= Self.needed && isAnchored ? min(1, strength) : nil
  }

  /// "The third quarter" and "July to September" are one.
  private func isWithin(_ one: Statement, _ other: Statement) -> Bool {
    one.times.contains { a in other.times.contains { $0.interval == a.interval } }
  }

  /// Not the world and a country, not two places, not net and gross.
  private func measureOneThing(_ one: Measure, _ other: Measure) -> Bool {
    let kinds = [one, other].map { $0.scope.intersection(gate.lexicon.acts.kinds) }
    if !kinds[0].isEmpty, !kinds[1].isEmpty, kinds[0].isDisjoint(with: kinds[1]) { return false }
    let (here, there) = (one.places, other.places)
    if !here.isEmpty, !there.isEmpty, here.isDisjoint(with: there) { return false }
    let isWhole = { (measure: Measure) in !measure.scope.isDisjoint(with: Self.wholes) }
    return !(isWhole(one) && !there.isEmpty || isWhole(other) && !here.isEmpty)
  }

  private static let wholes: Set<String> = ["worldwide", "global", "world", "overall", "total"]

  /// Reports far apart in time tell of two periods; and what was is not what will be.
  private func areOfOneTime(_ one: Statement, _ other: Statement) -> Bool {
    let isOneStage = one.stage != nil && one.stage == other.stage
    guard isOneStage || (one.tense == .future) == (other.tense == .future),
      gate.areOfOneTime(one, other)
    else {
      return false
    }
    // What is counted by months and years must be of the same ones.
    let spans = [one, other].map { statement in
      statement.times.filter { ![.minute, .hour, .partOfDay, .day].contains($0.granularity) }
        .compactMap(\.value)
    }
    if let mine = spans[0].first, let theirs = spans[1].first, mine != theirs,
      !spans[0].contains(theirs), !spans[1].contains(mine), !isWithin(one, other)
    {
      return false
    }
    let days = [one, other].compactMap { $0.published.flatMap { CalendarDay(iso: $0) } }
    return days.count < 2 || abs(days[0].number - days[1].number) <= Self.farthest
  }

  /// What rises and falls does so anew every day: of one period, or on one day, and of one thing.
  private func haveOnePeriod(_ one: Figure, _ other: Figure, _ kinship: SlotGate.Kinship) -> Bool {
    let acts = gate.lexicon.acts
    let amounts = [one, other].map { acts.amount(of: $0.statement.act) }
    if amounts.contains(where: acts.tolls.contains) { return isOneToll(one, other) }
    guard amounts.contains("change") else { return true }
    if let mine = one.statement.agent, let theirs = other.statement.agent, mine.entity == nil,
      theirs.entity == nil, mine.modifiers != theirs.modifiers
    {
      return false
    }
    if haveTimesInCommon(one.statement, other.statement) { return true }
    let times = [one, other].map(\.statement.times)
    if times[0].isEmpty != times[1].isEmpty { return isWithin(one.statement, other.statement) }
    let days = [one, other].map { $0.statement.published.map { String($0.prefix(10)) } }
    return isWithin(one.statement, other.statement) || days[0] == days[1]
  }

  /// The dead of one place may be some of the dead of all.
  private func isOneToll(_ one: Figure, _ other: Figure) -> Bool {
    let (low, high) = one.quantity.value <= other.quantity.value ? (one, other) : (other, one)
    return low.measure.places.isEmpty || !high.measure.places.isEmpty
  }

  private func haveTimesInCommon(_ one: Statement, _ other: Statement) -> Bool {
    let values = [one, other].map { Set($0.times.compactMap(\.value)) }
    return !values[0].isDisjoint(with: values[1])
  }

  /// Prices of one deal are told of either party: the names that both sentences share anchor them.
  private func isPriced(_ one: Figure, _ other: Figure) -> Bool {
    let amounts = [one, other].map { gate.lexicon.acts.amount(of: $0.statement.act) }
    let names = one.statement.topic.intersection(other.statement.topic).filter { $0.hasPrefix("#") }
    return amounts == ["price", "price"] && names.count >= 2
  }

  private func haveOneUnit(_ one: Figure, _ other: Figure) -> Bool {
    if one.measure.counted != nil, one.quantity.unit != other.quantity.unit {
      let acts = gate.lexicon.acts
      return one.quantity.unit == nil || other.quantity.unit == nil
        || [one, other].allSatisfy { acts.tolls.contains(acts.amount(of: $0.statement.act)) }
    }
    return one.measure.counted != nil
      || one.quantity.inBaseUnit?.unit == other.quantity.inBaseUnit?.unit
  }

  /// Whether both are amounts of one attribute, or of acts whose amounts can be compared.
  private func isOneAmount(_ one: Figure, _ other: Figure) -> Bool {
    if let mine = one.measure.attribute, let theirs = other.measure.attribute {
      return mine == theirs
    }
    // "Had revenue of" and "had bookings of": the verb alone tells nothing.
    if one.statement.isVague, other.statement.isVague { return false }
    let names = { (figure: Figure) in
      Set(
        [figure.statement.act, figure.measure.attribute].compactMap { $0 }
          .map(gate.lexicon.acts.amount))
    }
    return !names(one).isDisjoint(with: names(other))
  }

  /// A statement without the participant that is the amount itself: "850 jobs".
  private func without(_ figure: Figure) -> Statement {
    var one = figure.statement
    let isAmount = { (argument: Argument?) in
      argument?.token.map(figure.measure.tokens.contains) ?? false
        || argument?.entity == nil && argument?.head == figure.measure.counted
    }
    if isAmount(one.patient) { one.patient = nil }
    if isAmount(one.agent) { one.agent = nil }
    return one
  }

  private func card(of slot: [Figure], _ seed: (Figure, Figure, Double)) -> Card? {
    var sides: [[Figure]] = []
    for one in slot.sorted(by: { $0.quantity.value < $1.quantity.value }) {
      if let last = sides.indices.last,
        sides[last].contains(where: { agree($0.quantity, one.quantity) })
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
    let isNewer = order == .earlier || order == .later
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

  private func doubts(_ order: ReportOrder, _ seed: (Figure, Figure, Double)) -> [String] {
    let apart = seed.0.measure.scope.symmetricDifference(seed.1.measure.scope).sorted()
    let scope = apart.isEmpty ? nil : "Only one side says “\(apart.joined(separator: "”, “"))”."
    return [scope, order.doubt].compactMap { $0 }
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
