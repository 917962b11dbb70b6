import Foundation
import GRDB

/// Answers what the library is asked.
struct Queries {
  let db: Database

  func stories(limit: Int?) throws -> [StorySummary] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(StorySummary.columns) FROM story
        ORDER BY updated DESC, articles DESC, id LIMIT ?
        """,
      arguments: [limit ?? -1]
    ).map(StorySummary.init(row:))
  }

  func story(_ id: Int64) throws -> StoryDetail? {
    let row = try Row.fetchOne(
      db, sql: "SELECT \(StorySummary.columns) FROM story WHERE id = ?", arguments: [id])
    guard let row else { return nil }
    return StoryDetail(
      summary: StorySummary(row: row), articles: try articles(inStory: id),
      entities: try entities(inStory: id, limit: nil),
      bond: try evidence(ofStory: id)?.bond ?? StoryBond())
  }

  /// Why the articles of a story are together, and who got it from whom.
  func evidence(ofStory id: Int64) throws -> (bond: StoryBond, graph: OriginGraph)? {
    let row = try Row.fetchOne(db, sql: "SELECT * FROM evidence WHERE story = ?", arguments: [id])
    return try row.map { row in
      (
        try PackedJSON.value(StoryBond.self, row["bond"]),
        try PackedJSON.value(OriginGraph.self, row["graph"])
      )
    }
  }

  func articles(inStory id: Int64) throws -> [ArticleSummary] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(ArticleSummary.columns) FROM \(ArticleSummary.table) WHERE story = ?
        ORDER BY published IS NULL, published, id
        """, arguments: [id]
    ).map(ArticleSummary.init(row:))
  }

  func page(_ id: Int64) throws -> ArticlePage? {
    let row = try Row.fetchOne(
      db, sql: "SELECT \(ArticleSummary.columns) FROM \(ArticleSummary.table) WHERE article.id = ?",
      arguments: [id])
    guard let row, let article = try ArticleRecords(db: db).article(id) else { return nil }
    let summary = ArticleSummary(row: row)
    return ArticlePage(
      summary: summary, article: article, mentions: try marks(ofArticle: id),
      disputes: try disputes(ofArticle: id, inStory: summary.story))
  }

  private func marks(ofArticle id: Int64) throws -> [ArticlePage.EntityMark] {
    try Row.fetchAll(
      db,
      sql:
        "SELECT start, stop, entity, form FROM mention WHERE article = ? ORDER BY start, stop, entity",
      arguments: [id]
    ).map { row in
      ArticlePage.EntityMark(
        range: Self.range(row["start"], row["stop"]), entity: row["entity"],
        form: Mention.Form(rawValue: row["form"]) ?? .name)
    }
  }

  private func disputes(ofArticle id: Int64, inStory story: Int64) throws -> [ArticlePage
    .DisputeMark]
  {
    let cards = try disagreements(inStory: story)
    let marks = cards.enumerated().flatMap { index, card in
      card.disagreement.positions.flatMap(\.claims).filter { $0.article == id }.map { claim in
        ArticlePage.DisputeMark(
          range: claim.range, status: card.disagreement.status, disagreement: index)
      }
    }
    return marks.sorted {
      ($0.range.lowerBound, $0.disagreement) < ($1.range.lowerBound, $1.disagreement)
    }
  }

  func disagreements(inStory story: Int64?) throws -> [DisagreementCard] {
    let rows =
      if let story {
        try Row.fetchAll(
          db, sql: "SELECT * FROM disagreement WHERE story = ? ORDER BY rank", arguments: [story])
      } else {
        try Row.fetchAll(
          db, sql: "SELECT * FROM disagreement ORDER BY confidence DESC, story, rank")
      }
    return try rows.map { row in
      DisagreementCard(
        id: row["id"], story: row["story"],
        disagreement: try PackedJSON.value(Disagreement.self, row["body"]))
    }
  }

  func entities(inStory story: Int64?, limit: Int?) throws -> [EntitySummary] {
    let inStory = story == nil ? "" : "WHERE article.story = :story"
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT entity.*, count(*) AS mentions, count(DISTINCT mention.article) AS articles
        FROM mention JOIN article ON article.id = mention.article JOIN entity ON entity.id = mention.entity \(inStory)
        GROUP BY entity.id ORDER BY mentions DESC, entity.id LIMIT :limit
        """, arguments: story.map { ["story": $0, "limit": limit ?? -1] } ?? ["limit": limit ?? -1])
    return try rows.map { try entity($0, story: story) }
  }

  func entities(withKey key: String) throws -> [EntitySummary] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT entity.*, count(*) AS mentions, count(DISTINCT mention.article) AS articles
        FROM mention JOIN entity ON entity.id = mention.entity
        WHERE entity.key = ? OR entity.id IN (SELECT entity FROM alias WHERE key = ?)
        GROUP BY entity.id ORDER BY mentions DESC, entity.id
        """, arguments: [key, key])
    return try rows.map { try entity($0, story: nil) }
  }

  private func entity(_ row: Row, story: Int64?) throws -> EntitySummary {
    let id: Int64 = row["id"]
    let name: String = row["name"]
    let aliases = try String.fetchAll(
      db,
      sql:
        "SELECT DISTINCT name FROM alias WHERE entity = ? AND (? IS NULL OR story = ?) AND name <> ? ORDER BY name",
      arguments: [id, story, story, name])
    return EntitySummary(
      id: id, name: name, kind: Entity.Kind(rawValue: row["kind"]) ?? .other, aliases: aliases,
      mentions: row["mentions"], articles: row["articles"])
  }

  /// In reading order, story by story. Where there are more than `limit`, those of the latest articles.
  func mentions(of entity: Int64, inStory story: Int64?, limit: Int? = nil) throws -> [MentionLine]
  {
    let inStory =
      story == nil ? "" : "AND article IN (SELECT id FROM article WHERE story = :story)"
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT \(ArticleSummary.columns),
          mention.start, mention.stop, mention.form, mention.sentenceStart, mention.sentenceStop,
          entity.name AS entityName, entity.kind AS entityKind,
          substr(CAST(article.text AS BLOB), sentenceStart + 1, sentenceStop - sentenceStart) AS sentence
        FROM (
          SELECT * FROM mention WHERE entity = :entity \(inStory) ORDER BY article DESC LIMIT :limit
        ) AS mention JOIN entity ON entity.id = mention.entity
          JOIN (\(ArticleSummary.table)) ON article.id = mention.article
        ORDER BY article.story, published IS NULL, published, article.id, start
        """, arguments: arguments(entity, story, limit))
    return rows.map(line)
  }

  private func arguments(_ entity: Int64, _ story: Int64?, _ limit: Int?) -> StatementArguments {
    let limit = limit ?? -1
    return story.map { ["entity": entity, "limit": limit, "story": $0] }
      ?? ["entity": entity, "limit": limit]
  }

  private func line(_ row: Row) -> MentionLine {
    let range = Self.range(row["start"], row["stop"])
    let offset: Int = row["sentenceStart"]
    let bytes = [UInt8](row["sentence"] as Data)
    let inside = (range.lowerBound - offset..<range.upperBound - offset).clamped(
      to: 0..<bytes.count)
    return MentionLine(
      entity: row["entityName"], kind: Entity.Kind(rawValue: row["entityKind"]) ?? .other,
      article: ArticleSummary(row: row), range: range,
      form: Mention.Form(rawValue: row["form"]) ?? .name,
      text: String(decoding: bytes[inside], as: UTF8.self),
      sentence: String(decoding: bytes, as: UTF8.self),
      rangeInSentence: inside)
  }

  private static func range(_ start: Int, _ stop: Int) -> Range<Int> { start..<max(start, stop) }
}
