import Foundation

/// The first and the last lines of an article, where an outlet puts what it puts around all its articles. Lines are known by
/// numbers, made of the outlet and their words.
struct EdgeLines: Sendable, Equatable {
  /// An outlet puts no more before and behind an article, in lines.
  static let mostBefore = 3
  static let mostBehind = 5

  var outlet: Int64
  /// Tells articles apart, so that two states of one do not count as two.
  var title: Int64
  var lines: Set<Int64>

  /// Nil for an article that names neither its outlet nor its title.
  init?(_ article: Article) {
    guard let outlet = Self.outlet(of: article), let title = article.title else { return nil }
    self.outlet = ContentHash.number(of: [outlet])
    self.title = ContentHash.number(of: [title])
    let texts = Self.lines(of: article).map(\.text)
    let edges = texts.prefix(Self.mostBefore) + texts.suffix(Self.mostBehind)
    lines = Set(edges.map { ContentHash.number(of: [outlet, $0]) })
  }

  static func outlet(of article: Article) -> String? {
    article.outlet ?? article.url.flatMap { URL(string: $0)?.host() }
  }

  /// Without the headline.
  static func lines(of article: Article) -> [ArticleLine] {
    let bytes = Array(article.text.utf8)
    return article.blocks.filter { $0.kind != .headline }.map { block in
      ArticleLine(kind: block.kind, text: String(decoding: bytes[block.range], as: UTF8.self))
    }
  }
}
