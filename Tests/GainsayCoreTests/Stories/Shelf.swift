import Foundation
import Language

@testable import GainsayCore

/// Articles that are filed into stories, in memory, as a library does it.
struct Shelf {
  struct Item: Sendable {
    var name: String
    var terms: ArticleTerms
  }

  private static let reader = EnglishReader()
  private static let finder = TermFinder()

  /// The first line is the headline.
  static func item(_ name: String, _ text: String, published: String? = nil) -> Item {
    var article = Article(path: name, published: published, text: text, blocks: [])
    var start = 0
    for paragraph in text.components(separatedBy: "\n\n") {
      let end = start + paragraph.utf8.count
      article.blocks.append(Block(kind: start == 0 ? .headline : .paragraph, range: start..<end))
      start = end + 2
    }
    return item(name, article)
  }

  static func item(_ name: String, _ article: Article) -> Item {
    let sentences = reader.sentences(of: article.text, blocks: article.readingRanges)
    return Item(name: name, terms: finder.terms(of: article, sentences))
  }

  /// The stories that the items are in when they came in this order.
  static func stories(of items: [Item]) throws -> Set<Set<String>> {
    var (stories, heirs): ([(String, Int64)], [Int64: Int64]) = ([], [:])
    let writer = try DatabaseOpening.memory()
    for item in items {
      let place = try writer.write { try StoryFiling(db: $0).file(item.terms, content: nil) }
      for gone in place.absorbed { heirs[gone] = place.story }
      stories.append((item.name, place.story))
    }
    let last = { (story: Int64) in
      var story = story
      while let heir = heirs[story], heir != story { story = heir }
      return story
    }
    let groups = Dictionary(grouping: stories) { last($0.1) }
    return Set(groups.values.map { Set($0.map(\.0)) })
  }

  /// A shuffle that is the same on every run.
  static func shuffled(_ items: [Item], seed: UInt64) -> [Item] {
    var state = seed
    return items.map { item in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (item, state >> 11)
    }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  static func articles(in folder: URL) throws -> [Item] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.filter { $0.hasSuffix(".txt") }.flatMap { name in
      try ArticleReader().articles(at: folder.appending(path: name).path).map {
        item(folder.lastPathComponent + "/" + name, try $0.get())
      }
    }
  }
}
