// What the library answers with: values ready to be shown or printed. All ranges are UTF-8 offsets.

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
  package var marks: StoryMarks

  package init(
    id: Int64, title: String, articles: Int, outlets: Int, origins: Int, originsAreAtMost: Bool,
    disagreements: Int, conflicts: Int, updated: String?, marks: StoryMarks = StoryMarks()
  ) {
    self.id = id
    self.title = title
    self.articles = articles
    self.outlets = outlets
    self.origins = origins
    self.originsAreAtMost = originsAreAtMost
    self.disagreements = disagreements
    self.conflicts = conflicts
    self.updated = updated
    self.marks = marks
  }
}

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
  package var freshness: Freshness
  package var isStarred: Bool
  /// In alphabetical order.
  package var tags: [String]

  package init(
    id: Int64, story: Int64, path: String, title: String?, heading: String, outlet: String?,
    published: String?, freshness: Freshness = .new, isStarred: Bool = false, tags: [String] = []
  ) {
    self.id = id
    self.story = story
    self.path = path
    self.title = title
    self.heading = heading
    self.outlet = outlet
    self.published = published
    self.freshness = freshness
    self.isStarred = isStarred
    self.tags = tags
  }
}

/// A story with its articles and who is in it, most mentioned first.
package struct StoryDetail: Sendable, Equatable {
  package var summary: StorySummary
  package var articles: [ArticleSummary]
  package var entities: [EntitySummary]
  /// Why its articles are together.
  package var bond: StoryBond

  package init(
    summary: StorySummary, articles: [ArticleSummary], entities: [EntitySummary],
    bond: StoryBond = StoryBond()
  ) {
    self.summary = summary
    self.articles = articles
    self.entities = entities
    self.bond = bond
  }
}

/// Someone or something known to the library under all its names.
package struct EntitySummary: Sendable, Equatable, Identifiable {
  package var id: Int64
  package var name: String
  package var kind: Entity.Kind
  package var aliases: [String]
  /// Within what was asked for: a story or the library.
  package var mentions: Int
  package var articles: Int

  package init(
    id: Int64, name: String, kind: Entity.Kind, aliases: [String], mentions: Int, articles: Int
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.mentions = mentions
    self.articles = articles
  }
}

/// An article to read, with its mentions and disputed sentences marked, both in reading order.
package struct ArticlePage: Sendable, Equatable {
  package struct EntityMark: Sendable, Equatable {
    package var range: Range<Int>
    package var entity: Int64
    package var form: Mention.Form

    package init(range: Range<Int>, entity: Int64, form: Mention.Form) {
      self.range = range
      self.entity = entity
      self.form = form
    }
  }

  package struct DisputeMark: Sendable, Equatable {
    package var range: Range<Int>
    package var status: Disagreement.Status
    /// Index into the answer of `disagreements(inStory:)`.
    package var disagreement: Int

    package init(range: Range<Int>, status: Disagreement.Status, disagreement: Int) {
      self.range = range
      self.status = status
      self.disagreement = disagreement
    }
  }

  package var summary: ArticleSummary
  package var article: Article
  package var mentions: [EntityMark]
  package var disputes: [DisputeMark]

  package init(
    summary: ArticleSummary, article: Article, mentions: [EntityMark], disputes: [DisputeMark]
  ) {
    self.summary = summary
    self.article = article
    self.mentions = mentions
    self.disputes = disputes
  }
}

/// A card with the story it belongs to.
package struct DisagreementCard: Sendable, Equatable, Identifiable {
  package var id: Int64
  package var story: Int64
  package var disagreement: Disagreement

  package init(id: Int64, story: Int64, disagreement: Disagreement) {
    self.id = id
    self.story = story
    self.disagreement = disagreement
  }
}

/// A mention in its sentence.
package struct MentionLine: Sendable, Equatable {
  package var entity: String
  package var kind: Entity.Kind
  package var article: ArticleSummary
  /// In the article's text.
  package var range: Range<Int>
  package var form: Mention.Form
  /// The words of the mention.
  package var text: String
  package var sentence: String
  /// The mention in `sentence`.
  package var rangeInSentence: Range<Int>

  package init(
    entity: String, kind: Entity.Kind, article: ArticleSummary, range: Range<Int>,
    form: Mention.Form, text: String, sentence: String, rangeInSentence: Range<Int>
  ) {
    self.entity = entity
    self.kind = kind
    self.article = article
    self.range = range
    self.form = form
    self.text = text
    self.sentence = sentence
    self.rangeInSentence = rangeInSentence
  }
}

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

    package init(
      article: ArticleSummary, score: Double, snippet: String, matches: [Range<Int>],
      positions: [Range<Int>]
    ) {
      self.article = article
      self.score = score
      self.snippet = snippet
      self.matches = matches
      self.positions = positions
    }
  }

  package var query: String
  package var hits: [Hit]
  /// All articles that match, shown or not; as many at least where `isCounted` is false.
  package var total: Int
  /// Whether all were counted.
  package var isCounted: Bool
  /// Whether those that come first are all here; else there may be more hits, after these, than were found in the time for a key.
  package var isWhole: Bool
  /// Articles in the library.
  package var articles: Int
  /// What was not taken as it was typed.
  package var notes: [SearchNote]
  /// What was run, for those who ask.
  package var run: String

  package init(
    query: String, hits: [Hit], total: Int, articles: Int, isCounted: Bool = true,
    isWhole: Bool = true, notes: [SearchNote] = [], run: String = ""
  ) {
    self.query = query
    self.hits = hits
    self.total = total
    self.articles = articles
    self.isCounted = isCounted
    self.isWhole = isWhole
    self.notes = notes
    self.run = run
  }
}

/// How far an import has come.
package struct ImportProgress: Sendable, Equatable {
  package var done: Int
  package var total: Int
  package var failures: Int
  /// Articles that were taken in or known.
  package var articles: Int
  package var seconds: Double
  /// How much of the files' bytes is done, 0 to 1.
  package var share: Double

  package init(
    done: Int, total: Int, failures: Int, articles: Int = 0, seconds: Double = 0, share: Double = 0
  ) {
    self.done = done
    self.total = total
    self.failures = failures
    self.articles = articles
    self.seconds = seconds
    self.share = share
  }

  /// Articles a second.
  package var rate: Double { seconds > 0 ? Double(articles) / seconds : 0 }

  /// Nil as long as nothing can be said.
  package var secondsLeft: Double? { share > 0 ? seconds / share * (1 - share) : nil }
}

/// What an import did.
package struct ImportReport: Sendable, Equatable {
  package struct Failure: Sendable, Equatable {
    package var path: String
    package var error: ReadingError

    package init(path: String, error: ReadingError) {
      self.path = path
      self.error = error
    }
  }

  package var added = 0
  package var replaced = 0
  package var unchanged = 0
  package var failures: [Failure] = []

  package init() {}
}
