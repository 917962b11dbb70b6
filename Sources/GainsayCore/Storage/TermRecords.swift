import Foundation
import GRDB

/// The telling words of articles and stories, for finding the story of an article.
struct TermRecords: StoryIndex {
  let db: Database

  /// Counts the terms of an article that has come.
  func count(_ terms: ArticleTerms) throws {
    let count = try db.cachedStatement(
      sql: """
        INSERT INTO frequency(term, articles) VALUES (?, 1) ON CONFLICT(term) DO UPDATE SET articles = articles + 1
        """)
    for term in terms.terms { try count.execute(arguments: [Int64(term.key)]) }
    try db.execute(sql: "UPDATE total SET articles = articles + 1")
  }

  /// Takes back what was counted of an article that goes.
  func discount(_ terms: ArticleTerms) throws {
    let count = try db.cachedStatement(
      sql: "UPDATE frequency SET articles = articles - 1 WHERE term = ?")
    for term in terms.terms { try count.execute(arguments: [Int64(term.key)]) }
    try db.execute(sql: "UPDATE total SET articles = articles - 1")
  }

  /// Adds an article to the vector of a story.
  func add(_ article: WeightedTerms, toStory story: Int64) throws {
    var vector = try vector(ofStory: story) ?? StoryVector()
    vector.add(article)
    try set(vector, ofStory: story)
    let lead = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO lead(term, story) VALUES (?, ?)")
    for term in article.terms.prefix(StoryClustering.leads) {
      try lead.execute(arguments: [Int64(term.key), story])
    }
  }

  /// Adds what one story is about to another.
  func move(_ gone: Int64, into kept: Int64) throws {
    guard let other = try vector(ofStory: gone), var vector = try vector(ofStory: kept) else {
      return
    }
    vector.add(other)
    try set(vector, ofStory: kept)
    let move = try db.cachedStatement(
      sql: "UPDATE OR IGNORE lead SET story = ? WHERE term = ? AND story = ?")
    for term in other.keys { try move.execute(arguments: [kept, Int64(term), gone]) }
    try clear(story: gone)
  }

  /// Puts together anew what a story is about, after articles have left it.
  /// - Parameter articles: the terms of those that it has, by number.
  func rebuild(story: Int64, from articles: [Int64: ArticleTerms]) throws {
    try clear(story: story)
    let clustering = StoryClustering(index: self)
    for (_, terms) in articles.sorted(by: { $0.key < $1.key }) {
      try add(try clustering.weigh(terms), toStory: story)
    }
  }

  private func set(_ vector: StoryVector, ofStory story: Int64) throws {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO storyVector(story, terms) VALUES (?, ?)")
      .execute(arguments: [story, vector.data])
  }

  /// What leads to a story by words that are no longer among its telling ones leads to nothing then.
  private func clear(story: Int64) throws {
    let lead = try db.cachedStatement(sql: "DELETE FROM lead WHERE term = ? AND story = ?")
    for term in try vector(ofStory: story)?.keys ?? [] {
      try lead.execute(arguments: [Int64(term), story])
    }
    try db.execute(sql: "DELETE FROM storyVector WHERE story = ?", arguments: [story])
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
      try db.cachedStatement(sql: "SELECT terms FROM storyVector WHERE story = ?"),
      arguments: [story]
    ).flatMap(StoryVector.init)
  }
}
