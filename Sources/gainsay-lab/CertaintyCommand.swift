import ArgumentParser
import Foundation
import GainsayCore
import Language

/// Tells how certain the events of standard input are told to be.
struct CertaintyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certainty",
    abstract:
      "Sentences with an event in, as JSON Lines; how certain it is told to be out, -3 to 3.")

  @OptionGroup var options: ModelOption

  private struct Question: Decodable {
    var tokens: [String]
    var event: Int
  }

  func run() throws {
    let reader = try options.reader()
    let certainty = CertaintyReader()
    // Questions about one sentence come together.
    var (forms, sentence) = ([String](), reader.sentence(of: []))
    while let line = readLine() {
      let question = try JSONDecoder().decode(Question.self, from: Data(line.utf8))
      if question.tokens != forms {
        (forms, sentence) = (question.tokens, reader.sentence(of: question.tokens))
      }
      print("{\"certainty\": \(certainty.certainty(of: question.event, in: sentence))}")
    }
  }
}
