import GainsayCore

package enum ScreenKind: Sendable, Hashable, CaseIterable {
  case stories, story, article, disagreements, entities, mentions, search, help, palette
}

/// One of the screens, with all of its state, so that going back finds it as it was left.
enum Screen: Sendable {
  case stories(StoriesScreen)
  case story(StoryScreen)
  case article(ArticleScreen)
  case disagreements(DisagreementsScreen)
  case entities(EntitiesScreen)
  case mentions(MentionsScreen)
  case search(SearchScreen)
  case help(HelpScreen)
  case palette(PaletteScreen)

  var kind: ScreenKind {
    switch self {
    case .stories: .stories
    case .story: .story
    case .article: .article
    case .disagreements: .disagreements
    case .entities: .entities
    case .mentions: .mentions
    case .search: .search
    case .help: .help
    case .palette: .palette
    }
  }

  var content: any ScreenContent {
    get {
      switch self {
      case .stories(let screen): screen
      case .story(let screen): screen
      case .article(let screen): screen
      case .disagreements(let screen): screen
      case .entities(let screen): screen
      case .mentions(let screen): screen
      case .search(let screen): screen
      case .help(let screen): screen
      case .palette(let screen): screen
      }
    }
    set {
      switch newValue {
      case let screen as StoriesScreen: self = .stories(screen)
      case let screen as StoryScreen: self = .story(screen)
      case let screen as ArticleScreen: self = .article(screen)
      case let screen as DisagreementsScreen: self = .disagreements(screen)
      case let screen as EntitiesScreen: self = .entities(screen)
      case let screen as MentionsScreen: self = .mentions(screen)
      case let screen as SearchScreen: self = .search(screen)
      case let screen as HelpScreen: self = .help(screen)
      case let screen as PaletteScreen: self = .palette(screen)
      default: break
      }
    }
  }
}

/// What all screens have: a head line, a paper that is moved under the window, a line on where one stands.
protocol ScreenContent: Sendable {
  var scroll: ScrollState { get set }
  func head(width: Int) -> [Run]
  /// - Parameter width: of the window, in cells.
  func paper(width: Int) -> Paper
  /// Above the footer; empty for none.
  func status(width: Int) -> String
  /// The story that the screen is about, if one.
  var story: Int64? { get }
  /// What Enter asks for.
  func open() -> Opening?
  /// The text that is being typed into the head line; nil while letters are commands.
  var typing: String? { get set }
  /// The column of the head line where the next letter goes.
  func typingColumn() -> Int?
}

/// Where Enter leads.
enum Opening: Equatable {
  case story(Int64)
  /// An article, at a place of its text if one is meant, with an entity taken up if one is.
  case article(Int64, at: Range<Int>?, entity: Int64?)
  case mentions(EntitySummary)
  /// A command, run on the screen below.
  case command(Action)
}

extension ScreenContent {
  func status(width: Int) -> String { "" }
  func open() -> Opening? { nil }
  var story: Int64? { nil }
  var typing: String? {
    get { nil }
    set {}
  }
  func typingColumn() -> Int? { nil }
}
