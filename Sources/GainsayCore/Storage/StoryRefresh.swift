import GRDB

/// Stories that are to be looked at anew.
struct StoryChanges {
  /// Articles came, or the story went into another.
  var grown: Set<Int64> = []
  /// Articles left.
  var shrunk: Set<Int64> = []
}

/// Looks anew at the stories whose articles changed, and at no others.
struct StoryRefresh {
  let db: Database
  let rules: NameRules
  let reader: StoryReader
  let cache: AnalysisCache

  func refresh(_ changes: StoryChanges) throws {
    let records = TermRecords(db: db)
    for story in changes.shrunk.sorted() { try records.rebuild(story: story) }
    for story in changes.shrunk.union(changes.grown).sorted() {
      let articles = try ArticleRecords(db: db).analysed(inStory: story, cache)
      var report = reader.report(on: articles, try records.terms(inStory: story))
      let rejected = try Rejections(db: db).keys(inStory: story)
      report.disagreements.removeAll { rejected.contains($0.key) }
      try StoryRecords(db: db, rules: rules).save(report, story: story, articles: articles)
    }
  }
}
