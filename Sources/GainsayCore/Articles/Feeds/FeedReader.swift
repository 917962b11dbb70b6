import Foundation

/// Reads RSS 0.9x, 1.0 and 2.0 and Atom 0.3 and 1.0, well-formed or not.
package struct FeedReader: Sendable {
  /// What each part of a feed is called, best first (Resources/feed-fields.tsv).
  private let names: [String: [String]]
  private let dates = DateReader()

  package init() {
    names = Dictionary(
      grouping: WordTable(PackageResources.feed_fields_tsv).rows.filter { $0.count == 2 },
      by: { $0[0] }
    ).mapValues { rows in rows.map { $0[1] } }
  }

  /// - Throws: `ReadingError` where the bytes are no text or hold no feed.
  package func feed(of bytes: [UInt8]) throws(ReadingError) -> Feed {
    try feed(in: TextDecoder().decoded(bytes))
  }

  func feed(in text: String) throws(ReadingError) -> Feed {
    let tree = FeedParser.tree(text)
    guard let channel = Self.channel(of: tree) else { throw .noArticle }
    let part = FeedPart(tree: tree, node: channel, names: names)
    var feed = Feed()
    feed.title = part.clean("title")
    feed.link = part.link("link")
    feed.id = part.text("id")
    feed.description = part.clean("description")
    feed.language = part.language
    feed.author = part.author("author")
    feed.updated = part.date("updated", dates)
    feed.entries = Self.entries(of: tree).map {
      entry(FeedPart(tree: tree, node: $0, names: names))
    }
    return feed
  }

  private func entry(_ part: FeedPart) -> Feed.Entry {
    let summary = part.html("summary")
    let content = part.html("content")
    let published = part.date("published", dates)
    let id = part.text("id") ?? part.attribute("rdf:about")
    return Feed.Entry(
      id: id, title: part.clean("entry-title"), link: part.link("link") ?? part.permanentLink,
      author: part.author("author"), summary: (summary ?? content).map(HTMLText.clean),
      content: content.map(HTMLText.clean), published: published,
      updated: part.date("updated", dates) ?? published,
      html: [summary, content].compactMap { $0 }.max { $0.utf8.count < $1.utf8.count })
  }

  /// The element that tells of the feed as a whole: `channel` or `feed`.
  private static func channel(of tree: FeedTree) -> Int? {
    guard !tree.nodes.isEmpty else { return nil }
    return tree.nodes.indices.first { tree.nodes[$0].name == "channel" }
      ?? tree.nodes.indices.first { tree.nodes[$0].name == "feed" }
      ?? entries(of: tree).first.map { _ in 0 }
  }

  /// Outermost `item` and `entry` elements.
  private static func entries(of tree: FeedTree) -> [Int] {
    var found: [Int] = []
    var number = 0
    while number < tree.nodes.count {
      let isEntry = tree.nodes[number].name.map(FeedTree.entryNames.contains) ?? false
      if isEntry { found.append(number) }
      number = isEntry ? tree.nodes[number].end : number + 1
    }
    return found
  }
}
