import GRDB

/// The entities of the library and the names that they have in its stories.
struct NameRecords {
  struct Alias: Hashable {
    var entity: Int64
    /// Number of the name.
    var name: Int64
  }

  let db: Database
  let rules: NameRules

  /// The library's entity of that name and kind, as the user wants them.
  func identity(of entity: StoryEntity) throws -> Int64 {
    let wanted = try wanted(entity)
    let (key, kind) = (rules.key(wanted.name), wanted.kind.rawValue)
    let find = try db.cachedStatement(sql: "SELECT id FROM entity WHERE key = ? AND kind = ?")
    if let found = try Int64.fetchOne(find, arguments: [key, kind]) { return found }
    try db.cachedStatement(sql: "INSERT INTO entity(name, key, kind) VALUES (?, ?, ?)")
      .execute(arguments: [wanted.name, key, kind])
    return db.lastInsertedRowID
  }

  private func wanted(_ entity: StoryEntity) throws -> EntityWords.Identity {
    try EntityWords(db: db, rules: rules)
      .wanted(EntityWords.Identity(name: entity.name, kind: entity.kind))
  }

  /// All names of an entity in a story.
  func aliases(of entity: StoryEntity, _ id: Int64) throws -> Set<Alias> {
    let names = Set([try wanted(entity).name, entity.name] + entity.aliases)
    return Set(try names.sorted().map { Alias(entity: id, name: try number(of: $0, id)) })
  }

  private func number(of name: String, _ entity: Int64) throws -> Int64 {
    let find = try db.cachedStatement(sql: "SELECT id FROM name WHERE entity = ? AND name = ?")
    if let found = try Int64.fetchOne(find, arguments: [entity, name]) { return found }
    try db.cachedStatement(sql: "INSERT INTO name(entity, name, key) VALUES (?, ?, ?)")
      .execute(arguments: [entity, name, rules.key(name)])
    return db.lastInsertedRowID
  }

  /// Writes what is other than what stands there.
  func save(_ aliases: Set<Alias>, inStory story: Int64) throws {
    let rows = try Row.fetchAll(
      try db.cachedStatement(sql: "SELECT entity, name FROM alias WHERE story = ?"),
      arguments: [story])
    let before = Set(rows.map { Alias(entity: $0["entity"], name: $0["name"]) })
    let delete = try db.cachedStatement(
      sql: "DELETE FROM alias WHERE entity = ? AND story = ? AND name = ?")
    for alias in before.subtracting(aliases) {
      try delete.execute(arguments: [alias.entity, story, alias.name])
    }
    let insert = try db.cachedStatement(
      sql: "INSERT INTO alias(entity, story, name) VALUES (?, ?, ?)")
    for alias in aliases.subtracting(before) {
      try insert.execute(arguments: [alias.entity, story, alias.name])
    }
  }
}
