import GRDB

/// Who is named in the library, under which names, and how often.
struct EntityRecords {
  /// Names that are looked at where many begin alike.
  private static let mostNames = 2_000

  let db: Database

  /// Those with a key in the range, most mentioned first; where very many have one, only some are looked at.
  func entities(_ kind: Entity.Kind, from key: String, to last: String, limit: Int) throws
    -> [Int64]
  {
    try Int64.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT DISTINCT entity.id FROM (
            SELECT entity FROM name WHERE key BETWEEN ? AND ? AND stories > 0 LIMIT \(Self.mostNames)
          ) AS found JOIN entity ON entity.id = found.entity
          WHERE kind = ? ORDER BY mentions DESC, entity.id LIMIT ?
          """), arguments: [key, last, kind.rawValue, limit])
  }

  /// Most mentioned first.
  func entities(limit: Int?) throws -> [EntitySummary] {
    try Row.fetchAll(
      db,
      sql: "SELECT * FROM entity WHERE mentions > 0 ORDER BY mentions DESC, id LIMIT ?",
      arguments: [limit ?? -1]
    ).map { try summary($0, names: try names(of: $0["id"])) }
  }

  func entities(withKey key: String) throws -> [EntitySummary] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM entity WHERE mentions > 0
          AND (key = ?1 OR id IN (SELECT entity FROM name WHERE key = ?1 AND stories > 0))
        ORDER BY mentions DESC, id
        """, arguments: [key]
    ).map { try summary($0, names: try names(of: $0["id"])) }
  }

  /// With what the story has of them.
  func entities(inStory story: Int64, limit: Int?) throws -> [EntitySummary] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT entity.id, entity.name, entity.kind, sum(mention.count) AS mentions, count(*) AS articles
        FROM article JOIN mention ON mention.article = article.id JOIN entity ON entity.id = mention.entity
        WHERE article.story = ? GROUP BY entity.id ORDER BY mentions DESC, entity.id LIMIT ?
        """, arguments: [story, limit ?? -1]
    ).map { try summary($0, names: try names(of: $0["id"], inStory: story)) }
  }

  /// Of those in the articles the other companies and people, by how many of the articles have them.
  func companions(of entity: Int64, in articles: [Int64], limit: Int) throws -> [EntitySummary] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT entity.id, entity.name, entity.kind, sum(mention.count) AS mentions, count(*) AS articles
        FROM mention JOIN entity ON entity.id = mention.entity
        WHERE mention.article IN (SELECT value FROM json_each(?)) AND mention.entity <> ?
          AND entity.kind IN ('organization', 'person')
        GROUP BY entity.id ORDER BY articles DESC, mentions DESC, entity.id LIMIT ?
        """, arguments: [try databaseList(articles.map(String.init)), entity, limit]
    ).map { try summary($0, names: []) }
  }

  private func summary(_ row: Row, names: [String]) throws -> EntitySummary {
    let name: String = row["name"]
    return EntitySummary(
      id: row["id"], name: name, kind: Entity.Kind(rawValue: row["kind"]) ?? .other,
      aliases: names.filter { $0 != name }, mentions: row["mentions"], articles: row["articles"])
  }

  private func names(of entity: Int64) throws -> [String] {
    try String.fetchAll(
      try db.cachedStatement(
        sql: "SELECT name FROM name WHERE entity = ? AND stories > 0 ORDER BY name"),
      arguments: [entity])
  }

  private func names(of entity: Int64, inStory story: Int64) throws -> [String] {
    try String.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT name.name FROM alias JOIN name ON name.id = alias.name
          WHERE alias.entity = ? AND alias.story = ? ORDER BY name.name
          """), arguments: [entity, story])
  }

  /// The stories in which somebody goes by a name with that key.
  func stories(naming key: String) throws -> Set<Int64> {
    try Int64.fetchSet(
      db,
      sql: """
        SELECT alias.story FROM name JOIN alias ON alias.entity = name.entity AND alias.name = name.id
        WHERE name.key = ?
        """, arguments: [key])
  }

  /// The next story with the entity, or the one before; in the order in which stories came. It costs the same however
  /// often it is named.
  func story(naming entity: Int64, from story: Int64, isForward: Bool) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: isForward
        ? "SELECT min(story) FROM alias WHERE entity = ? AND story > ?"
        : "SELECT max(story) FROM alias WHERE entity = ? AND story < ?",
      arguments: [entity, story])
  }
}
