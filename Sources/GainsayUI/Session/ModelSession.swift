extension Model {
  /// Where one stands now.
  package var session: SavedSession {
    SavedSession(screens: screens.compactMap { $0.saved(columns: columns) })
  }

  /// Takes up a session: its screens at once, the places in them when their answers come.
  mutating func restore(_ session: SavedSession) {
    let pairs = session.screens.compactMap { saved in Screen(saved).map { ($0, saved) } }
    guard let first = pairs.first, case .stories = first.0 else { return }
    screens = pairs.map(\.0)
    awaited = Dictionary(uniqueKeysWithValues: pairs.map(\.1).enumerated().map { ($0, $1) })
  }

  /// Puts the selection and the window of restored screens where they were, once there is something to stand on.
  mutating func placeRestored() {
    for (index, saved) in awaited {
      guard screens.indices.contains(index), "\(screens[index].kind)" == saved.kind else {
        awaited[index] = nil
        continue
      }
      let paper = screens[index].content.paper(width: columns)
      guard paper.count > 0 else { continue }
      awaited[index] = nil
      place(&screens[index], saved, on: paper)
    }
  }

  private func place(_ screen: inout Screen, _ saved: SavedScreen, on paper: Paper) {
    let item = saved.selected.flatMap(screen.item) ?? saved.item
    var scroll = ScrollState()
    scroll.item = item
    scroll.top = saved.top + (paper.itemCount > 0 ? item - saved.item : 0)
    if case .article(let article) = screen, saved.columns != columns, let offset = saved.topOffset {
      scroll.top =
        article.lines(width: columns).firstIndex {
          ($0.range?.upperBound ?? 0) > offset
        } ?? saved.top
    }
    scroll.settle(on: paper, height: height)
    screen.content.scroll = scroll
  }

  /// Takes away the screens of what is gone.
  mutating func drop(_ effect: Effect) {
    guard screens.contains(where: { $0.kind != .stories && $0.loading == effect }) else { return }
    screens.removeAll { $0.kind != .stories && $0.loading == effect }
    notice = "what stood here is no longer in the library"
  }
}
