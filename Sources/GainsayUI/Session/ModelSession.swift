extension Model {
  /// Where one stands now.
  package var session: SavedSession {
    SavedSession(screens: screens.compactMap(\.saved), places: jumps.saved)
  }

  /// Takes up a session: its screens at once, the places in them when their answers come.
  mutating func restore(_ session: SavedSession) {
    restore(session.screens)
    if let places = session.places { jumps = JumpList(places) }
  }

  /// Nothing happens where the screens are none that one could have left.
  mutating func restore(_ saved: [SavedScreen]) {
    let pairs = saved.compactMap { saved in saved.screen.map { ($0, saved) } }
    guard pairs.first?.0 is StoriesScreen else { return }
    screens = pairs.map(\.0)
    awaited = Dictionary(uniqueKeysWithValues: pairs.map(\.1).enumerated().map { ($0, $1) })
  }

  /// Puts selection and window of a restored screen where they were, once there is something to stand on.
  mutating func placeRestored(_ index: Int, in size: PaneSize) {
    guard let saved = awaited[index] else { return }
    guard screens[index].kind.rawValue == saved.kind else {
      awaited[index] = nil
      return
    }
    let paper = screens[index].paper(width: size.width)
    guard paper.count > 0 else { return }
    awaited[index] = nil
    screens[index].scroll = scroll(saved, on: paper, of: screens[index])
    if let quotation = saved.quotation, var list = screens[index] as? DisagreementsScreen {
      list.quotation = quotation
      screens[index] = list
    }
    screens[index].fit(to: size)
  }

  private func scroll(_ saved: SavedScreen, on paper: Paper, of screen: any ScreenContent)
    -> ScrollState
  {
    var scroll = ScrollState()
    let last = max(paper.itemCount - 1, 0)
    let before = min(max(saved.item, 0), last)
    scroll.item = saved.selected.flatMap(screen.item) ?? before
    scroll.top = min(max(saved.top, 0), paper.count) + scroll.item - before
    if let layout = (screen as? ArticleScreen)?.layout, saved.width != layout.width,
      let line = saved.topOffset.flatMap(layout.line)
    {
      scroll.top = line
    }
    return scroll
  }

  /// Takes away the screens of what is gone: one lands on the screen before, or on the article that was selected in a story that
  /// is no more, for that article is in another one now.
  mutating func drop(_ effect: Effect) -> [Effect] {
    let gone = screens.indices.filter { index in
      !(screens[index] is StoriesScreen) && screens[index].wants.contains(effect)
    }
    guard let last = gone.last else { return [] }
    let isShown = last == screens.count - 1
    let story = screens[last] as? StoryScreen
    let article = story.flatMap { $0.selected?.id ?? awaited[last]?.selected }
    remove(gone)
    // What was typed for it is not meant for another screen.
    if isShown { typedAhead.giveUp() }
    guard isShown, let article else {
      notice = "what stood here is no longer in the library"
      return []
    }
    notice = "that story is no more; this article of it is in another one now"
    return show(ArticleScreen(ArticleOpening(article)))
  }

  /// The places in the screens above them are kept.
  private mutating func remove(_ gone: [Int]) {
    let kept = screens.indices.filter { !gone.contains($0) }
    awaited = Dictionary(
      uniqueKeysWithValues: kept.enumerated().compactMap { new, old in
        awaited[old].map { (new, $0) }
      })
    screens = kept.map { screens[$0] }
  }
}
