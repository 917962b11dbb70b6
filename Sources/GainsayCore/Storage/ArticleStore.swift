import GRDB

/// Writes articles with all that was found in them, a batch at a time, and looks anew at the stories that they touch: at once at
/// those that lost articles, later at those that only got some, as the next batch may bring them more.
struct ArticleStore: Sendable {
  let writer: any DatabaseWriter
  let rules: NameRules
  let reader: StoryReader
  let cache: AnalysisCache
  let words: KnownWords

  /// Whether nothing is to be read anew: the article stands in the library, under this path, another of its file, or any
  /// other while this path holds nothing else, and was analysed by today's rules.
  func holds(path: String, content: String) throws -> Bool {
    try writer.read { db in
      let records = ArticleRecords(db: db)
      if try VersionRecords(db: db).isPast(content: content) { return true }
      guard let known = try records.path(withContent: content), try records.isCurrent(path: known)
      else {
        return false
      }
      return try ArticlePaths.areOfOneFile(known, path) || records.content(at: path) == nil
    }
  }

  /// What is known of the lines around articles.
  func knownLines(_ edges: [EdgeLines]) throws -> KnownLines {
    try writer.read { try OutletLines(db: $0).known(edges) }
  }

  func articles(_ numbers: Set<Int64>) throws -> [Article] {
    try writer.read { db in
      try numbers.sorted().compactMap { try ArticleRecords(db: db).article($0) }
    }
  }

  /// One transaction: all of the batch is saved, or nothing. Articles are taken by date and content, so that the order in
  /// which they were found does not matter.
  /// - Parameters:
  ///   - claims: articles that were found and are known, in the order of their files.
  ///   - furniture: lines that were found to recur.
  func save(
    _ batch: [PreparedArticle], claims: [ArticlePaths.Claim] = [], furniture: Set<Int64> = []
  ) throws -> ImportReport {
    guard !batch.isEmpty || !claims.isEmpty || !furniture.isEmpty else { return ImportReport() }
    let report = try writer.write { db in
      var report = ImportReport()
      var changes = StoryChanges()
      try ArticlePaths(db: db).settle(claims)
      try OutletLines(db: db).learn(furniture)
      for prepared in batch.sorted(by: Self.comesFirst) {
        try save(prepared, db, &report, &changes)
      }
      try refresh(StoryChanges(shrunk: changes.shrunk, absorbed: changes.absorbed), db)
      let grown = changes.grown.subtracting(changes.shrunk).subtracting(changes.absorbed)
      try WaitingStories(db: db).add(grown)
      // What stands alone is soon looked at, and its analysis is at hand now.
      try refresh(db).look(at: WaitingStories(db: db).ofOneArticle(among: grown))
      return report
    }
    words.keep(batch.reduce(into: []) { $0.formUnion($1.facets.words) })
    return report
  }

  /// Undated ones last.
  private static func comesFirst(_ one: PreparedArticle, _ other: PreparedArticle) -> Bool {
    let keys = [one, other].map { article in
      (article.article.published ?? "~", article.content, article.article.path)
    }
    return keys[0] < keys[1]
  }

  func remove(at path: String) throws -> Int {
    try writer.write { db in
      let records = ArticleRecords(db: db)
      let paths = try records.paths(at: path)
      let stories = try paths.compactMap { try records.remove(path: $0, reader, cache) }
      try refresh(StoryChanges(shrunk: Set(stories)), db)
      return paths.count
    }
  }

  private func save(
    _ prepared: PreparedArticle, _ db: Database, _ report: inout ImportReport,
    _ changes: inout StoryChanges
  ) throws {
    let articles = ArticleRecords(db: db)
    let path = prepared.article.path
    if prepared.origin == .oneOfMany, let old = try articles.article(at: path),
      !ArticleIdentity.areOne(old, prepared.article), let said = try articles.content(at: path)
    {
      try ArticlePaths(db: db).vacate(path, of: said)
    }
    let before = try articles.content(at: path)
    let isReplaced = before != nil && before != prepared.content
    let identity = prepared.identity
    let versions = VersionRecords(db: db)
    let isCut = prepared.origin == .library
    let others = isCut ? [] : try versions.known(identity).filter { $0.path != path }
    let relations = others.map { $0.relation(to: prepared.article, identity) }
    if before == nil, relations.contains(.known) {
      report.unchanged += 1
      return
    }
    let updated = zip(others, relations).filter { $0.1 == .update }.map(\.0.path)
    let replaced = updated + (before == nil ? [] : [path])
    let history = try replaced.flatMap {
      try versions.history(ofArticleAt: $0, replacedBy: isCut ? before : prepared.content)
    }
    for old in replaced {
      if let said = try articles.content(at: old), said != prepared.content {
        try ArticleMarks(db: db).carry(from: said, to: prepared.content)
      }
      if let story = try articles.remove(path: old, reader, cache) { changes.shrunk.insert(story) }
    }
    if try articles.path(withContent: prepared.content) != nil {
      if isCut { return }
      if isReplaced { report.replaced += 1 } else { report.unchanged += 1 }
      return
    }
    let place = try StoryFiling(db: db).file(prepared.terms, content: prepared.content)
    let id = try articles.insert(prepared, story: place.story)
    try WordRecords(db: db).add(words.unknown(of: prepared.facets.words))
    let analysed = AnalysedArticle(id: id, article: prepared.article, analysis: prepared.analysis)
    cache.keep(analysed, content: prepared.content)
    reader.note(prepared.terms, of: analysed)
    changes.grown.insert(place.story)
    changes.absorbed.formUnion(place.absorbed)
    try versions.save(identity, article: id)
    try versions.save(history, article: id)
    if let edges = prepared.edges { try OutletLines(db: db).note(edges, article: id) }
    if isCut { return }
    if isReplaced || !updated.isEmpty {
      report.replaced += 1
    } else if before != nil {
      report.unchanged += 1
    } else {
      report.added += 1
    }
  }

  /// A story that was looked at, with what was found.
  private struct Look: Sendable {
    var story: WaitingStories.Story
    var report: StoryReport
  }

  private enum Work: Sendable {
    case save([Look])
    case look(Int64)
  }

  /// Looks at the stories that wait for it, on all cores, while one saves those before.
  /// - Parameters:
  ///   - isCancelled: asked now and then; what is left then waits on.
  ///   - left: told how many wait.
  func lookAtWaiting(isCancelled: () -> Bool = { false }, left: (Int) -> Void = { _ in }) throws {
    var last = Int64.min
    var looks: [Look] = []
    repeat {
      let (next, count) = try writer.read { db in
        let waiting = WaitingStories(db: db)
        let next = try waiting.next(after: last, articles: StoryRefresh.articlesAtOnce)
        return (next, try waiting.count())
      }
      left(count)
      let saved = looks.isEmpty ? [] : [Work.save(looks)]
      let work = saved + (isCancelled() ? [] : next).map(Work.look)
      looks = try Cores.map(work) { one in Result { try done(one) } }.compactMap { try $0.get() }
      last = next.last ?? last
    } while !looks.isEmpty
  }

  private func done(_ work: Work) throws -> Look? {
    switch work {
    case .look(let number):
      let story = try writer.read { try WaitingStories(db: $0).story(number, cache) }
      return Look(story: story, report: reader.report(on: story.articles))
    case .save(let looks):
      try writer.write { db in
        let refresh = refresh(db)
        // Whoever changed one meanwhile looks at it.
        for look in looks where try WaitingStories(db: db).isCurrent(look.story) {
          try refresh.save(look.report, on: look.story)
        }
      }
      return nil
    }
  }

  private func refresh(_ changes: StoryChanges, _ db: Database) throws {
    try refresh(db).refresh(changes)
  }

  private func refresh(_ db: Database) -> StoryRefresh {
    StoryRefresh(db: db, rules: rules, reader: reader, cache: cache)
  }

  /// Does what the user says, in one transaction.
  func act<Answer>(_ action: (UserActions) throws -> Answer) throws -> Answer {
    try writer.write { db in
      try action(UserActions(db: db, refresh: refresh(db)))
    }
  }
}
