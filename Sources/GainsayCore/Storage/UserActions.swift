import Foundation
import GRDB

/// Does what the user says, and takes it back. What was said is kept apart from what is found, so it outlives indexing anew.
struct UserActions {
  /// Of what was done longer ago, nothing is taken back.
  private static let mostActions = 1_000

  let db: Database
  let refresh: StoryRefresh
  let places: UserPlaces

  init(db: Database, refresh: StoryRefresh) {
    self.db = db
    self.refresh = refresh
    places = UserPlaces(db: db)
  }

  /// Notes what was done; what was taken back before that can not be done again.
  func log(_ action: UserAction) throws {
    try db.execute(sql: "DELETE FROM action WHERE isUndone")
    try db.execute(
      sql: "INSERT INTO action(body) VALUES (?)", arguments: [try JSONEncoder().encode(action)])
    try db.execute(
      sql: "DELETE FROM action WHERE id <= ?",
      arguments: [db.lastInsertedRowID - Int64(Self.mostActions)])
  }

  /// Takes back the last thing that the user did; nil where there is none.
  func undo() throws -> UserActionKind? {
    let row = try Row.fetchOne(
      db, sql: "SELECT id, body FROM action WHERE NOT isUndone ORDER BY id DESC LIMIT 1")
    return try row.map { try takeBack($0, isUndone: true) }
  }

  /// Does again what was taken back last; nil where there is none, or where something else was done since.
  func redo() throws -> UserActionKind? {
    let row = try Row.fetchOne(
      db, sql: "SELECT id, body FROM action WHERE isUndone ORDER BY id LIMIT 1")
    return try row.map { try takeBack($0, isUndone: false) }
  }

  /// The row keeps what it takes to turn it round once more.
  private func takeBack(_ row: Row, isUndone: Bool) throws -> UserActionKind {
    let action = try JSONDecoder().decode(UserAction.self, from: row["body"])
    let reverse = try takeBack(action)
    try db.execute(
      sql: "UPDATE action SET body = ?, isUndone = ? WHERE id = ?",
      arguments: [try JSONEncoder().encode(reverse), isUndone, row["id"] as Int64])
    return isUndone ? action.kind : reverse.kind
  }

  /// Returns what was done by that: taking it back as well leads to where one was.
  private func takeBack(_ action: UserAction) throws -> UserAction {
    switch action {
    case .regrouped(let groups, let places): try regroup(groups, places)
    case .renamed(let place, let title): try takeBackName(of: place, title)
    case .rejected(let key, let contents): try setRejected(false, key, contents)
    case .restored(let key, let contents): try setRejected(true, key, contents)
    case .namedEntities(let words): try takeBack(words)
    case .marked(let mark, let before): try setMark(mark, before)
    case .savedSearch(let name, let before): try setSearch(before, name: name)
    }
  }
}
