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
    for story in changes.shrunk.union(changes.grown).sorted() {
      let articles = try ArticleRecords(db: db).analysed(inStory: story, cache)
      if changes.shrunk.contains(story) {
        let terms = articles.map { ($0.id, reader.terms(of: $0)) }
        try TermRecords(db: db).rebuild(
          story: story, from: Dictionary(terms, uniquingKeysWith: { first, _ in first }))
      }
      var report = reader.report(on: articles)
      let rejected = try Rejections(db: db).keys(inStory: story)
      report.disagreements.removeAll { rejected.contains($0.key) }
      try StoryRecords(db: db, rules: rules).save(report, story: story, articles: articles)
    }
  }
}
