import ArgumentParser
import Foundation
import GainsayCore

/// Reads each folder as one story, without a library: how its sources disagree, and on what grounds.
struct StoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "story",
    abstract: "Take the articles of each folder for one story and print its disagreements as JSON.")

  @Argument(help: "Folders of articles.")
  var folders: [String]

  @Flag(help: "Print what is compared, a line a statement, in place of the disagreements.")
  var statements = false

  func run() throws {
    let analyst = Analyst()
    let reader = StoryReader()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for folder in folders {
      let found = FileWalker().filesAsGiven(at: [folder]).flatMap {
        ArticleReader().articles(at: $0)
      }
      let articles = found.compactMap { try? $0.get() }.enumerated().map { number, article in
        AnalysedArticle(
          id: Int64(number + 1), article: article, analysis: analyst.analysis(of: article))
      }
      if statements {
        reader.statementLines(of: articles).forEach { print($0) }
      } else {
        for card in reader.report(on: articles).disagreements {
          print(String(decoding: try encoder.encode(card), as: UTF8.self))
        }
      }
    }
  }
}
