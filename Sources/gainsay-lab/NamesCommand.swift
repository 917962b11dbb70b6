import ArgumentParser
import Foundation
import Language

/// Prints the names found in text files, for a look at how the tagger does on real news.
struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "The names in text files, with kinds and counts.")

  @Argument(help: "Text files; each is one document.")
  var files: [String]

  @OptionGroup var options: ModelOption

  func run() throws {
    let reader = try options.reader()
    for file in files {
      let text = try Packed.text(file)
      var counts: [String: Int] = [:]
      for sentence in reader.sentences(of: text, blocks: text.paragraphs) {
        for name in sentence.names {
          let forms = sentence.tokens[name.tokens].map(\.form).joined(separator: " ")
          counts["\(name.kind.rawValue) \(forms)", default: 0] += 1
        }
      }
      print(file)
      for (name, count) in counts.sorted(by: { $0.key < $1.key }) { print("  \(count) \(name)") }
    }
  }
}
