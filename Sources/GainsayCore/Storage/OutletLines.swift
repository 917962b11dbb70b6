import GRDB

/// The first and last lines of the late articles of each outlet, and which of them are furniture.
struct OutletLines {
  /// Late articles of an outlet: a line that three of so many share is furniture, one that three of thousands end with is not.
  private static let window = 60

  let db: Database

  /// What is known of the lines.
  func known(_ edges: [EdgeLines]) throws -> KnownLines {
    let lines = Set(edges.flatMap(\.lines))
    var known = KnownLines()
    known.furniture = try Int64.fetchSet(
      db, sql: "SELECT line FROM furnitureLine WHERE line IN \(Self.list(lines))")
    let rows = try Row.fetchCursor(
      db, sql: "SELECT line, title, article FROM edgeLine WHERE line IN \(Self.list(lines))")
    while let row = try rows.next() {
      known.titles[row["line"], default: []].insert(row["title"])
      known.articles[row["line"], default: []].insert(row["article"])
    }
    return known
  }

  /// Notes lines that recur, for good.
  func learn(_ lines: Set<Int64>) throws {
    for line in lines {
      try db.execute(
        sql: "INSERT OR IGNORE INTO furnitureLine(line) VALUES (?)", arguments: [line])
    }
  }

  /// Notes the lines of an article, and forgets those of the outlet's oldest.
  func note(_ edges: EdgeLines, article: Int64) throws {
    let number =
      try Int64.fetchOne(
        db, sql: "SELECT max(number) FROM edgeLine WHERE outlet = ?", arguments: [edges.outlet])
      ?? 0
    for line in edges.lines {
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO edgeLine(line, title, outlet, number, article) VALUES (?, ?, ?, ?, ?)
          """, arguments: [line, edges.title, edges.outlet, number + 1, article])
    }
    try db.execute(
      sql: "DELETE FROM edgeLine WHERE outlet = ? AND number <= ?",
      arguments: [edges.outlet, number + 1 - Int64(Self.window)])
  }

  /// Numbers need no quoting.
  private static func list(_ numbers: Set<Int64>) -> String {
    "(" + numbers.map(String.init).joined(separator: ",") + ")"
  }
}
