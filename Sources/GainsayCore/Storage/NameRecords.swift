import GRDB

/// The entities of the library and the names that they have in its stories.
struct NameRecords {
  struct Alias: Hashable {
    var entity: Int64
    /// Number of the name.
    var name: Int64
  }

  /// What stands of a story's names already, so that only what is new is looked up.
  struct Known {
    fileprivate struct Identity: Hashable {
      var key: String
      var kind: String
    }

    fileprivate struct Name: Hashable {
      var entity: Int64
      var text: String
    }

    fileprivate var entities: [Identity: Int64] = [:]
    fileprivate var names: [Name: Int64] = [:]
    fileprivate var aliases: Set<Alias> = []
    /// Whether the user has given names at all.
    fileprivate var hasWords: Bool
  }

  let db: Database
  let rules: NameRules

  func known(inStory story: Int64) throws -> Known {
    let hasWords = try Bool.fetchOne(
      try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM entityWord)"))
    var known = Known(hasWords: hasWords ?? true)
    let rows = try Row.fetchCursor(
      try db.cachedStatement(
        sql: """
          SELECT alias.entity, alias.name AS number, name.name, entity.key, entity.kind
          FROM alias JOIN name ON name.id = alias.name JOIN entity ON entity.id = alias.entity
          WHERE alias.story = ?
          """), arguments: [story])
    while let row = try rows.next() {
      let (entity, number): (Int64, Int64) = (row["entity"], row["number"])
      known.entities[Known.Identity(key: row["key"], kind: row["kind"])] = entity
      known.names[Known.Name(entity: entity, text: row["name"])] = number
      known.aliases.insert(Alias(entity: entity, name: number))
    }
    return known
  }

  /// The number of the library's entity of that name and kind, as the user wants them, and all its names in a story.
  func identity(of entity: StoryEntity, _ known: Known) throws -> (id: Int64, names: Set<Alias>) {
    let own = EntityWords.Identity(name: entity.name, kind: entity.kind)
    let wanted =
      known.hasWords ? try EntityWords(db: db, rules: rules).wanted(own) : own
    let identity = Known.Identity(key: rules.key(wanted.name), kind: wanted.kind.rawValue)
    let id = try known.entities[identity] ?? self.id(of: identity, named: wanted.name)
    let names = Set([wanted.name, entity.name] + entity.aliases).sorted()
    return (
      id,
      Set(
        try names.map { name in
          let number = known.names[Known.Name(entity: id, text: name)]
          return Alias(entity: id, name: try number ?? self.number(of: name, id))
        })
    )
  }

  private func id(of identity: Known.Identity, named name: String) throws -> Int64 {
    let find = try db.cachedStatement(sql: "SELECT id FROM entity WHERE key = ? AND kind = ?")
    if let found = try Int64.fetchOne(find, arguments: [identity.key, identity.kind]) {
      return found
    }
    try db.cachedStatement(sql: "INSERT INTO entity(name, key, kind) VALUES (?, ?, ?)")
      .execute(arguments: [name, identity.key, identity.kind])
    return db.lastInsertedRowID
  }

  private func number(of name: String, _ entity: Int64) throws -> Int64 {
    let find = try db.cachedStatement(sql: "SELECT id FROM name WHERE entity = ? AND name = ?")
    if let found = try Int64.fetchOne(find, arguments: [entity, name]) { return found }
    try db.cachedStatement(sql: "INSERT INTO name(entity, name, key) VALUES (?, ?, ?)")
      .execute(arguments: [entity, name, rules.key(name)])
    return db.lastInsertedRowID
  }

  /// Writes what is other than what stands there.
  func save(_ aliases: Set<Alias>, inStory story: Int64, _ known: Known) throws {
    let delete = try db.cachedStatement(
      sql: "DELETE FROM alias WHERE entity = ? AND story = ? AND name = ?")
    for alias in known.aliases.subtracting(aliases) {
      try delete.execute(arguments: [alias.entity, story, alias.name])
    }
    let insert = try db.cachedStatement(
      sql: "INSERT INTO alias(entity, story, name) VALUES (?, ?, ?)")
    for alias in aliases.subtracting(known.aliases) {
      try insert.execute(arguments: [alias.entity, story, alias.name])
    }
  }
}
