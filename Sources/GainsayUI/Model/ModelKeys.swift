import GainsayCore

/// What keys do.
extension Model {
  mutating func press(_ key: Key) -> [Effect] {
    notice = ""
    if prompt != nil { return type(key) }
    if let text = content.typing, let typed = text.typed(key) {
      if var search = content as? SearchScreen {
        let effects = search.ask(typed)
        content = search
        return effects
      }
      content.typing = typed
      content.scroll = ScrollState()
      return []
    }
    let isTyping = content.typing != nil
    guard let action = settings.keymap.action(for: key, in: content.kind, isTyping: isTyping)
    else { return [] }
    return perform(action)
  }

  mutating func perform(_ action: Action) -> [Effect] {
    if settings.isRestricted, action.leavesTheReader {
      notice = "not here: this reader is restricted"
      return []
    }
    let before = screens
    if let outcome = content.perform(action, in: size) {
      notice = outcome.notice
      if outcome.isJump { jumps.leave(before) }
      return outcome.effects + (outcome.leaves == 0 ? [] : goOn(by: outcome.leaves))
    }
    return move(action) ?? show(action) ?? act(action) ?? takeOut(action) ?? terminal(action)
  }

  private mutating func move(_ action: Action) -> [Effect]? {
    let height = size.height
    switch action {
    case .down, .nextMention: return move(by: 1)
    case .up, .previousMention: return move(by: -1)
    case .pageDown: return page(1)
    case .pageUp: return page(-1)
    case .halfDown: return move(by: height / 2)
    case .halfUp: return move(by: -(height / 2))
    case .top: return move(by: -Int.max / 2)
    case .bottom: return move(by: Int.max / 2)
    default: return nil
    }
  }

  private mutating func show(_ action: Action) -> [Effect]? {
    let story = content.story
    switch action {
    case .open: return content.open().map { go(to: $0) } ?? []
    case .back: return back()
    case .search: return search()
    case .help, .palette: return showCommands(action)
    case .disagreements:
      let first = (content as? ArticleScreen)?.disputeInView
      return show(DisagreementsScreen(story: story, title: content.storyTitle, first: first))
    case .allDisagreements: return show(DisagreementsScreen(story: nil))
    case .openStory: return story.map { go(to: .story($0)) } ?? []
    case .companies: return show(EntitiesScreen(story: story))
    case .allCompanies: return show(EntitiesScreen(story: nil))
    case .origins: return story.map { show(OriginsScreen(story: $0)) } ?? []
    case .sources: return show(SourcesScreen())
    case .log: return show(LogScreen())
    case .compare: return compare()
    case .jumpBack: return jump(back: true)
    case .jumpForward: return jump(back: false)
    default: return nil
    }
  }

  private func terminal(_ action: Action) -> [Effect] {
    switch action {
    case .redraw: [.redraw]
    case .suspend: [.suspend]
    case .quit: [.quit]
    default: []
    }
  }

  // MARK: moving

  private mutating func move(by steps: Int) -> [Effect] {
    let size = size
    let (paper, before) = (content.paper(width: size.width), content.scroll)
    content.scroll.move(by: steps, on: paper, height: size.height)
    content.scroll.settle(on: paper, height: size.height)
    if content.scroll == before { notice = steps > 0 ? "the end" : "the beginning" }
    return []
  }

  /// By as many items as the window holds.
  private mutating func page(_ direction: Int) -> [Effect] {
    let size = size
    let paper = content.paper(width: size.width)
    guard paper.itemCount > 0 else { return move(by: direction * max(size.height - 1, 1)) }
    let perItem = max(1, paper.count / paper.itemCount)
    return move(by: direction * max(1, size.height / perItem))
  }

  /// What is below may have changed meanwhile, so it is asked for again.
  private mutating func back() -> [Effect] {
    if leaveFilter() { return [] }
    guard screens.count > 1 else {
      notice = "\(settings.keymap.label(.quit)) leaves the program"
      return []
    }
    if content is ArticleScreen { jumps.leave(screens) }
    screens.removeLast()
    preview = Preview()
    return content.wants
  }

  mutating func show(_ screen: any ScreenContent) -> [Effect] {
    let isSingle = [.search, .sources, .log].contains(screen.kind)
    if isSingle, screen.kind == content.kind { return [] }
    screens.append(screen)
    return screen.wants
  }

  private mutating func go(to opening: Opening) -> [Effect] {
    switch opening {
    case .command(let action): return run(action)
    case .story(let id):
      let ready = preview.opening == opening ? preview.screen : nil
      return show(ready ?? StoryScreen(id: id)) + [.act(.lookedAt(story: id))]
    case .mentions(let entity): return show(MentionsScreen(entity: entity, story: content.story))
    case .outlet(let outlet): return show(ArticlesScreen(outlet: outlet))
    case .article(let place):
      jumps.leave(screens)
      guard preview.opening == opening, let ready = preview.screen as? ArticleScreen else {
        return show(ArticleScreen(place))
      }
      return show(ready) + ready.begun
    }
  }

  private mutating func compare() -> [Effect] {
    guard let pair = content.compared else {
      notice =
        "there is no other article to compare it with: "
        + "\(settings.keymap.label(.pick)) picks two in the story"
      return []
    }
    jumps.leave(screens)
    return show(CompareScreen(pair))
  }

  // MARK: jumping

  private mutating func jump(back: Bool) -> [Effect] {
    guard let place = jumps.go(back: back, from: screens) else {
      notice = back ? "no place to go back to" : "no place to go forward to"
      return []
    }
    return turn(to: place)
  }

  /// What is in the library may have changed since, so all of it is asked for again.
  mutating func turn(to place: JumpList.Place) -> [Effect] {
    preview = Preview()
    awaited = [:]
    if let left = place.screens { screens = left } else { restore(place.saved) }
    return place.screens == nil ? firstEffects : content.wants
  }

  /// From the last article of a story on to the next story of the list.
  private mutating func goOn(by step: Int) -> [Effect] {
    guard let list = screens.firstIndex(where: { $0 is StoriesScreen }),
      var stories = screens[list] as? StoriesScreen, let next = stories.select(step: step)
    else { return [] }
    jumps.leave(screens)
    screens = Array(screens[...list])
    screens[list] = stories
    var article = ArticleScreen(ArticleOpening(0))
    article.startsAtEnd = step < 0
    article.awaitedStory = next
    screens += [StoryScreen(id: next), article]
    notice = "the next story"
    return screens[screens.count - 2].wants + [.act(.lookedAt(story: next))]
  }
}
