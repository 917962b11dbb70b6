import GRDB

/// SQLite's own full-text search and nothing else, as what a search is measured against.
package struct PlainIndex: Sendable {
  private let writer: any DatabaseWriter

  /// Opens one that was made before.
  package init(opening path: String) throws { writer = try DatabasePool(path: path) }

  /// Makes the index in `path`.
  package init(path: String) throws {
    writer = try DatabasePool(path: path)
    try writer.write { db in
      try db.execute(
        sql: """
          CREATE TABLE article (id INTEGER PRIMARY KEY, title TEXT, text TEXT NOT NULL);
          CREATE VIRTUAL TABLE search USING fts5(
            title, text, content='article', content_rowid='id',
            tokenize='porter unicode61 remove_diacritics 2', prefix='1 2 3'
          );
          CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
            INSERT INTO search(rowid, title, text) VALUES (new.id, new.title, new.text);
          END;
          """)
    }
  }

  package func add(_ articles: [(title: String?, text: String)]) throws {
    try writer.write { db in
      let insert = try db.makeStatement(sql: "INSERT INTO article(title, text) VALUES (?, ?)")
      for one in articles { try insert.execute(arguments: [one.title, one.text]) }
    }
  }

  /// The first headlines and snippets.
  /// - Parameters:
  ///   - match: in the language of FTS5.
  ///   - isRanked: by BM25; else the last that were added.
  package func search(_ match: String, isRanked: Bool, limit: Int) throws -> Int {
    try writer.read { db in
      try Row.fetchAll(
        try db.cachedStatement(
          sql: """
            SELECT title, snippet(search, 1, '[', ']', '…', 16) FROM search
            WHERE search MATCH ? ORDER BY \(isRanked ? "rank" : "rowid DESC") LIMIT ?
            """), arguments: [match, limit]
      ).count
    }
  }
}
