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
  /// Keys that wait for what they need.
  var typedAhead = TypedAhead()
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
    var effects = respond(to: message) + settle()
    while let key = typedAhead.first, !isAwaited(key) {
      typedAhead.removeFirst()
      effects += press(key)
      effects += settle()
    }
    return effects
  }

  private mutating func respond(to message: Message) -> [Effect] {
    switch message {
    case .key(let key):
      let isAwaited = isAwaited(key)
      return typedAhead.hold(key, isAwaited: isAwaited) ? [] : press(key)
    case .pressed(let row): return press(row: row)
    case .selected(let item): return select(item)
    case .resized(let columns, let rows):
      (self.columns, self.rows) = (max(columns, 1), max(rows, 1))
      return []
    default: return take(message)
    }
  }

  /// Whether what the key asks for needs an answer that is still to come.
  private func isAwaited(_ key: Key) -> Bool {
    guard prompt == nil else { return false }
    let action = settings.keymap.action(for: key, in: content.kind, isTyping: content.typing != nil)
    return action.map(content.awaits) ?? false
  }

  /// Lays out what is shown, brings the selection into its window and asks for what is missing there.
  mutating func settle() -> [Effect] {
    awaited = awaited.filter { screens.indices.contains($0.key) }
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
