import Foundation
import Language

/// How likely two times are of one act, where no rule tells it: what they have in common is weighed as was learned from
/// stories whose disagreements are known.
extension TimeComparison {
  /// Minutes within which two times of a day are one, and where one is given by the hour alone.
  static let minutes = 10
  private static let minutesOfHour = 25
  private static let hour = 60
  static let halfDay = 720
  private static let old = 60
  private static let mostDays = 3.0
  /// As likely two times must be of one act to be set against each other, and to be added to those that are.
  private static let likely = 0.6
  private static let likelyBesides = 0.3
  /// Of more times of a story each two would take too long.
  private static let mostWeighed = 250

  /// Of times that only what they have in common tells to be of one act.
  /// - Parameter statements: of a story.
  func likelyCards(for statements: [Statement]) -> [Card] {
    let moments = moments(of: statements.filter { $0.sentence <= SlotGate.deepest })
    guard moments.all.count <= Self.mostWeighed else { return [] }
    var pairs: [(one: Moment, other: Moment, likelihood: Double)] = []
    for (place, one) in moments.all.enumerated() {
      for other in moments.all[(place + 1)...] where areApart(one.statement, other.statement) {
        let likelihood = likelihood(one, other, atLeast: Self.likely, among: moments)
        if likelihood >= Self.likely { pairs.append((one, other, likelihood)) }
      }
    }
    var used: Set<Int> = []
    var cards: [Card] = []
    for seed in pairs.sorted(by: { $0.likelihood > $1.likelihood })
    where used.isDisjoint(with: [seed.one.number, seed.other.number]) {
      let first = side(of: seed.one, against: seed.other, among: moments)
      let second = side(of: seed.other, against: seed.one, among: moments)
      used.formUnion((first + second).map(\.number))
      cards.append(
        card(
          first: first.map { ($0.statement, $0.time.range) },
          second: second.map { ($0.statement, $0.time.range) }, seed.one.statement,
          seed.other.statement, seed.likelihood))
    }
    return cards
  }

  /// Those that tell the same time of what is likely the same.
  private func side(of one: Moment, against other: Moment, among moments: Moments) -> [Moment] {
    moments.all.filter { third in
      third.number == one.number
        || areOfOneKind(third, one) && !areOfTwoTimes(third, one)
          && likelihood(third, other, atLeast: Self.likelyBesides, among: moments)
            >= Self.likelyBesides
    }
  }

  /// 0 where something speaks against it, or it cannot be as much as is asked for.
  private func likelihood(
    _ one: Moment, _ other: Moment, atLeast least: Double, among moments: Moments
  ) -> Double {
    guard mayBeOfOneAct(one, other), mayBeOfOneTense(one.statement, other.statement),
      gate.focus.areOfOneMatter(one.statement.article, other.statement.article)
    else { return 0 }
    let weights = gate.lexicon.momentWeights
    var traits = traitsButNearness(one, other, among: moments)
    guard weights.ceiling(of: traits) >= least else { return 0 }
    moments.nearnesses.tell(one.number, other.number, in: &traits)
    let likelihood = weights.likelihood(of: traits)
    return likelihood >= least && areOfTwoAmounts(one.statement, other.statement) ? 0 : likelihood
  }

  /// "Quit on Monday" and "will leave on September 30": what was done and what is to come are one where one verb tells both.
  private func mayBeOfOneTense(_ one: Statement, _ other: Statement) -> Bool {
    (one.tense == .future) == (other.tense == .future)
      || one.tokens[one.event].lemma == other.tokens[other.event].lemma
  }

  /// Whether the two times cannot be one, as far as they are told.
  func areOfTwoTimes(_ one: Moment, _ other: Moment) -> Bool {
    let (a, b) = (one.time, other.time)
    if let x = a.clock, let y = b.clock {
      guard x.zone == y.zone || x.zone == nil || y.zone == nil, a.relation == b.relation else {
        return false
      }
      // Where nobody says whether it is morning, the hour alone counts.
      let apart = abs(x.minutes - y.minutes) % Self.halfDay
      let isRound = [x, y].contains { $0.minutes.isMultiple(of: Self.hour) }
      return min(apart, Self.halfDay - apart) >= (isRound ? Self.minutesOfHour : Self.minutes)
    }
    guard a.clock == nil, b.clock == nil, let x = a.interval, let y = b.interval else {
      return false
    }
    // "Until July" tells an end, "on April 17" may tell a beginning.
    guard (a.relation == .until) == (b.relation == .until) else { return false }
    return !x.overlaps(y) && one.words != other.words
  }

  /// Whether nothing speaks against their being of one act.
  func mayBeOfOneAct(_ one: Moment, _ other: Moment) -> Bool {
    let (first, second) = (one.statement, other.statement)
    return first.article.id != second.article.id && areOfOneKind(one, other)
      && (one.time.clock != nil || !one.isPointing || !other.isPointing)
      && (first.tense == .past) == (second.tense == .past) && areOfTwoTimes(one, other)
      && (one.told.hold == .saying) == (other.told.hold == .saying)
      && (one.time.clock != nil || canBeCompared(one, other))
      && !areOfTwoDoers(first, second) && !first.isReading && !second.isReading
      && !endsPeriod(one.time, first) && !endsPeriod(other.time, second)
  }

  /// "The tour starts", "the American leg begins": of a verb that tells little, who does it tells all.
  private func areOfTwoDoers(_ one: Statement, _ other: Statement) -> Bool {
    one.act == other.act && one.isVague && one.agent != nil && other.agent != nil
      && gate.resemblance(one, other).agent != .same
  }

  /// Days are told from the day of an article, or as they stand in any: "June 2".
  private func canBeCompared(_ one: Moment, _ other: Moment) -> Bool {
    let both = [one, other]
    let days = both.map { $0.statement.published.flatMap { CalendarDay(iso: $0) }?.number }
    if let a = days[0], let b = days[1] { return abs(a - b) <= Self.farthest }
    guard !one.isPointing, !other.isPointing else { return false }
    let months = both.map { $0.time.interval?.first?.parts }
    return months[0]?.month != months[1]?.month || months[0]?.day != months[1]?.day
      || both.allSatisfy { hasYear($0.time, $0.statement) }
  }

  func traits(_ one: Moment, _ other: Moment, among moments: Moments) -> Traits<MomentTrait> {
    var traits = traitsButNearness(one, other, among: moments)
    moments.nearnesses.tell(one.number, other.number, in: &traits)
    return traits
  }

  private func traitsButNearness(_ one: Moment, _ other: Moment, among moments: Moments)
    -> Traits<MomentTrait>
  {
    var traits = Traits<MomentTrait>()
    let both = [one, other]
    let kinship = gate.resemblance(one.statement, other.statement)
    gate.tell(one.statement, other.statement, kinship, in: &traits)
    let isElsewhere = moments.tells(one, in: other) || moments.tells(other, in: one)
    traits[.isExclusive] = isElsewhere ? 0 : 1
    traits[.isOnly] = both.map { 1 / (1 + Double(moments.others(than: $0))) }.reduce(0, +)
    tellTimes(one, other, &traits)
    tellToday(both, &traits)
    traits[.areOwn] = Double(
      both.count { one in
        one.statement.ownTimes.contains { $0.range == one.time.range }
      })
    traits[.areOfSaying] = Double(both.count { $0.told.hold == .saying })
    traits[.areLoose] = Double(both.count { $0.told.hold == .none })
    traits[.areActsVague] = Double(both.count(where: \.statement.isVague))
    let stages = both.map(\.statement.stage)
    if stages[0] != nil || stages[1] != nil {
      traits[stages[0] == stages[1] ? .areStagesOne : .areStagesApart] = 1
    }
    traits[.areUndated] = Double(both.count { $0.statement.published == nil })
    traits[.areDenied] = Double(both.count { $0.statement.factuality == .certainlyNot })
    traits[.areFuture] = both.allSatisfy { $0.statement.tense == .future } ? 1 : 0
    traits[.arePast] = both.allSatisfy { $0.statement.tense == .past } ? 1 : 0
    traits[.crowd] = both.map { Double($0.statement.moments.count) - 1 }.reduce(0, +)
    return traits
  }

  private func tellTimes(
    _ first: Moment, _ second: Moment, _ traits: inout Traits<MomentTrait>
  ) {
    let (one, other) = (first.time, second.time)
    let grains = [first.grain, second.grain]
    if one.clock != nil {
      traits[.areClocks] = 1
    } else {
      let coarsest = grains.max() ?? 0
      traits[coarsest == 0 ? .areDays : coarsest < 3 ? .areMonths : .areYears] = 1
      traits[.areGrainsApart] = Double(abs(grains[0] - grains[1]))
    }
    traits[.areRelationsApart] = one.relation == other.relation ? 0 : 1
    guard one.clock == nil, let x = one.interval, let y = other.interval,
      let a = x.first ?? x.last, let b = y.first ?? y.last
    else { return }
    let days = Double(abs(a.number - b.number))
    traits[.daysApart] = min(Self.mostDays, log(1 + days) / 2)
    traits[.areTouching] = x.touches(y) ? 1 : 0
  }

  private func tellToday(_ both: [Moment], _ traits: inout Traits<MomentTrait>) {
    for one in both {
      if one.isPointing { traits[.arePointing] += 1 }
      guard one.time.clock == nil, let days = one.time.interval,
        let today = one.statement.published.flatMap({ CalendarDay(iso: $0) }),
        let last = days.last ?? days.first
      else { continue }
      if one.grain == 0, (0...1).contains(today.number - last.number) {
        traits[.areOfToday] += 1
      }
      if today.number - last.number > Self.old { traits[.areOld] += 1 }
    }
  }
}
