import GRDB

/// Stories that are to be looked at anew.
struct StoryChanges {
  /// Articles came.
  var grown: Set<Int64> = []
  /// Articles left.
  var shrunk: Set<Int64> = []
  /// The story went into another.
  var absorbed: Set<Int64> = []
}

/// Looks anew at the stories whose articles changed, and at no others.
struct StoryRefresh {
  let db: Database
  let rules: NameRules
  let reader: StoryReader
  let cache: AnalysisCache

  /// Articles of stories that are looked at on all cores at once, so that memory stays bounded; one story may have more.
  static let articlesAtOnce = 128

  func refresh(_ changes: StoryChanges) throws {
    let waiting = WaitingStories(db: db)
    var stories: [WaitingStories.Story] = []
    var count = 0
    for number in changes.shrunk.union(changes.grown).union(changes.absorbed).sorted() {
      let story = try waiting.story(number, cache)
      stories.append(story)
      count += story.articles.count
      guard count >= Self.articlesAtOnce else { continue }
      try look(at: stories, changes)
      (stories, count) = ([], 0)
    }
    try look(at: stories, changes)
  }

  func look(at stories: [Int64]) throws {
    let waiting = WaitingStories(db: db)
    for number in stories {
      let story = try waiting.story(number, cache)
      try save(reader.report(on: story.articles), on: story)
    }
  }

  private func look(at stories: [WaitingStories.Story], _ changes: StoryChanges) throws {
    let reader = reader
    let reports = Cores.map(stories) { reader.report(on: $0.articles) }
    for (story, report) in zip(stories, reports) {
      if changes.shrunk.contains(story.number) {
        let terms = story.articles.map { ($0.id, reader.terms(of: $0)) }
        try TermRecords(db: db).rebuild(
          story: story.number, from: Dictionary(terms, uniquingKeysWith: { first, _ in first }))
      }
      try save(report, on: story)
    }
  }

  /// What was found about a story as it stands.
  func save(_ report: StoryReport, on story: WaitingStories.Story) throws {
    var report = report
    let rejected = try Rejections(db: db).keys(inStory: story.number)
    report.disagreements.removeAll { rejected.contains($0.key) }
    try StoryRecords(db: db, rules: rules).save(
      report, story: story.number, articles: story.articles)
    try WaitingStories(db: db).remove(story.number)
  }
}
