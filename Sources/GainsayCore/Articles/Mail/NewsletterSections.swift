/// Finds the articles of a newsletter that holds several: lines that lead to a page each, with prose below.
enum NewsletterSections {
  struct Section: Sendable, Equatable {
    var title: String
    var address: String
    var lines: [ArticleLine]
    var words: Int
  }

  /// Fewer are one article that mentions others.
  private static let fewest = 3
  /// With fewer words below its title a section is a teaser of no use, in words.
  private static let leastWords = 20
  /// Of all prose, what the sections must hold.
  private static let leastShare = 0.6
  /// A title is no longer, in words.
  private static let longestTitle = 25

  /// In order; none where the page is one article.
  static func sections(of document: HTMLDocument, _ blocks: [PageBlock]) -> [Section] {
    var found: [Section] = []
    for block in blocks where block.kind != .caption {
      if let address = address(ofTitle: block, document) {
        found.append(.init(title: block.text, address: address, lines: [], words: 0))
      } else if !found.isEmpty, block.linkShare < 0.5 {
        found[found.count - 1].lines.append(block.line)
        if block.isProse { found[found.count - 1].words += block.words }
      }
    }
    found.removeAll { $0.words < leastWords }
    let prose = blocks.reduce(0) { $0 + ($1.isProse ? $1.words : 0) }
    let held = found.reduce(0) { $0 + $1.words }
    guard Set(found.map(\.address)).count >= fewest,
      Double(held) >= Double(prose) * leastShare
    else { return [] }
    return found
  }

  /// Where a line of a few words that is nothing but a link leads to.
  private static func address(ofTitle block: PageBlock, _ document: HTMLDocument) -> String? {
    guard block.linkShare > 0.8, (3...longestTitle).contains(block.words) else { return nil }
    var node = document.nodes[block.node].parent
    while node >= 0 {
      if document.nodes[node].tag == .a { return document.attribute(.href, of: node) }
      if document.nodes[node].tag?.isBlock == true { return nil }
      node = document.nodes[node].parent
    }
    return nil
  }
}
