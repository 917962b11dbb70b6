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

  /// The articles of bytes that are in memory already.
  package func articles(in bytes: [UInt8], path: String) -> [Result<Article, ReadingError>] {
    var found: [Result<Article, ReadingError>] = []
    let splitter = DocumentSplitter(fields: documents.fields.names)
    try? splitter.split(ByteStream(bytes), .init(path: path)) {
      found += articles(of: $0)
    }
    return found
  }

  /// What bytes are read as, in a word: "page", "feed", "mailbox" …; nil where they cannot be read.
  package func kind(of bytes: [UInt8]) -> String? {
    guard
      let format = try? DocumentFormat(
        bytes: Array(bytes.prefix(DocumentSplitter.head)), encoding: nil,
        fields: documents.fields.names)
    else { return nil }
    return String("\(format)".prefix { $0 != "(" })
  }
}
