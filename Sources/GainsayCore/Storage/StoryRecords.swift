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
      let records = NameRecords(db: db, rules: rules)
      try records.save([], inStory: story, records.known(inStory: story))
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
    try db.cachedStatement(sql: "DELETE FROM disagreement WHERE story = ?")
      .execute(arguments: [story])
    try db.cachedStatement(sql: "DELETE FROM disputed WHERE story = ?").execute(arguments: [story])
  }

  private func saveEntities(
    _ entities: [StoryEntity], _ story: Int64, _ articles: [AnalysedArticle]
  ) throws {
    let byID = Dictionary(articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let placed = byID.mapValues(Self.mentionsByEntity)
    var mentions: [MentionRecords.Key: [MentionPlace]] = [:]
    var names: Set<NameRecords.Alias> = []
    let records = NameRecords(db: db, rules: rules)
    let known = try records.known(inStory: story)
    for entity in entities {
      let (id, aliases) = try records.identity(of: entity, known)
      names.formUnion(aliases)
      for member in entity.members {
        mentions[.init(article: member.article, entity: id), default: []] +=
          placed[member.article]?[member.entity] ?? []
      }
    }
    try MentionRecords(db: db).save(mentions.compactMapValues(Self.once), inStory: story)
    try records.save(names, inStory: story, known)
  }

  /// In the order in which they begin, each once; nil where there are none.
  private static func once(_ places: [MentionPlace]) -> [MentionPlace]? {
    var found: [MentionPlace] = []
    for place in places.sorted(by: {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    })
    where place.range != found.last?.range { found.append(place) }
    return found.isEmpty ? nil : found
  }

  /// The mentions of each entity of an article with their sentences.
  private static func mentionsByEntity(_ one: AnalysedArticle) -> [Int: [MentionPlace]] {
    let mentions = SentenceMentions(one.analysis)
    var found: [Int: [MentionPlace]] = [:]
    for (number, sentence) in one.analysis.sentences.enumerated() {
      for mention in mentions[number] {
        found[mention.entity, default: []].append(
          MentionPlace(range: mention.range, form: mention.form, sentence: sentence.range))
      }
    }
    return found
  }
}
