/// What a server answered, as it came over the line (RFC 9112).
struct HTTPAnswer {
  var status: Int
  var type: String?
  var encoding: String?
  var body: [UInt8]

  /// Nil where the bytes do not begin as an answer does.
  init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let words = Self.line(of: &rest).split(separator: 32)
    guard words.count > 1, words[0].starts(with: Array("HTTP/".utf8)),
      let status = Int(String(decoding: words[1], as: UTF8.self))
    else { return nil }
    self.status = status
    var headers = HTTPHeaders()
    while case let line = Self.line(of: &rest), !line.isEmpty { headers.add(line) }
    let values = headers.values
    type = values["content-type"]
    encoding = HTTPHeaders.charset(type)
    body = Array(rest)
    if values["transfer-encoding"]?.lowercased().contains("chunked") == true {
      body = Self.joined(rest) ?? body
    }
    switch values["content-encoding"]?.lowercased() {
    case "br": body = Brotli.unpacked(body, limit: DocumentSplitter.largestDocument)
    case "deflate": body = Self.unpacked(Self.withGzipHeader(body))
    default: if ArchiveMembers.recognises(body) { body = Self.unpacked(body) }
    }
  }

  /// What servers call deflate is gzip (RFC 1952) without its header, which libarchive wants, and mostly with one of two bytes.
  private static func withGzipHeader(_ bytes: [UInt8]) -> [UInt8] {
    // Nobody looks at the sum at the end.
    let sum = [UInt8](repeating: 0, count: 8)
    let hasOwn =
      bytes.count > 1 && bytes[0] & 0x0F == 8 && (Int(bytes[0]) << 8 + Int(bytes[1])) % 31 == 0
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + bytes.dropFirst(hasOwn ? 2 : 0) + sum
  }

  /// Takes a line off the beginning.
  private static func line(of rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = rest.firstIndex(of: 10) ?? rest.endIndex
    defer { rest = rest[min(end + 1, rest.endIndex)...] }
    let line = rest[..<end]
    return line.last == 13 ? line.dropLast() : line
  }

  /// The chunks as one: each comes with its length in hexadecimal digits before it. Nil where the first has none.
  private static func joined(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var rest = bytes
    var body: [UInt8] = []
    while !rest.isEmpty {
      let digits = line(of: &rest).prefix { $0 != UInt8(ascii: ";") && $0 > 32 }
      guard let count = Int(String(decoding: digits, as: UTF8.self), radix: 16), count >= 0 else {
        return body.isEmpty ? nil : body
      }
      if count == 0 { break }
      body += rest.prefix(count)
      rest = rest.dropFirst(count)
      _ = line(of: &rest)
    }
    return body
  }

  /// As much as can be unpacked.
  private static func unpacked(_ bytes: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    try? ArchiveMembers(ByteStream(bytes)).forEach { _, stream in
      while plain.count < DocumentSplitter.largestDocument, let piece = try? stream.next(),
        !piece.isEmpty
      {
        plain += piece
      }
    }
    return plain
  }
}
