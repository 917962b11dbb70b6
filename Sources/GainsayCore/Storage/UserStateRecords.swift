import GRDB

/// All that the user said, taken out of the library and put into it.
struct UserStateRecords {
  let db: Database

  func state() throws -> UserState {
    UserState(
      articles: try articles(), stories: try stories(), rejected: try rejected(),
      entities: try entities(), searches: try SavedSearches(db: db).all())
  }

  private func articles() throws -> [UserState.ArticleState] {
    let tags = Dictionary(
      grouping: try Row.fetchAll(db, sql: "SELECT content, name FROM tag ORDER BY content, name"),
      by: { $0["content"] as String })
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT known.content, isRead, isLookedAt, wasRead, isStarred, article.heading
        FROM (SELECT content FROM articleMark UNION SELECT content FROM tag) AS known
        LEFT JOIN articleMark USING (content) LEFT JOIN article ON article.content = known.content
        ORDER BY known.content
        """)
    return rows.map { row in
      UserState.ArticleState(
        content: row["content"], isRead: row["isRead"] ?? false,
        isLookedAt: row["isLookedAt"] ?? false, wasRead: row["wasRead"] ?? false,
        isStarred: row["isStarred"] ?? false,
        tags: tags[row["content"]]?.map { $0["name"] } ?? [], heading: row["heading"])
    }
  }

  private func stories() throws -> [UserState.StoryState] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT placement.content, place.id, place.title FROM placement JOIN place ON place.id = placement.place
        ORDER BY placement.content
        """)
    let places = Dictionary(grouping: rows) { $0["id"] as Int64 }.values
    return places.map { rows in
      UserState.StoryState(contents: rows.map { $0["content"] }, title: rows.first?["title"])
    }.sorted { $0.contents.lexicographicallyPrecedes($1.contents) }
  }

  private func rejected() throws -> [UserState.Rejected] {
    let rows = try Row.fetchAll(db, sql: "SELECT key, content FROM rejection ORDER BY key, content")
    return Dictionary(grouping: rows) { $0["key"] as String }
      .map { key, rows in UserState.Rejected(key: key, contents: rows.map { $0["content"] }) }
      .sorted { $0.key < $1.key }
  }

  private func entities() throws -> [UserState.EntityState] {
    try Row.fetchAll(db, sql: "SELECT key, kind, name, asKind FROM entityWord ORDER BY key, kind")
      .map {
        UserState.EntityState(
          key: $0["key"], kind: $0["kind"], name: $0["name"], asKind: $0["asKind"])
      }
  }
}
