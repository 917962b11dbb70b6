extension Model {
  /// Where one stands now.
  package var session: SavedSession { SavedSession(screens: screens.compactMap(\.saved)) }

  /// Takes up a session: its screens at once, the places in them when their answers come.
  mutating func restore(_ session: SavedSession) {
    let pairs = session.screens.compactMap { saved in saved.screen.map { ($0, saved) } }
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

  /// Takes away the screens of what is gone.
  mutating func drop(_ effect: Effect) {
    let isGone = { (screen: any ScreenContent) in
      !(screen is StoriesScreen) && screen.wants.first == effect
    }
    guard screens.contains(where: isGone) else { return }
    screens.removeAll(where: isGone)
    notice = "what stood here is no longer in the library"
  }
}
