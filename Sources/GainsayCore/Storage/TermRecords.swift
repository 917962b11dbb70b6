import GRDB

/// The telling words of articles, for finding the stories an article may belong to.
struct TermRecords {
  /// More articles than this are never compared with a new one.
  private static let candidateLimit = 40

  let db: Database

  func save(_ terms: [String: Int], article: Int64) throws {
    let insert = try db.makeStatement(
      sql: "INSERT INTO term(article, term, count) VALUES (?, ?, ?)")
    for (term, count) in terms { try insert.execute(arguments: [article, term, count]) }
  }

  func articleCount() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0
  }

  /// In how many articles each term stands.
  func frequencies(of terms: some Collection<String>) throws -> [String: Int] {
    var found: [String: Int] = [:]
    let count = try db.makeStatement(sql: "SELECT articles FROM frequency WHERE term = ?")
    for term in terms { found[term] = try Int.fetchOne(count, arguments: [term]) ?? 0 }
    return found
  }

  /// Articles that share any of the terms, those that share most first.
  func articles(sharing terms: [String], except article: Int64) throws -> [Int64] {
    let marks = Array(repeating: "?", count: terms.count).joined(separator: ",")
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT article FROM term WHERE term IN (\(marks)) AND article <> ?
        GROUP BY article ORDER BY count(*) DESC, article DESC LIMIT ?
        """, arguments: StatementArguments(terms) + [article, Self.candidateLimit])
  }

  func terms(ofArticle id: Int64) throws -> [String: Int] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT term, count FROM term WHERE article = ?", arguments: [id])
    return Dictionary(
      rows.map { ($0["term"], $0["count"]) }, uniquingKeysWith: { first, _ in first })
  }

  func placeInStory(ofArticle id: Int64) throws -> (story: Int64, published: String?)? {
    let row = try Row.fetchOne(
      db, sql: "SELECT story, published FROM article WHERE id = ?", arguments: [id])
    guard let row, let story: Int64 = row["story"] else { return nil }
    return (story, row["published"])
  }
}
