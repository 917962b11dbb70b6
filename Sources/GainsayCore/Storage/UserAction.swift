/// What the user did, with what it takes to undo it.
enum UserAction: Codable, Equatable {
  /// Stories were merged or split: who was with whom, and which place each article had.
  case regrouped(groups: [Group], places: [String: Int64])
  /// The story with that place was called `title`, or nothing of the user's.
  case renamed(place: Int64, title: String?)
  /// The disagreement was rejected; `contents` are the articles of its story.
  case rejected(key: String, contents: [String])
  case restored(key: String, contents: [String])
  /// Entities were merged or renamed: what the user called them before, if anything.
  case namedEntities([EntityWord])

  struct EntityWord: Codable, Equatable {
    var entity: EntityWords.Identity
    var before: EntityWords.Identity?
  }

  struct Group: Codable, Equatable {
    var story: Int64
    /// What its articles are known by.
    var contents: [String]
  }
}
