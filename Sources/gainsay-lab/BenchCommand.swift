import ArgumentParser
import Foundation
import GainsayCore
import Language

/// Times what the program does with text, on one core.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "How fast text is read, as a table.")

  @Argument(help: "Text files, or JSON Lines with a \"text\" in each, packed or not.")
  var files: [String]

  @Option(help: "Articles to read at most.")
  var articles = 400

  @Option(help: "Times that each step is run; the median counts.")
  var runs = 5

  @Option(help: "Instead, what one more article costs in a made-up library of so many.")
  var library: Int?

  @Option(
    parsing: .upToNextOption,
    help: "Instead, import, size and search of made-up libraries of so many articles each.")
  var libraries: [Int] = []

  @Option(help: "Articles that are analysed, of which these libraries are made up.")
  var models = 1_500

  @Option(help: "Folder in which these libraries are kept, and looked for.")
  var keep: String?

  @OptionGroup var options: ModelOption

  func run() throws {
    guard libraries.isEmpty else {
      return try SearchBench(
        files: files, sizes: libraries, models: models, folder: keep.map { URL(filePath: $0) }
      ).run()
    }
    let texts = try Array(files.flatMap(Self.texts).prefix(articles))
    if let library { return try LibraryBench(files: files, texts: texts, size: library).run() }
    let blocks = texts.map(\.paragraphs)
    let (whole, bare) = (try options.reader(), EnglishReader(model: nil))
    let words = zip(texts, blocks).reduce(0) { sum, article in
      sum + bare.sentences(of: article.0, blocks: article.1).reduce(0) { $0 + $1.tokens.count }
    }
    print("\(texts.count) articles, \(words) words, one core, median of \(runs) runs")
    print("step".padding(toLength: 44, withPad: " ", startingAt: 0) + "words/s")
    let articles = zip(texts, blocks).map { text, ranges in
      Article(path: "", text: text, blocks: ranges.map { Block(kind: .paragraph, range: $0) })
    }
    let analyst = Analyst()
    time("words and sentences", words) {
      for (text, blocks) in zip(texts, blocks) { _ = bare.sentences(of: text, blocks: blocks) }
    }
    time("tags, trees and names too", words) {
      for (text, blocks) in zip(texts, blocks) { _ = whole.sentences(of: text, blocks: blocks) }
    }
    time("mentions and claims too, built-in model", words) {
      for article in articles { _ = analyst.analysis(of: article) }
    }
  }

  private func time(_ name: String, _ words: Int, _ work: () -> Void) {
    let seconds = (0..<runs).map { _ in Self.seconds(work) }.sorted()
    let rate = Int(Double(words) / seconds[runs / 2])
    print(name.padding(toLength: 44, withPad: " ", startingAt: 0) + "\(rate)")
  }

  private static func seconds(_ work: () -> Void) -> Double {
    let clock = ContinuousClock()
    let taken = clock.measure(work)
    return Double(taken.components.seconds) + Double(taken.components.attoseconds) * 1e-18
  }

  /// The texts of a file.
  private static func texts(_ path: String) throws -> [String] {
    guard path.contains(".jsonl") else { return [try Packed.text(path)] }
    return try Packed.lines(path).compactMap { line in
      guard !line.isEmpty else { return nil }
      return try JSONDecoder().decode(Line.self, from: Data(line.utf8)).text
    }
  }

  private struct Line: Decodable {
    var text: String
  }
}

extension String {
  /// UTF-8 ranges of the lines.
  var paragraphs: [Range<Int>] {
    var (ranges, start) = ([Range<Int>](), 0)
    for (offset, byte) in utf8.enumerated() where byte == 10 {
      ranges.append(start..<offset)
      start = offset + 1
    }
    return ranges + [start..<utf8.count]
  }
}
