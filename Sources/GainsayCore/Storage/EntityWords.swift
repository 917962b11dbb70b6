import GRDB

/// Names that the user wants for entities, by key and kind of the name that is found: two that have one are one.
struct EntityWords {
  struct Identity: Codable, Equatable, Sendable {
    var name: String
    var kind: Entity.Kind
  }

  /// A name may have been given to what had another given to it.
  private static let mostSteps = 8

  let db: Database
  let rules: NameRules

  /// The name that the user wants for an entity, or its own.
  func wanted(_ identity: Identity) throws -> Identity {
    var identity = identity
    for _ in 0..<Self.mostSteps {
      guard let next = try given(identity), next != identity else { return identity }
      identity = next
    }
    return identity
  }

  func given(_ identity: Identity) throws -> Identity? {
    let row = try Row.fetchOne(
      try db.cachedStatement(
        sql: "SELECT name, asKind FROM entityWord WHERE key = ? AND kind = ?"),
      arguments: [rules.key(identity.name), identity.kind.rawValue])
    return row.map {
      Identity(name: $0["name"], kind: Entity.Kind(rawValue: $0["asKind"]) ?? identity.kind)
    }
  }

  /// Nil takes the user's word back.
  func give(_ name: Identity?, to identity: Identity) throws {
    let key = rules.key(identity.name)
    try db.execute(
      sql: "DELETE FROM entityWord WHERE key = ? AND kind = ?",
      arguments: [key, identity.kind.rawValue])
    guard let name else { return }
    try db.execute(
      sql: "INSERT INTO entityWord(key, kind, name, asKind) VALUES (?, ?, ?, ?)",
      arguments: [key, identity.kind.rawValue, name.name, name.kind.rawValue])
  }
}
