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
    var (words, small) = (0, 0)
    var (key, length): (UInt32, Int) = (0, 0)
    for byte in text.utf8.prefix(4_000) {
      if Self.isLetter(byte) {
        key = key << 8 | UInt32(byte | 32)
        length += 1
      } else if length > 0 {
        words += 1
        if length <= 4, Self.smallWords.contains(key) { small += 1 }
        (key, length) = (0, 0)
      }
    }
    return words >= 5 && small * 8 >= words ? "en" : nil
  }

  /// Of at most four letters, a byte each.
  private static let smallWords = Set(
    [
      "the", "of", "and", "to", "in", "a", "that", "is", "was", "for", "on", "with", "as", "by",
      "has", "have", "it", "at", "said",
    ].map { word in word.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } })

  /// Of English, or a byte of a character beyond ASCII.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || byte > 127
  }
}
