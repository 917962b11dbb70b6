import GRDB

/// What the user has read, starred and tagged, and the searches that are kept.
extension UserActions {
  /// Nothing is noted where nothing changes.
  func mark(_ mark: ArticleMark, _ isOn: Bool, articles: [Int64]) throws {
    try self.mark(mark, isOn, contents: contents(ofArticles: articles))
  }

  /// All articles of the stories.
  func mark(_ mark: ArticleMark, _ isOn: Bool, stories: [Int64]) throws {
    try self.mark(mark, isOn, contents: stories.flatMap(places.contents(ofStory:)))
  }

  /// The user opened a story: this is no deed, so there is nothing to take back.
  func lookAt(story: Int64) throws {
    try ArticleMarks(db: db).noteLookedAt(places.contents(ofStory: story))
    try ArticleMarks(db: db).count(inStories: [story])
  }

  /// The user opened an article: nothing to take back either.
  func read(article: Int64) throws {
    _ = try set(.read, true, contents(ofArticles: [article]))
  }

  /// Nil takes it away.
  func saveSearch(_ query: String?, as name: String) throws {
    let before = try SavedSearches(db: db).query(named: name)
    guard before != query else { return }
    try log(.savedSearch(name: name, before: before))
    try SavedSearches(db: db).set(query, name: name)
  }

  func setMark(_ mark: ArticleMark, _ before: [String: Bool]) throws -> UserAction {
    let now = try state(of: mark, Array(before.keys))
    for isOn in [false, true] {
      try set(mark, isOn, before.filter { $0.value == isOn }.map(\.key))
    }
    return .marked(mark, before: now)
  }

  func setSearch(_ query: String?, name: String) throws -> UserAction {
    let now = try SavedSearches(db: db).query(named: name)
    try SavedSearches(db: db).set(query, name: name)
    return .savedSearch(name: name, before: now)
  }

  // MARK: parts

  private func mark(_ mark: ArticleMark, _ isOn: Bool, contents: [String]) throws {
    guard let mark = mark.trimmed else { return }
    let before = try state(of: mark, contents).filter { $0.value != isOn }
    guard !before.isEmpty else { return }
    try log(.marked(mark, before: before))
    try set(mark, isOn, Array(before.keys))
  }

  private func set(_ mark: ArticleMark, _ isOn: Bool, _ contents: [String]) throws {
    let marks = ArticleMarks(db: db)
    try marks.set(mark, isOn, of: contents)
    try marks.count(inStories: places.stories(ofContents: contents))
  }

  private func state(of mark: ArticleMark, _ contents: [String]) throws -> [String: Bool] {
    let marked = try ArticleMarks(db: db).marked(mark, among: contents)
    return Dictionary(
      contents.map { ($0, marked.contains($0)) }, uniquingKeysWith: { first, _ in first })
  }

  private func contents(ofArticles articles: [Int64]) throws -> [String] {
    try articles.compactMap {
      try String.fetchOne(db, sql: "SELECT content FROM article WHERE id = ?", arguments: [$0])
    }
  }
}

extension ArticleMark {
  /// A tag has no spaces around it and no line break; nil where nothing is left.
  fileprivate var trimmed: ArticleMark? {
    guard case .tagged(let name) = self else { return self }
    let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : .tagged(words)
  }
}
