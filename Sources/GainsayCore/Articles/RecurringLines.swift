import Foundation

/// What an outlet puts around all its articles, learned from several of them: a first or last line that many share.
///
/// Lines in the middle are left, as reports on one matter repeat what went before.
struct RecurringLines: Sendable {
  /// Articles that share a line before it is furniture.
  private static let enough = 3
  /// An article that would lose more than this share of its text is a reprint of its like, not furniture.
  private static let mostLost = 0.3

  /// For each outlet the headlines of the articles that a line stands in.
  private var places: [String: [String: Set<String>]] = [:]

  init(_ articles: [Article]) {
    for article in articles {
      guard let outlet = Self.outlet(of: article), let title = article.title else { continue }
      for line in Self.lines(of: article) {
        places[outlet, default: [:]][line.text, default: []].insert(title)
      }
    }
  }

  /// The article without such lines, which it keeps among what was left out.
  func removed(from article: Article) -> Article {
    guard let outlet = Self.outlet(of: article), let known = places[outlet] else { return article }
    let lines = Self.lines(of: article)
    let recurs = { (line: ArticleLine) in (known[line.text]?.count ?? 0) >= Self.enough }
    let start = lines.firstIndex { !recurs($0) } ?? lines.count
    let end = (lines.lastIndex { !recurs($0) } ?? -1) + 1
    guard start < end, start > 0 || end < lines.count else { return article }
    let lost = lines[..<start] + lines[end...]
    guard Self.size(lost) <= Self.size(lines[...]) * Self.mostLost else { return article }
    let details = ArticleDetails(
      title: article.title, outlet: article.outlet, byline: article.byline,
      published: article.published, url: article.url)
    var cut = ArticleBuilder(
      details: details, lines: Array(lines[start..<end]),
      omitted: article.omitted + lost.map(\.text)
    ).article(path: article.path)
    cut.language = article.language
    return cut
  }

  /// UTF-8 bytes of the texts.
  private static func size(_ lines: ArraySlice<ArticleLine>) -> Double {
    Double(lines.reduce(0) { $0 + $1.text.utf8.count })
  }

  private static func outlet(of article: Article) -> String? {
    article.outlet ?? article.url.flatMap { URL(string: $0)?.host() }
  }

  /// Without the headline.
  private static func lines(of article: Article) -> [ArticleLine] {
    let bytes = Array(article.text.utf8)
    return article.blocks.filter { $0.kind != .headline }.map { block in
      ArticleLine(kind: block.kind, text: String(decoding: bytes[block.range], as: UTF8.self))
    }
  }
}
