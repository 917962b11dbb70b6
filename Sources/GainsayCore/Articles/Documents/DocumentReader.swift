/// Reads the articles of a document, each format with a reader of its own. Pure; share one among all cores.
struct DocumentReader: Sendable {
  /// No article is longer, in UTF-8 bytes.
  static let longestArticle = 4 << 20

  private let texts: PlainTextReader
  private let pages: PageReader
  private let json: JSONReader
  private let markdown: MarkdownReader
  private let feeds = FeedReader()
  let fields: FieldsReader

  init() {
    let bodies = BodyReader()
    texts = PlainTextReader(bodies: bodies)
    pages = PageReader(bodies: bodies)
    fields = FieldsReader(texts: texts, pages: pages)
    json = JSONReader(fields: fields)
    markdown = MarkdownReader(fields: fields, pages: pages)
  }

  /// - Returns: for each article of the document the article, or why it could not be read.
  func articles(of document: Document) -> [Result<Article, ReadingError>] {
    do throws(ReadingError) {
      let found = try results(of: document)
      return found.isEmpty
        ? [.failure(.noArticle)]
        : found.enumerated().map { place, result in
          result.map { article in
            var article = article
            article.path = place == 0 ? document.path : "\(document.path)#\(place + 1)"
            return article
          }
        }
    } catch {
      return [.failure(error)]
    }
  }

  private func results(of document: Document) throws(ReadingError) -> [Result<
    Article, ReadingError
  >] {
    let details = document.details
    switch document.content {
    case .failed(let error): throw error
    case .fields(let row):
      return [
        one { () throws(ReadingError) in try fields.article(row, path: "", details: details) }
      ]
    case .bytes(let bytes):
      switch document.format {
      case .json, .jsonLine, .mail: return try whole(bytes, document)
      case .page, .feed, .text, .markdown, .archive, .mailbox, .webArchive, .table:
        return try marked(bytes, document)
      }
    }
  }

  /// Formats that look after encodings themselves.
  private func whole(_ bytes: [UInt8], _ document: Document) throws(ReadingError)
    -> [Result<Article, ReadingError>]
  {
    if document.format == .mail {
      return try MailReader(texts: texts, pages: pages)
        .articles(from: bytes, details: document.details)
    }
    let text = try TextDecoder().decoded(bytes, declared: document.encoding)
    let line: Int? = if case .jsonLine(let number) = document.format { number } else { nil }
    return json.articles(from: Array(text.utf8), path: "", details: document.details, line: line)
  }

  private func marked(_ bytes: [UInt8], _ document: Document) throws(ReadingError)
    -> [Result<Article, ReadingError>]
  {
    let decoder = TextDecoder()
    let details = document.details
    switch document.format {
    case .page:
      let page = try decoder.decoded(bytes, declared: document.encoding)
      return [
        one { () throws(ReadingError) in try pages.article(from: page, path: "", details: details) }
      ]
    case .feed:
      let feed = try feeds.feed(in: decoder.decoded(bytes, declared: document.encoding))
      return FeedArticles(texts: texts, pages: pages).articles(of: feed, details: details)
    default:
      let text = try decoder.text(of: bytes, declared: document.encoding)
      guard text.utf8.count <= Self.longestArticle else {
        throw .tooLarge(bytes: text.utf8.count)
      }
      return [
        one { () throws(ReadingError) in
          document.format == .markdown
            ? try markdown.article(from: text, path: "", details: details)
            : try texts.article(from: text, path: "", details: details)
        }
      ]
    }
  }

  private func one(_ read: () throws(ReadingError) -> Article) -> Result<Article, ReadingError> {
    Result { () throws(ReadingError) in try read() }
  }
}
