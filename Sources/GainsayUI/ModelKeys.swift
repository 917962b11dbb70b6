import GainsayCore

/// What keys do.
extension Model {
  mutating func press(_ key: Key) -> [Effect] {
    notice = ""
    if prompt != nil { return typeIntoPrompt(key) }
    if let text = content.typing, let typed = text.typed(key) {
      content.typing = typed
      content.scroll = ScrollState()
      if case .search = top { return [.search(typed)] }
      return []
    }
    let isTyping = content.typing != nil
    guard let action = settings.keymap.action(for: key, in: top.kind, isTyping: isTyping)
    else { return [] }
    return perform(action)
  }

  mutating func perform(_ action: Action) -> [Effect] {
    if settings.isRestricted, action.leavesTheReader {
      notice = "not here: this reader is restricted"
      return []
    }
    switch action {
    case .down: return move(by: 1)
    case .up: return move(by: -1)
    case .pageDown: return page(1)
    case .pageUp: return page(-1)
    case .halfDown: return move(by: height / 2)
    case .halfUp: return move(by: -(height / 2))
    case .top: return move(by: -Int.max / 2)
    case .bottom: return move(by: Int.max / 2)
    case .open: return content.open().map { go(to: $0) } ?? []
    case .back: return back()
    case .search: return search()
    case .help, .palette: return showCommands(action)
    case .copy: return copy()
    case .openLink: return openLink()
    case .pipe, .export: return ask(for: action)
    case .disagreements:
      return show(
        .disagreements(DisagreementsScreen(story: content.story)),
        wanting: [.loadDisagreements(story: content.story)])
    case .companies:
      return show(
        .entities(EntitiesScreen(story: content.story)),
        wanting: [.loadEntities(story: content.story)])
    case .nextMention, .previousMention: return walk(action == .nextMention ? 1 : -1)
    case .nextEntity: return takeUp()
    case .nextArticle, .previousArticle: return turn(action == .nextArticle ? 1 : -1)
    case .refresh: return refresh()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    }
  }

  private mutating func move(by steps: Int) -> [Effect] {
    let paper = content.paper(width: columns)
    content.scroll.move(by: steps, on: paper, height: height)
    content.scroll.settle(on: paper, height: height)
    return []
  }

  /// By as many items as the window holds.
  private mutating func page(_ direction: Int) -> [Effect] {
    let paper = content.paper(width: columns)
    guard paper.itemCount > 0 else { return move(by: direction * max(height - 1, 1)) }
    let perItem = max(1, paper.count / paper.itemCount)
    return move(by: direction * max(1, height / perItem))
  }

  private mutating func back() -> [Effect] {
    if case .help(var help) = top, help.typing != nil || !help.filter.isEmpty {
      (help.typing, help.filter) = (nil, "")
      content = help
    } else if screens.count > 1 {
      screens.removeLast()
    } else {
      notice = "\(settings.keymap.label(.quit)) leaves the program"
    }
    return []
  }

  private mutating func search() -> [Effect] {
    guard case .help(var help) = top else { return show(.search(SearchScreen()), wanting: []) }
    help.typing = help.filter
    content = help
    return []
  }

  /// Help or palette over the screen that is shown; never one over the other.
  private mutating func showCommands(_ action: Action) -> [Effect] {
    if [.help, .palette].contains(top.kind), screens.count > 1 { screens.removeLast() }
    let list = CommandList(keymap: settings.keymap, screen: top.kind)
    let story = content.story
    screens.append(
      action == .help
        ? .help(HelpScreen(list: list, story: story))
        : .palette(PaletteScreen(list: list, story: story)))
    return []
  }

  /// Runs a command of help or palette on the screen below.
  private mutating func run(_ action: Action) -> [Effect] {
    if screens.count > 1 { screens.removeLast() }
    guard let command = settings.keymap.command(action), command.works(in: top.kind) else {
      notice = "\(action.name): not on this screen"
      return []
    }
    return perform(action)
  }

  private mutating func show(_ screen: Screen, wanting effects: [Effect]) -> [Effect] {
    if screen.kind == top.kind, screen.kind == .search { return [] }
    screens.append(screen)
    return effects
  }

  private mutating func go(to opening: Opening) -> [Effect] {
    switch opening {
    case .command(let action): return run(action)
    case .story(let id): return show(.story(StoryScreen(id: id)), wanting: [.loadStory(id)])
    case .mentions(let entity):
      let story = content.story
      return show(
        .mentions(MentionsScreen(entity: entity, story: story)),
        wanting: [.loadMentions(entity: entity.id, story: story)])
    case .article(let id, let place, let entity):
      return show(
        .article(ArticleScreen(id: id, at: place, entity: entity)), wanting: [.loadArticle(id)])
    }
  }

  // MARK: walking

  private mutating func walk(_ step: Int) -> [Effect] {
    guard case .article(var article) = top else { return move(by: step) }
    guard article.entity != nil else {
      notice = "\(settings.keymap.label(.nextEntity)) takes up a company first, "
        + "or \(settings.keymap.label(.companies)) lists them"
      return []
    }
    guard let next = article.mention(step: step) else {
      notice =
        article.walk.isEmpty
        ? "" : step > 0 ? "the last mention in the story" : "the first mention in the story"
      return []
    }
    if next.article.id == article.id {
      article.place = next.range
      article.showPlace(width: columns, height: height)
      content = article
      return []
    }
    return turn(to: next.article.id, at: next.range, from: article)
  }

  private mutating func turn(_ step: Int) -> [Effect] {
    guard case .article(let article) = top else { return [] }
    guard case .article(let id, let place, _)? = article.article(step: step) else {
      notice = step > 0 ? "the last article of the story" : "the first article of the story"
      return []
    }
    return turn(to: id, at: place, from: article)
  }

  /// Another article of the story in place of this one, the company still taken up.
  private mutating func turn(to id: Int64, at place: Range<Int>?, from article: ArticleScreen)
    -> [Effect]
  {
    var next = article
    (next.id, next.page, next.place, next.scroll) = (id, nil, place, ScrollState())
    content = next
    return [.loadArticle(id)]
  }

  private mutating func takeUp() -> [Effect] {
    guard case .article(var article) = top else { return [] }
    article.takeUpNextEntity(width: columns)
    article.showPlace(width: columns, height: height)
    content = article
    guard let entity = article.entity else {
      notice = "no company is named here"
      return []
    }
    return [.loadMentions(entity: entity, story: article.story)]
  }

  private mutating func refresh() -> [Effect] {
    guard case .stories(var list) = top, let waiting = list.waiting else { return [.loadStories] }
    list.show(waiting)
    content = list
    settle()
    return []
  }
}
