/// The one door for whatever people have their news in: files to articles, told apart by content.
///
/// A file is cut into documents as it is read, so that a mailbox of any size takes little memory; each document is read on
/// its own.
package struct ArticleReader: Sendable {
  private let documents = DocumentReader()

  package init() {}

  /// - Returns: for each article of the file the article, or why it could not be read.
  package func articles(at path: String) -> [Result<Article, ReadingError>] {
    var found: [Result<Article, ReadingError>] = []
    try? forEachDocument(at: path) { found += articles(of: $0) }
    return found
  }

  /// Gives each document of a file in turn, unread; "-" is the standard input.
  /// - Throws: only what `take` throws.
  func forEachDocument(
    at path: String, details: ArticleDetails = ArticleDetails(), take: (Document) throws -> Void
  ) throws {
    let splitter = DocumentSplitter(fields: documents.fields.names)
    let part = DocumentSplitter.Part(path: path, details: details)
    do {
      let file = try OpenFile(path: path)
      try splitter.split(file.stream, part, take: take)
      if file.hasChanged { try take(part.document(.failed(.changed))) }
    } catch let error as ReadingError {
      try take(part.document(.failed(error)))
    }
  }

  func articles(of document: Document) -> [Result<Article, ReadingError>] {
    documents.articles(of: document)
  }

  func articles(from text: String, path: String) -> [Result<Article, ReadingError>] {
    var found: [Result<Article, ReadingError>] = []
    let splitter = DocumentSplitter(fields: documents.fields.names)
    try? splitter.split(ByteStream(Array(text.utf8)), .init(path: path)) {
      found += articles(of: $0)
    }
    return found
  }
}
