/// An amount that a statement gives, with what it is an amount of.
struct Measure: Sendable, Equatable {
  var quantity: Quantity
  /// Tokens of its sentence.
  var tokens: Range<Int>
  /// The counted noun's class; nil where the unit is one of measure.
  var counted: String?
  /// The noun that has the amount, its class: "magnitude", "price", "profit".
  var attribute: String?
  /// Words that say what is in and what is not: "including", "net", "area".
  var scope: Set<String>
  /// Where it is counted: entities of the story.
  var places: Set<Int>
}
