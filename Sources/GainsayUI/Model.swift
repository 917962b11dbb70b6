import GainsayCore

/// The whole state of the reader. Messages go in, effects come out; it knows no terminal, no clock and no library.
package struct Model: Sendable {
  var columns: Int
  var rows: Int
  /// The last one is shown; going back takes it off.
  var screens: [Screen] = [.stories(StoriesScreen())]
  var importing: ImportProgress?
  /// Said in the status line until the next key.
  var notice = ""

  package let settings: Settings
  /// A question in the last row.
  var prompt: Prompt?
  /// Where one stood on screens that wait for their answers, by their place among `screens`.
  var awaited: [Int: SavedScreen] = [:]

  package init(
    columns: Int, rows: Int, notice: String = "", settings: Settings = Settings(),
    session: SavedSession? = nil
  ) {
    self.columns = columns
    self.rows = rows
    self.notice = notice
    self.settings = settings
    if let session { restore(session) }
  }

  /// What is wanted at the very start.
  package var firstEffects: [Effect] { [.loadStories] + screens.dropFirst().compactMap(\.loading) }

  var top: Screen { screens.last ?? .stories(StoriesScreen()) }

  var content: any ScreenContent {
    get { top.content }
    set { if !screens.isEmpty { screens[screens.count - 1].content = newValue } }
  }

  /// Lines between head and foot.
  var height: Int { max(rows - Layout(model: self).taken, 1) }

  package mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key): return press(key)
    case .resized(let columns, let rows):
      (self.columns, self.rows) = (max(columns, 1), max(rows, 1))
      settle()
      return []
    case .pressed(let row): return press(row: row)
    case .selected(let item): return select(item)
    default:
      let effects = take(message)
      placeRestored()
      settle()
      return effects
    }
  }

  /// Brings the selection of the shown screen into its window.
  mutating func settle() {
    let paper = content.paper(width: columns)
    content.scroll.settle(on: paper, height: height)
  }
}
