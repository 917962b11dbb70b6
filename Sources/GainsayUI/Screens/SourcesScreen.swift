import GainsayCore

/// Every outlet, what the library has of it and how well it was read.
struct SourcesScreen: ScreenContent {
  let kind = ScreenKind.sources
  private(set) var outlets: [OutletSummary] = []
  private(set) var failures = 0
  private(set) var isLoaded = false
  var scroll = ScrollState()

  var wants: [Effect] { [.loadOutlets, .loadLog] }

  mutating func take(_ message: Message, in size: PaneSize) -> [Effect] {
    switch message {
    case .outletsLoaded(let outlets):
      self.outlets = outlets
      isLoaded = true
    case .logLoaded(let runs): failures = runs.reduce(0) { $0 + $1.failureCount }
    default: break
    }
    return []
  }

  func open() -> Opening? {
    outlets.indices.contains(scroll.item) ? .outlet(outlets[scroll.item].name) : nil
  }

  func head(width: Int) -> [Run] {
    let articles = outlets.reduce(0) { $0 + $1.articles }
    let counts =
      "\(Wording.count(outlets.count, "outlet"))  \(Wording.count(articles, "article"))"
    return [Run("Sources", .title)]
      .with(right: [Run(isLoaded ? counts : "", .dim)], width: width)
  }

  func header(width: Int) -> [[Run]] {
    guard !outlets.isEmpty else { return [] }
    let names = width.isRoomy ? "  ARTICLES STORIES UNDATED  LATEST     " : "  ART"
    return [[Run("   OUTLET".fitted(to: max(width - names.cells, 8)) + names, .dim)]]
  }

  func paper(width: Int) -> Paper {
    guard !outlets.isEmpty else {
      return isLoaded
        ? .message("No article was read in yet.", width: width) : .laid([], items: [])
    }
    let outlets = outlets
    return .list(count: outlets.count) {
      Self.line(outlets[$0], width: width, isSelected: $1)
    }
  }

  private static func line(_ outlet: OutletSummary, width: Int, isSelected: Bool) -> [Run] {
    // Without days nothing can be told of what came later.
    let isPoor = outlet.name == nil || 2 * outlet.undated > outlet.articles
    let right =
      width.isRoomy
      ? "\(outlet.articles)".rightFitted(to: 10) + "\(outlet.stories)".rightFitted(to: 8)
        + (outlet.undated > 0 ? "\(outlet.undated)" : "-").rightFitted(to: 8) + "  "
        + Wording.day(outlet.last).fitted(to: 11) : "\(outlet.articles)".rightFitted(to: 5)
    let name = outlet.name ?? "outlet not known"
    let room = max(width - right.cells - 3, 4)
    return [
      Run(isSelected ? ">" : " "), Run(isPoor ? "~ " : "  ", isPoor ? .difference : .plain),
      Run(name.fitted(upTo: room), isSelected ? .selected : .plain),
      Run(right.rightFitted(to: width - 3 - min(name.cells, room))),
    ]
  }

  func status(width: Int) -> String {
    let failed = failures > 0 ? "; \(failures) could not be read: L" : ""
    return "~ most of its articles have no day or no outlet\(failed)"
  }
}
