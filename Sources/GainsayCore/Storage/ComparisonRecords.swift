import GRDB

/// Lays two articles of the library side by side.
struct ComparisonRecords {
  let queries: Queries

  func comparison(of article: Int64, with other: Int64) throws -> ArticleComparison? {
    let records = ArticleRecords(db: queries.db)
    guard let left = try queries.page(article), let right = try queries.page(other) else {
      return nil
    }
    let alignment = SentenceAlignment(
      left: try records.sentences(ofArticle: article),
      right: try records.sentences(ofArticle: other),
      disputed: try disputed(article, other, inStory: left.summary.story))
    return ArticleComparison(left: left, right: right, rows: alignment.rows)
  }

  /// What stands in the two articles on different sides of a disagreement.
  private func disputed(_ article: Int64, _ other: Int64, inStory story: Int64) throws
    -> [(left: Range<Int>, right: Range<Int>)]
  {
    try queries.disagreements(inStory: story).flatMap { card in
      let positions = card.disagreement.positions
      return positions.indices.flatMap { one in
        positions.indices.filter { $0 != one }.flatMap { two in
          positions[one].claims.filter { $0.article == article }.flatMap { left in
            positions[two].claims.filter { $0.article == other }.map { (left.range, $0.range) }
          }
        }
      }
    }
  }
}
