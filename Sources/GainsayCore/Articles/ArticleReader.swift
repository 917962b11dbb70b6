import Foundation

/// The one door for whatever people have their news in: a file's bytes to its articles, told apart by content.
package struct ArticleReader: Sendable {
  /// Larger files are refused: nobody's article is that long.
  static let largestFile = 64 << 20

  /// Nor is a single text that goes on for longer, in UTF-8 bytes.
  static let longestArticle = 4 << 20

  private let texts = PlainTextReader()

  package init() {}

  /// - Returns: for each article of the file the article, or why it could not be read.
  package func articles(at path: String) -> [Result<Article, ReadingError>] {
    do throws(ReadingError) {
      let bytes = try bytes(of: path)
      let raw = try TextDecoder().decoded(bytes)
      // A line separator inside a JSON string is no end of a line, so this comes before cleaning.
      let lines = JSONLinesReader(texts: texts)
      if lines.recognises(raw) { return lines.articles(from: raw, path: path) }
      return articles(from: try TextDecoder().text(of: bytes), path: path)
    } catch {
      return [.failure(error)]
    }
  }

  func articles(from text: String, path: String) -> [Result<Article, ReadingError>] {
    let lines = JSONLinesReader(texts: texts)
    if lines.recognises(text) { return lines.articles(from: text, path: path) }
    guard text.utf8.count <= Self.longestArticle else {
      return [.failure(.tooLarge(bytes: text.utf8.count))]
    }
    return [
      Result { () throws(ReadingError) in try texts.article(from: text, path: path) }
    ]
  }

  private func bytes(of path: String) throws(ReadingError) -> [UInt8] {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw errno == ENOENT ? .missing : .unreadable(code: errno)
    }
    guard status.st_size <= Self.largestFile else { throw .tooLarge(bytes: Int(status.st_size)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(code: EINVAL) }
    guard let file = fopen(path, "rb") else { throw .unreadable(code: errno) }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = fread(&bytes, 1, bytes.count, file)
    guard ferror(file) == 0 else { throw .unreadable(code: errno) }
    return Array(bytes.prefix(count))
  }
}
