import GainsayCore

/// Words of an article, or its headline, with where they stand: what is copied.
struct Excerpt: Equatable {
  /// Nil where the article as a whole is meant.
  var words: String?
  var article: Int64?
  var outlet: String?
  var title: String?
  var published: String?
  /// The address, else the path.
  var place: String?

  /// The words in quotation marks, then outlet, headline, date and address.
  var citation: String {
    let source = [
      outlet, title.map { "“\(Self.oneLine($0))”" }, published.map { Wording.date($0) }, place,
    ].compactMap { $0 }.joined(separator: ", ")
    guard let words else { return source }
    return "“\(Self.oneLine(words))”\n— \(source)"
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Excerpt {
  init(_ article: ArticleSummary, words: String? = nil) {
    self.init(
      words: words, article: article.id, outlet: article.outlet, title: article.title,
      published: article.published, place: article.path)
  }
}

extension ScreenContent {
  /// What is selected, or where one reads.
  var excerpt: Excerpt? {
    switch self {
    case let screen as StoriesScreen:
      screen.selected.map { Excerpt(words: nil, title: $0.title) }
    case let screen as StoryScreen: screen.selected.map { Excerpt($0) }
    case let screen as ArticleScreen: screen.passage
    case let screen as DisagreementsScreen:
      screen.selectedQuotation.map {
        Excerpt(
          words: $0.quote, article: $0.article, outlet: $0.outlet, title: nil,
          published: $0.published, place: $0.path)
      }
    case let screen as MentionsScreen:
      screen.selected.map { Excerpt($0.article, words: $0.sentence) }
    case let screen as SearchScreen: screen.selected.map { Excerpt($0.article) }
    case let screen as ArticlesScreen: screen.selected.map { Excerpt($0) }
    default: nil
    }
  }
}

extension ArticleScreen {
  /// The block that holds the place, else the one at the top of the window.
  fileprivate var passage: Excerpt? {
    guard let page else { return nil }
    let offset = place?.lowerBound ?? layout?.offset(from: scroll.top) ?? 0
    let block = page.article.blocks.first { $0.range.contains(offset) }
    let words = block.map { page.article.words($0.range) }
    var excerpt = Excerpt(page.summary, words: words)
    excerpt.place = page.article.url ?? page.summary.path
    return excerpt
  }
}

extension Article {
  fileprivate func words(_ range: Range<Int>) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
