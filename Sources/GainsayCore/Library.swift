/// The front door: everything outside of Core opens, fills and asks a library through this.
package struct Library: Sendable {
  /// Opens the library in `path`, making it where there is none.
  /// - Throws: `LibraryError`.
  package init(path: String) throws {}

  /// A library in memory, for tests and for what is not kept.
  package init() throws {}

  /// Reads, analyses and saves what is new or changed in `paths`, files or folders.
  /// - Parameters:
  ///   - progress: called now and then, from any thread.
  ///   - isCancelled: asked before each batch; what is saved by then stays.
  package func importArticles(
    at paths: [String], progress: @Sendable (ImportProgress) -> Void = { _ in },
    isCancelled: @Sendable () -> Bool = { false }
  ) throws -> ImportReport { ImportReport() }

  /// Removes the articles whose path is `path` or lies below it; returns how many.
  package func removeArticles(at path: String) throws -> Int { 0 }

  /// Newest first, then most articles. Nil `limit` is all.
  package func stories(limit: Int? = nil) throws -> [StorySummary] { [] }

  package func story(_ id: Int64) throws -> StoryDetail? { nil }

  package func article(_ id: Int64) throws -> ArticlePage? { nil }

  /// Best first; of one story, or of all.
  package func disagreements(inStory story: Int64? = nil) throws -> [DisagreementCard] { [] }

  /// Most mentioned first.
  package func entities(inStory story: Int64? = nil, limit: Int? = nil) throws -> [EntitySummary] {
    []
  }

  /// Every mention of an entity in reading order; of one story, or of all.
  package func mentions(of entity: Int64, inStory story: Int64? = nil) throws -> [MentionLine] {
    []
  }

  /// The entities that go by `name`, case and company suffix aside.
  package func entities(named name: String) throws -> [EntitySummary] { [] }

  /// Never throws for bad syntax: such a query is searched as words. The last word is a prefix.
  package func search(_ query: String, limit: Int = 50) throws -> SearchAnswer {
    SearchAnswer(query: query, hits: [], total: 0, articles: 0)
  }
}
