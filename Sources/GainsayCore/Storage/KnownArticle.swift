/// An article of the library with the address or the words of a new one.
struct KnownArticle: Sendable, Equatable {
  var path: String
  var outlet: String?
  var published: String?
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
    case update
  }

  /// A text that is shorter than this share of the other is a teaser of it, not an update.
  private static let leastShare = 0.5

  func relation(to article: Article, _ identity: ArticleIdentity) -> Relation {
    if let outlet, let other = article.outlet, outlet != other { return .reprint }
    if words == identity.words { return .known }
    if let published, let later = article.published, later < published { return .known }
    let count = article.text.unicodeScalars.count
    return Double(count) < Double(length) * Self.leastShare ? .known : .update
  }
}
