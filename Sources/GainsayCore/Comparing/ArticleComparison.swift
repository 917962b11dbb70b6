/// Two articles side by side: each sentence once, in the order of its own article, level with the one that tells the same.
package struct ArticleComparison: Sendable, Equatable {
  package enum Relation: String, Sendable, Equatable {
    /// Both tell it.
    case shared
    /// The two are sides of a disagreement.
    case disputed
    /// The other tells it too, at another place.
    case elsewhere
    /// Only one tells it.
    case alone
  }

  package struct Row: Sendable, Equatable {
    /// The sentences, as ranges of their articles' texts.
    package var left: Range<Int>?
    package var right: Range<Int>?
    package var relation: Relation
  }

  package var left: ArticlePage
  package var right: ArticlePage
  package var rows: [Row]
}
