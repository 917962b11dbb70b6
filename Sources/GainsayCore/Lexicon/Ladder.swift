/// The stages that something goes through: rows of Resources/stages.tsv.
struct Ladder: Sendable, Equatable {
  struct Stage: Sendable, Equatable {
    /// Higher is further; nil is off the ladder: denied, ended.
    var rank: Int?
    /// Stages of one band are told as one position.
    var band: String
    /// Positions exclude each other only when their sides differ.
    var side: String
  }

  var stages: [String: Stage] = [:]
  /// Where what is told not to be so stands.
  private(set) var denial: String?
  private(set) var lowest: String?
  /// From a grade of certainty to the stage that a matter told so has reached.
  private var reached: [String: String] = [:]

  /// By the name of what goes through them.
  static func table() -> [String: Ladder] {
    var ladders: [String: Ladder] = [:]
    for row in WordTable(PackageResources.stages_tsv).rows where row.count >= 6 {
      ladders[row[0], default: Ladder()].add(row)
    }
    return ladders
  }

  /// - Parameter row: ladder, stage, rank, band, side, grades.
  private mutating func add(_ row: [String]) {
    let stage = Stage(rank: Int(row[2]), band: row[3], side: row[4])
    stages[row[1]] = stage
    for grade in row[5].split(separator: "|") { reached[String(grade)] = row[1] }
    if reached["not"] == row[1] { denial = row[1] }
    guard let rank = stage.rank else { return }
    if rank <= lowest.flatMap({ stages[$0]?.rank }) ?? rank { lowest = row[1] }
  }

  /// How far a matter has come at most that is told at a grade short of certainty.
  func limit(at grade: String) -> String? { reached[grade] ?? lowest }

  func isOffLadder(_ stage: String) -> Bool { stages[stage].map { $0.rank == nil } ?? false }

  /// The one that says less; what is off the ladder says more than any rank.
  func weaker(_ one: String, _ other: String) -> String {
    guard let first = stages[one], let second = stages[other] else { return one }
    guard let a = first.rank else { return one }
    guard let b = second.rank else { return other }
    return b < a ? other : one
  }
}
