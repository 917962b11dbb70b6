import ArgumentParser
import Foundation
import Language

/// Learns the language model.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Learn the language model from treebanks and marked names.")

  @Argument(help: "The folder with train, names and words.")
  var data = "../shared/data"

  @Option(help: "Where the model goes.")
  var output = "Sources/CLanguageModel/english.model"

  @Option(help: "Rounds over the treebanks for the tagger.")
  var tagRounds = 8

  @Option(help: "Rounds over the treebanks for the parser.")
  var parseRounds = 12

  @Option(help: "Rounds over the marked names.")
  var nameRounds = 4

  @Option(help: "The margin asked for on organisations.")
  var dear: Float = 45

  @Option(help: "A model whose tags and trees are kept, so that only names are learned anew.")
  var keep: String?

  func run() throws {
    var training = try Training(folder: data)
    if let keep {
      try training.keepTrees(of: keep)
    } else {
      try training.learnTrees(tagRounds: tagRounds, parseRounds: parseRounds)
    }
    try training.learnNames(rounds: nameRounds, dear: dear)
    let model = training.model()
    try model.write(to: URL(fileURLWithPath: output))
    print("wrote \(output): \(model.count) bytes")
  }
}
