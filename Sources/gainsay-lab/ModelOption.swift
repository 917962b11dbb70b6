import ArgumentParser
import Foundation
import Language

/// Lets a command read with another model than the one in the program.
struct ModelOption: ParsableArguments {
  @Option(help: "A model file to read with instead of the one in the program.")
  var model: String?

  func reader() throws -> EnglishReader {
    guard let model else { return EnglishReader() }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: model))
    return EnglishReader(model: LanguageModel(Training.pinned(bytes)))
  }
}
