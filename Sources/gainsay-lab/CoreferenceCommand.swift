import ArgumentParser
import Foundation
import GainsayCore

/// Scores names, nouns and pronouns that refer to the same against marked articles.
struct CoreferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coreference",
    abstract: "Score mentions of the same entity against marked articles.",
    discussion: """
      FILE has a line of JSON an article: {"id", "text", "mentions": [{"start", "end", "entity", "form"}]}, offsets in \
      UTF-8 bytes. A mention of ours belongs to the shortest marked one that holds it and that no other of ours took; \
      chains without a name are left out, as Gainsay follows named entities alone. A noun or pronoun is right when the \
      names of its entity and those of its marked chain are the same by majority.
      """)

  @Argument(help: "Marked articles, a line of JSON each.")
  var files: [String]

  @Flag(help: "Print every noun and pronoun that is wrong or missing.")
  var explain = false

  func run() throws {
    let analyst = Analyst()
    var score = CoreferenceScore()
    for file in files {
      for line in try Packed.text(file).split(separator: "\n") {
        let gold = try JSONDecoder().decode(MarkedArticle.self, from: Data(line.utf8))
        let analysis = analyst.analysis(of: gold.article)
        score.add(gold, analysis, explain: explain)
      }
    }
    score.table.forEach { print($0) }
  }
}

/// An article with the mentions that people marked.
struct MarkedArticle: Decodable {
  struct Marked: Decodable {
    var start: Int
    var end: Int
    var entity: Int
    var form: Mention.Form
    var range: Range<Int> { start..<max(start, end) }
  }

  var id: String
  var text: String
  var mentions: [Marked]

  var article: Article {
    let blocks = text.paragraphs.map { Block(kind: .paragraph, range: $0) }
    return Article(path: id, text: text, blocks: blocks)
  }
}
