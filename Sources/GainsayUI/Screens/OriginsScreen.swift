import GainsayCore

/// Who has it from whom: a tree with the origins at its roots.
struct OriginsScreen: ScreenContent {
  let kind = ScreenKind.origins
  let of: Int64
  private(set) var detail: StoryDetail?
  private(set) var graph: OriginGraph?
  private(set) var tree = OriginTree()
  var scroll = ScrollState()

  init(story: Int64) { of = story }

  var story: Int64? { of }
  var wants: [Effect] { [.loadOrigins(story: of), .loadStory(of)] }
  var isLoaded: Bool { detail != nil && graph != nil }

  private var selected: OriginTree.Row? {
    tree.rows.indices.contains(scroll.item) ? tree.rows[scroll.item] : nil
  }

  var subjects: Subjects? {
    let article = detail?.articles.first { $0.id == selected?.article }
    return article.map { .articles([$0]) }
  }

  mutating func take(_ message: Message, in size: PaneSize) -> [Effect] {
    switch message {
    case .storyLoaded(let detail) where detail.summary.id == of: self.detail = detail
    case .originsLoaded(let graph, story: of): self.graph = graph
    default: return []
    }
    if let detail, let graph { tree = OriginTree(graph, detail.articles) }
    return []
  }

  func open() -> Opening? {
    guard let row = selected, let article = row.article else { return nil }
    return .article(ArticleOpening(article, at: row.range))
  }

  func head(width: Int) -> [Run] {
    let counts =
      detail.map {
        Wording.origins($0.summary.origins, atMost: $0.summary.originsAreAtMost)
          + ", \(Wording.count($0.summary.outlets, "outlet"))"
      } ?? ""
    return [Run("Origins", .title), Run("  who has it from whom", .dim)]
      .with(right: [Run(counts, .dim)], width: width)
  }

  func paper(width: Int) -> Paper {
    let rows = tree.rows
    guard !rows.isEmpty else {
      let text = graph == nil ? "" : "Nothing is known of where this comes from."
      return .message(text, width: width)
    }
    return .list(count: rows.count) { number, isSelected in
      let row = rows[number]
      let style: Style = isSelected ? .selected : row.depth == 0 ? .heading : .plain
      return [Run((isSelected ? ">" : " ") + row.branch), Run(row.name, style)].with(
        right: [Run(row.basis, row.isInferred ? .difference : .dim)], width: width)
    }
  }

  func status(width: Int) -> String {
    guard let selected, selected.article != nil else {
      return "an origin; ? marks what is concluded and not told"
    }
    return selected.range == nil ? "Enter reads the article" : "Enter reads where it says so"
  }
}
