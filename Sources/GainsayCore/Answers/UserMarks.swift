// What the user says of articles and searches, as it is shown.

/// What an article can be marked as; each can be taken off again.
package enum ArticleMark: Sendable, Equatable, Codable {
  case read
  case starred
  case tagged(String)
}

/// Whether the user has looked at something.
package enum Freshness: String, Sendable, Equatable {
  /// An article that was never read; a story of which nothing was ever looked at.
  case new
  /// An article that says something else than when it was read; a story that has grown since it was looked at.
  case changed
  /// An article that was read; a story all of which was looked at.
  case seen
}

/// What the user has marked in a story.
package struct StoryMarks: Sendable, Equatable {
  /// Articles that were not read.
  package var unread = 0
  /// Articles with a star.
  package var starred = 0
  package var freshness = Freshness.new
  /// Of its articles, in alphabetical order.
  package var tags: [String] = []
}

/// A search that the user keeps.
package struct SavedSearch: Sendable, Equatable {
  package var name: String
  package var query: String
}

/// A tag with how many articles of the library have it.
package struct TagCount: Sendable, Equatable {
  package var name: String
  package var articles: Int
}

/// What was taken back, or done again.
package enum UserActionKind: Sendable, Equatable {
  /// Stories were merged or split.
  case regrouped
  /// A story was renamed.
  case renamed
  case rejected
  case restored
  /// Entities were merged or renamed.
  case namedEntities
  case marked(ArticleMark, articles: Int)
  case savedSearch(String)
}
