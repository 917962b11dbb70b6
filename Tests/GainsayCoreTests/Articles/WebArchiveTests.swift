import Foundation
import Testing

@testable import GainsayCore

/// Answers of servers in archives of the web, packed and cut as servers do.
struct WebArchiveTests {
  private static let page =
    "<html><body><h1>Mill closes</h1><p>The paper mill closed on Friday, its owner said in a letter.</p></body></html>"

  private func read(_ body: [UInt8], _ encoding: String?) throws -> Article {
    let headers =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n"
      + (encoding.map { "Content-Encoding: \($0)\r\n" } ?? "") + "\r\n"
    let half = body.count / 2
    let chunks = [body.prefix(half), body.dropFirst(half)].flatMap { chunk in
      Array("\(String(chunk.count, radix: 16))\r\n".utf8) + chunk + Array("\r\n".utf8)
    }
    let answer = Array(headers.utf8) + chunks + Array("0\r\n\r\n".utf8)
    let record =
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/mill\r\n"
      + "Content-Type: application/http; msgtype=response\r\nContent-Length: \(answer.count)\r\n\r\n"
    var found: [Result<Article, ReadingError>] = []
    let documents = DocumentReader()
    let stream = ByteStream(Array(record.utf8) + answer + Array("\r\n\r\n".utf8))
    try DocumentSplitter(fields: FieldNames()).split(stream, .init(path: "x")) {
      found += documents.articles(of: $0)
    }
    return try #require(found.first).get()
  }

  /// A stream of Brotli with one block that is not packed: sizes of 16 bits, the last block empty.
  private static var brotli: [UInt8] {
    let header = (page.utf8.count - 1) << 4 | 1 << 20
    return (0..<3).map { UInt8(header >> ($0 * 8) & 0xFF) } + Array(page.utf8) + [3]
  }

  /// A stream of zlib with one block that is not packed; nobody looks at its sum.
  private static var zlib: [UInt8] {
    let count = page.utf8.count
    let sizes = [count & 0xFF, count >> 8, ~count & 0xFF, ~count >> 8 & 0xFF].map(UInt8.init)
    return [0x78, 0x01, 1] + sizes + Array(page.utf8) + [0, 0, 0, 0]
  }

  @Test("Pages that were cut into chunks and packed in each of the usual ways are read")
  func readsPacked() throws {
    let bodies: [([UInt8], String?)] = [
      (Array(Self.page.utf8), nil), (Self.brotli, "br"), (Self.zlib, "deflate"),
      (Array(Self.zlib.dropFirst(2)), "deflate"),
    ]
    for (body, encoding) in bodies {
      let article = try read(body, encoding)
      #expect(article.title == "Mill closes")
      #expect(article.url == "https://courier.example/mill")
    }
  }
}
