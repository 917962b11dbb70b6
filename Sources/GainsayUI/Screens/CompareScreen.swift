import GainsayCore

/// Two articles side by side: sentences that tell the same are level, disputed ones and those that only one has are marked.
struct CompareScreen: ScreenContent {
  let kind = ScreenKind.compare
  let pair: ComparedArticles
  private(set) var comparison: ArticleComparison?
  private(set) var layout: ComparisonLayout?
  /// The side that Enter opens.
  private(set) var isRight = false
  var scroll = ScrollState()

  init(_ pair: ComparedArticles) { self.pair = pair }

  var story: Int64? { comparison?.left.summary.story }
  var wants: [Effect] { [.compare(pair.left, pair.right)] }

  mutating func take(_ message: Message, in size: PaneSize) -> [Effect] {
    guard case .compared(let comparison) = message,
      comparison.left.summary.id == pair.left, comparison.right.summary.id == pair.right
    else { return [] }
    self.comparison = comparison
    layout = nil
    return []
  }

  mutating func fit(to size: PaneSize) {
    if let comparison, layout?.width != size.width {
      layout = ComparisonLayout(comparison, width: size.width)
    }
    scroll.settle(on: paper(width: size.width), height: size.height)
  }

  mutating func perform(_ action: Action, in size: PaneSize) -> Outcome? {
    guard action == .nextEntity else { return nil }
    isRight.toggle()
    return Outcome()
  }

  private var selected: ArticleComparison.Row? {
    guard let rows = comparison?.rows, rows.indices.contains(scroll.item) else { return nil }
    return rows[scroll.item]
  }

  private var opensRight: Bool {
    selected.map { $0.left == nil || (isRight && $0.right != nil) } ?? false
  }

  func open() -> Opening? {
    guard let row = selected else { return nil }
    return opensRight
      ? .article(ArticleOpening(pair.right, at: row.right))
      : .article(ArticleOpening(pair.left, at: row.left))
  }

  // MARK: drawing

  func head(width: Int) -> [Run] {
    guard let comparison else { return [Run("Compare", .title)] }
    let each = (width - ComparisonLayout.gap) / 2
    let name = { (page: ArticlePage) in
      "\(Wording.outlet(of: page.summary))  \(Wording.day(page.summary.published))"
    }
    return [
      Run(name(comparison.left).fitted(to: each), .title),
      Run(String(repeating: " ", count: ComparisonLayout.gap)),
      Run(name(comparison.right), .title),
    ]
  }

  func paper(width: Int) -> Paper { layout?.paper(isRight: isRight) ?? .lines([]) }

  func status(width: Int) -> String {
    guard let selected, let rows = comparison?.rows else { return "" }
    guard rows.contains(where: { $0.relation != .alone }) else {
      return "the two tell nothing in common; Enter reads, Tab the other side"
    }
    let meaning =
      switch selected.relation {
      case .shared: "= both tell it"
      case .disputed: "! they disagree here"
      case .elsewhere: "~ the other tells it at another place"
      case .alone:
        selected.left == nil ? "> only the right one tells it" : "< only the left one tells it"
      }
    return "\(meaning)   Enter reads the \(opensRight ? "right" : "left") one, Tab the other"
  }
}
