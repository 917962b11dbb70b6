import Foundation

/// Reads articles from JSON Lines: `title`, `text`, `outlet`, `published`, `url`, `byline`.
struct JSONLinesReader: Sendable {
  let texts: PlainTextReader

  private struct Line: Decodable {
    var title: String?
    var text: String?
    var outlet: String?
    var published: String?
    var url: String?
    var byline: String?
  }

  /// Whether the text begins as an object with a key does; no article begins so.
  func recognises(_ text: String) -> Bool { text.prefixMatch(of: #/\s*\{\s*"/#) != nil }

  /// One result a line that holds anything; the second article of a file has the path `file#2`.
  func articles(from text: String, path: String) -> [Result<Article, ReadingError>] {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0) }.enumerated().filter { !$0.element.allSatisfy(\.isWhitespace) }
    return lines.enumerated().map { place, line in
      let path = place == 0 ? path : "\(path)#\(place + 1)"
      return article(String(line.element), number: line.offset + 1, path: path)
    }
  }

  private func article(_ line: String, number: Int, path: String) -> Result<Article, ReadingError> {
    guard let fields = try? JSONDecoder().decode(Line.self, from: Data(line.utf8)) else {
      return .failure(.malformed(line: number))
    }
    let decoder = TextDecoder()
    let clean = { (field: String?) in
      field.map { decoder.cleaned($0).trimmingCharacters(in: .whitespacesAndNewlines) }.flatMap {
        $0.isEmpty ? nil : $0
      }
    }
    guard let text = clean(fields.text) else { return .failure(.empty) }
    let details = ArticleDetails(
      title: clean(fields.title)?.replacing("\n", with: " "), outlet: clean(fields.outlet),
      byline: clean(fields.byline),
      published: fields.published.flatMap { DateReader().iso($0) }, url: clean(fields.url))
    return Result { () throws(ReadingError) in
      try texts.article(from: text, path: path, details: details)
    }
  }
}
