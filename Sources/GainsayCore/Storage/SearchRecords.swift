import GRDB

/// Full-text search over articles.
struct SearchRecords {
  private static let opening = "\u{1}"
  private static let closing = "\u{2}"
  /// How much more a word of the headline counts.
  private static let titleWeight = 4.0
  private static let snippetWords = 16

  let db: Database

  func answer(_ query: String, limit: Int) throws -> SearchAnswer {
    let articles = try Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0
    guard let match = SearchQuery(query).match else {
      return SearchAnswer(query: query, hits: [], total: 0, articles: articles)
    }
    let total =
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM search WHERE search MATCH ?", arguments: [match]) ?? 0
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT \(ArticleSummary.columns), found.* FROM (
          SELECT rowid AS found, -bm25(search, ?, 1.0) AS score,
            snippet(search, 1, char(1), char(2), '…', ?) AS snippet, highlight(search, 1, char(1), char(2)) AS marked
          FROM search WHERE search MATCH ? ORDER BY bm25(search, ?, 1.0), rowid LIMIT ?
        ) AS found JOIN (\(ArticleSummary.table)) ON article.id = found.found ORDER BY score DESC, article.id
        """,
      arguments: [Self.titleWeight, Self.snippetWords, match, Self.titleWeight, limit])
    return SearchAnswer(query: query, hits: rows.map(hit), total: total, articles: articles)
  }

  private func hit(_ row: Row) -> SearchAnswer.Hit {
    let snippet = unmarked(row["snippet"])
    let marked = unmarked(row["marked"])
    return SearchAnswer.Hit(
      article: ArticleSummary(row: row), score: row["score"], snippet: snippet.text,
      matches: snippet.marks,
      positions: marked.marks)
  }

  /// The text without marks, and where they stood as UTF-8 ranges; line breaks become spaces, byte for byte.
  private func unmarked(_ text: String?) -> (text: String, marks: [Range<Int>]) {
    var bytes: [UInt8] = []
    var marks: [Range<Int>] = []
    var start: Int?
    for byte in (text ?? "").utf8 {
      switch byte {
      case 1: start = bytes.count
      case 2: if let from = start { marks.append(from..<bytes.count) }
      case 10: bytes.append(32)
      default: bytes.append(byte)
      }
    }
    return (String(decoding: bytes, as: UTF8.self), marks)
  }
}
