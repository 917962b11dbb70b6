/// What the reader asks for, beside whole stories and articles.
extension Library {
  /// A stretch of the list of stories.
  package func stories(_ request: StoryListRequest) throws -> StoryPage {
    try ask { try StoryPages(db: $0.db).page(request) }
  }

  /// The mentions of an entity in their sentences; of one story, or of the library.
  /// - Parameter article: where the stretch of latest articles before this one left off.
  package func concordance(
    of entity: Int64, inStory story: Int64?, before article: Int64? = nil
  ) throws -> Concordance {
    try ask {
      try ConcordanceRecords(db: $0.db).concordance(of: entity, inStory: story, before: article)
    }
  }

  /// The next story, or the one before, that names the entity; in the order in which stories came.
  package func story(naming entity: Int64, from story: Int64, isForward: Bool) throws -> Int64? {
    try ask {
      try EntityRecords(db: $0.db).story(naming: entity, from: story, isForward: isForward)
    }
  }

  /// Two articles side by side; nil where one is gone.
  package func comparison(of article: Int64, with other: Int64) throws -> ArticleComparison? {
    try ask { try ComparisonRecords(queries: $0).comparison(of: article, with: other) }
  }

  /// Most articles first.
  package func outlets() throws -> [OutletSummary] {
    try ask { try OutletRecords(db: $0.db).outlets() }
  }

  /// Latest first; nil stands for articles whose outlet is not known.
  package func articles(ofOutlet outlet: String?, first: Int, count: Int) throws -> [ArticleSummary]
  {
    try ask { try OutletRecords(db: $0.db).articles(of: outlet, first: first, count: count) }
  }

  /// Latest first.
  package func importLog() throws -> [ImportRun] {
    try ask { try ImportLog(db: $0.db).runs() }
  }
}
