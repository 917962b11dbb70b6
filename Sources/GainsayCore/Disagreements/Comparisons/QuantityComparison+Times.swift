import Language

/// Whether two amounts are of one time.
extension QuantityComparison {
  /// Reports far apart in time tell of two periods; and what was is not what will be.
  func areOfOneTime(_ first: Figure, _ second: Figure) -> Bool {
    let (one, other) = (first.statement, second.statement)
    let isOneStage = one.stage != nil && one.stage == other.stage || areTimeless(first, second)
    guard isOneStage || (one.tense == .future) == (other.tense == .future) else { return false }
    return haveOneTime(first, second)
  }

  /// Nothing that is told of their times tells them apart.
  func haveOneTime(_ first: Figure, _ second: Figure) -> Bool {
    let (one, other) = (first.statement, second.statement)
    guard gate.areOfOneTime(one, other), isOfAnHour(first) == isOfAnHour(second),
      !isOfMarket(one), !isOfMarket(other),
      first.isOfFormerTime == second.isOfFormerTime, haveOneHour(one, other),
      isOfOldYear(first) == isOfOldYear(second)
    else { return false }
    // What is counted by months and years must be of the same ones.
    let spans = [Self.spans(of: one), Self.spans(of: other)]
    if let mine = spans[0].first, let theirs = spans[1].first, mine != theirs,
      !spans[0].contains(theirs), !spans[1].contains(mine), !gate.isWithin(one, other)
    {
      return false
    }
    if !haveOneDay(first, second) { return false }
    let days = [one.published, other.published].compactMap { $0.flatMap { CalendarDay(iso: $0) } }
    return days.count < 2 || abs(days[0].number - days[1].number) <= Self.farthest
  }

  private static func spans(of one: Statement) -> [String] {
    one.times.filter {
      $0.relation != .since && ![.minute, .hour, .partOfDay, .day].contains($0.granularity)
    }.compactMap(\.value)
  }

  /// "Turnout at 6 p.m. stood at 61%": a share that grows through the day.
  private func isOfAnHour(_ figure: Figure) -> Bool {
    (figure.quantity.unit == "percent" || figure.measure.counted == "point")
      && figure.statement.times.contains { [.minute, .hour].contains($0.granularity) }
  }

  /// "The dollar stood around 149 yen": another number an hour later is no other report.
  private func isOfMarket(_ one: Statement) -> Bool {
    guard let agent = one.agent else { return false }
    return !agent.name.union([agent.head].compactMap { $0 })
      .isDisjoint(with: gate.lexicon.acts[.markets])
  }

  /// "By 1.15 p.m. it was up 70 points", "at 9.20 a.m. it was up 80".
  private func haveOneHour(_ one: Statement, _ other: Statement) -> Bool {
    let hours = [Self.hours(of: one), Self.hours(of: other)]
    return hours[0].isEmpty || hours[1].isEmpty || !hours[0].isDisjoint(with: hours[1])
  }

  private static func hours(of one: Statement) -> Set<Int> {
    Set((one.times + one.nearTimes).compactMap(\.clock?.minutes))
  }

  /// "He cited a 1997 case in which two were killed".
  private func isOfOldYear(_ figure: Figure) -> Bool {
    let one = figure.statement
    guard gate.lexicon.acts[.tolls].contains(amount(figure)),
      let now = one.published.flatMap({ Int($0.prefix(4)) })
    else { return false }
    let years = one.tokens.compactMap { $0.form.utf8.count == 4 ? Int($0.form) : nil }
    return years.contains { 1_900 <= $0 && $0 < now - 1 }
      && !years.contains { $0 == now - 1 || $0 == now }
  }

  /// "As of Monday", "by Wednesday morning": what grows is counted anew every day.
  private func haveOneDay(_ one: Figure, _ other: Figure) -> Bool {
    let days = [one, other].map { figure in
      figure.statement.times.filter { $0.relation == .at || $0.relation == .by }
        .filter { [.minute, .hour, .partOfDay, .day].contains($0.granularity) }
        .compactMap(\.interval)
    }
    let isCounted = [one, other].contains { figure in
      figure.statement.times.contains { $0.relation == .by }
        || figure.statement.whens.contains { !$0.isOwn }
    }
    return !isCounted || days[0].isEmpty || days[1].isEmpty
      || days[0].contains { a in days[1].contains { $0.overlaps(a) } }
  }

  /// What rises and falls does so anew every day: of one period, or on one day, and of one thing.
  func haveOnePeriod(_ one: Figure, _ other: Figure, _ kinship: SlotGate.Kinship) -> Bool {
    let acts = gate.lexicon.acts
    let amounts = [one, other].map(amount)
    let isOfPeople = commonRole(one, other) != nil && !one.measure.isOfUnit
    if isOfPeople || amounts.contains(where: acts[.tolls].contains) { return isOneToll(one, other) }
    guard amounts.contains("change") else { return true }
    return gate.areOfOnePeriod(one.statement, other.statement)
  }
}
