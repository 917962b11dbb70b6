import GainsayCore

/// One story: its articles, and who is in it.
struct StoryScreen: ScreenContent {
  var id: Int64
  var detail: StoryDetail?
  var scroll = ScrollState()

  private static let shownEntities = 12

  init(id: Int64) { self.id = id }

  var story: Int64? { id }

  func head(width: Int) -> [Run] {
    [
      Run("Story > ", .dim),
      Run((detail?.summary.title ?? "").fitted(to: max(width - 8, 1)), .title),
    ]
  }

  func paper(width: Int) -> Paper {
    guard let detail else { return .lines([]) }
    var lines: [(item: Int?, runs: [Run])] = [
      (nil, [Run(Self.summary(detail.summary), .heading)]), (nil, []),
    ]
    for (item, article) in detail.articles.enumerated() {
      let outlet = Wording.outlet(article.outlet, path: article.path)
      let date = Wording.date(article.published)
      let room = max(width - 4, 8)
      lines.append((item, [Run("  " + article.heading.fitted(to: room))]))
      lines.append((item, [Run("    \(outlet)  \(date)".fitted(to: room), .dim)]))
    }
    let names = detail.entities.prefix(Self.shownEntities).map { "\($0.name) \($0.mentions)" }
      .joined(separator: ", ")
    lines.append((nil, []))
    lines += Wrapping.lines(of: "Who is in it: " + names, width: width - 2).map {
      (nil, [Run("  " + $0)])
    }
    return .lines(lines)
  }

  private static func summary(_ story: StorySummary) -> String {
    "  \(Wording.count(story.articles, "article")), \(Wording.count(story.outlets, "outlet")), "
      + "\(Wording.origins(story.origins, atMost: story.originsAreAtMost)), "
      + "\(Wording.count(story.disagreements, "disagreement"))"
  }

  func status(width: Int) -> String {
    guard let detail, detail.summary.disagreements > 0 else { return "" }
    return "d shows where its sources disagree"
  }

  func open() -> Opening? {
    selected.map { .article($0.id, at: nil, entity: nil) }
  }

  var selected: ArticleSummary? {
    guard let articles = detail?.articles, articles.indices.contains(scroll.item) else {
      return nil
    }
    return articles[scroll.item]
  }
}
