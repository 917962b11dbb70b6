import GRDB

/// What articles are known by, and what they said before they were updated.
struct VersionRecords {
  let db: Database

  func save(_ identity: ArticleIdentity, article: Int64) throws {
    try db.execute(
      sql: "INSERT INTO identity(article, address, words) VALUES (?, ?, ?)",
      arguments: [article, identity.address, identity.words])
  }

  /// Whether an earlier version of an article was just this.
  func isPast(content: String) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS(SELECT 1 FROM version WHERE content = ?)", arguments: [content])
      ?? false
  }

  /// The article under the same address, else one with the same words.
  func known(_ identity: ArticleIdentity) throws -> [KnownArticle] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT path, outlet, published, byline, url, identity.words AS words,
          length(\(Compression.function)(text)) AS length
        FROM identity JOIN article ON article.id = identity.article
        WHERE identity.address = ? OR identity.words = ? ORDER BY identity.address IS ? DESC, article.id
        """, arguments: [identity.address, identity.words, identity.address]
    ).map { row in
      KnownArticle(
        path: row["path"], outlet: row["outlet"], published: row["published"],
        byline: row["byline"], url: row["url"], words: row["words"], length: row["length"])
    }
  }

  /// What is to be kept of the article at `path` when a text with other or the same content takes its place, oldest first.
  func history(ofArticleAt path: String, replacedBy content: String?) throws -> [ArticleVersion] {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM article WHERE path = ?", arguments: [path])
    else { return [] }
    let last = ArticleVersion(row: row, text: try ArticleRecords.text(row))
    return try versions(ofArticle: row["id"]) + (last.content == content ? [] : [last])
  }

  func save(_ history: [ArticleVersion], article: Int64) throws {
    for version in history {
      try db.execute(
        sql: """
          INSERT INTO version(article, content, path, title, published, text) VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          article, version.content, version.path, version.title, version.published, version.text,
        ])
    }
  }

  /// Oldest first.
  func versions(ofArticle id: Int64) throws -> [ArticleVersion] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM version WHERE article = ? ORDER BY id", arguments: [id]
    ).map { ArticleVersion(row: $0, text: $0["text"]) }
  }
}

extension ArticleVersion {
  init(row: Row, text: String) {
    self.init(
      path: row["path"], content: row["content"], title: row["title"],
      published: row["published"], text: text)
  }
}
