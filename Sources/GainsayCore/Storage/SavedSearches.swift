import GRDB

/// Searches that the user keeps under a name.
struct SavedSearches {
  let db: Database

  /// By name.
  func all() throws -> [SavedSearch] {
    try Row.fetchAll(db, sql: "SELECT name, query FROM savedSearch ORDER BY name").map {
      SavedSearch(name: $0["name"], query: $0["query"])
    }
  }

  func query(named name: String) throws -> String? {
    try String.fetchOne(
      db, sql: "SELECT query FROM savedSearch WHERE name = ?", arguments: [name])
  }

  /// Nil takes it away.
  func set(_ query: String?, name: String) throws {
    try db.execute(sql: "DELETE FROM savedSearch WHERE name = ?", arguments: [name])
    guard let query else { return }
    try db.execute(
      sql: "INSERT INTO savedSearch(name, query) VALUES (?, ?)", arguments: [name, query])
  }
}
