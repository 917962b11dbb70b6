import Foundation

/// Reads articles from JSON: an object, a list of them, or either within an answer or a feed (JSON Feed 1.1).
struct JSONReader: Sendable {
  let fields: FieldsReader
  /// An answer holds its articles no deeper than this.
  private static let deepest = 4
  /// Longer JSON is cut before it is read, in bytes: its values take many times its memory.
  static let longest = 16 << 20

  /// - Parameter line: the number of its line, for JSON Lines.
  func articles(
    from bytes: [UInt8], path: String, details: ArticleDetails, line: Int?
  ) -> [Result<Article, ReadingError>] {
    guard bytes.count <= Self.longest else { return [.failure(.tooLarge(bytes: bytes.count))] }
    guard !JSONShape.isTooSplit(bytes) else { return [.failure(.tooSplit)] }
    guard let value = try? JSONSerialization.jsonObject(with: Data(bytes)) else {
      return lines(of: bytes, path, details) ?? [.failure(.malformed(line: line ?? 1))]
    }
    var details = details
    let objects = articles(in: value, &details)
    // Of JSON Lines each line is to be an article.
    guard !objects.isEmpty else {
      return [
        .failure(
          line == nil
            ? .noArticle : (value as? [String: Any]) == nil ? .malformed(line: line ?? 1) : .empty)
      ]
    }
    return objects.map { object in
      Result { () throws(ReadingError) in
        try fields.article(object, path: path, details: details)
      }
    }
  }

  /// The objects that are articles, of the outermost list that holds any.
  private func articles(in value: Any, _ details: inout ArticleDetails) -> [[String: Any]] {
    var level: [Any] = [value]
    for _ in 0..<Self.deepest {
      let objects = level.flatMap { ($0 as? [Any]) ?? [$0] }.compactMap { $0 as? [String: Any] }
      let found = objects.filter { fields.isArticle($0.keys) }
      if !found.isEmpty { return found }
      if objects.count == 1 { details.outlet = details.outlet ?? Self.feedTitle(of: objects[0]) }
      level = objects.flatMap { object in
        object.sorted { $0.key < $1.key }.map(\.value).filter { $0 is [Any] || $0 is [String: Any] }
      }
    }
    return []
  }

  /// The title of a JSON Feed; nil for other objects.
  static func feedTitle(of object: [String: Any]) -> String? {
    guard (object["version"] as? String)?.contains("jsonfeed.org") == true else { return nil }
    return object["title"] as? String
  }

  /// JSON Lines that did not look like it; nil where no line is an object.
  private func lines(
    of bytes: [UInt8], _ path: String, _ details: ArticleDetails
  ) -> [Result<Article, ReadingError>]? {
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated()
      .filter { $0.element.contains { $0 > 32 } }
    guard lines.count > 1 else { return nil }
    let values = lines.map { try? JSONSerialization.jsonObject(with: Data($0.element)) }
    guard values.contains(where: { $0 is [String: Any] }) else { return nil }
    return zip(lines, values).map { line, value in
      Result { () throws(ReadingError) in
        guard let object = value as? [String: Any] else {
          throw .malformed(line: line.offset + 1)
        }
        return try fields.article(object, path: path, details: details)
      }
    }
  }
}
