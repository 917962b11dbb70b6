import Language

/// Whether two numbers are of one thing by the words near them, in whatever sentences they stand.
extension QuantityComparison {
  private static let percent = "percent"

  /// How clearly both are told to be numbers of one thing; nil where they are not.
  func commonRole(_ one: Figure, _ other: Figure) -> Double? {
    let base = { (figure: Figure) in
      figure.quantity.unit == "year-old"
        ? "year" : figure.measure.isOfUnit ? figure.quantity.inBaseUnit?.unit : nil
    }
    guard base(one) == base(other), !areOfTwoServices(one, other) else { return nil }
    let both = one.measure.roles.compactMap { role, clarity in
      other.measure.roles[role].map { min($0, clarity) }
    }
    return both.max()
  }

  /// Profit is no revenue, though both rise.
  func areOfTwoRoles(_ one: Figure, _ other: Figure) -> Bool {
    let roles = [one, other].map { $0.measure.roles }
    let recurring = gate.lexicon.figureRoles.recurring
    return roles.allSatisfy { told in
      recurring.isSuperset(of: told.keys) && told.values.contains { $0 >= Self.clearly }
    }
      && Set(roles[0].keys).isDisjoint(with: roles[1].keys)
  }

  /// How clearly a role is told that speaks against another.
  private static let clearly = 0.8

  /// Everybody has a contract of his own: of one where both sentences name somebody, or their articles are about one.
  func mayBeOfOnePerson(_ one: Figure, _ other: Figure) -> Bool {
    let personal = gate.lexicon.figureRoles.personal
    guard [one, other].contains(where: { !personal.isDisjoint(with: $0.measure.roles.keys) })
    else { return true }
    let names = [one, other].map { figure in figure.statement.topic.filter { $0.hasPrefix("#") } }
    return !names[0].isDisjoint(with: names[1])
      || gate.focus.areOfOnePerson(one.statement.article, other.statement.article)
  }

  /// The officers who were hurt are not all who were.
  private func areOfTwoServices(_ one: Figure, _ other: Figure) -> Bool {
    let services = [one, other].map { figure in
      figure.measure.counted.flatMap { gate.lexicon.acts[.services].contains($0) ? $0 : nil }
    }
    return services[0] != services[1]
  }

  /// "Online sales" are not all sales, "youth unemployment" is not all unemployment.
  func areLabelledAlike(_ one: Figure, _ other: Figure) -> Bool {
    let roles = Set(one.measure.roles.keys).intersection(other.measure.roles.keys)
    return roles.isEmpty || one.measure.labels == other.measure.labels
      || areLabelledApart(one, other)
  }

  /// What only words tell to be one number must stand where articles of one matter put what matters.
  func areCentral(_ one: Figure, _ other: Figure, _ kinship: SlotGate.Kinship) -> Bool {
    let roles = Set(one.measure.roles.keys).intersection(other.measure.roles.keys)
    let isRecurring = roles.isSubset(of: gate.lexicon.figureRoles.recurring)
    if areCountedAlike(one, other), !isRecurring { return true }
    let both = [one.statement, other.statement]
    if areToldAlike(one, other, kinship) || areSingle(one, other) { return true }
    guard gate.focus.areOfOneMatter(both[0].article, both[1].article),
      both.allSatisfy({ $0.isNews }) || kinship.shared > 1,
      both.allSatisfy({ !isOfOldYears($0) }),
      gate.focus.haveNamesInCommon(both[0].topic, both[1].topic)
    else { return false }
    let names = both[0].topic.intersection(both[1].topic).filter { $0.hasPrefix("#") }
    if isRecurring {
      let isOfOneBody = kinship.agent == .same || kinship.patient == .same
      // "Revenue came to $2.31 billion": of the body of which the article tells.
      let isOfChief =
        both.allSatisfy { statement in !statement.topic.contains { $0.hasPrefix("#") } }
        && gate.focus.areChieflyAboutOne(.organization, both[0].article, both[1].article)
      return isOfOneBody || isOfChief || !names.isEmpty && one.quantity.unit == Self.percent
    }
    guard one.measure.counted == nil, one.quantity.unit != nil,
      kinship.shared < 2 || !kinship.areLead
    else { return true }
    let isAnyNamed = both.allSatisfy { $0.topic.contains { $0.hasPrefix("#") } }
    return !names.isEmpty || !isAnyNamed && (kinship.areLead || areOnly(one, other))
  }

  /// Telling words that the openings of two articles share where they give one result.
  private static let sharedByOpenings = 3

  /// "The Rental Act was carried by 76 votes to 64", "by 74 votes to 66 the chamber approved the Rental bill".
  private func areToldAlike(_ one: Figure, _ other: Figure, _ kinship: SlotGate.Kinship) -> Bool {
    one.measure.against != nil && kinship.areLead && kinship.shared >= Self.sharedByOpenings
      && kinship.overlap > 0.5
  }

  /// Whether both are the only number of a role of which one matter has one, and whoever stands beside either is named in the
  /// other's article too.
  func areSingle(_ one: Figure, _ other: Figure) -> Bool {
    let roles = one.onlyRoles.intersection(other.onlyRoles)
    let (here, there) = (one.statement, other.statement)
    return !roles.isDisjoint(with: gate.lexicon.figureRoles.single)
      && gate.focus.areOfOneMatter(here.article, there.article)
      && [here, there].allSatisfy { $0.isNews && !isOfOldYears($0) }
      && isKnown(here.topic, in: there.article) && isKnown(there.topic, in: here.article)
  }

  private func isKnown(_ topic: Set<String>, in article: AnalysedArticle) -> Bool {
    let names = topic.filter { $0.hasPrefix("#") }
    return names.isEmpty || names.contains { gate.focus.mentions($0, article) }
  }

  /// Articles of one matter tell of one turnout.
  func areOnly(_ one: Figure, _ other: Figure) -> Bool {
    let roles = Set(one.measure.roles.keys).intersection(other.measure.roles.keys)
    return !roles.isDisjoint(with: one.onlyRoles.intersection(other.onlyRoles))
  }

  /// "A 1997 case in which two were killed".
  func isOfOldYears(_ one: Statement) -> Bool {
    guard let today = one.published.flatMap({ Int($0.prefix(4)) }) else {
      // Nobody tells the year of what is new.
      return one.tense == .past
        && one.nearTimes.contains { $0.granularity == .year && $0.relation == .at }
    }
    return one.tokens.contains { token in
      token.form.count == 4 && Int(token.form).map { (1900..<today).contains($0) } ?? false
    }
  }

  /// Words that say outright what is in and what not make it a difference of scope.
  private func areLabelledApart(_ one: Figure, _ other: Figure) -> Bool {
    let apart = one.measure.labels.symmetricDifference(other.measure.labels)
    return apart.isSubset(of: gate.lexicon.scopeCues)
  }

  /// Whether it does not matter if they are told to have been or to come: a price, a stake.
  func areTimeless(_ one: Figure, _ other: Figure) -> Bool {
    let roles = Set(one.measure.roles.keys).intersection(other.measure.roles.keys)
    return !roles.isDisjoint(with: gate.lexicon.figureRoles.timeless)
  }
}
