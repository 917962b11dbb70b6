/// How answers of a search are ordered.
package enum SearchOrder: String, Sendable, CaseIterable {
  /// Of the newest articles that match, those first that speak of it most; then the others, newest first.
  case relevance
  case newest
}

/// What a search found; it names its query, so that a late answer can be told from a new one.
package struct SearchAnswer: Sendable, Equatable {
  package struct Hit: Sendable, Equatable {
    package var article: ArticleSummary
    /// Larger is better.
    package var score: Double
    package var snippet: String
    /// The matches in `snippet`.
    package var matches: [Range<Int>]
    /// The first match in the article's text.
    package var position: Range<Int>? { positions.first }
    /// All matches in the article's text, in order.
    package var positions: [Range<Int>]
  }

  package var query: String
  package var hits: [Hit]
  /// All articles that match, shown or not; as many at least where `isCounted` is false.
  package var total: Int
  /// Articles in the library.
  package var articles: Int
  /// Whether all were counted.
  package var isCounted = true
  /// Whether those that come first are all here; else there may be more hits, after these, than were found in the time for a key.
  package var isWhole = true
  /// What was not taken as it was typed.
  package var notes: [SearchNote] = []
  /// What was run, for those who ask.
  package var run = ""
}
