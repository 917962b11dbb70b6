import Foundation
import GRDB

/// The telling words of articles and stories, for finding the story of an article.
struct TermRecords: StoryIndex {
  let db: Database

  /// Counts the terms of an article that has come, and keeps them.
  func add(_ terms: ArticleTerms, article: Int64) throws {
    try db.execute(
      sql: "INSERT INTO vector(article, terms) VALUES (?, ?)", arguments: [article, terms.data])
    try count(terms)
  }

  func count(_ terms: ArticleTerms) throws {
    let count = try db.makeStatement(
      sql: """
        INSERT INTO frequency(term, articles) VALUES (?, 1) ON CONFLICT(term) DO UPDATE SET articles = articles + 1
        """)
    for term in terms.terms { try count.execute(arguments: [Int64(term.key)]) }
    try db.execute(sql: "UPDATE total SET articles = articles + 1")
  }

  /// Takes back what `add` counted, of an article that goes.
  func remove(article: Int64) throws {
    guard let terms = try terms(ofArticle: article) else { return }
    let count = try db.makeStatement(
      sql: "UPDATE frequency SET articles = articles - 1 WHERE term = ?")
    for term in terms.terms { try count.execute(arguments: [Int64(term.key)]) }
    try db.execute(sql: "UPDATE total SET articles = articles - 1")
    try db.execute(sql: "DELETE FROM vector WHERE article = ?", arguments: [article])
  }

  func terms(ofArticle article: Int64) throws -> ArticleTerms? {
    try Data.fetchOne(db, sql: "SELECT terms FROM vector WHERE article = ?", arguments: [article])
      .flatMap(ArticleTerms.init)
  }

  /// Adds an article to the vector of a story.
  func add(_ article: WeightedTerms, toStory story: Int64) throws {
    var vector = try vector(ofStory: story) ?? StoryVector()
    vector.add(article)
    try db.execute(
      sql: "UPDATE story SET vector = ? WHERE id = ?", arguments: [vector.data, story])
    let lead = try db.makeStatement(
      sql: "INSERT OR IGNORE INTO lead(term, story) VALUES (?, ?)")
    for term in article.terms.prefix(StoryClustering.leads) {
      try lead.execute(arguments: [Int64(term.key), story])
    }
  }

  /// Forgets the vector of a story, before its articles are added anew.
  func clear(story: Int64) throws {
    try db.execute(sql: "UPDATE story SET vector = NULL WHERE id = ?", arguments: [story])
    try db.execute(sql: "DELETE FROM lead WHERE story = ?", arguments: [story])
  }

  // MARK: StoryIndex

  func articleCount() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT articles FROM total") ?? 0
  }

  func articleCounts(of terms: [UInt32]) throws -> [UInt32: Int] {
    var found: [UInt32: Int] = [:]
    let count = try db.cachedStatement(sql: "SELECT articles FROM frequency WHERE term = ?")
    for term in terms { found[term] = try Int.fetchOne(count, arguments: [Int64(term)]) }
    return found
  }

  func stories(with term: UInt32, limit: Int) throws -> [Int64] {
    try Int64.fetchAll(
      try db.cachedStatement(
        sql: "SELECT story FROM lead WHERE term = ? ORDER BY story DESC LIMIT ?"),
      arguments: [Int64(term), limit])
  }

  func vector(ofStory story: Int64) throws -> StoryVector? {
    try Data.fetchOne(
      try db.cachedStatement(sql: "SELECT vector FROM story WHERE id = ?"), arguments: [story]
    ).flatMap(StoryVector.init)
  }
}
