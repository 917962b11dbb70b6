/// What the user did, with what it takes to take it back.
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
  /// Articles were marked, or a mark was taken off: which of them, by content, had it before.
  case marked(ArticleMark, before: [String: Bool])
  /// A search was saved under a name, or taken away: what stood there before, if anything.
  case savedSearch(name: String, before: String?)

  struct EntityWord: Codable, Equatable {
    var entity: EntityWords.Identity
    var before: EntityWords.Identity?
  }

  struct Group: Codable, Equatable {
    var story: Int64
    /// What its articles are known by.
    var contents: [String]
  }

  /// What it was, for saying what was taken back.
  var kind: UserActionKind {
    switch self {
    case .regrouped: .regrouped
    case .renamed: .renamed
    case .rejected: .rejected
    case .restored: .restored
    case .namedEntities: .namedEntities
    case .marked(let mark, let before): .marked(mark, articles: before.count)
    case .savedSearch(let name, _): .savedSearch(name)
    }
  }
}
