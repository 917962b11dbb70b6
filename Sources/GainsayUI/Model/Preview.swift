import GainsayCore

/// What Enter would open, shown beside the list. One question is asked at a time: while a key is held down, what is passed by
/// is never asked for.
struct Preview: Sendable {
  /// What is shown.
  var opening: Opening?
  var screen: (any ScreenContent)?
  /// Questions that are not answered yet.
  private(set) var isWaiting = false

  /// Turns to what is selected now; returns what to ask.
  /// - Parameter story: in which a company is looked at.
  mutating func follow(_ wanted: Opening?, inStory story: Int64?) -> [Effect] {
    guard wanted != opening, !isWaiting else { return [] }
    opening = wanted
    screen = wanted.map { Self.screen($0, story) }
    isWaiting = screen != nil
    return screen?.wants ?? []
  }

  mutating func take(_ message: Message, in size: PaneSize) -> [Effect] {
    switch message {
    case .storyLoaded, .articleLoaded, .concordanceLoaded, .outletArticlesLoaded, .failed:
      isWaiting = false
    default: break
    }
    // A preview asks nothing on its own account but what it showed from the start.
    _ = screen?.take(message, in: size)
    return []
  }

  private static func screen(_ opening: Opening, _ story: Int64?) -> any ScreenContent {
    switch opening {
    case .story(let id): StoryScreen(id: id)
    case .article(let place): ArticleScreen(place)
    case .mentions(let entity): MentionsScreen(entity: entity, story: story)
    case .outlet(let outlet): ArticlesScreen(outlet: outlet)
    }
  }
}
