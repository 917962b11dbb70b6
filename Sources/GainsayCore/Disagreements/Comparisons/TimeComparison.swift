import Language

/// Finds one act that is told with two times.
struct TimeComparison: Sendable {
  private static let needed = 0.35
  /// Days in which news is new.
  private static let fresh = 2
  /// Days between the articles.
  static let farthest = 90

  let gate: SlotGate
  let questions: QuestionWriter

  /// - Parameter statements: of one act.
  func cards(for statements: [Statement]) -> [Card] {
    let told = statements.filter { isTold($0) && !$0.ownTimes.isEmpty }
    let only = Self.only(told)
    var rest = told
    var cards: [Card] = []
    while let seed = bestPair(in: rest, only) {
      let first = rest.filter {
        fits($0, seed.0, only) && !differ($0, seed.0) && differ($0, seed.1)
      }
      let second = rest.filter {
        fits($0, seed.1, only) && !differ($0, seed.1) && differ($0, seed.0)
      }
      let (mine, theirs) = (first.map(withOwnTime), second.map(withOwnTime))
      cards.append(card(first: mine, second: theirs, seed.0, seed.1, seed.2))
      rest.removeAll { one in fits(one, seed.0, only) || fits(one, seed.1, only) }
    }
    return cards
  }

  private func isTold(_ one: Statement) -> Bool {
    ([.certain, .probable].contains(one.factuality) || isExpected(one)) && !one.isVague
      && !one.isReading
  }

  /// "Would take effect on July 1": when something is to be is told even where it hangs on something else.
  private func isExpected(_ one: Statement) -> Bool {
    one.factuality == .underspecified && one.tense == .future && one.isFinite && !one.isWeighed
      && !one.isDenied
  }

  /// Articles that give the act one time alone, whatever else they tell of it.
  private static func only(_ told: [Statement]) -> Set<Int64> {
    let values = Dictionary(grouping: told, by: \.article.id).mapValues { some in
      Set(some.map { $0.ownTimes.first?.value })
    }
    return Set(values.filter { $0.value.count == 1 }.keys)
  }

  private func fits(_ one: Statement, _ other: Statement, _ only: Set<Int64>) -> Bool {
    if one.article.id == other.article.id, one.sentence == other.sentence { return true }
    return strength(one, other, only) != nil
  }

  private func strength(_ one: Statement, _ other: Statement, _ only: Set<Int64>) -> Double? {
    guard one.stage == other.stage,
      one.tense == other.tense || one.tense != .past && other.tense != .past
    else { return nil }
    if only.contains(one.article.id), only.contains(other.article.id),
      gate.areOfOneMatter(one, other)
    {
      return max(Self.needed, gate.kinship(one, other)?.strength ?? 0)
    }
    guard let kinship = gate.kinship(one, other) else { return nil }
    let isSettled = kinship.strength >= Self.needed && gate.isSettled(kinship)
    return isSettled || isOfOneEvent(one, other, kinship) ? kinship.strength : nil
  }

  /// "The ceasefire will begin on Friday": an event that needs nobody to be told apart.
  private func isOfOneEvent(_ one: Statement, _ other: Statement, _ kinship: SlotGate.Kinship)
    -> Bool
  {
    [one, other].allSatisfy { $0.isEvent && $0.agent == nil && $0.patient == nil }
      && (kinship.areLead || kinship.shared > 0)
  }

  private func bestPair(in statements: [Statement], _ only: Set<Int64>) -> (
    Statement, Statement, Double
  )? {
    var best: (Statement, Statement, Double)?
    for (place, one) in statements.enumerated() {
      for other in statements[(place + 1)...]
      where one.article.id != other.article.id && areApart(one, other) && differ(one, other) {
        guard let strength = strength(one, other, only), strength > best?.2 ?? 0,
          !areOfTwoAmounts(one, other)
        else { continue }
        best = (one, other, strength)
      }
    }
    return best
  }

  /// Two outlets, or one that told it anew on a later day.
  func areApart(_ one: Statement, _ other: Statement) -> Bool {
    guard one.outlet == other.outlet else { return true }
    return [.earlier, .later].contains(ReportOrder(of: [one], to: [other]))
  }

  /// "Rose 3 percent in May", "rose 2 percent in April"; "was down 80 points at 9.20", "was down 80 points at 11.12".
  func areOfTwoAmounts(_ one: Statement, _ other: Statement) -> Bool {
    let both = [one, other]
    if both.allSatisfy({ Self.moving.contains($0.act) && $0.times.contains { $0.clock != nil } }) {
      return true
    }
    let percents = both.map { statement in
      Set(
        (statement.measures + statement.looseMeasures).filter { $0.quantity.unit == Self.percent }
          .map(\.quantity.value))
    }
    return percents.allSatisfy { !$0.isEmpty } && percents[0].isDisjoint(with: percents[1])
  }

  private static let moving: Set<String> = [ActReader.growing, ActReader.shrinking]
  private static let percent = "percent"

  private func differ(_ one: Statement, _ other: Statement) -> Bool {
    guard let a = one.ownTimes.first, let b = other.ownTimes.first, a.relation == b.relation,
      one.isFinite || one.tense == .past, !endsPeriod(a, one), !endsPeriod(b, other),
      !isQuoted(a, one), !isQuoted(b, other)
    else { return false }
    if let x = a.clock, let y = b.clock {
      // "At half past three" may be either half of the day.
      let apart = abs(x.minutes - y.minutes) % Self.halfDay
      return min(apart, Self.halfDay - apart) >= Self.minutes && x.zone == y.zone
    }
    if a.relation == .since, haveYears(a, one, b, other) { return a.value != b.value }
    guard let x = a.possibleDays, let y = b.possibleDays, grain(a) == grain(b), !x.overlaps(y),
      areNear(a, one, b, other)
    else { return false }
    guard one.tense == .future || grain(a) == 0 else { return false }
    let isOneThing = isDefinite(one.patient, in: one) && isDefinite(other.patient, in: other)
    return one.tense == .future
      || !x.touches(y) && (isOneThing || !isNews(x, one) && !isNews(y, other))
  }

  private static let ending = ["ended", "ending"]

  /// "In the three months ended September 30": which months, not when.
  func endsPeriod(_ time: TimeExpression, _ one: Statement) -> Bool {
    let start = one.sentenceRange.lowerBound
    guard start < time.range.lowerBound else { return false }
    let before = one.article.words(start..<time.range.lowerBound)
    return Self.ending.contains { before.hasSuffix("\($0) ") }
  }

  /// Times are told from the day of an article: both must have one, near each other, or neither.
  func areNear(
    _ a: TimeExpression, _ one: Statement, _ b: TimeExpression, _ other: Statement
  ) -> Bool {
    let days = [one, other].map { $0.published.flatMap { CalendarDay(iso: $0) } }
    let areWritten = !isToldFromToday(a, one) && !isToldFromToday(b, other)
    switch (days[0], days[1]) {
    case (nil, nil): return areWritten
    case (let x?, let y?): return abs(x.number - y.number) <= Self.farthest
    default: return areWritten && hasYear(a, one) && hasYear(b, other)
    }
  }

  /// "The breach": told to be one that is known.
  private func isDefinite(_ argument: Argument?, in one: Statement) -> Bool {
    guard let token = argument?.token, argument?.entity == nil else { return false }
    return one.tokens[max(0, token - 2)..<token].contains { $0.form.lowercased() == "the" }
  }

  /// "Has led the party since 2002": a beginning has one year.
  private func haveYears(
    _ a: TimeExpression, _ one: Statement, _ b: TimeExpression, _ other: Statement
  ) -> Bool {
    grain(a) == grain(b) && hasYear(a, one) && hasYear(b, other)
  }

  func hasYear(_ time: TimeExpression, _ one: Statement) -> Bool {
    one.article.words(time.range).split { !$0.isNumber }.contains { $0.count == 4 }
  }

  /// Words that tell a time from the day of writing.
  private static let pointing: Set<String> = [
    "this", "next", "last", "coming", "past", "later", "earlier",
  ]

  /// "Monday" or "last week", not "August 31" and "the end of May".
  func isToldFromToday(_ time: TimeExpression, _ one: Statement) -> Bool {
    let words = one.article.words(time.range).lowercased().split(separator: " ").map(String.init)
    let isTold = words.contains { Self.pointing.contains($0) }
    return !(grain(time) == 2 && !isTold || words.contains { $0.contains { $0.isNumber } })
  }

  /// Days, months and years are not set against each other.
  func grain(_ time: TimeExpression) -> Int {
    switch time.granularity {
    case .minute, .hour, .partOfDay, .day: 0
    case .weekend, .week: 1
    case .month, .season, .quarter, .half: 2
    case .year, .fiscal, .decade, .century: 3
    }
  }

  /// What an article tells of the days before it, it may tell of something new.
  private func isNews(_ days: DayInterval, _ one: Statement) -> Bool {
    guard let today = one.published.flatMap({ CalendarDay(iso: $0) }), let first = days.first else {
      return false
    }
    return abs(today.number - first.number) <= Self.fresh && one.ownTimes.first?.clock == nil
  }

  /// "Today" in a quotation is the day of speaking, not of writing.
  func isQuoted(_ time: TimeExpression, _ one: Statement) -> Bool {
    one.source != nil
      && QuotationFinder().quotations(in: one.article.article.text, blocks: [one.sentenceRange])
        .contains { $0.range.overlaps(time.range) }
  }

  private func withOwnTime(_ one: Statement) -> Told { (one, one.ownTimes.first?.range) }

  /// A statement and the words of its time.
  typealias Told = (statement: Statement, time: Range<Int>?)

  func card(
    first: [Told], second: [Told], _ one: Statement, _ other: Statement, _ kinship: Double
  ) -> Card {
    let sides = [first, second].map { side in
      let times = Dictionary(
        side.map { ($0.statement.article.id, $0.time) }, uniquingKeysWith: { first, _ in first })
      let statements = side.map(\.statement)
      return Side(
        statements: statements,
        position: PositionBuilder().position(of: statements) { times[$0.article.id] ?? nil })
    }
    let statements = sides.map(\.statements)
    let order = ReportOrder(of: statements[0], to: statements[1])
    // What has happened is not moved on by a later report.
    let isNewer = (order == .earlier || order == .later) && one.tense == .future
    return Card(
      kind: .time, status: isNewer ? .superseded : .conflict, question: questions.when(one),
      why: "The same act of the same people, told with two times.",
      doubts: [order.doubt].compactMap { $0 }, sides: sides, kinship: kinship,
      isMarked: statements.joined().contains(where: gate.marksContrast))
  }
}
