import GRDB

/// Writes articles with all that was found in them, a batch at a time, and looks anew at the stories that they touch.
struct ArticleStore: Sendable {
  let writer: any DatabaseWriter
  let rules: NameRules

  /// Whether nothing is to be done: the article stands in the library, under this path or under another while this path holds
  /// nothing else, and was analysed by today's rules.
  func holds(path: String, content: String) throws -> Bool {
    try writer.read { db in
      let records = ArticleRecords(db: db)
      guard let known = try records.path(withContent: content), try records.isCurrent(path: known)
      else {
        return false
      }
      return try known == path || records.content(at: path) == nil
    }
  }

  /// One transaction: all of the batch is saved, or nothing.
  func save(_ batch: [PreparedArticle]) throws -> ImportReport {
    guard !batch.isEmpty else { return ImportReport() }
    return try writer.write { db in
      var report = ImportReport()
      var touched: Set<Int64> = []
      for prepared in batch { try save(prepared, db, &report, &touched) }
      try refresh(touched, db)
      return report
    }
  }

  func remove(at path: String) throws -> Int {
    try writer.write { db in
      let records = ArticleRecords(db: db)
      let paths = try records.paths(at: path)
      let stories = try paths.compactMap { try records.remove(path: $0) }
      try refresh(Set(stories), db)
      return paths.count
    }
  }

  private func save(
    _ prepared: PreparedArticle, _ db: Database, _ report: inout ImportReport,
    _ touched: inout Set<Int64>
  ) throws {
    let articles = ArticleRecords(db: db)
    let path = prepared.article.path
    let before = try articles.content(at: path)
    let isReplaced = before != nil && before != prepared.content
    if before != nil, let story = try articles.remove(path: path) { touched.insert(story) }
    if try articles.path(withContent: prepared.content) != nil {
      if isReplaced { report.replaced += 1 } else { report.unchanged += 1 }
      return
    }
    let id = try articles.insert(
      prepared.article, content: prepared.content, analysis: prepared.analysis)
    let records = TermRecords(db: db)
    try records.add(prepared.terms, article: id)
    let found = try StoryClustering(index: records).find(prepared.terms)
    let story = try found.story ?? StoryRecords(db: db, rules: rules).create()
    try records.add(found.article, toStory: story)
    try articles.setStory(story, ofArticle: id)
    touched.insert(story)
    if isReplaced {
      report.replaced += 1
    } else if before != nil {
      report.unchanged += 1
    } else {
      report.added += 1
    }
  }

  /// Looks anew at the stories whose articles changed, and at no others.
  private func refresh(_ stories: Set<Int64>, _ db: Database) throws {
    guard !stories.isEmpty else { return }
    let reader = StoryReader()
    for story in stories.sorted() {
      let articles = try ArticleRecords(db: db).analysed(inStory: story)
      try StoryRecords(db: db, rules: rules).save(
        reader.report(on: articles), story: story, articles: articles)
    }
  }
}
