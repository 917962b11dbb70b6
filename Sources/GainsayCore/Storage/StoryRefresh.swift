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

  /// Articles of stories that are looked at on all cores at once, so that memory stays bounded; one story may have more.
  private static let articlesAtOnce = 128

  func refresh(_ changes: StoryChanges) throws {
    var waiting: [Story] = []
    var count = 0
    for number in changes.shrunk.union(changes.grown).sorted() {
      let articles = try ArticleRecords(db: db).analysed(inStory: number, cache)
      waiting.append(Story(number: number, articles: articles))
      count += articles.count
      guard count >= Self.articlesAtOnce else { continue }
      try look(at: waiting, changes)
      (waiting, count) = ([], 0)
    }
    try look(at: waiting, changes)
  }

  private struct Story: Sendable {
    var number: Int64
    var articles: [AnalysedArticle]
  }

  private func look(at stories: [Story], _ changes: StoryChanges) throws {
    let reader = reader
    let reports = Cores.map(stories) { reader.report(on: $0.articles) }
    for (story, report) in zip(stories, reports) {
      if changes.shrunk.contains(story.number) {
        let terms = story.articles.map { ($0.id, reader.terms(of: $0)) }
        try TermRecords(db: db).rebuild(
          story: story.number, from: Dictionary(terms, uniquingKeysWith: { first, _ in first }))
      }
      var report = report
      let rejected = try Rejections(db: db).keys(inStory: story.number)
      report.disagreements.removeAll { rejected.contains($0.key) }
      try StoryRecords(db: db, rules: rules).save(
        report, story: story.number, articles: story.articles)
    }
  }
}
