/// Cuts a file into documents: an archive into its files, a mailbox into its messages, JSON Lines into lines.
struct DocumentSplitter: Sendable {
  /// Longer documents are refused: nobody's article, feed or message is that long, in bytes.
  static let largestDocument = 64 << 20
  /// So are longer lines.
  static let longestLine = 16 << 20
  /// An archive in an archive in an archive is opened, and no further.
  private static let deepest = 3
  /// What a document is told by, in bytes.
  static let head = 8 << 10

  let fields: FieldNames
  /// JSON that is longer is cut, in bytes.
  var longestJSON = JSONReader.longest

  /// What the documents of a file or of a member of an archive have in common.
  struct Part {
    var path: String
    var encoding: String?
    var details = ArticleDetails()
    var depth = 0

    /// - Parameter number: from 1 on, among several of one file; nil where it is all that a file holds.
    func document(
      _ content: Document.Content, _ format: DocumentFormat = .text, number: Int? = nil
    ) -> Document {
      let place = number ?? 1
      return Document(
        path: place == 1 ? path : "\(path)#\(place)", content: content, format: format,
        encoding: encoding, details: details,
        isOneOfMany: number != nil || format == .feed || format == .json)
    }
  }

  /// Gives each document in turn; what cannot be read is given as a failure.
  /// - Throws: only what `take` throws.
  func split(_ stream: ByteStream, _ part: Part, take: (Document) throws -> Void) throws {
    var count = 0
    do {
      try cut(stream, part) { document in
        count += 1
        try take(document)
      }
    } catch let error as ReadingError {
      try take(part.document(.failed(error), number: count + 1))
    }
  }

  private func cut(_ stream: ByteStream, _ part: Part, _ take: (Document) throws -> Void) throws {
    let head = try stream.head(Self.head)
    let format = try DocumentFormat(bytes: Array(head), encoding: part.encoding, fields: fields)
    // What stands in wide characters is not told by one byte.
    let isWide = format.isCutAtBytes && WideEncoding(Array(head)) != nil
    let stream = isWide ? try narrow(stream) : stream
    switch format {
    case .archive: try members(of: stream, part, take)
    case .webArchive: try pages(of: stream, part, take)
    case .mailbox: try messages(of: stream, part, take)
    case .json: try articles(of: stream, part, take)
    case .jsonLine where try isOneLine(stream): try articles(of: stream, part, take)
    case .jsonLine: try lines(of: stream, part, take)
    case .table(let separator): try rows(of: stream, separator, part, take)
    default:
      let bytes = try stream.rest(limit: Self.largestDocument)
      try take(part.document(.bytes(bytes), format))
    }
  }

  private func narrow(_ stream: ByteStream) throws(ReadingError) -> ByteStream {
    let bytes = try stream.rest(limit: Self.largestDocument)
    return ByteStream(Array(try TextDecoder().decoded(bytes).utf8))
  }

  private func members(of stream: ByteStream, _ part: Part, _ take: (Document) throws -> Void)
    throws
  {
    guard part.depth < Self.deepest else { throw ReadingError.bomb }
    try ArchiveMembers(stream).forEach { name, member in
      let file = name?.split(separator: "/").last ?? ""
      guard name?.hasSuffix("/") != true, !file.hasPrefix("."), name?.hasPrefix("__MACOSX/") != true
      else { return }
      var inner = part
      inner.path += name.map { "/" + $0 } ?? ""
      inner.depth += 1
      try split(member, inner, take: take)
    }
  }

  private func pages(of stream: ByteStream, _ part: Part, _ take: (Document) throws -> Void) throws
  {
    var number = 0
    try WebArchive.forEachPage(in: stream) { result in
      number += 1
      let page: WebArchive.Page
      switch result {
      case .success(let found): page = found
      case .failure(let error): return try take(part.document(.failed(error), number: number))
      }
      var inner = part
      inner.encoding = page.encoding ?? part.encoding
      inner.details.url = page.address ?? part.details.url
      let format =
        (try? DocumentFormat(
          bytes: Array(page.body.prefix(Self.head)), encoding: page.encoding, fields: fields))
        ?? .page
      try take(inner.document(.bytes(page.body), format, number: number))
    }
  }

  private func messages(of stream: ByteStream, _ part: Part, _ take: (Document) throws -> Void)
    throws
  {
    var number = 0
    try MailboxMessages.split(stream) { content in
      number += 1
      try take(part.document(content, .mail, number: number))
    }
  }
}
