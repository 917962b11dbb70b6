import Foundation
import Language

/// How likely two numbers are of one thing, where no rule tells it: what they have in common is weighed as was learned from
/// stories whose disagreements are known.
extension QuantityComparison {
  private static let percent = "percent"
  private static let vote = "vote"
  private static let close = 0.5
  /// Cosine of the nouns of what may be one thing.
  private static let likeNouns = 0.4
  /// Times the other: so far apart two numbers are hardly ever of one thing.
  static let farApart = 12.0
  private static let few = 3.0
  /// Days after which what happened is no news.
  private static let old = 20

  /// As likely two numbers must be to be set against each other: of short reports, which tell of one thing, and of others.
  private static let likely = 0.6
  private static let likelyInLong = 0.8

  /// How likely both are of one thing; nil where that is less likely than not, or what they stand in is not what their articles
  /// are about.
  func likelyKin(_ one: Figure, _ other: Figure, among figures: Figures) -> Double? {
    guard one.statement.article.id != other.statement.article.id, areOfOneKind(one, other),
      one.isWeighable, other.isWeighable, isWithin(one, other),
      gate.focus.touch(one.statement.article, other.statement.article),
      !agree(one, other), let kinship = mayBeKin(one, other)
    else { return nil }
    let weights = gate.lexicon.figureWeights
    var traits = traitsButNearness(one, other, kinship, among: figures)
    let areShort = one.statement.isOfShortReport && other.statement.isOfShortReport
    let needed = areShort ? Self.likely : Self.likelyInLong
    guard weights.ceiling(of: traits) >= needed else { return nil }
    figures.nearnesses.tell(one.number, other.number, in: &traits)
    let likelihood = weights.likelihood(of: traits)
    return likelihood >= needed ? likelihood : nil
  }

  /// Whether a number does not stand far behind, and is no result and nothing on top.
  func isWeighable(_ one: Measure, _ statement: Statement) -> Bool {
    statement.sentence <= SlotGate.deepestOfLikely && one.against == nil && one.counted != Self.vote
      && !isOnTop(one, statement)
  }

  /// Whether both can be compared at all: sums and shares only where whoever takes part may be the same, spans of time of one act.
  func mayBeKin(_ one: Figure, _ other: Figure) -> SlotGate.Kinship? {
    guard one.isWeighable, other.isWeighable, areOfOneKind(one, other), isWithin(one, other),
      one.isOfOldTime == other.isOfOldTime, one.quantity.rate == other.quantity.rate,
      one.isOfPeriods == other.isOfPeriods,
      areLabelledAlike(one, other), areOfOneTrend(one, other), measureOneThing(one, other),
      !areOfTwoThings(one.statement, other.statement),
      !areOfTwoOccasions(one, other),
      !areOfTwoRoles(one, other),
      !isPartOfWhole(one, other), haveOneTime(one, other),
      !one.isSpan || one.statement.act == other.statement.act
    else { return nil }
    // "A five-year contract": of whoever has signed it.
    if one.isSpan, one.statement.agent.likeness(to: other.statement.agent) != .same,
      one.statement.agent != nil, other.statement.agent != nil
    {
      return nil
    }
    return one.measure.isOfUnit
      ? gate.kinship(one.bareNamed, other.bareNamed, ignoringAct: true)
      : gate.resemblance(one.bareNamed, other.bareNamed)
  }

  /// "People" and "residents" may be the same, "people" and "blasts" are not.
  private func areOfLikeNouns(_ one: Figure, _ other: Figure) -> Bool {
    guard let mine = one.measure.counted, let theirs = other.measure.counted, mine != theirs else {
      return true
    }
    return !Set(one.measure.roles.keys).isDisjoint(with: other.measure.roles.keys)
      || gate.likeness(mine, theirs) >= Self.likeNouns
  }

  /// 600 jobs in Spain of 4,000 around the world.
  private func isPartOfWhole(_ one: Figure, _ other: Figure) -> Bool {
    guard !areWholesAlike(one, other) else { return false }
    // "41 cases", "64 cases statewide".
    let isWide = [one, other].contains { $0.measure.scope.contains { $0.hasSuffix("wide") } }
    return isWide || !(one.measure.places.isEmpty && other.measure.places.isEmpty)
  }

  /// "Two clubs", "three other clubs".
  private func areAnyFew(_ one: Figure, _ other: Figure) -> Bool {
    max(one.size, other.size) <= Self.few && !one.measure.isOfUnit
      && Set(one.measure.roles.keys).isDisjoint(with: other.measure.roles.keys)
  }

  /// What was is what will be only where both are of one role.
  private func areOfOneTense(_ one: Figure, _ other: Figure) -> Bool {
    Set([one.statement.tense, other.statement.tense]) != [.past, .future]
      || !Set(one.measure.roles.keys).isDisjoint(with: other.measure.roles.keys)
  }

  /// "30 more people than it was allowed to carry".
  private func isOnTop(_ one: Measure, _ statement: Statement) -> Bool {
    statement.tokens[one.tokens].contains {
      FigureRoleReader.onTop.contains($0.form.lowercased())
    }
  }

  private func isWithin(_ one: Figure, _ other: Figure) -> Bool {
    let values = [one.size, other.size].sorted()
    return values[0] > 0 && values[1] <= Self.farApart * values[0]
  }

  /// Money with money of its currency, shares with shares, a measure with the same, and what is counted with what is counted.
  func areOfOneKind(_ one: Figure, _ other: Figure) -> Bool {
    guard one.measure.isOfUnit == other.measure.isOfUnit,
      one.measure.isLabelled == other.measure.isLabelled
    else { return false }
    return !one.measure.isOfUnit || unit(one) == unit(other)
  }

  private func unit(_ figure: Figure) -> String? {
    figure.measure.counted ?? figure.quantity.inBaseUnit?.unit
  }

  func traits(_ one: Figure, _ other: Figure, _ kinship: SlotGate.Kinship, among figures: Figures)
    -> Traits<FigureTrait>
  {
    var traits = traitsButNearness(one, other, kinship, among: figures)
    figures.nearnesses.tell(one.number, other.number, in: &traits)
    return traits
  }

  private func traitsButNearness(
    _ one: Figure, _ other: Figure, _ kinship: SlotGate.Kinship, among figures: Figures
  ) -> Traits<FigureTrait> {
    var traits = Traits<FigureTrait>()
    gate.tell(one.statement, other.statement, kinship, in: &traits)
    tellNouns(one, other, &traits)
    tellNumbers(one, other, among: figures, &traits)
    tellDoubts(one, other, &traits)
    tellObjections(one, other, &traits)
    return traits
  }

  private func tellNouns(_ one: Figure, _ other: Figure, _ traits: inout Traits<FigureTrait>) {
    if let mine = one.measure.counted, let theirs = other.measure.counted {
      traits[.isOfOneNoun] = mine == theirs ? 1 : 0
      traits[.areNounsApart] = mine == theirs ? 0 : 1
      if mine != theirs { traits[.nounLikeness] = gate.likeness(mine, theirs) }
    }
    let roles = [one, other].map { Set($0.measure.roles.keys) }
    let common = roles[0].intersection(roles[1])
    traits[.role] =
      common.map { min(one.measure.roles[$0] ?? 0, other.measure.roles[$0] ?? 0) }.max() ?? 0
    let haveRoles = roles.map { !$0.isEmpty }
    traits[.areRolesApart] = haveRoles == [true, true] && common.isEmpty ? 1 : 0
    traits[.isOneWithoutRole] = haveRoles[0] == haveRoles[1] ? 0 : 1
    if let mine = one.measure.attribute, let theirs = other.measure.attribute {
      traits[mine == theirs ? .isOfOneAttribute : .areAttributesApart] = 1
    }
    let isScoped = one.measure.scope != other.measure.scope
    traits[.isScoped] = isScoped ? 1 : 0
    let unit = one.quantity.unit
    traits[.isMoney] = one.measure.isOfUnit && one.quantity.isMoney ? 1 : 0
    traits[.isPercent] = unit == Self.percent ? 1 : 0
    traits[.isMeasure] =
      one.measure.isOfUnit && traits[.isMoney] == 0 && unit != Self.percent ? 1 : 0
  }

  private func tellNumbers(
    _ one: Figure, _ other: Figure, among figures: Figures, _ traits: inout Traits<FigureTrait>
  ) {
    let isElsewhere = figures.gives(one, in: other) || figures.gives(other, in: one)
    traits[.isExclusive] = isElsewhere ? 0 : 1
    traits[.isOnly] = [one, other].map { 1 / (1 + Double(figures.others(than: $0))) }.reduce(0, +)
    let values = [one.size, other.size].sorted()
    let ratio = log(values[1] / max(values[0], .leastNormalMagnitude))
    traits[.ratio] = min(3, ratio)
    traits[.isClose] = ratio < Self.close ? 1 : 0
    traits[.isSmall] = !one.measure.isOfUnit && values[1] <= Self.few ? 1 : 0
    traits[.areBounded] = Double([one, other].count { $0.quantity.bound != .exact })
  }

  private func tellDoubts(_ one: Figure, _ other: Figure, _ traits: inout Traits<FigureTrait>) {
    let both = [one, other]
    traits[.crowd] = min(1, Double(both.map(\.numbersBeside).reduce(0, +)) / 5)
    traits[.areWholesApart] = areWholesAlike(one, other) ? 0 : 1
    traits[.areAside] = Double(both.count(where: \.measure.isAside))
    traits[.areLoose] = Double(both.count { !$0.isFirm })
    let isDenied = both.contains { $0.statement.factuality != .certain }
    traits[.isDenied] = isDenied ? 1 : 0
  }

  func isSpan(_ one: Measure) -> Bool {
    one.quantity.unit.map(gate.lexicon.acts[.spans].contains) ?? false
  }

  /// What tells two numbers of two things apart where rules compare them.
  private func tellObjections(_ one: Figure, _ other: Figure, _ traits: inout Traits<FigureTrait>) {
    let objections: [(FigureTrait, Bool)] = [
      (.areSpans, one.isSpan),
      (.areOfOldYears, [one, other].contains(where: \.time.isOfOldYears)),
      (.areOld, one.isOfOldTime && other.isOfOldTime),
      (.areTensesOfRoleApart, !areOfOneTense(one, other)),
      (.areAnyFew, areAnyFew(one, other)),
      (.areNounsUnlike, !areOfLikeNouns(one, other)),
      (.areForecastsApart, !areOfOneForecast(one, other)),
      (.areTwoRises, areTwoRises(one, other)),
    ]
    for (trait, isSo) in objections where isSo { traits[trait] = 1 }
    traits[.depth] = Double(one.statement.sentence + other.statement.sentence) / 20
  }

  func isOfOldTime(_ one: Statement) -> Bool {
    guard let today = one.published.flatMap({ CalendarDay(iso: $0) })?.number else {
      return isOfOldYears(one)
    }
    let ends = one.nearTimes.filter { $0.relation != .since }
      .compactMap { $0.possibleDays?.last?.number }
    return ends.max().map { today - $0 > Self.old } ?? false
  }

  /// Tokens between a number and words of time that are of it.
  private static let reachOfTime = 8

  /// "From $618 million a year earlier": the words of a time gone by are of the number that stands next to them.
  func isOfFormerTime(_ measure: Measure, _ one: Statement) -> Bool {
    let words = one.tokens.map { $0.form.lowercased() }
    let own = measure.tokens
    let numbers = (one.measures + one.looseMeasures).filter {
      $0.isOfUnit == measure.isOfUnit
    }
    return gate.lexicon.formerTimes.contains { phrase in
      let parts = phrase.split(separator: " ").map(String.init)
      return words.indices.contains { start in
        guard words[start...].starts(with: parts) else { return false }
        let distance = { (tokens: Range<Int>) in
          tokens.upperBound <= start ? start - tokens.upperBound : tokens.lowerBound - start
        }
        let mine = distance(own)
        return mine <= Self.reachOfTime && !numbers.contains { distance($0.tokens) < mine }
      }
    }
  }
}
