/// Whether a text speaks of a woman or of a man, as far as its words tell.
enum Gender: String, Sendable, Equatable, Codable {
  case feminine = "f"
  case masculine = "m"
}

/// Which words tell a gender: titles, first names, nouns for people.
struct GenderWords: Sendable {
  private let titles: [String: Gender]
  private let firstNames: [String: Gender]

  init() {
    titles = Self.table(PackageResources.titles_tsv)
    firstNames = Self.table(PackageResources.first_names_tsv)
  }

  private static func table(_ bytes: [UInt8]) -> [String: Gender] {
    var table: [String: Gender] = [:]
    for row in WordTable(bytes).rows where row.count >= 2 {
      table[row[0]] = Gender(rawValue: row[1])
    }
    return table
  }

  /// - Parameter word: in small letters.
  func title(_ word: String) -> Gender? { titles[word] }

  /// Of a full name, whose first word tells; a last name alone tells nothing.
  func name(_ name: String) -> Gender? {
    let words = name.lowercased().split(separator: " ", maxSplits: 2).map(String.init)
    guard words.count > 1 else { return nil }
    return titles[words[0]] ?? firstNames[words[0]]
  }
}
