/// What outlets put around all their articles, learned from several of each: a first or last line that many share.
///
/// Lines in the middle are left, as reports on one matter repeat what went before.
struct RecurringLines: Sendable {
  /// Articles that share a line before it is furniture.
  static let enough = 3
  /// An article that would lose more than this share of its text is a reprint of its like, not furniture.
  private static let mostLost = 0.3

  /// By their numbers, as in `EdgeLines`.
  let lines: Set<Int64>

  /// - Parameters:
  ///   - edges: those of articles that are read together.
  ///   - known: what was learned before.
  init(_ edges: [EdgeLines], known: KnownLines = KnownLines()) {
    var titles = known.titles
    for article in edges {
      for line in article.lines { titles[line, default: []].insert(article.title) }
    }
    lines = known.furniture.union(titles.filter { $0.value.count >= Self.enough }.keys)
  }

  /// The article without such lines, which it keeps among what was left out.
  func removed(from article: Article) -> Article {
    guard let outlet = EdgeLines.outlet(of: article), article.title != nil, !lines.isEmpty else {
      return article
    }
    let all = EdgeLines.lines(of: article)
    let recurs = { (line: ArticleLine) in
      lines.contains(ContentHash.number(of: [outlet, line.text]))
    }
    let before = all.prefix(EdgeLines.mostBefore).prefix(while: recurs).count
    let behind = all.suffix(EdgeLines.mostBehind).reversed().prefix(while: recurs).count
    guard before + behind > 0, before + behind < all.count else { return article }
    let lost = all.prefix(before) + all.suffix(behind)
    guard Self.size(lost) <= Self.size(all[...]) * Self.mostLost else { return article }
    return Self.article(
      article, with: Array(all.dropFirst(before).dropLast(behind)), without: lost.map(\.text))
  }

  private static func article(
    _ article: Article, with lines: [ArticleLine], without lost: [String]
  ) -> Article {
    let details = ArticleDetails(
      title: article.title, outlet: article.outlet, byline: article.byline,
      published: article.published, url: article.url)
    var cut = ArticleBuilder(details: details, lines: lines, omitted: article.omitted + lost)
      .article(path: article.path)
    cut.language = article.language
    return cut
  }

  /// UTF-8 bytes of the texts.
  private static func size(_ lines: ArraySlice<ArticleLine>) -> Double {
    Double(lines.reduce(0) { $0 + $1.text.utf8.count })
  }
}

/// What a library knows of the lines around the articles of its outlets.
struct KnownLines: Sendable, Equatable {
  /// Lines that are furniture for good.
  var furniture: Set<Int64> = []
  /// For other lines the titles of late articles that have them.
  var titles: [Int64: Set<Int64>] = [:]
  /// And the numbers of these articles.
  var articles: [Int64: Set<Int64>] = [:]
}
