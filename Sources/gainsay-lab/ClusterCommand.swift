import ArgumentParser
import Foundation
import GainsayCore

/// Files articles from standard input into stories.
struct ClusterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cluster",
    abstract:
      "{\"id\", \"title\", \"text\", \"published\"} a line in, {\"id\", \"story\"} a line out.")

  func run() throws {
    var (trial, ids) = (try StoryTrial(), [String]())
    while let line = readLine() {
      guard !line.isEmpty else { continue }
      let item = try JSONDecoder().decode(Item.self, from: Data(line.utf8))
      try trial.add(item.article)
      ids.append(item.id)
    }
    for (id, story) in zip(ids, trial.stories) {
      let answer = Answer(id: id, story: story)
      print(String(decoding: try JSONEncoder().encode(answer), as: UTF8.self))
    }
  }

  private struct Item: Decodable {
    var id: String
    var title: String?
    var text: String
    var published: String?

    var article: Article {
      let headline = title.map { text.hasPrefix($0) ? "" : $0 + "\n\n" } ?? ""
      let whole = headline + text
      let paragraphs = whole.paragraphs
      let blocks = paragraphs.enumerated().map { number, range in
        Block(kind: number == 0 && title != nil ? .headline : .paragraph, range: range)
      }
      return Article(path: id, title: title, published: published, text: whole, blocks: blocks)
    }
  }

  private struct Answer: Encodable {
    var id: String
    var story: Int64
  }
}
