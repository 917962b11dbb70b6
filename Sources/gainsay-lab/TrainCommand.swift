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

  @Option(help: "Rounds over the treebanks.")
  var rounds = 22

  @Option(help: "How far the first steps go.")
  var rate: Float = 0.002

  @Option(help: "Words of a batch.")
  var batch = 300

  @Option(help: "How often a feature must be seen to be learned.")
  var least = 5

  @Option(help: "How many of the commonest words of news are kept.")
  var words = 45_000

  @Option(help: "Width of a layer in one direction.")
  var hidden = 112

  @Option(help: "Number of layers.")
  var layers = 3

  @Option(help: "Width of what is learned of words.")
  var embedding = 80

  @Option(help: "Print scores on the held-out sets every so many rounds.")
  var scoreEvery = 4

  func run() throws {
    var training = try Training(folder: data, words: words)
    try training.learn(
      Training.Settings(
        rounds: rounds, rate: rate, batch: batch, least: least, scoreEvery: scoreEvery,
        shape: NetworkShape(
          embedding: embedding, hidden: hidden, layers: layers, tags: 1, relations: 1)))
    let model = training.model()
    try model.write(to: URL(fileURLWithPath: output))
    print("wrote \(output): \(model.count) bytes")
  }
}
