/// What any two statements of two articles have in common, as far as it tells whether they are of one thing. Each is from -1 to 3,
/// mostly 0 or 1.
enum PairTrait: Int, CaseIterable, Sendable {
  /// How like the words round both are, as a mean and where they are less like.
  case nearness, leastNearness
  /// Whether each stands, of all that the other's article tells, in the likest words, and by how much less it does.
  case isMutual, isOutdone
  case isOfOneAct, actLikeness
  case areAgentsOne, areAgentsUnclear, areAgentsApart
  case arePatientsOne, arePatientsUnclear, arePatientsApart
  /// Whether they are told in two places.
  case arePlacesApart
  /// Telling words and names in common, up to three, and their share of the shorter sentence.
  case shared, overlap
  /// Names of one sentence that the other lacks, and a name that both have.
  case areNamesApart, isNameShared
  /// How many of both stand in the opening sentences.
  case leads
  /// Tenths of the sentences from where the one stands to where the other does.
  case distance
  case areTimesOne, areTimesApart
  case isOfOneMatter, isSpoken, areTensesApart
}

extension PairTrait {
  /// Those that take longest to tell, each with the most that it can be; none is below 0.
  static let ofNearness: [(trait: PairTrait, most: Double)] = [
    (.nearness, 1), (.leastNearness, 1), (.isMutual, 1), (.isOutdone, 2),
  ]
}

/// Traits that only one comparison looks at, beside those of any pair; numbered from 0.
protocol OwnTrait: CaseIterable, RawRepresentable<Int>, Sendable {}

/// The traits of a pair.
struct Traits<Own: OwnTrait>: Sendable {
  /// Those of any pair first.
  private(set) var values = [Double](
    repeating: 0, count: PairTrait.allCases.count + Own.allCases.count)

  /// In the order of the values.
  static var names: [String] { PairTrait.allCases.map { "\($0)" } + Own.allCases.map { "\($0)" } }

  subscript(trait: PairTrait) -> Double {
    get { values[trait.rawValue] }
    set { values[trait.rawValue] = newValue }
  }

  subscript(trait: Own) -> Double {
    get { values[PairTrait.allCases.count + trait.rawValue] }
    set { values[PairTrait.allCases.count + trait.rawValue] = newValue }
  }
}
