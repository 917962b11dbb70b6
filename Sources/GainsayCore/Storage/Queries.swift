import Foundation
import GRDB

/// Answers what the library is asked.
struct Queries {
  let db: Database

  func stories(limit: Int?) throws -> [StorySummary] {
    try StorySummary.fetchAll(
      db,
      sql: """
        SELECT \(StorySummary.columns) FROM story
        ORDER BY updated DESC, articles DESC, id LIMIT ?
        """,
      arguments: [limit ?? -1]
    )
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
    try ArticleSummary.fetchAll(
      db,
      sql: """
        SELECT \(ArticleSummary.columns) FROM \(ArticleSummary.table) WHERE story = ?
        ORDER BY published IS NULL, published, id
        """, arguments: [id]
    )
  }

  func page(_ id: Int64) throws -> ArticlePage? {
    let row = try Row.fetchOne(
      db, sql: "SELECT \(ArticleSummary.columns) FROM \(ArticleSummary.table) WHERE article.id = ?",
      arguments: [id])
    guard let row, let article = try ArticleRecords(db: db).article(id) else { return nil }
    let summary = ArticleSummary(row: row)
    return ArticlePage(
      summary: summary, article: article, mentions: try MentionRecords(db: db).marks(inArticle: id),
      disputes: try disputes(ofArticle: id, inStory: summary.story))
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
    let records = EntityRecords(db: db)
    return try story.map { try records.entities(inStory: $0, limit: limit) }
      ?? records.entities(limit: limit)
  }
}
