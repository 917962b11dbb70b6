import GRDB

/// What the user says about entities.
extension UserActions {
  /// All are known under the name of the first from now on.
  func mergeEntities(_ entities: [Int64]) throws {
    let found = try entities.compactMap { try identity($0) }
    guard let name = found.first, found.count > 1 else { return }
    try give(name, to: Array(found.dropFirst()))
  }

  func renameEntity(_ entity: Int64, to name: String) throws {
    guard let old = try identity(entity) else { return }
    try give(EntityWords.Identity(name: name, kind: old.kind), to: [old])
  }

  /// What the names were before comes back, and the stories in which they stand are looked at anew.
  func takeBack(_ words: [UserAction.EntityWord]) throws -> UserAction {
    let known = EntityWords(db: db, rules: refresh.rules)
    let reverse = try words.map {
      UserAction.EntityWord(entity: $0.entity, before: try known.given($0.entity))
    }
    var stories: Set<Int64> = []
    for word in words {
      for name in [word.entity, try known.given(word.entity)].compactMap({ $0 }) {
        stories.formUnion(try storiesNaming(name))
      }
      try known.give(word.before, to: word.entity)
    }
    try refresh.refresh(StoryChanges(grown: stories))
    return .namedEntities(reverse)
  }

  private func give(_ name: EntityWords.Identity, to entities: [EntityWords.Identity]) throws {
    let words = EntityWords(db: db, rules: refresh.rules)
    let before = try entities.map {
      UserAction.EntityWord(entity: $0, before: try words.given($0))
    }
    try log(.namedEntities(before))
    var stories: Set<Int64> = []
    for entity in entities {
      stories.formUnion(try storiesNaming(entity))
      try words.give(name, to: entity)
    }
    try refresh.refresh(StoryChanges(grown: stories))
  }

  private func identity(_ entity: Int64) throws -> EntityWords.Identity? {
    let row = try Row.fetchOne(
      db, sql: "SELECT name, kind FROM entity WHERE id = ?", arguments: [entity])
    return row.flatMap { row in
      Entity.Kind(rawValue: row["kind"]).map { EntityWords.Identity(name: row["name"], kind: $0) }
    }
  }

  private func storiesNaming(_ entity: EntityWords.Identity) throws -> Set<Int64> {
    try EntityRecords(db: db).stories(naming: refresh.rules.key(entity.name))
  }
}
