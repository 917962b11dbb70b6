import GainsayCore

/// The whole state of the reader. Messages go in, effects come out; it knows no terminal, no clock and no library.
package struct Model: Sendable {
  var columns: Int
  var rows: Int
  /// The last one is shown; going back takes it off.
  var screens: [any ScreenContent] = [StoriesScreen()]
  /// What Enter would open, where there is room for it.
  var preview = Preview()
  var jumps = JumpList()
  var prompt: Prompt?
  var importing: ImportProgress?
  /// Said in the status line until the next key.
  var notice = ""

  package let settings: Settings
  /// Where one stood on screens that are not laid out yet, by their place among `screens`.
  var awaited: [Int: SavedScreen] = [:]

  package init(
    columns: Int, rows: Int, notice: String = "", settings: Settings = Settings(),
    session: SavedSession? = nil
  ) {
    self.columns = max(columns, 1)
    self.rows = max(rows, 1)
    self.notice = notice
    self.settings = settings
    if let session { restore(session) }
    if var list = screens[0] as? StoriesScreen {
      list.columns = settings.columns
      screens[0] = list
    }
  }

  /// What is wanted at the very start.
  package var firstEffects: [Effect] {
    screens.flatMap(\.wants).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  var content: any ScreenContent {
    get { screens.last ?? StoriesScreen() }
    set { if !screens.isEmpty { screens[screens.count - 1] = newValue } }
  }

  package mutating func update(_ message: Message) -> [Effect] {
    var effects: [Effect]
    switch message {
    case .key(let key): effects = press(key)
    case .pressed(let row): effects = press(row: row)
    case .selected(let item): effects = select(item)
    case .resized(let columns, let rows):
      (self.columns, self.rows) = (max(columns, 1), max(rows, 1))
      effects = []
    default: effects = take(message)
    }
    return effects + settle()
  }

  /// Lays out what is shown, brings the selection into its window and asks for what is missing there.
  mutating func settle() -> [Effect] {
    let layout = Layout(model: self)
    for pane in layout.panes {
      guard case .screen(let index) = pane.part else { continue }
      let size = layout.size(of: pane)
      screens[index].fit(to: size)
      placeRestored(index, in: size)
    }
    guard let own = layout.panes.first(where: { $0.part == .screen(screens.count - 1) }) else {
      return []
    }
    var effects = content.missing(in: layout.size(of: own))
    if Columns.most(columns) > 1, !content.isWide, prompt == nil {
      effects += preview.follow(content.open(), inStory: content.story)
      let layout = Layout(model: self)
      if let pane = layout.panes.first(where: { $0.part == .preview }) {
        preview.screen?.fit(to: layout.size(of: pane))
      }
    }
    return effects
  }

  /// The size of the shown screen's own pane.
  var size: PaneSize {
    let layout = Layout(model: self)
    let own = layout.panes.first { $0.part == .screen(screens.count - 1) }
    return own.map(layout.size) ?? PaneSize(width: columns, height: rows, measure: settings.measure)
  }
}
