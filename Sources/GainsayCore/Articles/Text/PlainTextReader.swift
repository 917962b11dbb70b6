import Foundation

/// Reads an article from plain text: a headline where there is one, then paragraphs, furniture left out.
struct PlainTextReader: Sendable {
  private let bodies: BodyReader
  /// A headline is no longer than this, in UTF-8 bytes.
  private static let longestHeadline = 160

  init(bodies: BodyReader = BodyReader()) { self.bodies = bodies }

  /// - Parameters:
  ///   - details: what the container of the text knows: title, outlet, date.
  /// - Throws: `ReadingError.noArticle` when furniture is all there is.
  func article(from text: String, path: String, details: ArticleDetails = ArticleDetails())
    throws(ReadingError) -> Article
  {
    let lines = HardWrapping.joined(
      text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    ).map { $0.trimmingCharacters(in: .whitespaces) }
    let filled = lines.indices.filter { !lines[$0].isEmpty }
    var details = details
    if details.title == nil, isHeadline(lines, filled) {
      details.title = filled.first.map { lines[$0] }
    }
    let paragraphs = filled.map { ArticleLine(kind: .paragraph, text: lines[$0]) }
    return try bodies.article(of: paragraphs, path: path, details: details)
  }

  /// A first line that is short, does not end as a sentence does, and stands apart or over longer lines.
  private func isHeadline(_ lines: [String], _ filled: [Int]) -> Bool {
    guard let first = filled.first, filled.count > 1 else { return false }
    let line = lines[first]
    guard line.utf8.count <= Self.longestHeadline, line.contains(" "),
      !bodies.furniture.isFurniture(ArticleLine(kind: .paragraph, text: line))
    else {
      return false
    }
    let last = line.last { !"”\"’'".contains($0) } ?? " "
    guard !".,;:".contains(last) || line.hasSuffix("U.S.") else { return false }
    let standsApart = filled[1] > first + 1
    return standsApart || lines[filled[1]].utf8.count > 2 * line.utf8.count
  }
}
