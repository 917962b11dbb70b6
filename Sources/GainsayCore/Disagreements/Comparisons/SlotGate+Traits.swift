/// What two statements have in common, as traits that are weighed where no rule tells whether they are of one thing.
extension SlotGate {
  private static let mostShared = 3

  func tell<Own>(
    _ one: Statement, _ other: Statement, _ kinship: Kinship, in traits: inout Traits<Own>
  ) {
    traits[.isOfOneAct] = one.act == other.act ? 1 : 0
    traits[.actLikeness] = likeness(
      one.tokens[one.event].lemma.lowercased(), other.tokens[other.event].lemma.lowercased())
    traits[.areAgentsOne] = kinship.agent == .same ? 1 : 0
    traits[.areAgentsUnclear] = kinship.agent == .unclear ? 1 : 0
    traits[.arePatientsOne] = kinship.patient == .same ? 1 : 0
    traits[.arePatientsUnclear] = kinship.patient == .unclear ? 1 : 0
    traits[.areAgentsApart] = kinship.agent == .other ? 1 : 0
    traits[.arePatientsApart] = kinship.patient == .other ? 1 : 0
    traits[.arePlacesApart] = areOfOnePlace(one, other) ? 0 : 1
    traits[.shared] = Double(min(Self.mostShared, kinship.shared))
    traits[.overlap] = kinship.overlap
    let names = [one.topic, other.topic].map { $0.filter { $0.hasPrefix("#") } }
    traits[.areNamesApart] =
      (names[0].subtracting(names[1]).isEmpty ? 0 : 1)
      + (names[1].subtracting(names[0]).isEmpty ? 0 : 1)
    traits[.isNameShared] = names[0].isDisjoint(with: names[1]) ? 0 : 1
    traits[.leads] = Double([one.isLead, other.isLead].count { $0 })
    traits[.distance] = min(1, Double(abs(one.sentence - other.sentence)) / 10)
    let times = [one.times, other.times].map { Set($0.compactMap(\.value)) }
    let areTimesOne = !times[0].isDisjoint(with: times[1])
    traits[.areTimesOne] = areTimesOne ? 1 : 0
    traits[.areTimesApart] = !areTimesOne && !times[0].isEmpty && !times[1].isEmpty ? 1 : 0
    traits[.isOfOneMatter] = focus.areOfOneMatter(one.article, other.article) ? 1 : 0
    traits[.isSpoken] = Double([one.source, other.source].count { $0 != nil })
    traits[.areTensesApart] = (one.tense == .future) == (other.tense == .future) ? 0 : 1
  }

  /// How alike two words are used, from 0 to 1.
  func likeness(_ one: String, _ other: String) -> Double {
    let words = lexicon.likeness
    guard let mine = words.place(of: one), let theirs = words.place(of: other) else { return 0 }
    return max(0, words.likeness(mine, theirs))
  }
}
