/// What two numbers of two articles have in common, as far as it tells whether they are of one thing. Each is from -1 to 3,
/// mostly 0 or 1.
enum FigureTrait: String, CaseIterable, Sendable {
  /// How like the words round both are, as a mean and where they are less like.
  case nearness, leastNearness
  /// Whether each is, of the other's article, the number that stands in the likest words, and by how much less it is.
  case isMutual, isOutdone
  /// Whether they count one thing, or how like the things are that they count; whether things that they count differ.
  case isOfOneNoun, nounLikeness, areNounsApart
  /// How clearly both are of one role, whether they are of two, and whether one is of none.
  case role, areRolesApart, isOneWithoutRole
  case isOfOneAttribute, areAttributesApart
  case isOfOneAct, actLikeness
  case areAgentsOne, areAgentsUnclear, arePatientsOne, arePatientsUnclear
  /// Telling words and names in common, up to three, and their share of the shorter sentence.
  case shared, overlap
  /// Names of one sentence that the other lacks, and a name that both have.
  case areNamesApart, isNameShared
  /// Whether neither article gives the other's number as well.
  case isExclusive
  /// How few other numbers of the kind both articles give.
  case isOnly
  /// Logarithm of the one over the other, and whether they are less than half as much again apart.
  case ratio, isClose
  case isSmall, areBounded
  /// How many of both stand in the opening sentences, or in a headline.
  case leads
  /// Tenths of the sentences from where the one stands to where the other does.
  case distance
  case areTimesOne, areTimesApart
  /// Other numbers in both sentences.
  case crowd
  case isOfOneMatter, isDenied, isScoped, isSpoken
  case isMoney, isPercent, isMeasure
  case areTensesApart, areWholesApart, areLabelsApart
  /// How many are told beside another number, or of no act for sure.
  case areAside, areLoose
}

/// The traits of a pair of numbers.
struct FigureTraits: Sendable {
  private(set) var values = [Double](repeating: 0, count: FigureTrait.allCases.count)

  subscript(trait: FigureTrait) -> Double {
    get { values[Self.places[trait] ?? 0] }
    set { values[Self.places[trait] ?? 0] = newValue }
  }

  private static let places = Dictionary(
    uniqueKeysWithValues: FigureTrait.allCases.enumerated().map { ($1, $0) })
}
