import GainsayCore

/// What answers do. Each names its question, so that one that comes late finds its screen or is dropped.
extension Model {
  mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .storiesLoaded(let stories): storiesCame(stories)
    case .storyLoaded(let detail): storyCame(detail)
    case .articleLoaded(let page): return articleCame(page)
    case .disagreementsLoaded(let cards, let story):
      each { screen in
        guard case .disagreements(var list) = screen, list.of == story else { return }
        list.cards = cards
        list.isLoaded = true
        screen = .disagreements(list)
      }
    case .entitiesLoaded(let entities, let story):
      each { screen in
        guard case .entities(var list) = screen, list.of == story else { return }
        list.entities = entities
        screen = .entities(list)
      }
    case .mentionsLoaded(let mentions, let entity, let story): mentionsCame(mentions, entity, story)
    case .searched(let answer):
      each { screen in
        guard case .search(var search) = screen, search.query == answer.query else { return }
        search.answer = answer
        screen = .search(search)
      }
    case .importProgressed(let progress):
      importing = progress
      return [.loadStories]
    case .importEnded(let report): return importEnded(report)
    case .failed(let text), .said(let text): notice = text
    case .missing(let effect): drop(effect)
    case .key, .resized, .pressed, .selected: break
    }
    return []
  }

  private mutating func each(_ change: (inout Screen) -> Void) {
    for index in screens.indices { change(&screens[index]) }
  }

  /// An empty list, or one whose lines stay where they are, is shown at once; what would move waits.
  private mutating func storiesCame(_ stories: [StorySummary]) {
    each { screen in
      guard case .stories(var list) = screen else { return }
      let isSame = list.stories.map(\.id) == Array(stories.prefix(list.stories.count)).map(\.id)
      if isSame || list.stories.isEmpty || list.scroll == ScrollState() {
        list.show(stories)
      } else if list.stories != stories {
        list.waiting = stories
      }
      screen = .stories(list)
    }
  }

  private mutating func storyCame(_ detail: StoryDetail) {
    each { screen in
      if case .story(var story) = screen, story.id == detail.summary.id {
        story.detail = detail
        screen = .story(story)
      }
      if case .article(var article) = screen, article.story == detail.summary.id {
        article.detail = detail
        screen = .article(article)
      }
    }
  }

  private mutating func articleCame(_ page: ArticlePage) -> [Effect] {
    var effects: [Effect] = []
    for index in screens.indices {
      guard case .article(var article) = screens[index], article.id == page.summary.id,
        article.page == nil
      else { continue }
      article.page = page
      article.showPlace(width: columns, height: height)
      if article.detail?.summary.id != page.summary.story {
        effects.append(.loadStory(page.summary.story))
      }
      if let entity = article.entity, article.walk.isEmpty {
        effects.append(.loadMentions(entity: entity, story: page.summary.story))
      }
      screens[index] = .article(article)
    }
    return effects
  }

  private mutating func mentionsCame(_ mentions: [MentionLine], _ entity: Int64, _ story: Int64?) {
    each { screen in
      if case .mentions(var list) = screen, list.entity.id == entity, list.of == story {
        list.mentions = mentions
        screen = .mentions(list)
      }
      if case .article(var article) = screen, article.entity == entity, article.story == story {
        article.walk = mentions
        screen = .article(article)
      }
    }
  }

  private mutating func importEnded(_ report: ImportReport) -> [Effect] {
    importing = nil
    if let first = report.failures.first {
      let name = first.path.split(separator: "/").last ?? ""
      let more = report.failures.count > 1 ? " and \(report.failures.count - 1) more" : ""
      notice = "not read: \(name) \(first.error.text)\(more)"
    }
    return [.loadStories]
  }
}
