/// An article of the library with the address or the words of a new one.
struct KnownArticle: Sendable, Equatable {
  var path: String
  var outlet: String?
  var published: String?
  var byline: String?
  var url: String?
  /// As in `ArticleIdentity`.
  var words: String
  /// Characters of its text.
  var length: Int

  /// What a new article is to one that is known.
  enum Relation: Sendable, Equatable {
    /// Another outlet's, which says who else carries it: both are kept.
    case reprint
    /// It says no more: the same words, a teaser, an earlier state.
    case known
    /// It says more: a later state, or the same words with all details that are known and others.
    case update
  }

  /// A text that is shorter than this share of the other is a teaser of it, not an update.
  private static let leastShare = 0.5

  func relation(to article: Article, _ identity: ArticleIdentity) -> Relation {
    if let outlet, let other = article.outlet, outlet != other { return .reprint }
    if words == identity.words { return isCompleted(by: article) ? .update : .known }
    if let published, let later = article.published, later < published { return .known }
    let count = article.text.unicodeScalars.count
    return Double(count) < Double(length) * Self.leastShare ? .known : .update
  }

  private func isCompleted(by article: Article) -> Bool {
    let details = [
      (outlet, article.outlet), (published, article.published), (byline, article.byline),
      (url, article.url),
    ]
    let isOfOneDay = published == nil || published == article.published
    return isOfOneDay && details.allSatisfy { $0 == nil || $1 != nil }
      && details.contains { $0 == nil && $1 != nil }
  }
}
