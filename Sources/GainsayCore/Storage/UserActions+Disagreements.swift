import GRDB

/// What the user says about disagreements.
extension UserActions {
  func reject(_ key: String, inStory story: Int64) throws {
    let contents = try places.contents(ofStory: story)
    try log(.rejected(key: key, contents: contents))
    try setRejected(true, key, contents)
  }

  func restore(_ key: String, inStory story: Int64) throws {
    let contents = try places.contents(ofStory: story)
    try log(.restored(key: key, contents: contents))
    try setRejected(false, key, contents)
  }

  /// The keys of the disagreements that the user has rejected in a story, with any of the articles that it has today.
  func rejected(inStory story: Int64) throws -> Set<String> {
    try Rejections(db: db).keys(inStory: story)
  }

  @discardableResult
  func setRejected(_ isRejected: Bool, _ key: String, _ contents: [String]) throws -> UserAction {
    let sql =
      isRejected
      ? "INSERT OR IGNORE INTO rejection(key, content) VALUES (?, ?)"
      : "DELETE FROM rejection WHERE key = ? AND content = ?"
    for content in contents { try db.execute(sql: sql, arguments: [key, content]) }
    try refresh.refresh(StoryChanges(grown: places.stories(ofContents: contents)))
    return isRejected
      ? .rejected(key: key, contents: contents) : .restored(key: key, contents: contents)
  }
}
