import GainsayCore

package enum ScreenKind: String, Sendable, Hashable, CaseIterable {
  case stories, story, article, disagreements, entities, mentions, search, help
  case compare, origins, sources, articles, log, palette
}

/// The cells that a screen has for its lines.
struct PaneSize: Sendable, Equatable {
  var width: Int
  var height: Int
  /// Of an article's text, in cells, at most.
  var measure = Settings.standardMeasure
}

/// One of the screens, with all of its state, so that going back finds it as it was left: a head line, a paper that is moved
/// under the window, a line on where one stands.
protocol ScreenContent: Sendable {
  var kind: ScreenKind { get }
  var scroll: ScrollState { get set }
  func head(width: Int) -> [Run]
  /// Lines between head and paper that do not move with it.
  func header(width: Int) -> [[Run]]
  /// - Parameter width: of the pane, in cells.
  func paper(width: Int) -> Paper
  /// More about what is selected: under the paper, or in a pane of its own where there is room.
  func detail(width: Int) -> Paper?
  /// Which part of the detail is selected.
  var detailItem: Int { get }
  /// Above the footer; empty for none.
  func status(width: Int) -> String
  /// The story that the screen is about, if one.
  var story: Int64? { get }
  /// What reading, starring and tagging are done to.
  var subjects: Subjects? { get }
  /// The two articles that `=` compares.
  var compared: ComparedArticles? { get }
  /// What Enter asks for.
  func open() -> Opening?
  /// What it has to be told to be shown as it is now.
  var wants: [Effect] { get }
  /// Whether its first answer has come.
  var isLoaded: Bool { get }
  /// Whether what a command needs is still to come; its key waits for that.
  func awaits(_ action: Action) -> Bool
  /// What of it is in the window but not here yet.
  func missing(in size: PaneSize) -> [Effect]
  /// Takes an answer, if it is one to its question.
  mutating func take(_ message: Message, in size: PaneSize) -> [Effect]
  /// Does what only this screen does in its own way; nil for the others.
  mutating func perform(_ action: Action, in size: PaneSize) -> Outcome?
  /// Lays everything out for a pane.
  mutating func fit(to size: PaneSize)
  /// Where in the pane the cursor stands, if not on the selected line.
  func cursor(in size: PaneSize) -> (row: Int, column: Int)?
  /// The text that is being typed into the head line; nil while letters are commands.
  var typing: String? { get set }
  /// The column of the head line where the next letter goes.
  func typingColumn() -> Int?
}

/// What comes of a command.
struct Outcome: Equatable {
  var effects: [Effect] = []
  var notice = ""
  /// Whether one has come to another text: going back finds the old one.
  var isJump = false
  /// The list that one came from should go on by so many.
  var leaves = 0
}

/// Articles or whole stories.
package enum Subjects: Sendable, Equatable {
  case stories([StorySummary])
  case articles([ArticleSummary])
}

struct ComparedArticles: Sendable, Equatable {
  var left: Int64
  var right: Int64
}

/// Where Enter leads.
enum Opening: Equatable {
  case story(Int64)
  case article(ArticleOpening)
  case mentions(EntitySummary)
  case outlet(String?)
  /// A command, run on the screen below.
  case command(Action)
}

/// An article, at a place of its text if one is meant, with an entity taken up if one is, and the matches of a search.
struct ArticleOpening: Equatable {
  var article: Int64
  var range: Range<Int>?
  var entity: Int64?
  var hits: [Range<Int>] = []

  init(_ article: Int64, at range: Range<Int>? = nil, entity: Int64? = nil, hits: [Range<Int>] = [])
  {
    self.article = article
    self.range = range
    self.entity = entity
    self.hits = hits
  }
}

extension ScreenContent {
  func header(width: Int) -> [[Run]] { [] }
  func detail(width: Int) -> Paper? { nil }
  var detailItem: Int { 0 }
  func status(width: Int) -> String { "" }
  func open() -> Opening? { nil }
  var story: Int64? { nil }
  var subjects: Subjects? { nil }
  var compared: ComparedArticles? { nil }
  var wants: [Effect] { [] }
  var isLoaded: Bool { true }
  func awaits(_ action: Action) -> Bool { !isLoaded && action.needsContent }
  func missing(in size: PaneSize) -> [Effect] { [] }
  mutating func take(_ message: Message, in size: PaneSize) -> [Effect] { [] }
  mutating func perform(_ action: Action, in size: PaneSize) -> Outcome? { nil }
  func cursor(in size: PaneSize) -> (row: Int, column: Int)? { nil }
  var typing: String? {
    get { nil }
    set {}
  }
  func typingColumn() -> Int? { nil }
  mutating func fit(to size: PaneSize) {
    scroll.settle(on: paper(width: size.width), height: size.height)
  }
}
