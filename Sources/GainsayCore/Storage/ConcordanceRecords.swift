import GRDB

/// Answers about all mentions of one entity.
struct ConcordanceRecords {
  /// Mentions that are shown of an entity; more are counted only.
  private static let mostLines = 1_000
  /// Articles that are looked at for companions.
  private static let mostArticles = 500
  private static let mostCompanions = 12

  let db: Database

  func concordance(of entity: Int64, inStory story: Int64?) throws -> Concordance {
    let mentions = MentionRecords(db: db)
    let lines = try mentions.lines(of: entity, inStory: story, limit: Self.mostLines)
    let articles = Set(lines.map(\.article.id)).sorted(by: >).prefix(Self.mostArticles)
    return Concordance(
      lines: lines, total: try mentions.count(of: entity, inStory: story),
      companions: try EntityRecords(db: db).companions(
        of: entity, in: Array(articles), limit: Self.mostCompanions))
  }
}
