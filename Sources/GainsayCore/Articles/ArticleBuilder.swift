/// A line of an article's body: a paragraph, a heading, an item of a list.
struct ArticleLine: Sendable, Equatable {
  var kind: Block.Kind
  var text: String
}

/// Puts headline and paragraphs together, with their places.
struct ArticleBuilder {
  var details: ArticleDetails
  var lines: [ArticleLine]
  var omitted: [String]

  func article(path: String) -> Article {
    var text = ""
    var blocks: [Block] = []
    let pieces =
      (details.title.map { [(Block.Kind.headline, $0)] } ?? [])
      + lines.map { ($0.kind, $0.text) }
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
    let start = String(decoding: text.utf8.prefix(4_000), as: UTF8.self)
    let words = start.lowercased().split { !$0.isLetter }
    guard words.count >= 5 else { return nil }
    return words.count { small.contains($0) } * 8 >= words.count ? "en" : nil
  }
}
