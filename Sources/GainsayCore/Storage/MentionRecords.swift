import Foundation
import GRDB

/// Where entities are mentioned, a row for each entity of an article.
struct MentionRecords {
  struct Key: Hashable {
    var article: Int64
    var entity: Int64
  }

  let db: Database

  /// Writes what is other than what stands there.
  func save(_ mentions: [Key: [MentionPlace]], inStory story: Int64) throws {
    var before = try packed(inStory: story)
    let insert = try db.cachedStatement(
      sql: "INSERT INTO mention(entity, article, count, places) VALUES (?, ?, ?, ?)")
    var fresh: [(key: Key, count: Int, places: Data)] = []
    for (key, places) in mentions {
      let packed = MentionPlace.packed(places)
      if before[key] == packed {
        before[key] = nil
      } else {
        fresh.append((key, places.count, packed))
      }
    }
    let delete = try db.cachedStatement(
      sql: "DELETE FROM mention WHERE entity = ? AND article = ?")
    for key in before.keys { try delete.execute(arguments: [key.entity, key.article]) }
    for one in fresh.sorted(by: {
      ($0.key.entity, $0.key.article) < ($1.key.entity, $1.key.article)
    }) {
      try insert.execute(arguments: [one.key.entity, one.key.article, one.count, one.places])
    }
  }

  private func packed(inStory story: Int64) throws -> [Key: Data] {
    let rows = try Row.fetchCursor(
      try db.cachedStatement(
        sql: """
          SELECT entity, article, places FROM mention
          WHERE article IN (SELECT id FROM article WHERE story = ?)
          """), arguments: [story])
    var found: [Key: Data] = [:]
    while let row = try rows.next() {
      found[Key(article: row["article"], entity: row["entity"])] = row["places"]
    }
    return found
  }

  func count(of entity: Int64, inStory story: Int64?) throws -> Int {
    let sql =
      story == nil
      ? "SELECT mentions FROM entity WHERE id = ?"
      : "SELECT sum(count) FROM mention WHERE entity = ? AND article IN (SELECT id FROM article WHERE story = ?)"
    return try Int.fetchOne(
      db, sql: sql, arguments: StatementArguments([entity] + (story.map { [$0] } ?? []))) ?? 0
  }

  /// In reading order; of the wanted entities, or of all.
  func marks(inArticle article: Int64, of wanted: Set<Int64>? = nil) throws
    -> [ArticlePage.EntityMark]
  {
    let rows = try Row.fetchAll(
      try db.cachedStatement(sql: "SELECT entity, places FROM mention WHERE article = ?"),
      arguments: [article])
    let marks = rows.filter { wanted?.contains($0["entity"]) != false }.flatMap { row in
      MentionPlace.places(row["places"]).map {
        ArticlePage.EntityMark(range: $0.range, entity: row["entity"], form: $0.form)
      }
    }
    return marks.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.entity)
        < ($1.range.lowerBound, $1.range.upperBound, $1.entity)
    }
  }

  /// In reading order, story by story. Where there are more than `limit`, those of the latest articles before `article`.
  func lines(of entity: Int64, inStory story: Int64?, before article: Int64? = nil, limit: Int?)
    throws -> [MentionLine]
  {
    let identity = try Row.fetchOne(
      db, sql: "SELECT name, kind FROM entity WHERE id = ?", arguments: [entity])
    guard let identity else { return [] }
    let inStory = story == nil ? "" : "AND article.story = :story"
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(ArticleSummary.columns), article.text, mention.places
        FROM mention JOIN (\(ArticleSummary.table)) ON article.id = mention.article
        WHERE mention.entity = :entity AND mention.article < :before \(inStory)
        ORDER BY mention.article DESC
        """,
      arguments: StatementArguments(["entity": entity, "before": article ?? .max])
        + (story.map { ["story": $0] } ?? [:]))
    var lines: [MentionLine] = []
    while lines.count < limit ?? .max, let row = try rows.next() {
      lines += try Self.lines(row, identity)
    }
    return lines.sorted(by: Self.comesBefore)
  }

  /// Undated articles come last.
  private static func comesBefore(_ one: MentionLine, _ other: MentionLine) -> Bool {
    let (left, right) = (one.article, other.article)
    return (left.story, left.published ?? "~", left.id, one.range.lowerBound)
      < (right.story, right.published ?? "~", right.id, other.range.lowerBound)
  }

  private static func lines(_ row: Row, _ identity: Row) throws -> [MentionLine] {
    let bytes = Array(try ArticleRecords.text(row).utf8)
    let article = ArticleSummary(row: row)
    return MentionPlace.places(row["places"]).map { place in
      let sentence = place.sentence.clamped(to: 0..<bytes.count)
      let range = place.range.clamped(to: sentence)
      return MentionLine(
        entity: identity["name"], kind: Entity.Kind(rawValue: identity["kind"]) ?? .other,
        article: article, range: place.range, form: place.form,
        text: String(decoding: bytes[range], as: UTF8.self),
        sentence: String(decoding: bytes[sentence], as: UTF8.self),
        rangeInSentence: range.lowerBound - sentence.lowerBound..<range.upperBound
          - sentence.lowerBound)
    }
  }
}
