import Language

/// Whether two amounts are of one thing.
extension QuantityComparison {
  /// How surely both are numbers of one thing; nil where they are not.
  func isKin(_ one: Figure, _ other: Figure) -> Double? {
    let common = commonRole(one, other)
    let areAlike = areCountedAlike(one, other)
    guard common != nil || areAlike, areLabelledAlike(one, other), !areOfTwoRoles(one, other),
      mayBeOfOnePerson(one, other),
      one.quantity.rate == other.quantity.rate,
      one.isOfPeriods == other.isOfPeriods, areWithinReason(one, other),
      measureOneThing(one, other), !areOfTwoThings(one.statement, other.statement),
      !areOfTwoOccasions(one, other),
      areWholesAlike(one, other), areOfOneForecast(one, other),
      areOfOneTrend(one, other),
      areOfOneTime(one, other),
      let kinship = statementKinship(one, other, isOfRole: common != nil),
      haveOnePeriod(one, other, kinship),
      one.measure.against == nil || areOfOneBody(one, other, kinship)
    else { return nil }
    let role = common.flatMap { areCentral(one, other, kinship) ? $0 : nil }
    guard role != nil || areAlike else { return nil }
    let isSameAct = one.statement.act == other.statement.act
    let acts = gate.lexicon.acts
    let amounts = [one, other].map(amount)
    let isToll = amounts[0] == amounts[1] && acts[.tolls].contains(amounts[0])
    let isLabelled = one.measure.isLabelled && other.measure.isLabelled
    let isOneLead = one.statement.isLead || other.statement.isLead
    let isAtAnyLead = kinship.areLead || kinship.shared > 1 || isOneLead && kinship.shared > 0
    let isCountTelling =
      amounts[0] == amounts[1]
      && one.measure.counted.map { !acts[.broad].contains($0) } ?? false
    let isTelling =
      isCountTelling
      || isSameAct && acts[.numbered].contains(one.statement.act)
        && gate.haveTimesInCommon(one.statement, other.statement)
      || one.measure.attribute != nil && one.measure.attribute == other.measure.attribute
        && one.quantity.unit == "percent" && kinship.shared > 0 && kinship.areLead
    let strength =
      kinship.strength + (isSameAct || isLabelled || isToll ? 0.2 : 0)
      + (isToll && isAtAnyLead ? 0.2 : 0) + (isTelling ? 0.25 : 0)
      + (role.map { Self.worthOfAnyRole + Self.worthOfRole * min(1, $0) } ?? 0)
      + (role != nil && areOnly(one, other) ? Self.worthOfOnly : 0)
    let isAnchored =
      kinship.agent == .same || kinship.patient == .same || isLabelled || isPriced(one, other)
      || isSameAct && kinship.shared >= 2 && gate.haveTimesInCommon(one.statement, other.statement)
      || isSameAct && kinship.areLead && kinship.isFramed
      || isToll && isAtAnyLead || isTelling || role != nil
    return strength >= Self.needed && isAnchored ? min(1, strength) : nil
  }

  /// What the statements have in common; nil where they cannot be of one act.
  private func statementKinship(_ one: Figure, _ other: Figure, isOfRole: Bool)
    -> SlotGate.Kinship?
  {
    guard isOfRole else { return gate.kinship(one.bare, other.bare, ignoringAct: true) }
    // "The judge imposed a fine of $14 million", "Norwell was ordered to pay $18 million": two who take part in one.
    if one.statement.act != other.statement.act, areSingle(one, other) {
      return gate.resemblance(one.bareNamed, other.bareNamed)
    }
    return gate.kinship(one.bareNamed, other.bareNamed, ignoringAct: true)
  }

  /// Nobody takes two for eleven million; who died in a battle is not who died in the war.
  private func areWithinReason(_ one: Figure, _ other: Figure) -> Bool {
    let values = [one.quantity.value, other.quantity.value].map(abs).sorted()
    let areTolls = [one, other].allSatisfy { gate.lexicon.acts[.tolls].contains(amount($0)) }
    let most = areTolls ? Self.outOfReasonOfTolls : Self.outOfReason
    return values[0] == 0 || values[1] <= most * values[0]
  }

  /// "Infects 6 million people a year and kills some 9,000": all numbers of what is told for each year are.
  func isOfPeriods(_ one: Statement) -> Bool {
    let acts = gate.lexicon.acts
    return one.measures.contains { measure in
      measure.counted != nil && measure.quantity.rate.map(acts[.spans].contains) ?? false
    }
  }

  /// Whether both count one thing and tell the same of it.
  func areCountedAlike(_ one: Figure, _ other: Figure) -> Bool {
    one.measure.counted == other.measure.counted && haveOneUnit(one, other)
      && isOneAmount(one, other)
  }

  /// "Senators voted 34 to 22", "deputies backed it by 118 to 61": results of two bodies.
  private func areOfOneBody(_ one: Figure, _ other: Figure, _ kinship: SlotGate.Kinship) -> Bool {
    guard areAsMany(one, other) else { return false }
    // "Dealers put it down to the 6-3 vote".
    let voting = [one.bare, other.bare].filter { !$0.isVague }
    guard voting.count == 2 else { return true }
    guard kinship.agent != .unclear else { return false }
    let agents = voting.compactMap(\.agent)
    guard agents.count == 2, agents.allSatisfy({ $0.entity == nil }) else { return true }
    return agents[0].likeness(to: agents[1]) != .other
  }

  /// "3-2" and "52-47": a commission and a senate.
  private func areAsMany(_ one: Figure, _ other: Figure) -> Bool {
    let votes = [one, other].map { $0.quantity.value + ($0.measure.against ?? 0) }.sorted()
    let areVotes = [one, other].allSatisfy { figure in
      figure.measure.against != nil
        && figure.statement.tokens.contains {
          gate.lexicon.acts[.voting].contains($0.lemma.lowercased())
        }
    }
    guard areVotes else { return true }
    return votes[1] <= Self.asMany * votes[0]
  }

  /// What the amount is one of: of its noun where that tells it, or else of its act.
  func amount(_ figure: Figure) -> String { amount(figure.measure, figure.statement) }

  func amount(_ measure: Measure, _ statement: Statement) -> String {
    let acts = gate.lexicon.acts
    let own = measure.attribute.map(acts.amount)
    if let own, acts[.tolls].contains(own) { return own }
    return acts.amount(of: statement.act)
  }

  /// Not the world and a country, not two places, not net and gross.
  func measureOneThing(_ first: Figure, _ second: Figure) -> Bool {
    let (one, other) = (first.measure, second.measure)
    let kinds = [one, other].map { $0.scope.intersection(gate.lexicon.acts[.kinds]) }
    if !kinds[0].isEmpty, !kinds[1].isEmpty, kinds[0].isDisjoint(with: kinds[1]) { return false }
    let (here, there) = (one.places, other.places)
    if !here.isEmpty, !there.isEmpty, here.isDisjoint(with: there), areTwoPlaces(here, there) {
      return false
    }
    return one.isOfSite == other.isOfSite && isOutlay(first.statement) == isOutlay(second.statement)
  }

  /// Of what is told of the months before: so many days may lie between two reports of one occasion.
  private static let daysOfOccasion = 2

  /// "Two boats with 160 people on board" in May, "7 boats carrying 600 people" in June: two occasions, each with numbers of its own.
  func areOfTwoOccasions(_ one: Figure, _ other: Figure) -> Bool {
    guard let here = one.time.day, let there = other.time.day,
      abs(here - there) > Self.daysOfOccasion
    else { return false }
    let besides = { (figure: Figure) in
      (figure.statement.measures + figure.statement.looseMeasures)
        .filter { $0.tokens != figure.measure.tokens }
    }
    return besides(one).contains { mine in
      mine.counted != nil && mine.counted != one.measure.counted
        && besides(other).contains {
          $0.counted == mine.counted && !agree($0.quantity, mine.quantity)
        }
    }
  }

  private static let wordsOfTemplate = 8
  private static let likenessOfTemplate = 0.7

  /// One release for each state: the same sentence, with another name and another number. Or "this is a rise of 90 percent", of
  /// whatever stands before it.
  func areOfOneTemplate(_ one: Statement, _ other: Statement) -> Bool {
    let pointing = [one, other].allSatisfy { statement in
      guard let token = statement.agent?.token, statement.tokens.indices.contains(token) else {
        return false
      }
      return statement.tokens[statement.event].tag != .verb
        && Self.pointing.contains(statement.tokens[token].form.lowercased())
    }
    if pointing { return true }
    let words = [one, other].map { statement in
      Set(
        statement.tokens.filter { ![.properNoun, .numeral, .punctuation].contains($0.tag) }
          .map { $0.form.lowercased() })
    }
    let names = [one, other].map { statement in
      Set(statement.tokens.filter { $0.tag == .properNoun }.map(\.form))
    }
    guard !names[0].subtracting(names[1]).isEmpty, !names[1].subtracting(names[0]).isEmpty,
      words[0].count >= Self.wordsOfTemplate
    else { return false }
    let common = Double(words[0].intersection(words[1]).count)
    return common >= Self.likenessOfTemplate * Double(max(words[0].count, words[1].count))
  }

  private static let pointing: Set<String> = ["this", "that", "these", "those"]

  /// What the bridge cost is not what the tunnel cost.
  func areOfTwoThings(_ one: Statement, _ other: Statement) -> Bool {
    one.act == other.act && gate.lexicon.acts[.ofSubject].contains(one.act)
      && one.agent.likeness(to: other.agent) == .other
  }

  /// "Has spent £200 million": on nothing that is told, so on all.
  private func isOutlay(_ one: Statement) -> Bool {
    guard one.act == Self.spending, one.patient == nil else { return false }
    let tree = WordTree(one.tokens)
    return !tree.children[one.event].contains {
      Self.ofSpending.contains(tree.preposition(of: $0) ?? "")
    }
  }

  /// Whether both are of the whole, or neither is told to be: "worldwide".
  func areWholesAlike(_ first: Figure, _ second: Figure) -> Bool {
    let isWhole = [first, second].map { figure in
      !figure.measure.scope.isDisjoint(with: gate.lexicon.acts[.wholes])
    }
    return isWhole[0] == isWhole[1]
  }

  /// "The capital" may be any city.
  private func areTwoPlaces(_ one: Set<String>, _ other: Set<String>) -> Bool {
    let names = { (places: Set<String>) in places.filter { $0.hasPrefix("#") } }
    let vague = gate.lexicon.acts[.settlements]
    let isVague = [one, other].contains { !$0.isDisjoint(with: vague) && names($0).isEmpty }
    return !isVague || names(one).isEmpty == names(other).isEmpty
  }

  /// The dead of one place may be some of the dead of all.
  func isOneToll(_ one: Figure, _ other: Figure) -> Bool {
    let (low, high) = one.quantity.value <= other.quantity.value ? (one, other) : (other, one)
    // "61 by nightfall" may have been more later.
    if low.statement.times.contains(where: { $0.relation == .by }),
      !high.statement.times.contains(where: { $0.relation == .by })
    {
      return false
    }
    // "Has risen to four", "has risen to six": news of two days.
    if areTwoRises(low, high) { return false }
    return low.measure.places.isEmpty || !high.measure.placesAround.isEmpty
      || gate.focus.leads(to: low.measure.places, high.statement.article)
      || gate.focus.leads(to: low.measure.places, low.statement.article)
        && gate.focus.names(low.measure.places, high.statement.article)
  }

  /// Whether both have risen, and no day tells which report is the later one.
  func areTwoRises(_ one: Figure, _ other: Figure) -> Bool {
    one.isRise && other.isRise
      && (one.statement.published == nil || other.statement.published == nil)
  }

  /// Jobs that are added are not those that are cut.
  func areOfOneTrend(_ one: Figure, _ other: Figure) -> Bool {
    // A house passes and rejects by votes of the same members.
    one.measure.against != nil
      || !gate.lexicon.opposites.isOpposite(one.statement.act, of: other.statement.act)
        && !gate.lexicon.opposites.isOpposite(other.statement.act, of: one.statement.act)
  }

  func isRise(_ one: Statement) -> Bool {
    let verb = one.tokens.first { token in
      token.tag == .verb && gate.lexicon.acts.verb(token.lemma.lowercased()) == ActReader.growing
    }
    return verb != nil
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
      // "Shops" are stores, but "children" are not all people.
      let isBroad = one.measure.counted.map(acts[.broad].contains) ?? true
      return !isBroad || one.quantity.unit == nil || other.quantity.unit == nil
        || [one, other].allSatisfy { acts[.tolls].contains(amount($0)) }
    }
    return one.measure.counted != nil
      || one.quantity.inBaseUnit?.unit == other.quantity.inBaseUnit?.unit
  }

  /// Whether both are amounts of one attribute, or of acts whose amounts can be compared.
  private func isOneAmount(_ one: Figure, _ other: Figure) -> Bool {
    let attributes = [one, other].map(\.measure.attribute)
    if let mine = attributes[0], let theirs = attributes[1] { return mine == theirs }
    // "Raised $175 million" and "raised it at a valuation of $16 billion".
    let acts = gate.lexicon.acts
    if attributes.contains(where: { $0.map(acts[.holding].contains) ?? false }) {
      let (holder, bare) = attributes[0] == nil ? (other, one) : (one, other)
      return holder.measure.attribute.map(acts.amount(of:)) == acts.amount(of: bare.statement.act)
    }
    // "Had revenue of" and "had bookings of": the verb alone tells nothing.
    let isBroad = one.measure.counted.map(acts[.broad].contains) ?? true
    if one.statement.isVague, other.statement.isVague, isBroad { return false }
    let names = { (figure: Figure) in
      Set(
        [figure.statement.act, figure.measure.attribute].compactMap { $0 }
          .map(gate.lexicon.acts.amount))
    }
    return !names(one).isDisjoint(with: names(other))
  }

  func isForeseen(_ one: Statement) -> Bool {
    gate.lexicon.acts[.forecasting].contains(one.tokens[one.event].lemma.lowercased())
  }

  /// What is only foreseen is compared where one body foresees it.
  func areOfOneForecast(_ one: Figure, _ other: Figure) -> Bool {
    guard one.isForeseen || other.isForeseen else { return true }
    return one.statement.agent.likeness(to: other.statement.agent) == .same
      && one.statement.agent?.entity != nil
  }

  /// A statement without the participant that is the amount itself: "850 jobs".
  ///
  /// - Parameter isNamed: whether it leaves but participants with a name.
  func without(_ measure: Measure, _ statement: Statement, isNamed: Bool) -> Statement {
    var one = statement
    if isNamed, one.patient?.entity == nil { one.patient = nil }
    if isNamed, one.agent?.entity == nil { one.agent = nil }
    let isAmount = { (argument: Argument?) in
      argument?.token.map(measure.tokens.contains) ?? false
        || argument?.entity == nil && argument?.head == measure.counted
    }
    if isAmount(one.patient) { one.patient = nil }
    if isAmount(one.agent) { one.agent = nil }
    return one
  }
}
