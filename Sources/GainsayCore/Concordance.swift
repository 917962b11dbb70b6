/// Mentions of an entity in their sentences, and who is named beside it.
package struct Concordance: Sendable, Equatable {
  /// In reading order, story by story; of very many the latest.
  package var lines: [MentionLine]
  /// All mentions, shown or not.
  package var total: Int
  /// The entities in the same articles, by how many of these articles have them; most first.
  package var companions: [EntitySummary]

  package init(lines: [MentionLine], total: Int, companions: [EntitySummary] = []) {
    self.lines = lines
    self.total = total
    self.companions = companions
  }
}

/// An outlet with what the library has of it.
package struct OutletSummary: Sendable, Equatable {
  /// Nil stands for the articles whose outlet is not known.
  package var name: String?
  package var articles: Int
  package var stories: Int
  /// Articles without a day.
  package var undated: Int
  /// ISO 8601; of its dated articles.
  package var first: String?
  package var last: String?

  package init(
    name: String?, articles: Int, stories: Int, undated: Int, first: String?, last: String?
  ) {
    self.name = name
    self.articles = articles
    self.stories = stories
    self.undated = undated
    self.first = first
    self.last = last
  }
}

/// What one import did, as the log keeps it.
package struct ImportRun: Sendable, Equatable {
  package struct Failure: Sendable, Equatable {
    package var path: String
    /// Why, in words.
    package var reason: String

    package init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }
  }

  /// ISO 8601, UTC.
  package var ended: String
  package var added: Int
  package var replaced: Int
  package var unchanged: Int
  /// Those that are kept; the first of very many.
  package var failures: [Failure]
  package var failureCount: Int

  package init(
    ended: String, added: Int, replaced: Int, unchanged: Int, failures: [Failure],
    failureCount: Int
  ) {
    self.ended = ended
    self.added = added
    self.replaced = replaced
    self.unchanged = unchanged
    self.failures = failures
    self.failureCount = failureCount
  }
}
