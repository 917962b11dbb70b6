import GainsayCore

extension Screen {
  /// Nil for screens that one does not come back to: help and palette.
  func saved(columns: Int) -> SavedScreen? {
    let scroll = content.scroll
    var saved = SavedScreen(
      kind: "\(kind)", story: content.story, item: scroll.item, top: scroll.top, columns: columns)
    switch self {
    case .help, .palette: return nil
    case .stories, .story: saved.selected = excerptIdentity
    case .article(let screen):
      saved.article = screen.id
      saved.place = screen.place
      saved.entity = screen.entity.map { SavedEntity(id: $0, name: "", kind: "") }
      saved.topOffset = screen.offset(ofLine: scroll.top, width: columns)
    case .disagreements(let screen): saved.story = screen.of
    case .entities(let screen): saved.story = screen.of
    case .mentions(let screen):
      let entity = screen.entity
      saved.entity = SavedEntity(
        id: entity.id, name: entity.name, kind: entity.kind.rawValue, aliases: entity.aliases)
    case .search(let screen): saved.query = screen.query
    }
    return saved
  }

  /// The screen again, still without its answers.
  init?(_ saved: SavedScreen) {
    switch (ScreenKind.allCases.first { "\($0)" == saved.kind }, saved.story, saved.article) {
    case (.stories, _, _): self = .stories(StoriesScreen())
    case (.story, let story?, _): self = .story(StoryScreen(id: story))
    case (.article, _, let article?):
      self = .article(ArticleScreen(id: article, at: saved.place, entity: saved.entity?.id))
    case (.disagreements, let story, _): self = .disagreements(DisagreementsScreen(story: story))
    case (.entities, let story, _): self = .entities(EntitiesScreen(story: story))
    case (.mentions, let story, _):
      guard let entity = saved.entity, let kind = Entity.Kind(rawValue: entity.kind) else {
        return nil
      }
      let summary = EntitySummary(
        id: entity.id, name: entity.name, kind: kind, aliases: entity.aliases, mentions: 0, articles: 0)
      self = .mentions(MentionsScreen(entity: summary, story: story))
    case (.search, _, _):
      var search = SearchScreen()
      search.query = saved.query ?? ""
      self = .search(search)
    default: return nil
    }
  }

  /// What it asks the library for.
  var loading: Effect? {
    switch self {
    case .stories: .loadStories
    case .story(let screen): .loadStory(screen.id)
    case .article(let screen): .loadArticle(screen.id)
    case .disagreements(let screen): .loadDisagreements(story: screen.of)
    case .entities(let screen): .loadEntities(story: screen.of)
    case .mentions(let screen): .loadMentions(entity: screen.entity.id, story: screen.of)
    case .search(let screen): screen.query.isEmpty ? nil : .search(screen.query)
    case .help, .palette: nil
    }
  }

  private var excerptIdentity: Int64? {
    switch self {
    case .stories(let screen): screen.selected?.id
    case .story(let screen): screen.selected?.id
    default: nil
    }
  }

  /// The item with that identity.
  func item(of id: Int64) -> Int? {
    switch self {
    case .stories(let screen): screen.stories.firstIndex { $0.id == id }
    case .story(let screen): screen.detail?.articles.firstIndex { $0.id == id }
    default: nil
    }
  }
}

extension ArticleScreen {
  /// Where the line, or the next one with words, begins in the text.
  func offset(ofLine line: Int, width: Int) -> Int? {
    lines(width: width).dropFirst(line).lazy.compactMap(\.range).first?.lowerBound
  }
}
