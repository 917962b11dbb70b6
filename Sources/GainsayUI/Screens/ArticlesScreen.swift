import GainsayCore

/// The articles of one outlet, latest first; as many are asked for as one comes to.
struct ArticlesScreen: ScreenContent {
  private static let stretch = 200

  let kind = ScreenKind.articles
  let outlet: String?
  private(set) var articles: [ArticleSummary] = []
  private(set) var isLoaded = false
  private var isWhole = false
  var scroll = ScrollState()

  init(outlet: String?) { self.outlet = outlet }

  var story: Int64? { selected?.story }
  var subjects: Subjects? { selected.map { .articles([$0]) } }
  var wants: [Effect] {
    [.loadOutletArticles(outlet: outlet, first: 0, count: max(Self.stretch, articles.count))]
  }

  var selected: ArticleSummary? {
    articles.indices.contains(scroll.item) ? articles[scroll.item] : nil
  }

  mutating func take(_ message: Message, in size: PaneSize) -> [Effect] {
    guard case .outletArticlesLoaded(let new, outlet, let first) = message,
      first <= articles.count
    else { return [] }
    isWhole = first + new.count <= articles.count || new.count < Self.stretch
    articles = articles.prefix(first) + new
    isLoaded = true
    return []
  }

  func missing(in size: PaneSize) -> [Effect] {
    guard !isWhole, !articles.isEmpty, scroll.top + 2 * size.height >= articles.count else {
      return []
    }
    return [.loadOutletArticles(outlet: outlet, first: articles.count, count: Self.stretch)]
  }

  func open() -> Opening? { selected.map { .article(ArticleOpening($0.id)) } }

  func head(width: Int) -> [Run] {
    let count = "\(articles.count)\(isWhole ? "" : "+") articles"
    return [Run("Sources > ", .dim), Run(outlet ?? "outlet not known", .title)]
      .with(right: [Run(isLoaded ? count : "", .dim)], width: width)
  }

  func paper(width: Int) -> Paper {
    let articles = articles
    return .list(count: articles.count) { number, isSelected in
      let article = articles[number]
      let day = width.isRoomy ? Wording.day(article.published).fitted(to: 13) : ""
      let marks =
        (isSelected ? ">" : " ") + Wording.mark(article.freshness)
        + (article.isStarred ? "* " : "  ")
      let tags = article.tags.map { " #" + $0 }.joined()
      return [Run(marks), Run(day, .dim)]
        + Run.title(article.heading + tags, .plain, isSelected: isSelected)
    }
  }

  func status(width: Int) -> String {
    selected == nil ? "" : "Enter reads it, d shows its story's disputes"
  }
}
