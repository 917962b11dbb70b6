import Foundation
import GRDB

/// Stories, their entities, mentions and disagreements as rows: all of it found anew from the articles.
struct StoryRecords {
  let db: Database
  let rules: NameRules

  /// Writes what was found about a story in place of what stood there before.
  func save(_ report: StoryReport, story: Int64, articles: [AnalysedArticle]) throws {
    try clear(story)
    guard !articles.isEmpty else {
      try db.execute(sql: "DELETE FROM story WHERE id = ?", arguments: [story])
      return
    }
    try db.execute(
      sql: """
        UPDATE story SET title = ?, articles = ?, outlets = ?, origins = ?, originsAreAtMost = ?, disagreements = ?,
        conflicts = ?, updated = ? WHERE id = ?
        """,
      arguments: [
        try UserPlaces(db: db).title(ofStory: story) ?? report.title, articles.count,
        report.outlets, report.origins, report.originsAreAtMost,
        report.disagreements.count, report.disagreements.count { $0.status == .conflict },
        articles.compactMap(\.article.published).max(), story,
      ])
    try db.execute(
      sql: "INSERT OR REPLACE INTO evidence(story, bond, graph) VALUES (?, ?, ?)",
      arguments: [
        story, try PackedJSON.packed(report.bond), try PackedJSON.packed(report.graph),
      ])
    try ArticleMarks(db: db).count(inStories: [story])
    try saveEntities(report.entities, story, articles)
    for article in Set(report.disagreements.flatMap(\.positions).flatMap(\.claims).map(\.article)) {
      try db.execute(
        sql: "INSERT OR REPLACE INTO disputed(article, story) VALUES (?, ?)",
        arguments: [article, story])
    }
    for (rank, card) in report.disagreements.enumerated() {
      try db.execute(
        sql:
          "INSERT INTO disagreement(story, rank, kind, status, confidence, body) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          story, rank, card.kind.rawValue, card.status.rawValue, card.confidence,
          try PackedJSON.packed(card),
        ])
    }
  }

  private func clear(_ story: Int64) throws {
    try db.execute(
      sql: "DELETE FROM mention WHERE article IN (SELECT id FROM article WHERE story = ?)",
      arguments: [story])
    try db.execute(sql: "DELETE FROM alias WHERE story = ?", arguments: [story])
    try db.execute(sql: "DELETE FROM disagreement WHERE story = ?", arguments: [story])
    try db.execute(sql: "DELETE FROM disputed WHERE story = ?", arguments: [story])
  }

  private func saveEntities(
    _ entities: [StoryEntity], _ story: Int64, _ articles: [AnalysedArticle]
  ) throws {
    let byID = Dictionary(articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let insert = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO mention(article, start, stop, entity, form, sentenceStart, sentenceStop)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    let placed = byID.mapValues(Self.mentionsByEntity)
    for entity in entities {
      let id = try identity(of: entity, story)
      for member in entity.members {
        for (mention, sentence) in placed[member.article]?[member.entity] ?? [] {
          try insert.execute(arguments: [
            member.article, mention.range.lowerBound, mention.range.upperBound, id,
            mention.form.rawValue, sentence.lowerBound, sentence.upperBound,
          ])
        }
      }
    }
  }

  /// The mentions of each entity of an article with their sentences.
  private static func mentionsByEntity(_ one: AnalysedArticle) -> [Int: [(Mention, Range<Int>)]] {
    let mentions = SentenceMentions(one.analysis)
    var found: [Int: [(Mention, Range<Int>)]] = [:]
    for (number, sentence) in one.analysis.sentences.enumerated() {
      for mention in mentions[number] {
        found[mention.entity, default: []].append((mention, sentence.range))
      }
    }
    return found
  }

  /// The library's entity of that name and kind, with the names that it has in this story.
  private func identity(of entity: StoryEntity, _ story: Int64) throws -> Int64 {
    let wanted = try EntityWords(db: db, rules: rules)
      .wanted(EntityWords.Identity(name: entity.name, kind: entity.kind))
    let (key, kind) = (rules.key(wanted.name), wanted.kind.rawValue)
    let find = try db.cachedStatement(sql: "SELECT id FROM entity WHERE key = ? AND kind = ?")
    var found = try Int64.fetchOne(find, arguments: [key, kind])
    if found == nil {
      try db.cachedStatement(sql: "INSERT INTO entity(name, key, kind) VALUES (?, ?, ?)")
        .execute(arguments: [wanted.name, key, kind])
      found = db.lastInsertedRowID
    }
    let id = found ?? 0
    let insert = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO alias(entity, story, name, key) VALUES (?, ?, ?, ?)")
    for name in [wanted.name, entity.name] + entity.aliases {
      try insert.execute(arguments: [id, story, name, rules.key(name)])
    }
    return id
  }
}
