import ArgumentParser
import Foundation
import GainsayCore

/// Makes up articles of the paragraphs of real ones, so that words keep their real distribution in a library of any size.
struct CorpusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus",
    abstract: "Made-up articles of the paragraphs of real ones, as JSON Lines.")

  @Option(help: "Articles to make.") var articles: Int
  @Argument(help: "JSON Lines with a \"text\" in each, packed or not.") var files: [String]

  func run() throws {
    let corpus = try Corpus(files: files)
    var dice = Dice(seed: 11)
    var lines = ""
    for number in 0..<articles {
      lines += corpus.article(number, &dice).line + "\n"
      guard lines.utf8.count > 1 << 20 || number == articles - 1 else { continue }
      try FileHandle.standardOutput.write(contentsOf: Data(lines.utf8))
      lines = ""
    }
  }
}

/// Real articles to make others of.
struct Corpus {
  private struct Model: Decodable {
    var title: String?
    var outlet: String?
    var text: String
  }

  /// Words of an average article of news.
  private static let words = 750
  private static let days = 3_650
  private static let firstDay = 14_610

  let models: [(title: String?, paragraphs: [String])]
  private let outlets: [String]

  init(files: [String]) throws {
    let found = try files.flatMap(Packed.lines).filter { !$0.isEmpty }.map {
      try JSONDecoder().decode(Model.self, from: Data($0.utf8))
    }
    outlets = Array(Set(found.compactMap(\.outlet))).sorted()
    models = found.map { model in
      let paragraphs = model.text.split(separator: "\n").map(String.init)
      return (model.title, paragraphs.filter { $0 != model.title })
    }.filter { !$0.paragraphs.isEmpty }
  }

  /// The headline and paragraphs of one real article, and, until it is as long as articles are, of others.
  func article(_ number: Int, _ dice: inout Dice) -> JSONValue {
    var paragraphs: [String] = []
    var words = 0
    let title = models[pick(&dice, models.count)].title
    while words < Self.words {
      let source = models[pick(&dice, models.count)].paragraphs
      let start = pick(&dice, source.count)
      for paragraph in source[start...].prefix(4) where words < Self.words {
        paragraphs.append(paragraph)
        words += paragraph.split(separator: " ").count
      }
    }
    return .object([
      ("id", .text("made-up-\(number)")), ("title", .init(title)),
      ("outlet", .text(outlet(&dice))), ("published", .text(time(onDay: day(&dice), &dice))),
      ("url", .text("https://example.org/\(number)")),
      ("text", .text(paragraphs.joined(separator: "\n\n"))),
    ])
  }

  func outlet(_ dice: inout Dice) -> String {
    outlets.isEmpty ? "Outlet" : outlets[pick(&dice, outlets.count)]
  }

  /// One in ten years, counted from the first of 1970.
  func day(_ dice: inout Dice) -> Int { Self.firstDay + pick(&dice, Self.days) }

  /// ISO 8601.
  func time(onDay day: Int, _ dice: inout Dice) -> String {
    let time = Date(timeIntervalSince1970: Double(day * 1440 + pick(&dice, 1440)) * 60)
    return time.ISO8601Format()
  }

  private func pick(_ dice: inout Dice, _ count: Int) -> Int {
    Int.random(in: 0..<count, using: &dice)
  }
}
