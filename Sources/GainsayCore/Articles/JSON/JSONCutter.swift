import Foundation

/// Cuts a text of JSON that is too long to be read as a whole into the objects that are articles, as it comes.
///
/// In its beginning the outermost object with a text is looked for: in `{"articles": [{"text": "…"}, …]}` it lies within
/// two. Each object that lies as deep and has a text is then an article, to be read on its own.
struct JSONCutter {
  /// What stands before the first article is read where it is no longer, in bytes.
  private static let longestPreface = 64 << 10

  let fields: FieldNames
  /// Longer articles are passed over, in bytes.
  let longest: Int

  /// - Parameter take: called with the bytes of each article, or why they are none.
  /// - Throws: `ReadingError.noArticle`, `.truncated`, and what `take` throws.
  func cut(
    _ stream: ByteStream, at depth: Int, take: (Result<[UInt8], ReadingError>) throws -> Void
  ) throws {
    var outline = JSONOutline(fields: fields)
    var article: [UInt8]?
    var isTooLong = false
    var count = 0
    while case let piece = try stream.next(), !piece.isEmpty {
      for byte in piece {
        let event = outline.read(byte)
        if event == .began(depth: depth) { article = [] }
        guard article != nil else { continue }
        article?.append(byte)
        if (article?.count ?? 0) > longest { (article, isTooLong) = ([], true) }
        guard case .ended(depth, let isArticle) = event else { continue }
        if isArticle {
          count += 1
          try take(isTooLong ? .failure(.tooLarge(bytes: longest)) : .success(article ?? []))
        }
        (article, isTooLong) = (nil, false)
      }
    }
    if outline.depth > 0 { throw ReadingError.truncated }
    if count == 0 { throw ReadingError.noArticle }
  }

  /// Within how many objects and lists the articles lie; nil where the beginning holds none.
  func depth(in beginning: some Sequence<UInt8>) -> Int? {
    var outline = JSONOutline(fields: fields)
    var least: Int?
    for byte in beginning {
      if case .ended(let depth, true) = outline.read(byte) { least = min(depth, least ?? depth) }
    }
    return least
  }

  /// What stands around the articles, as far as it comes before them.
  func preface(in beginning: some Sequence<UInt8>, at depth: Int) -> [String: Any] {
    var outline = JSONOutline(fields: fields)
    var bytes: [UInt8] = []
    for byte in beginning {
      let closing = outline.closing
      if outline.read(byte) == .began(depth: depth) {
        let object = try? JSONSerialization.jsonObject(with: Data(bytes + closing))
        return object as? [String: Any] ?? [:]
      }
      bytes.append(byte)
      guard bytes.count <= Self.longestPreface else { break }
    }
    return [:]
  }
}
