import GRDB

/// Writes parts of a query in the language of FTS5. Every word is quoted, so nothing that is typed is taken for syntax.
struct MatchWriter {
  /// Words that stand for one that is still being typed: those that begin so and are most common.
  private static let mostCompletions = 48
  /// Of one letter or two, which stand for no word in particular.
  private static let mostOfFewLetters = 16
  private static let mostNear = 24

  private let words: WordRecords
  private var completions: [String: [String]] = [:]
  /// Whether there were more completions than are looked for.
  private(set) var isBounded = false

  init(db: Database) { words = WordRecords(db: db) }

  /// Nil where the part is nothing that the text index knows.
  mutating func match(_ node: SearchQuery.Node) throws -> String? {
    switch node {
    case .word(let word, let isPrefix):
      return "{title text} : (\(try alternatives(word, isPrefix)))"
    case .phrase(let words, let isPrefix):
      return "{title text} : (\(Self.quoted(words))\(isPrefix ? "*" : ""))"
    case .near(let words, let distance): return "{title text} : (\(try near(words, distance)))"
    case .field(.source, let value): return Self.field("outlet", value)
    case .field(.speaker, let value): return Self.field("speakers", value)
    case .quote: return "traits : \"\(ArticleRecords.quoteTrait)\""
    case .any(let nodes):
      let parts = try nodes.map { try match($0) }
      guard parts.allSatisfy({ $0 != nil }) else { return nil }
      return "(" + parts.compactMap { $0 }.joined(separator: " OR ") + ")"
    case .all(let nodes): return try all(nodes)
    case .regex, .field, .state, .published, .not: return nil
    }
  }

  /// All of the parts, less those that are excluded; nil where one is none for the text index, or where all are excluded.
  mutating func all(_ nodes: [SearchQuery.Node]) throws -> String? {
    var (wanted, excluded): ([String], [String]) = ([], [])
    for node in nodes {
      if case .not(let inner) = node {
        guard let part = try match(inner) else { return nil }
        excluded.append(part)
      } else {
        guard let part = try match(node) else { return nil }
        wanted.append(part)
      }
    }
    guard !wanted.isEmpty else { return nil }
    let all = "(" + wanted.joined(separator: " AND ") + ")"
    guard !excluded.isEmpty else { return all }
    return "(\(all) NOT (\(excluded.joined(separator: " OR "))))"
  }

  private mutating func alternatives(_ word: String, _ isPrefix: Bool) throws -> String {
    var forms = try words.forms(of: word)
    guard isPrefix else { return Self.any(forms) }
    guard word.allSatisfy(\.isLetter) else { return Self.quoted([word]) + "*" }
    forms += try completions(of: word).filter { !forms.contains($0) }
    return Self.any(forms)
  }

  private mutating func completions(of word: String) throws -> [String] {
    if let known = completions[word] { return known }
    let most = word.count > 2 ? Self.mostCompletions : Self.mostOfFewLetters
    let found = try words.completions(of: word, limit: most + 1)
    if found.count > most { isBounded = true }
    completions[word] = Array(found.prefix(most))
    return completions[word] ?? []
  }

  /// The forms of the words in all combinations, as far as there are few.
  private func near(_ words: [String], _ distance: Int) throws -> String {
    var combinations: [[String]] = [[]]
    for word in words {
      let forms = try self.words.forms(of: word)
      let all = combinations.flatMap { start in forms.map { start + [$0] } }
      combinations = all.count <= Self.mostNear ? all : combinations.map { $0 + [word] }
    }
    return combinations.map { words in
      "NEAR(" + words.map { Self.quoted([$0]) }.joined(separator: " ") + ", \(distance))"
    }.joined(separator: " OR ")
  }

  static func any(_ words: [String]) -> String {
    words.map { quoted([$0]) }.joined(separator: " OR ")
  }

  private static func quoted(_ words: [String]) -> String {
    "\"" + words.joined(separator: " ") + "\""
  }

  /// The words of a value stand side by side, and the last may go on. "src:harbour_" is typed by some for that.
  private static func field(_ column: String, _ value: String) -> String? {
    let words = SearchWords.words(of: value)
    return words.isEmpty ? nil : "\(column) : (\(quoted(words))*)"
  }
}
