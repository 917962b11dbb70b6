import GRDB

/// What the library has of each outlet.
struct OutletRecords {
  let db: Database

  func outlets() throws -> [OutletSummary] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT outlet, count(*) AS articles, count(DISTINCT story) AS stories,
          sum(published IS NULL) AS undated, min(published) AS first, max(published) AS last
        FROM article GROUP BY outlet ORDER BY articles DESC, outlet
        """
    ).map { row in
      OutletSummary(
        name: row["outlet"], articles: row["articles"], stories: row["stories"],
        undated: row["undated"], first: row["first"], last: row["last"])
    }
  }

  func articles(of outlet: String?, first: Int, count: Int) throws -> [ArticleSummary] {
    try ArticleSummary.fetchAll(
      db,
      sql: """
        SELECT \(ArticleSummary.columns) FROM (
          SELECT id FROM article WHERE outlet IS ? ORDER BY published DESC, id LIMIT ? OFFSET ?
        ) AS found JOIN (\(ArticleSummary.table)) ON article.id = found.id
        ORDER BY article.published DESC, article.id
        """, arguments: [outlet, count, first]
    )
  }
}
