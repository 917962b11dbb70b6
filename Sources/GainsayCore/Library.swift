import GRDB

/// The front door: everything outside of Core opens, fills and asks a library through this.
package struct Library: Sendable {
  private let path: String
  private let writer: any DatabaseWriter
  private let rules = NameRules()
  private let reader = Once { StoryReader() }
  private let cache = AnalysisCache()
  private let words = KnownWords()

  /// Opens the library in `path`, making it where there is none.
  /// - Throws: `LibraryError`.
  package init(path: String) throws {
    self.init(path: path, try DatabaseOpening.file(at: path))
  }

  /// A library in memory, for tests and for what is not kept.
  package init() throws { self.init(path: ":memory:", try DatabaseOpening.memory()) }

  init(path: String, _ writer: any DatabaseWriter) {
    (self.path, self.writer) = (path, writer)
  }

  /// Makes the library anew from its articles, with what the user did; the old one stays beside it.
  /// - Returns: articles that could not be read any more.
  package static func repair(path: String) throws -> Int {
    do {
      return try LibraryRebuild(path: path).run(keepingOldAs: ".damaged")
    } catch let error as DatabaseError {
      throw DatabaseOpening.libraryError(error, path)
    }
  }

  /// What is wrong with it; empty where nothing is.
  package func faults() throws -> [LibraryFault] {
    do {
      return try writer.writeWithoutTransaction { try LibraryCheck(db: $0).faults() }
    } catch let error as DatabaseError {
      return [.file(error.message ?? "\(error.resultCode)")]
    }
  }

  private var store: ArticleStore {
    ArticleStore(writer: writer, rules: rules, reader: reader.value, cache: cache, words: words)
  }

  func ask<Answer>(_ question: (Queries) throws -> Answer) throws -> Answer {
    try read { try question(Queries(db: $0)) }
  }

  private func read<Answer>(_ question: (Database) throws -> Answer) throws -> Answer {
    try telling { try writer.read(question) }
  }

  /// What goes wrong with the database comes out as `LibraryError`.
  private func telling<Answer>(_ work: () throws -> Answer) throws -> Answer {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw DatabaseOpening.libraryError(error, path)
    }
  }

  func act<Answer>(_ action: (UserActions) throws -> Answer) throws -> Answer {
    try telling { try store.act(action) }
  }

  /// Reads, analyses and saves what is new or changed in `paths`, files or folders.
  /// - Parameters:
  ///   - defaults: what is said of articles that their files do not say.
  ///   - progress: called now and then, from any thread.
  ///   - isCancelled: asked before each batch; what is saved by then stays.
  package func importArticles(
    at paths: [String], defaults: ImportDefaults? = nil,
    progress: @Sendable (ImportProgress) -> Void = { _ in },
    isCancelled: @Sendable () -> Bool = { false }
  ) throws -> ImportReport {
    try telling {
      let report = try Importer(store: store)
        .run(paths, defaults: defaults, progress: progress, isCancelled: isCancelled)
      try writer.write { try ImportLog(db: $0).keep(report) }
      return report
    }
  }

  /// Stories that got articles and are not compared yet, as an import is under way or was stopped.
  package func waitingStories() throws -> Int { try read { try WaitingStories(db: $0).count() } }

  /// Does what an import that was stopped left to do.
  /// - Returns: nil where there was nothing.
  package func finishImport(isCancelled: () -> Bool) throws -> ImportReport? {
    guard try waitingStories() > 0 else { return nil }
    try telling { try store.lookAtWaiting(isCancelled: isCancelled) }
    return ImportReport()
  }

  /// Removes the articles whose path is `path` or lies below it; returns how many.
  package func removeArticles(at path: String) throws -> Int {
    try telling { try store.remove(at: FileWalker.absolute(path)) }
  }

  /// Newest first, then most articles. Nil `limit` is all.
  package func stories(limit: Int? = nil) throws -> [StorySummary] {
    try ask { try $0.stories(limit: limit) }
  }

  package func story(_ id: Int64) throws -> StoryDetail? {
    try ask { try $0.story(id) }
  }

  /// Who got it from whom in a story.
  package func originGraph(ofStory story: Int64) throws -> OriginGraph? {
    try ask { queries in
      if let evidence = try queries.evidence(ofStory: story) { return evidence.graph }
      return try queries.story(story).map { _ in OriginGraph() }
    }
  }

  /// Why the articles of a story are together.
  package func bond(ofStory story: Int64) throws -> StoryBond? {
    try ask { try $0.evidence(ofStory: story)?.bond }
  }

  package func article(_ id: Int64) throws -> ArticlePage? {
    try ask { try $0.page(id) }
  }

  /// What the article said before it was updated, oldest first.
  package func versions(ofArticle id: Int64) throws -> [ArticleVersion] {
    try read { try VersionRecords(db: $0).versions(ofArticle: id) }
  }

  /// The article read from `path`.
  package func article(at path: String) throws -> ArticlePage? {
    try read { db in
      try ArticleRecords(db: db).id(at: FileWalker.absolute(path)).flatMap {
        try Queries(db: db).page($0)
      }
    }
  }

  /// Best first; of one story, or of all.
  package func disagreements(inStory story: Int64? = nil) throws -> [DisagreementCard] {
    try ask { try $0.disagreements(inStory: story) }
  }

  /// Most mentioned first.
  package func entities(inStory story: Int64? = nil, limit: Int? = nil) throws -> [EntitySummary] {
    try ask { try $0.entities(inStory: story, limit: limit) }
  }

  /// Every mention of an entity in reading order; of one story, or of all.
  package func mentions(of entity: Int64, inStory story: Int64? = nil) throws -> [MentionLine] {
    try read { try MentionRecords(db: $0).lines(of: entity, inStory: story, limit: nil) }
  }

  /// The entities that go by `name`, case and company suffix aside.
  package func entities(named name: String) throws -> [EntitySummary] {
    try read { try EntityRecords(db: $0).entities(withKey: rules.key(name)) }
  }

  func state() throws -> UserState { try read { try UserStateRecords(db: $0).state() } }

  /// By name.
  package func savedSearches() throws -> [SavedSearch] {
    try read { try SavedSearches(db: $0).all() }
  }

  /// Most used first.
  package func tags() throws -> [TagCount] { try read { try ArticleMarks(db: $0).tags() } }

  /// Nothing that is typed is an error: `SearchQuery` says how it is read.
  /// - Parameters:
  ///   - isCounting: whether all matches are counted, which takes longer than finding the first.
  ///   - isCancelled: asked now and then.
  /// - Throws: `CancellationError` once it is cancelled.
  package func search(
    _ query: String, order: SearchOrder = .relevance, limit: Int = 50, isCounting: Bool = true,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws -> SearchAnswer {
    try read { db in
      try SearchRecords(db: db, rules: rules, isCancelled: isCancelled)
        .answer(query, order: order, limit: limit, isCounting: isCounting)
    }
  }

  /// Answers to what is being typed, by relevance, each more than the one before: what the first screen shows, then how many there
  /// are, then the others that are shown at once.
  /// - Throws: `CancellationError` once it is cancelled.
  package func search(
    asTyped query: String, first: Int, most: Int, isCancelled: @escaping @Sendable () -> Bool,
    answered: (SearchAnswer) -> Void
  ) throws {
    try read { db in
      try SearchRecords(db: db, rules: rules, isCancelled: isCancelled)
        .answers(query, first: first, most: most, answered)
    }
  }
}
