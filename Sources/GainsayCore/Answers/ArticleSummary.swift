/// A line of the list of a story's articles.
package struct ArticleSummary: Sendable, Equatable, Identifiable {
  package var id: Int64
  package var story: Int64
  package var path: String
  package var title: String?
  /// The headline, or the article's first words where it has none; for lists.
  package var heading: String
  package var outlet: String?
  package var published: String?
  package var freshness = Freshness.new
  package var isStarred = false
  /// In alphabetical order.
  package var tags: [String] = []
}
