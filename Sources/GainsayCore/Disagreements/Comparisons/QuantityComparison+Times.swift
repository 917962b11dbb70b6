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
    let (mine, theirs) = (first.time, second.time)
    guard mine.isOfAnHour == theirs.isOfAnHour, !mine.isOfMarket, !theirs.isOfMarket,
      first.isOfFormerTime == second.isOfFormerTime, mine.isOfOldYear == theirs.isOfOldYear,
      areCountedFromOne(mine, theirs),
      mine.hours.isEmpty || theirs.hours.isEmpty || !mine.hours.isDisjoint(with: theirs.hours),
      gate.areOfOneTime(first.statement, second.statement)
    else { return false }
    // What is counted by months and years must be of the same ones.
    if let here = mine.spans.first, let there = theirs.spans.first, here != there,
      !mine.spans.contains(there), !theirs.spans.contains(here),
      !gate.isWithin(first.statement, second.statement)
    {
      return false
    }
    guard haveOneDay(first, second) else { return false }
    guard let mine = mine.day, let theirs = theirs.day else { return true }
    return abs(mine - theirs) <= Self.farthest
  }

  /// What an amount's sentence tells of its time, whatever it is set against.
  struct FigureTime: Sendable {
    /// "Turnout at 6 p.m. stood at 61%": a share that grows through the day.
    let isOfAnHour: Bool
    /// "The dollar stood around 149 yen": another number an hour later is no other report.
    let isOfMarket: Bool
    /// "He cited a 1997 case in which two were killed".
    let isOfOldYear: Bool
    /// "In 2022".
    let isOfOldYears: Bool
    /// "Since the floods", "since July": telling words of what it is counted from.
    let since: Set<String>
    /// "By 1.15 p.m. it was up 70 points", "at 9.20 a.m. it was up 80": minutes since midnight.
    let hours: Set<Int>
    /// Months and years, as times give their values.
    let spans: [String]
    /// Number of the day on which it was published.
    let day: Int?
  }

  /// What grows from a day on is more, counted from an earlier one.
  private func areCountedFromOne(_ one: FigureTime, _ other: FigureTime) -> Bool {
    one.since.isEmpty || other.since.isEmpty || !one.since.isDisjoint(with: other.since)
  }

  /// Words after "since" by which its days are told.
  private static let wordsOfSince = 4

  private func since(of one: Statement) -> Set<String> {
    guard let place = one.tokens.firstIndex(where: { $0.form.lowercased() == "since" }) else {
      return []
    }
    let telling = one.tokens[(place + 1)...].prefix { $0.tag != .punctuation }.filter {
      [.noun, .properNoun, .verb, .numeral].contains($0.tag)
    }
    return Set(telling.prefix(Self.wordsOfSince).map { $0.lemma.lowercased() })
  }

  func time(of measure: Measure, _ one: Statement) -> FigureTime {
    FigureTime(
      isOfAnHour: (measure.quantity.unit == "percent" || measure.counted == "point")
        && one.times.contains { [.minute, .hour].contains($0.granularity) },
      isOfMarket: isOfMarket(one), isOfOldYear: isOfOldYear(measure, one),
      isOfOldYears: isOfOldYears(one),
      since: since(of: one),
      hours: Set((one.times + one.nearTimes).compactMap(\.clock?.minutes)),
      spans: one.times.filter {
        $0.relation != .since && ![.minute, .hour, .partOfDay, .day].contains($0.granularity)
      }.compactMap(\.value),
      day: one.published.flatMap { CalendarDay(iso: $0) }?.number)
  }

  private func isOfMarket(_ one: Statement) -> Bool {
    guard let agent = one.agent else { return false }
    return !agent.name.union([agent.head].compactMap { $0 })
      .isDisjoint(with: gate.lexicon.acts[.markets])
  }

  private func isOfOldYear(_ measure: Measure, _ one: Statement) -> Bool {
    guard gate.lexicon.acts[.tolls].contains(amount(measure, one)),
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
