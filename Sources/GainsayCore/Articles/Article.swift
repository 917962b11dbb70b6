/// A news article as the reader shows it. All ranges are UTF-8 offsets in `text`.
package struct Article: Sendable, Equatable, Codable {
  /// Where it was found: a file's path, with `#2` after it for the second article of a file.
  package var path: String
  package var title: String?
  package var outlet: String?
  package var byline: String?
  /// ISO 8601, a day or a point in time.
  package var published: String?
  package var url: String?
  package var language: String?
  /// The headline, where there is one, then the body; blocks are divided by an empty line.
  package var text: String
  package var blocks: [Block]
  /// Boilerplate left out of the text, in order.
  package var omitted: [String]

  package init(
    path: String, title: String? = nil, outlet: String? = nil, byline: String? = nil,
    published: String? = nil, url: String? = nil, language: String? = nil, text: String,
    blocks: [Block], omitted: [String] = []
  ) {
    self.path = path
    self.title = title
    self.outlet = outlet
    self.byline = byline
    self.published = published
    self.url = url
    self.language = language
    self.text = text
    self.blocks = blocks
    self.omitted = omitted
  }
}

/// A paragraph, headline or the like of an article.
package struct Block: Sendable, Equatable, Codable {
  package enum Kind: String, Sendable, Codable {
    case headline, paragraph, heading, list, quote, caption
  }

  package var kind: Kind
  package var range: Range<Int>

  package init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
