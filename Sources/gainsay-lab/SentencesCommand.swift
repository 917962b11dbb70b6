import ArgumentParser
import Foundation
import Language

/// Prints the sentences of standard input, one a line.
struct SentencesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentences", abstract: "One sentence a line, from text on standard input.")

  func run() throws {
    let text = String(
      decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
    let bytes = Array(text.utf8)
    for range in EnglishReader().sentenceRanges(of: text, block: 0..<bytes.count) {
      let sentence = String(decoding: bytes[range], as: UTF8.self)
      print(sentence.split(whereSeparator: \.isNewline).joined(separator: " "))
    }
  }
}
