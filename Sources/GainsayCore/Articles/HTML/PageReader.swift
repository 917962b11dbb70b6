/// Reads the article of a web page.
struct PageReader: Sendable {
  let bodies: BodyReader
  private let furniture = PageFurniture()
  private let fields: [String: [String]]

  init(bodies: BodyReader) {
    self.bodies = bodies
    fields = Dictionary(
      grouping: WordTable(PackageResources.page_fields_tsv).rows.filter { $0.count == 2 },
      by: { $0[0] }
    ).mapValues { rows in rows.map { $0[1] } }
  }

  /// - Parameters:
  ///   - page: HTML without NUL.
  ///   - details: what the container of the page knows, such as an archive its address.
  /// - Throws: `ReadingError.noArticle` where the page holds no prose.
  func article(from page: String, path: String, details: ArticleDetails = ArticleDetails())
    throws(ReadingError) -> Article
  {
    let document = HTMLParser.document(page)
    var content = PageContent(document: document, furniture: furniture)
    let found = content.article()
    guard !found.isEmpty else { throw .noArticle }
    let told = PageMetadata(document: document, fields: fields).details
    var article = try bodies.article(
      of: found.map(\.line), path: path, details: details.completed(by: told),
      omitted: content.omitted)
    article.language = document.language ?? article.language
    return article
  }

  /// The articles of a newsletter that holds several, with what is known of each; none where it is one article.
  func sections(of page: String) -> [NewsletterSections.Section] {
    let document = HTMLParser.document(page)
    let signs = furniture.signs(of: document)
    return NewsletterSections.sections(of: document, PageBlocks.blocks(of: document, signs: signs))
  }

  /// The lines of a piece of HTML that is an article's text and nothing else, as feeds and mail carry it.
  func lines(of fragment: String) -> [ArticleLine] {
    let document = HTMLParser.document(fragment)
    return PageBlocks.blocks(of: document, signs: furniture.signs(of: document))
      .filter { $0.kind != .caption }.map(\.line)
  }
}

extension PageBlock {
  var line: ArticleLine {
    let kind: Block.Kind =
      switch self.kind {
      case .paragraph: .paragraph
      case .heading: .heading
      case .listItem, .row: .list
      case .quote: .quote
      case .caption: .caption
      }
    return ArticleLine(kind: kind, text: text)
  }
}

extension HTMLDocument {
  /// "en" of `lang="en-GB"`.
  var language: String? {
    let root = elements(.html).first
    let code = root.flatMap { attribute(.lang, of: $0) }?.split(separator: "-").first
    return code.map { $0.lowercased() }.flatMap { $0.utf8.count == 2 ? $0 : nil }
  }
}
