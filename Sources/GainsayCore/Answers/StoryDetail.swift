/// A story with its articles and who is in it, most mentioned first.
package struct StoryDetail: Sendable, Equatable {
  package var summary: StorySummary
  package var articles: [ArticleSummary]
  package var entities: [EntitySummary]
  /// Why its articles are together.
  package var bond = StoryBond()
}
