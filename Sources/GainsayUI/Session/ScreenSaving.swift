import GainsayCore

extension ScreenContent {
  /// Nil for screens that one does not come back to: help and palette.
  var saved: SavedScreen? {
    guard ![.help, .palette].contains(kind) else { return nil }
    var saved = SavedScreen(
      kind: kind.rawValue, story: story, item: scroll.item, top: scroll.top)
    switch self {
    case let screen as StoriesScreen:
      saved.selected = screen.selected?.id
      saved.order = screen.request.order.rawValue
      saved.filter = screen.request.filter.text
    case let screen as StoryScreen: saved.selected = screen.selected?.id
    case let screen as ArticleScreen: screen.save(into: &saved)
    case let screen as DisagreementsScreen:
      (saved.story, saved.title, saved.quotation) = (screen.of, screen.title, screen.quotation)
    case let screen as EntitiesScreen: saved.story = screen.of
    case let screen as MentionsScreen:
      saved.story = screen.of
      saved.entity = SavedEntity(screen.entity)
    case let screen as CompareScreen:
      (saved.article, saved.other) = (screen.pair.left, screen.pair.right)
    case let screen as ArticlesScreen: saved.outlet = screen.outlet
    case let screen as SearchScreen:
      (saved.query, saved.isTyping) = (screen.query, screen.typing != nil)
    default: break
    }
    return saved
  }

  /// The item with that identity.
  func item(of id: Int64) -> Int? {
    switch self {
    case let screen as StoriesScreen: screen.item(of: id)
    case let screen as StoryScreen: screen.articles.firstIndex { $0.id == id }
    default: nil
    }
  }
}

extension SavedScreen {
  /// The screen again, still without its answers; nil where what it was about is not told.
  var screen: (any ScreenContent)? {
    switch (ScreenKind(rawValue: kind), story, article) {
    case (.stories, _, _): stories
    case (.story, let story?, _): StoryScreen(id: story)
    case (.article, _, let article?):
      ArticleScreen(ArticleOpening(article, at: place, entity: entity?.id))
    case (.disagreements, _, _): DisagreementsScreen(story: story, title: title ?? "")
    case (.entities, _, _): EntitiesScreen(story: story)
    case (.mentions, _, _): entity?.summary.map { MentionsScreen(entity: $0, story: story) }
    case (.origins, let story?, _): OriginsScreen(story: story)
    case (.compare, _, let left?):
      other.map { CompareScreen(ComparedArticles(left: left, right: $0)) }
    case (.sources, _, _): SourcesScreen()
    case (.articles, _, _): ArticlesScreen(outlet: outlet)
    case (.log, _, _): LogScreen()
    case (.search, _, _): search
    default: nil
    }
  }

  private var stories: StoriesScreen {
    var list = StoriesScreen()
    let order = order.flatMap(StoryListRequest.Order.init) ?? .newest
    list.begin(order, StoryFilter(filter ?? ""), around: selected)
    return list
  }

  private var search: SearchScreen {
    var search = SearchScreen()
    search.begin(query ?? "", isTyping: isTyping ?? true)
    return search
  }
}

extension SavedEntity {
  fileprivate init(_ entity: EntitySummary) {
    id = entity.id
    name = entity.name
    kind = entity.kind.rawValue
    aliases = entity.aliases
  }

  fileprivate var summary: EntitySummary? {
    Entity.Kind(rawValue: kind).map {
      EntitySummary(id: id, name: name, kind: $0, aliases: aliases, mentions: 0, articles: 0)
    }
  }
}

extension ArticleScreen {
  fileprivate func save(into saved: inout SavedScreen) {
    saved.article = id
    saved.place = place
    saved.entity = entity.map { SavedEntity(id: $0, name: "", kind: "") }
    saved.width = layout?.width
    saved.topOffset = layout?.offset(from: scroll.top)
  }
}
