/// How surely something is told to be so: a row of Resources/grades.tsv.
struct CertaintyGrade: Sendable, Equatable {
  /// FactBank's degrees (Saurí and Pustejovsky 2009).
  enum Certainty: String, Sendable {
    case certain = "CT"
    case probable = "PR"
    case possible = "PS"
    case underspecified = "U"
  }

  /// How much of its stage a matter keeps that is told at this grade.
  enum Reach: String, Sendable {
    case whole, limited, none
  }

  var name: String
  var certainty: Certainty
  /// From -3, certainly not, to 3, certainly so: where it is told to be so, and told not to be.
  var numberIfSo: Double
  var numberIfNot: Double
  var reach: Reach
}

/// All grades, surest first; a grade is known by its place.
struct CertaintyScale: Sendable {
  let grades: [CertaintyGrade]
  private let places: [String: Int]

  init(_ bytes: [UInt8]) {
    grades = WordTable(bytes).rows.compactMap { row in
      guard row.count == 5, let certainty = CertaintyGrade.Certainty(rawValue: row[1]),
        let so = Double(row[2]), let not = Double(row[3]),
        let reach = CertaintyGrade.Reach(rawValue: row[4])
      else { return nil }
      return CertaintyGrade(
        name: row[0], certainty: certainty, numberIfSo: so, numberIfNot: not,
        reach: reach)
    }
    places = Dictionary(
      grades.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The place of a grade; that of the surest where the name is empty; nil for no grade at all.
  func place(_ name: String) -> Int? { name.isEmpty ? 0 : places[name] }
}
