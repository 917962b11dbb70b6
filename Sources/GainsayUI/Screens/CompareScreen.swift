import GainsayCore

/// Two articles side by side: sentences that tell the same are level, disputed ones and those that only one has are marked.
struct CompareScreen: ScreenContent {
  let kind = ScreenKind.compare
  let pair: ComparedArticles
  private(set) var comparison: ArticleComparison?
  private(set) var layout: ComparisonLayout?
  /// The side that Enter opens.
  private(set) var isRight = false
  /// Whether it is shown for the first time: then one begins where the two disagree.
  private var isNew = true
  var scroll = ScrollState()

  init(_ pair: ComparedArticles) { self.pair = pair }

  var story: Int64? { comparison?.left.summary.story }
  var wants: [Effect] { [.compare(pair.left, pair.right)] }
  var isLoaded: Bool { comparison != nil }

  mutating func take(_ message: Message, in size: PaneSize) -> [Effect] {
    guard case .compared(let comparison) = message,
      comparison.left.summary.id == pair.left, comparison.right.summary.id == pair.right
    else { return [] }
    self.comparison = comparison
    layout = nil
    return []
  }

  mutating func fit(to size: PaneSize) {
    guard let comparison else { return }
    if layout?.width != size.width {
      layout = ComparisonLayout(comparison, width: size.width)
    }
    let paper = paper(width: size.width)
    if isNew, let first = comparison.rows.firstIndex(where: { $0.relation == .disputed }) {
      scroll.item = first
      scroll.top = max(0, paper.items(first).lowerBound - size.height / 3)
    }
    isNew = false
    scroll.settle(on: paper, height: size.height)
  }

  mutating func perform(_ action: Action, in size: PaneSize) -> Outcome? {
    switch action {
    case .nextEntity:
      isRight.toggle()
      return Outcome()
    case .nextMention: return step(1)
    case .previousMention: return step(-1)
    default: return nil
    }
  }

  /// To the next row that is in both.
  private mutating func step(_ step: Int) -> Outcome {
    let rows = comparison?.rows ?? []
    var at = scroll.item + step
    while rows.indices.contains(at), rows[at].relation == .alone { at += step }
    guard rows.indices.contains(at) else {
      return Outcome(notice: "nothing \(step > 0 ? "further down" : "further up") is in both")
    }
    scroll.item = at
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
    let side = opensRight ? "right" : "left"
    return "\(meaning)   Enter reads the \(side) one, Tab the other, n goes on"
  }
}
