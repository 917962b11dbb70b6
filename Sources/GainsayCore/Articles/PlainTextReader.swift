import Foundation

/// Reads an article from plain text: a headline where there is one, then paragraphs, furniture left out.
struct PlainTextReader: Sendable {
  private let furniture = Furniture()
  private let names: NameRules
  private let outlets: [String: NewsSource]
  /// A headline is no longer than this, in UTF-8 bytes.
  private static let longestHeadline = 160

  init() {
    names = NameRules()
    outlets = NewsSource.table(names)
  }

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
    let paragraphs = filled.map { lines[$0] }
    let end = furniture.end(of: paragraphs)
    var details = details
    var omitted: [String] = []
    var body: [String] = []
    var isTitled = details.title == nil && isHeadline(lines, filled)
    if isTitled { details.title = paragraphs.first }
    for (place, line) in paragraphs.enumerated() {
      if place == 0, isTitled || line == details.title {
        isTitled = true
        continue
      }
      // Some pages give the headline twice.
      if body.isEmpty, place < 4, let title = details.title, Self.isSame(line, title) {
        omitted.append(line)
        continue
      }
      if let name = byline(line), body.isEmpty {
        details.byline = details.byline ?? name
        omitted.append(line)
      } else if let date = DateReader().labelled(line), body.isEmpty {
        details.published = details.published ?? date
        omitted.append(line)
      } else if place >= end || furniture.isFurniture(line, at: place) {
        omitted.append(line)
      } else {
        body.append(furniture.withoutFootnoteMarks(line))
      }
    }
    guard !body.isEmpty || details.title != nil else { throw .noArticle }
    credit(&details, body: &body, &omitted)
    if let title = details.title {
      let headline = Headline(title) { outlets[names.key($0)] != nil || $0 == details.outlet }
      details.title = headline.text
      details.outlet = details.outlet ?? headline.outlet.map(outletName)
    }
    return ArticleBuilder(details: details, paragraphs: body, omitted: omitted).article(path: path)
  }

  /// Takes outlet, day and author from the first and the last lines of the body.
  private func credit(
    _ details: inout ArticleDetails, body: inout [String], _ omitted: inout [String]
  ) {
    if let dateline = body.first.flatMap({ Dateline($0) }) {
      details.outlet = details.outlet ?? dateline.outlet.map(outletName)
      details.published = details.published ?? dateline.date.flatMap(DateReader().iso)
    }
    if body.count > 2, let last = body.last, furniture.isSignature(last) {
      details.outlet = details.outlet ?? outletName(last)
      omitted.append(body.removeLast())
    }
    if let credit = body.last.flatMap(ClosingCredit.init) {
      details.byline = details.byline ?? credit.byline
      omitted.append(body.removeLast())
    }
  }

  private static func isSame(_ line: String, _ title: String) -> Bool {
    let letters = { (text: String) in text.lowercased().filter { $0.isLetter || $0.isNumber } }
    return letters(line) == letters(title)
  }

  /// "AP" is the Associated Press; an outlet that is not known goes by what is written.
  private func outletName(_ name: String) -> String { outlets[names.key(name)]?.name ?? name }

  /// A first line that is short, does not end as a sentence does, and stands apart or over longer lines.
  private func isHeadline(_ lines: [String], _ filled: [Int]) -> Bool {
    guard let first = filled.first, filled.count > 1 else { return false }
    let line = lines[first]
    guard line.utf8.count <= Self.longestHeadline, line.contains(" "),
      !furniture.isFurniture(line, at: 0)
    else {
      return false
    }
    let last = line.last { !"”\"’'".contains($0) } ?? " "
    guard !".,;:".contains(last) || line.hasSuffix("U.S.") else { return false }
    let standsApart = filled[1] > first + 1
    return standsApart || lines[filled[1]].utf8.count > 2 * line.utf8.count
  }

  /// "By Jane Doe": two to six capitalised words after "By".
  private func byline(_ line: String) -> String? {
    guard line.hasPrefix("By ") || line.hasPrefix("BY "), line.utf8.count < 80 else { return nil }
    let name = line.dropFirst(3)
    let words = name.split(separator: " ")
    guard (2...8).contains(words.count), !line.hasSuffix("."),
      words.allSatisfy({
        $0.first?.isUppercase == true || ["and", "of", "de", "van", "von"].contains($0)
      })
    else { return nil }
    return String(name)
  }
}

/// What is known about an article beside its text.
struct ArticleDetails: Sendable, Equatable {
  var title: String?
  var outlet: String?
  var byline: String?
  var published: String?
  var url: String?
}

/// Puts headline and paragraphs together, with their places.
struct ArticleBuilder {
  var details: ArticleDetails
  var paragraphs: [String]
  var omitted: [String]

  func article(path: String) -> Article {
    var text = ""
    var blocks: [Block] = []
    let pieces =
      (details.title.map { [(Block.Kind.headline, $0)] } ?? [])
      + paragraphs.map { (.paragraph, $0) }
    for (kind, piece) in pieces {
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += piece
      blocks.append(Block(kind: kind, range: start..<text.utf8.count))
    }
    return Article(
      path: path, title: details.title, outlet: details.outlet, byline: details.byline,
      published: details.published, url: details.url, language: language(of: text), text: text,
      blocks: blocks, omitted: omitted)
  }

  /// "en" where the small words are English, else nil.
  private func language(of text: String) -> String? {
    let small: Set<Substring> = [
      "the", "of", "and", "to", "in", "a", "that", "is", "was", "for", "on", "with", "as", "by",
      "has", "have", "it", "at", "said",
    ]
    let words = text.lowercased().prefix(4_000).split { !$0.isLetter }
    guard words.count >= 5 else { return nil }
    return words.count { small.contains($0) } * 8 >= words.count ? "en" : nil
  }
}
