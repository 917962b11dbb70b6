/// Acts of which one tells that the other is not so: the rows of Resources/opposites.tsv.
struct OppositeTable: Sendable {
  struct Opposite: Sendable, Equatable {
    var act: String
    /// Whether whoever does the one is the one to whom the other is done: "resigned", "was dismissed".
    var isCrossed: Bool
    /// Whether its family tells it as the act itself where both take part.
    var isFramed: Bool
  }

  /// From an act to those which it tells not to be so.
  private var opposites: [String: [Opposite]] = [:]

  init(_ table: WordTable) {
    for row in table.rows where row.count >= 3 {
      for act in row[1].split(separator: "|").map(String.init) {
        opposites[act, default: []].append(
          Opposite(act: row[0], isCrossed: row[2] == "crossed", isFramed: row[2] == "framed"))
      }
    }
  }

  /// All acts that it names.
  var acts: Set<String> { Set(opposites.keys).union(opposites.values.joined().map(\.act)) }

  func isOpposite(_ one: String, of act: String) -> Bool {
    opposites[one]?.contains { $0.act == act } ?? false
  }

  func opposites(of act: String) -> [Opposite] { opposites[act] ?? [] }
}
