/// What one body can be to another, and which of these exclude each other: the rows of
/// Resources/relations.tsv.
struct RelationTable: Sendable {
  enum Contrast: Sendable, Equatable {
    case conflict, tension
  }

  private var relations: [String: String] = [:]
  private var excluded: [String: Set<String>] = [:]
  private var toldApart: [String: Set<String>] = [:]

  init(_ table: WordTable) {
    for row in table.rows where row.count >= 4 {
      for noun in row[1].split(separator: "|") { relations[String(noun)] = row[0] }
      excluded[row[0]] = Set(row[2].split(separator: "|").map(String.init))
      toldApart[row[0]] = Set(row[3].split(separator: "|").map(String.init))
    }
  }

  /// The relation that a noun tells: "customer" for "client".
  func relation(of noun: String) -> String? { relations[noun] }

  /// How two relations of the same two bodies stand to each other; nil where both may hold.
  func contrast(_ one: String, _ other: String) -> Contrast? {
    if excluded[one]?.contains(other) == true || excluded[other]?.contains(one) == true {
      return .conflict
    }
    let isApart = toldApart[one]?.contains(other) == true || toldApart[other]?.contains(one) == true
    return isApart ? .tension : nil
  }
}
