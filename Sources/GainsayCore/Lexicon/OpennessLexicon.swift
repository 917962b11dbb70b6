/// Words that leave a matter open, from `Resources/openness.tsv`.
struct OpennessLexicon: Sendable {
  enum List: String, CaseIterable, Sendable {
    case settling, decision, knowing, sure, doubtful, deciding, weighing, option, talking
  }

  private let lists: [List: Set<String>]
  /// Phrases that leave a matter open as they stand, by their first words.
  private let idioms: [String: [[String]]]

  init(_ table: WordTable) {
    var lists: [List: Set<String>] = [:]
    var idioms: [String: [[String]]] = [:]
    for row in table.rows where row.count > 1 {
      let phrases = row[1].split(separator: "|").map(String.init)
      if let list = List(rawValue: row[0]) { lists[list, default: []].formUnion(phrases) }
      guard row[0] == "idiom" else { continue }
      for phrase in phrases {
        let words = phrase.split(separator: " ").map(String.init)
        if let first = words.first { idioms[first, default: []].append(words) }
      }
    }
    (self.lists, self.idioms) = (lists, idioms)
  }

  subscript(_ list: List) -> Set<String> { lists[list] ?? [] }

  /// The idiom that begins at a token, as tokens.
  func idiom(at start: Int, in tree: WordTree) -> Range<Int>? {
    let found = [tree.lower[start], tree.lemmas[start]].flatMap { idioms[$0] ?? [] }
    return found.first { words in
      start + words.count <= tree.tokens.count
        && zip(words, start...).allSatisfy { $0 == tree.lower[$1] || $0 == tree.lemmas[$1] }
    }.map { start..<start + $0.count }
  }
}
