import GRDB

/// Answers about all mentions of one entity.
struct ConcordanceRecords {
  /// Mentions that are shown of an entity; more are counted only.
  private static let mostLines = 2_000
  /// Articles that are looked at for companions.
  private static let mostArticles = 500
  private static let mostCompanions = 12

  let queries: Queries
  private var db: Database { queries.db }

  func concordance(of entity: Int64, inStory story: Int64?) throws -> Concordance {
    let lines = try queries.mentions(of: entity, inStory: story, limit: Self.mostLines)
    return Concordance(
      lines: lines, total: try total(of: entity, inStory: story),
      companions: try companions(of: entity, in: articles(of: lines)))
  }

  private func articles(of lines: [MentionLine]) -> [Int64] {
    Array(Set(lines.map(\.article.id)).sorted(by: >).prefix(Self.mostArticles))
  }

  private func total(of entity: Int64, inStory story: Int64?) throws -> Int {
    let sql =
      story == nil
      ? "SELECT count(*) FROM mention WHERE entity = ?"
      : "SELECT count(*) FROM mention WHERE entity = ? AND article IN (SELECT id FROM article WHERE story = ?)"
    return try Int.fetchOne(
      db, sql: sql, arguments: StatementArguments([entity] + (story.map { [$0] } ?? []))) ?? 0
  }

  private func companions(of entity: Int64, in articles: [Int64]) throws -> [EntitySummary] {
    guard !articles.isEmpty else { return [] }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT entity.*, count(*) AS mentions, count(DISTINCT mention.article) AS articles
        FROM mention JOIN entity ON entity.id = mention.entity
        WHERE mention.article IN (SELECT value FROM json_each(?)) AND mention.entity <> ?
          AND entity.kind IN ('organization', 'person')
        GROUP BY entity.id ORDER BY articles DESC, mentions DESC, entity.id LIMIT ?
        """,
      arguments: [
        try databaseList(articles.map(String.init)), entity, Self.mostCompanions,
      ])
    return rows.map { row in
      EntitySummary(
        id: row["id"], name: row["name"], kind: Entity.Kind(rawValue: row["kind"]) ?? .other,
        aliases: [], mentions: row["mentions"], articles: row["articles"])
    }
  }

  /// The names of entities are kept by story, so this costs the same however often it is named.
  func story(naming entity: Int64, from story: Int64, isForward: Bool) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: isForward
        ? "SELECT min(story) FROM alias WHERE entity = ? AND story > ?"
        : "SELECT max(story) FROM alias WHERE entity = ? AND story < ?",
      arguments: [entity, story])
  }
}
