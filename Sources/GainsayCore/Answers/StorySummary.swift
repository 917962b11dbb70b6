/// A line of the list of stories.
package struct StorySummary: Sendable, Equatable, Identifiable {
  package var id: Int64
  package var title: String
  package var articles: Int
  package var outlets: Int
  package var origins: Int
  /// Unnamed sources may be the same people, so there may be fewer origins.
  package var originsAreAtMost: Bool
  package var disagreements: Int
  /// The disagreements that are conflicts.
  package var conflicts: Int
  /// ISO 8601 time of the latest article, or nil when none is dated.
  package var updated: String?
  /// What the user has read, starred, tagged and looked at of it.
  package var marks = StoryMarks()
}
