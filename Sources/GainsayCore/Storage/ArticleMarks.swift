import GRDB

/// What the user has marked, by what articles are known by: it outlives indexing anew. Every story keeps a count of it.
struct ArticleMarks {
  let db: Database

  /// Which of the articles have the mark.
  func marked(_ mark: ArticleMark, among contents: [String]) throws -> Set<String> {
    let sql =
      switch mark {
      case .read: "SELECT content FROM articleMark WHERE isRead AND content"
      case .starred: "SELECT content FROM articleMark WHERE isStarred AND content"
      case .tagged: "SELECT content FROM tag WHERE name = ? AND content"
      }
    let name = mark.tag.map { [$0] } ?? []
    return try String.fetchSet(
      db, sql: sql + " IN (SELECT value FROM json_each(?))",
      arguments: StatementArguments(name + [try databaseList(contents)]))
  }

  func set(_ mark: ArticleMark, _ isOn: Bool, of contents: [String]) throws {
    guard let name = mark.tag else { return try set(column(mark), isOn, contents) }
    let sql =
      isOn
      ? "INSERT OR IGNORE INTO tag(name, content) VALUES (?, ?)"
      : "DELETE FROM tag WHERE name = ? AND content = ?"
    for content in contents { try db.execute(sql: sql, arguments: [name, content]) }
  }

  /// The articles stood in a list that the user saw.
  func noteLookedAt(_ contents: [String]) throws { try set("isLookedAt", true, contents) }

  /// What was said of an article holds for the text that takes its place, but that is not read yet.
  func carry(from old: String, to new: String) throws {
    try db.execute(
      sql: """
        INSERT INTO articleMark(content, isStarred, wasRead)
        SELECT ?, isStarred, isRead OR isLookedAt OR wasRead FROM articleMark WHERE content = ?
        ON CONFLICT(content) DO UPDATE SET isStarred = isStarred OR excluded.isStarred
        """, arguments: [new, old])
    try db.execute(
      sql: "INSERT OR IGNORE INTO tag(content, name) SELECT ?, name FROM tag WHERE content = ?",
      arguments: [new, old])
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO placement(content, place) SELECT ?, place FROM placement WHERE content = ?
        """, arguments: [new, old])
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO rejection(content, key) SELECT ?, key FROM rejection WHERE content = ?
        """, arguments: [new, old])
  }

  /// Adds marks to those that there are.
  func add(_ state: UserState.ArticleState) throws {
    try db.execute(
      sql: """
        INSERT INTO articleMark(content, isRead, isLookedAt, wasRead, isStarred) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT(content) DO UPDATE SET isRead = isRead OR excluded.isRead,
          isLookedAt = isLookedAt OR excluded.isLookedAt, wasRead = wasRead OR excluded.wasRead,
          isStarred = isStarred OR excluded.isStarred
        """,
      arguments: [
        state.content, state.isRead, state.isLookedAt, state.wasRead, state.isStarred,
      ])
    for tag in state.tags { try set(.tagged(tag), true, of: [state.content]) }
  }

  /// Counts anew what is unread, starred and new in stories.
  func count(inStories stories: some Collection<Int64>) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE story SET (unread, starred, freshness) = (
          SELECT count(*) - coalesce(sum(isRead), 0), coalesce(sum(isStarred), 0),
            CASE WHEN coalesce(sum(isRead OR isLookedAt OR wasRead), 0) = 0 THEN 'new'
              WHEN coalesce(sum(isRead OR isLookedAt), 0) < count(*) THEN 'changed' ELSE 'seen' END
          FROM article LEFT JOIN articleMark USING (content) WHERE article.story = story.id
        ) WHERE id = ?
        """)
    for story in stories { try statement.execute(arguments: [story]) }
  }

  /// Tags with how many articles of the library have them, most first.
  func tags() throws -> [TagCount] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT name, count(*) AS articles FROM tag JOIN article USING (content)
        GROUP BY name ORDER BY articles DESC, name
        """
    ).map { TagCount(name: $0["name"], articles: $0["articles"]) }
  }

  private func set(_ column: String, _ isOn: Bool, _ contents: [String]) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO articleMark(content, \(column)) VALUES (?, ?)
        ON CONFLICT(content) DO UPDATE SET \(column) = excluded.\(column)
        """)
    for content in contents { try statement.execute(arguments: [content, isOn]) }
  }

  private func column(_ mark: ArticleMark) -> String { mark == .read ? "isRead" : "isStarred" }
}

extension ArticleMark {
  fileprivate var tag: String? {
    if case .tagged(let name) = self { return name }
    return nil
  }
}
