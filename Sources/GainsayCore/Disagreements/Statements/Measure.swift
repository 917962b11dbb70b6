/// An amount that a statement gives, with what it is an amount of.
struct Measure: Sendable, Equatable {
  var quantity: Quantity
  /// The other number of a result: 2 in "7-2".
  var against: Double?
  /// Tokens of its sentence.
  var tokens: Range<Int>
  /// The counted noun's class; nil where the unit is one of measure.
  var counted: String?
  /// The noun that has the amount, its class: "magnitude", "price", "profit".
  var attribute: String?
  /// Whether the attribute stands right before the number: "magnitude 6.1".
  var isLabelled: Bool { attribute == "magnitude" }
  /// Words that say what is in and what is not: "including", "net", "area".
  var scope: Set<String>
  /// Where it is counted: entities of the story as "#7", or nouns of place.
  var places: Set<String>
  /// What it is a number of by `Resources/figure-roles.tsv`, each role with how clearly it is told.
  var roles: [String: Double] = [:]
  /// Whether it is told beside another: a part of it, what came on top, what it was before.
  var isAside = false
  /// Whether a place of work is said to have it: "the plant's 640 jobs".
  var isOfSite = false
  /// What the noun of its role stands with: "market" for "market value", "youth" for "youth unemployment".
  var labels: Set<String> = []
  /// Those of the whole clause.
  var placesAround: Set<String> = []

  /// The telling words round it.
  var surroundings = Surroundings()

  /// Whether it has a unit of measure, money or time, and counts nothing.
  var isOfUnit: Bool { counted == nil && quantity.unit != nil }

  /// The same as an amount of `noun`, where it has no unit of its own.
  func counting(_ noun: String) -> Measure {
    guard quantity.unit == nil || counted != nil else { return self }
    var one = self
    (one.counted, one.attribute) = (noun, nil)
    return one
  }
}
