/// What well-known companies and bodies are and where they have their seat (Resources/known-bodies.tsv).
struct KnownBodies: Sendable {
  struct Body: Sendable, Equatable {
    /// Type nouns.
    var nouns: [String]
    /// In small letters.
    var seat: String?
  }

  private var bodies: [String: Body] = [:]

  init(_ table: WordTable) {
    for row in table.rows where row.count >= 3 {
      bodies[row[0]] = Body(
        nouns: row[1].split(separator: " ").map(String.init), seat: row[2] == "-" ? nil : row[2])
    }
  }

  /// - Parameter key: of the name, as ``NameRules/key(_:)`` gives it.
  subscript(key: String) -> Body? { bodies[key] }
}
