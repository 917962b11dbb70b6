import GRDB

/// What the user has called no disagreement.
struct Rejections {
  let db: Database

  /// The keys of those rejected in a story, with any of the articles that it has today.
  func keys(inStory story: Int64) throws -> Set<String> {
    try String.fetchSet(
      db,
      sql: "SELECT key FROM rejection JOIN article USING (content) WHERE article.story = ?",
      arguments: [story])
  }
}
