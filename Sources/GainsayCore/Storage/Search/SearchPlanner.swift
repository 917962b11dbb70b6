import GRDB

/// Makes a plan of a query: what the text index can tell goes there, all else is asked of each article.
struct SearchPlanner {
  private static let mostEntities = 40
  private static let mostRegexWords = 400

  let db: Database
  let rules: NameRules
  private var writer: MatchWriter
  private var plan = SearchPlan()
  /// Entities by kind and key.
  private var known: [String: [Int64]] = [:]

  init(db: Database, rules: NameRules) {
    self.db = db
    self.rules = rules
    writer = MatchWriter(db: db)
  }

  mutating func plan(_ root: SearchQuery.Node) throws -> SearchPlan {
    var texts: [SearchQuery.Node] = []
    for part in root.parts {
      switch part {
      case .regex(let pattern): try add(regex: pattern)
      case .published(let since, let day): bound(since, day)
      default:
        if try writer.match(part.positive) != nil {
          texts.append(part)
        } else {
          try add(part)
        }
      }
    }
    try add(texts: texts)
    plan.isBounded = writer.isBounded
    plan.phrases = (plan.match?.utf8.count { $0 == UInt8(ascii: "\"") } ?? 0) / 2
    return plan
  }

  private mutating func add(texts: [SearchQuery.Node]) throws {
    let match = try writer.all(texts)
    if let match {
      plan.match = [plan.match, match].compactMap { $0 }.joined(separator: " AND ")
    } else if plan.match != nil || !texts.isEmpty {
      // All are excluded.
      for text in texts { plan.conditions.append(try condition(text)) }
    }
  }

  private mutating func bound(_ since: Bool, _ day: String) {
    guard let number = ArticleNumbers.first(published: day) else { return }
    if since {
      plan.first = max(plan.first ?? number, number)
    } else {
      plan.first = max(plan.first ?? 0, ArticleNumbers.firstDated)
      plan.end = min(plan.end ?? number, number)
    }
  }

  private mutating func add(_ node: SearchQuery.Node) throws {
    plan.conditions.append(try condition(node))
    if let source = try source(node) { plan.sources.append(source) }
  }

  /// Words that the index must know stand before the pattern; where it has no such word, all texts are read.
  private mutating func add(regex pattern: String) throws {
    guard let regex = RegularExpression(pattern) else { return }
    plan.regexes.append(regex)
    let words = WordRecords(db: db)
    for fragment in RegexLiterals.fragments(of: pattern) {
      let found = try words.words(
        holding: fragment.letters, atStart: fragment.isStart, atEnd: fragment.isEnd,
        limit: Self.mostRegexWords)
      guard let found else { continue }
      let match = "{title text} : (\(MatchWriter.any(found.isEmpty ? [fragment.letters] : found)))"
      plan.match = [plan.match, match].compactMap { $0 }.joined(separator: " AND ")
    }
  }

  // MARK: conditions

  private mutating func condition(_ node: SearchQuery.Node) throws -> SearchPlan.Condition {
    if let match = try writer.match(node) {
      return .init(
        sql: "candidate.rowid IN (SELECT rowid FROM search WHERE search MATCH ?)",
        arguments: [match])
    }
    switch node {
    case .not(let inner):
      let inner = try condition(inner)
      return .init(sql: "NOT (\(inner.sql))", arguments: inner.arguments)
    case .all(let nodes): return try joined(nodes, " AND ")
    case .any(let nodes): return try joined(nodes, " OR ")
    case .state(let state): return .init(sql: state.condition, arguments: [])
    case .published(let since, let day):
      let first = ArticleNumbers.first(published: day) ?? 0
      return since
        ? .init(sql: "candidate.rowid >= ?", arguments: [first])
        : .init(
          sql: "candidate.rowid >= ? AND candidate.rowid < ?",
          arguments: [ArticleNumbers.firstDated, first])
    case .field(.tag, let name): return .init(sql: Self.tagged, arguments: [name])
    case .field(.story, let value): return try story(value)
    case .field(let field, let name): return try entities(field, name)
    case .regex(let pattern):
      if !plan.notes.contains(.nestedRegex) { plan.notes.append(.nestedRegex) }
      let words = SearchWords.words(of: pattern)
      return try words.isEmpty
        ? .init(sql: "1", arguments: []) : condition(.phrase(words, isPrefix: false))
    case .word, .phrase, .near, .quote: return .init(sql: "0", arguments: [])
    }
  }

  private mutating func joined(_ nodes: [SearchQuery.Node], _ sign: String) throws
    -> SearchPlan.Condition
  {
    let parts = try nodes.map { try condition($0) }
    return .init(
      sql: "(" + parts.map(\.sql).joined(separator: sign) + ")",
      arguments: parts.flatMap(\.arguments))
  }

  private static let tagged = """
    EXISTS (SELECT 1 FROM article JOIN tag USING (content) WHERE article.id = candidate.rowid AND tag.name = ?)
    """

  private func story(_ value: String) throws -> SearchPlan.Condition {
    if let id = Int64(value) {
      return .init(
        sql: "(SELECT story FROM article WHERE article.id = candidate.rowid) = ?", arguments: [id])
    }
    let words = SearchWords.words(of: value).joined(separator: " ")
    return .init(
      sql: """
        (SELECT story FROM article WHERE article.id = candidate.rowid) IN (
          SELECT story FROM article WHERE id IN (SELECT rowid FROM search WHERE search MATCH ?))
        """, arguments: ["title : (\"\(words)\"*)"])
  }

  private mutating func entities(_ field: SearchQuery.Field, _ name: String) throws
    -> SearchPlan.Condition
  {
    let ids = try self.ids(field, name)
    if ids.isEmpty { plan.notes.append(.nobody(field: field.rawValue, name: name)) }
    plan.entities += ids
    let list = ids.map(String.init).joined(separator: ", ")
    return .init(
      sql: "EXISTS (SELECT 1 FROM mention WHERE entity IN (\(list)) AND article = candidate.rowid)",
      arguments: [])
  }

  /// Entities that go by the name; where there is none, those with a name that begins so.
  private mutating func ids(_ field: SearchQuery.Field, _ name: String) throws -> [Int64] {
    let kind: Entity.Kind =
      switch field {
      case .person: .person
      case .place: .place
      default: .organization
      }
    let key = rules.key(name)
    guard !key.isEmpty else { return [] }
    if let known = known[kind.rawValue + key] { return known }
    let records = EntityRecords(db: db)
    var found = try records.entities(kind, from: key, to: key, limit: Self.mostEntities)
    if found.isEmpty {
      found = try records.entities(
        kind, from: key, to: key + "\u{10FFFF}", limit: Self.mostEntities)
    }
    known[kind.rawValue + key] = found
    return found
  }

  // MARK: sources

  private mutating func source(_ node: SearchQuery.Node) throws -> SearchPlan.Source? {
    switch node {
    case .state(.starred):
      return .init(
        sql: "SELECT id FROM articleMark JOIN article USING (content) WHERE isStarred",
        arguments: [])
    case .state(.disputed): return .init(sql: "SELECT article AS id FROM disputed", arguments: [])
    case .field(.tag, let name):
      return .init(
        sql: "SELECT id FROM tag JOIN article USING (content) WHERE tag.name = ?", arguments: [name]
      )
    case .field(.story, let value):
      return Int64(value).map {
        .init(sql: "SELECT id FROM article WHERE story = ?", arguments: [$0])
      }
    case .field(let field, let name):
      guard [.company, .person, .place].contains(field) else { return nil }
      // Each of them comes in order from the index, so together they do too.
      let each = try ids(field, name).map {
        "SELECT article AS id FROM mention WHERE entity = \($0)"
      }
      return .init(
        sql: each.isEmpty ? "SELECT NULL AS id WHERE 0" : each.joined(separator: " UNION ALL "),
        arguments: [])
    default: return nil
    }
  }
}

extension SearchQuery.Node {
  fileprivate var parts: [SearchQuery.Node] {
    if case .all(let nodes) = self { return nodes.flatMap(\.parts) }
    return [self]
  }

  /// Without its sign.
  fileprivate var positive: SearchQuery.Node {
    if case .not(let inner) = self { return inner }
    return self
  }
}

extension SearchQuery.State {
  fileprivate var condition: String {
    switch self {
    case .unread:
      """
      NOT EXISTS (SELECT 1 FROM article JOIN articleMark USING (content) WHERE article.id = candidate.rowid AND isRead)
      """
    case .starred:
      """
      EXISTS (SELECT 1 FROM article JOIN articleMark USING (content) WHERE article.id = candidate.rowid AND isStarred)
      """
    case .disputed: "EXISTS (SELECT 1 FROM disputed WHERE article = candidate.rowid)"
    }
  }
}
