import GRDB

/// Takes in what the user said in another library, or in this one earlier.
extension UserActions {
  /// Adds to what stands here; where both speak of one thing, what comes in holds. It is no deed that can be taken back.
  func take(_ state: UserState) throws {
    var touched = try takeMarks(state.articles)
    for rejected in state.rejected {
      for content in rejected.contents {
        try db.execute(
          sql: "INSERT OR IGNORE INTO rejection(key, content) VALUES (?, ?)",
          arguments: [rejected.key, content])
      }
      touched.formUnion(try places.stories(ofContents: rejected.contents))
    }
    touched.formUnion(try takeNames(state.entities))
    for search in state.searches { try SavedSearches(db: db).set(search.query, name: search.name) }
    let regrouped = try takeStories(state.stories)
    try refresh.refresh(StoryChanges(grown: touched.subtracting(regrouped), shrunk: regrouped))
  }

  private func takeMarks(_ articles: [UserState.ArticleState]) throws -> Set<Int64> {
    let marks = ArticleMarks(db: db)
    for article in articles {
      try marks.add(article)
    }
    return try places.stories(ofContents: articles.map(\.content))
  }

  /// Returns the stories in which the names stand.
  private func takeNames(_ names: [UserState.EntityState]) throws -> Set<Int64> {
    var stories: Set<Int64> = []
    for name in names {
      try db.execute(
        sql: "INSERT OR REPLACE INTO entityWord(key, kind, name, asKind) VALUES (?, ?, ?, ?)",
        arguments: [name.key, name.kind, name.name, name.asKind])
      stories.formUnion(try EntityRecords(db: db).stories(naming: name.key))
    }
    return stories
  }

  /// Each becomes a story of its own, with those of its articles that are here. Returns all stories that changed.
  private func takeStories(_ groups: [UserState.StoryState]) throws -> Set<Int64> {
    var taken: Set<Int64> = []
    var changed: Set<Int64> = []
    for group in groups where try !isKnown(group) {
      let there = try places.stories(ofContents: group.contents)
      let free = there.subtracting(taken).min()
      let isEmpty = there.isEmpty
      let story = try isEmpty ? nil : free ?? StoryFiling(db: db).create()
      try keepTogether(group.contents, in: story, title: group.title)
      taken.formUnion(story.map { [$0] } ?? [])
      changed.formUnion(there.union(taken))
    }
    return changed
  }

  private func isKnown(_ group: UserState.StoryState) throws -> Bool {
    let known = try Set(group.contents.map(places.place(ofContent:)))
    guard known.count == 1, let place = known.first ?? nil else { return false }
    return try places.title(ofPlace: place) == group.title
  }
}
