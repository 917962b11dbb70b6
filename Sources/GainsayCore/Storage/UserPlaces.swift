import GRDB

/// Which articles the user wants in one story, by what articles are known by and not by their numbers: so it outlives
/// indexing anew. A story with a place takes in what is similar, but never a story with another place.
struct UserPlaces {
  let db: Database

  func create() throws -> Int64 {
    try db.execute(sql: "INSERT INTO place DEFAULT VALUES")
    return db.lastInsertedRowID
  }

  func place(ofContent content: String) throws -> Int64? {
    try Int64.fetchOne(
      db, sql: "SELECT place FROM placement WHERE content = ?", arguments: [content])
  }

  /// Nil takes the user's word back.
  func setPlace(_ place: Int64?, ofContent content: String) throws {
    try db.execute(sql: "DELETE FROM placement WHERE content = ?", arguments: [content])
    guard let place else { return }
    try db.execute(
      sql: "INSERT INTO placement(content, place) VALUES (?, ?)", arguments: [content, place])
  }

  func story(ofPlace place: Int64) throws -> Int64? {
    try Int64.fetchOne(db, sql: "SELECT story FROM place WHERE id = ?", arguments: [place])
  }

  func place(ofStory story: Int64) throws -> Int64? {
    try Int64.fetchOne(
      db, sql: "SELECT id FROM place WHERE story = ? ORDER BY id DESC", arguments: [story])
  }

  func setStory(_ story: Int64?, ofPlace place: Int64) throws {
    try db.execute(sql: "UPDATE place SET story = ? WHERE id = ?", arguments: [story, place])
  }

  func title(ofStory story: Int64) throws -> String? {
    try String.fetchOne(
      db, sql: "SELECT title FROM place WHERE story = ? AND title IS NOT NULL ORDER BY id DESC",
      arguments: [story])
  }

  func title(ofPlace place: Int64) throws -> String? {
    try String.fetchOne(db, sql: "SELECT title FROM place WHERE id = ?", arguments: [place])
  }

  func setTitle(_ title: String?, ofPlace place: Int64) throws {
    try db.execute(sql: "UPDATE place SET title = ? WHERE id = ?", arguments: [title, place])
  }

  /// The stories in which articles are today.
  func stories(ofContents contents: [String]) throws -> Set<Int64> {
    try Int64.fetchSet(
      db,
      sql: """
        SELECT story FROM article
        WHERE story IS NOT NULL AND content IN (SELECT value FROM json_each(?))
        """, arguments: [try databaseList(contents)])
  }

  /// What the articles of a story are known by, first come first.
  func contents(ofStory story: Int64) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT content FROM article WHERE story = ? ORDER BY id", arguments: [story])
  }
}
