import GRDB

/// Answers about all mentions of one entity.
struct ConcordanceRecords {
  /// Mentions of a stretch; it ends with an article's last.
  static let stretch = 1_000
  /// Articles that are looked at for companions.
  private static let mostArticles = 500
  private static let mostCompanions = 12

  let db: Database

  /// - Parameter article: the stretch of articles before it; nil for the latest.
  func concordance(of entity: Int64, inStory story: Int64?, before article: Int64?) throws
    -> Concordance
  {
    let mentions = MentionRecords(db: db)
    let lines = try mentions.lines(
      of: entity, inStory: story, before: article, limit: Self.stretch)
    let articles = Set(lines.map(\.article.id)).sorted(by: >)
    return Concordance(
      lines: lines, total: try mentions.count(of: entity, inStory: story),
      next: lines.count < Self.stretch ? nil : articles.last,
      companions: try article == nil
        ? EntityRecords(db: db).companions(
          of: entity, in: Array(articles.prefix(Self.mostArticles)), limit: Self.mostCompanions)
        : [])
  }
}
