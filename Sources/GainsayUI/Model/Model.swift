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

  package init(columns: Int, rows: Int, notice: String = "") {
    self.columns = max(columns, 1)
    self.rows = max(rows, 1)
    self.notice = notice
  }

  /// What is wanted at the very start.
  package var firstEffects: [Effect] { content.wants }

  var content: any ScreenContent {
    get { screens.last ?? HelpScreen() }
    set { if !screens.isEmpty { screens[screens.count - 1] = newValue } }
  }

  package mutating func update(_ message: Message) -> [Effect] {
    var effects: [Effect]
    switch message {
    case .key(let key): effects = press(key)
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
      screens[index].fit(to: layout.size(of: pane))
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
    return own.map(layout.size) ?? PaneSize(width: columns, height: rows)
  }
}
