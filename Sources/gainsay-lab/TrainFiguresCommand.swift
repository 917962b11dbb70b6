import ArgumentParser
import Foundation
import GainsayCore

/// Learns how much what two numbers have in common tells that they are of one thing, from stories whose disagreements are known.
struct TrainFiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-figures",
    abstract: "Learn the rows of figure-weights.tsv from folders of stories, each with a gold.json."
  )

  @Argument(help: "Folders of stories: Tests/Fixtures/disagreements Tests/Fixtures/fresh-stories.")
  var collections: [String]

  func run() throws {
    var (rows, answers): ([[Double]], [Bool]) = ([], [])
    for story in try collections.flatMap(GoldFigures.stories) {
      for (pair, answer) in try story.labelledPairs() {
        rows.append(pair.traits)
        answers.append(answer)
      }
    }
    guard answers.contains(true), answers.contains(false) else {
      throw ValidationError("No numbers on two sides of a disagreement were found.")
    }
    let fit = LogisticRegression(rows: rows, answers: answers)
    print("bias\t\(fit.bias.formatted(.number.precision(.fractionLength(3)).grouping(.never)))")
    for (name, weight) in zip(FigurePair.traitNames, fit.weights) {
      print("\(name)\t\(weight.formatted(.number.precision(.fractionLength(3)).grouping(.never)))")
    }
  }
}

/// A story with gold, as far as its numbers go.
struct GoldFigures: Decodable {
  struct Article: Decodable {
    var key: String
    var file: String
  }

  struct Evidence: Decodable {
    var article: String
    var quote: String
  }

  struct Side: Decodable {
    var evidence: [Evidence]
  }

  struct Difference: Decodable {
    var kind: String
    var kind_alt: [String]?
    var positions: [Side]
  }

  private struct File: Decodable {
    var stories: [GoldFigures]
  }

  private static let kind = "quantity"

  var articles: [Article]
  var disagreements: [Difference]
  /// Where its articles lie.
  private(set) var folder = URL(filePath: ".")

  private enum CodingKeys: CodingKey {
    case articles, disagreements
  }

  static func stories(in collection: String) throws -> [GoldFigures] {
    try FileManager.default.contentsOfDirectory(atPath: collection).sorted().flatMap { name in
      let folder = URL(filePath: collection).appending(path: name)
      guard let data = try? Data(contentsOf: folder.appending(path: "gold.json")) else {
        return [GoldFigures]()
      }
      return try JSONDecoder().decode(File.self, from: data).stories.map { story in
        var story = story
        story.folder = folder
        return story
      }
    }
  }

  /// Pairs of numbers with whether they stand on two sides; without those of which the gold does not tell it.
  func labelledPairs() throws -> [(FigurePair, Bool)] {
    let analyst = Analyst()
    let read = try articles.enumerated().flatMap { number, article in
      let path = folder.appending(path: article.file).path
      return try ArticleReader().articles(at: path).map { try $0.get() }.map { one in
        var one = one
        one.path = article.key
        return AnalysedArticle(
          id: Int64(number + 1), article: one, analysis: analyst.analysis(of: one))
      }
    }
    return StoryReader().figurePairs(of: read).compactMap { pair in
      answer(for: pair).map { (pair, $0) }
    }
  }

  /// nil where the sentences stand on two sides, but not for these numbers.
  private func answer(for pair: FigurePair) -> Bool? {
    let setting = disagreements.filter { sets(pair, apart: $0, withNumbers: false) }
    guard !setting.isEmpty else { return false }
    let isOfNumbers = setting.contains {
      ([$0.kind] + ($0.kind_alt ?? [])).contains(Self.kind)
        && sets(pair, apart: $0, withNumbers: true)
    }
    return isOfNumbers ? true : nil
  }

  private func sets(_ pair: FigurePair, apart difference: Difference, withNumbers: Bool) -> Bool {
    let met = pair.sides.map { side in
      Set(
        difference.positions.indices.filter { position in
          difference.positions[position].evidence.contains {
            $0.article == side.path
              && (side.sentence.contains($0.quote) || $0.quote.contains(side.sentence))
              && (!withNumbers || $0.quote.contains(side.number))
          }
        })
    }
    guard met.count == 2 else { return false }
    return met[0].contains { one in met[1].contains { $0 != one } }
  }
}
