/// Reads the records of a WARC file (ISO 28500) or of its forerunner ARC, and gives the pages and texts in them.
struct WebArchive {
  private static let longestLine = 64 << 10
  /// Headers of a record or an answer.
  private static let mostHeaders = 200
  /// Records that hold what a server sent, or what it was turned into.
  private static let kinds: Set<String> = ["response", "resource", "conversion"]

  /// A page or a text that a record holds.
  struct Page {
    var address: String?
    var body: [UInt8]
    var encoding: String?
  }

  /// - Throws: `ReadingError.damaged` where a record does not begin as one does.
  static func forEachPage(
    in stream: ByteStream, take: (Result<Page, ReadingError>) throws -> Void
  ) throws {
    while let headers = try recordHeaders(stream) {
      let length = headers["content-length"].flatMap { Int($0) } ?? 0
      guard length >= 0 else { throw ReadingError.damaged }
      let isWanted = kinds.contains(headers["warc-type"] ?? "")
      guard isWanted, length <= DocumentSplitter.largestDocument else {
        if isWanted { try take(.failure(.tooLarge(bytes: length))) }
        try stream.skip(length)
        continue
      }
      let block = try taken(length, of: stream)
      if let page = page(headers, block) { try take(.success(page)) }
      guard block.count == length else { throw ReadingError.truncated }
    }
  }

  private static func taken(_ length: Int, of stream: ByteStream) throws(ReadingError) -> [UInt8] {
    var block: [UInt8] = []
    while block.count < length {
      let piece = try stream.next(length - block.count)
      if piece.isEmpty { break }
      block += piece
    }
    return block
  }

  /// Nil at the end.
  private static func recordHeaders(_ stream: ByteStream) throws -> [String: String]? {
    var line = try stream.line(limit: longestLine)
    while let found = line, found.bytes.allSatisfy({ $0 <= 32 }) {
      line = try stream.line(limit: longestLine)
    }
    guard let first = line else { return nil }
    if let headers = arcHeaders(first.bytes) { return headers }
    guard first.bytes.starts(with: Array("WARC/".utf8)) else { throw ReadingError.damaged }
    var headers = HTTPHeaders()
    for _ in 0..<mostHeaders {
      guard let line = try stream.line(limit: longestLine) else { throw ReadingError.truncated }
      if line.bytes.allSatisfy({ $0 <= 32 }) { return headers.values }
      headers.add(line.bytes[...])
    }
    throw ReadingError.damaged
  }

  /// The one line of a record of ARC, which came before WARC: address, server, day, type, length.
  private static func arcHeaders(_ line: [UInt8]) -> [String: String]? {
    let words = line.split { $0 <= 32 }.map { String(decoding: $0, as: UTF8.self) }
    guard words.count >= 5, words[0].contains("://"), let length = words.last, Int(length) != nil
    else { return nil }
    let isAnswer = words[0].hasPrefix("http")
    return [
      "warc-type": isAnswer ? "response" : "warcinfo", "content-length": length,
      "warc-target-uri": words[0], "content-type": "application/http",
    ]
  }

  /// Nil for what is no page or text.
  private static func page(_ headers: [String: String], _ block: [UInt8]) -> Page? {
    let address = headers["warc-target-uri"].map { $0.filter { $0 != "<" && $0 != ">" } }
    if (headers["content-type"] ?? "").contains("application/http") {
      guard let answer = HTTPAnswer(block), answer.status == 200, isText(answer.type) else {
        return nil
      }
      return Page(address: address, body: answer.body, encoding: answer.encoding)
    }
    guard headers["warc-type"] != "response", isText(headers["content-type"]),
      address?.hasPrefix("metadata:") != true
    else { return nil }
    return Page(
      address: address, body: block, encoding: HTTPHeaders.charset(headers["content-type"]))
  }

  private static func isText(_ type: String?) -> Bool {
    guard let type = type?.lowercased() else { return false }
    return type.hasPrefix("text/html") || type.hasPrefix("application/xhtml")
      || type.hasPrefix("text/plain")
  }
}
