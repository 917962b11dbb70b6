import ArgumentParser
import Foundation
import GainsayCore

/// Learns how much what two things have in common tells that they are one, from stories whose disagreements are known.
struct TrainPairsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-pairs",
    abstract: "Learn the rows of a file of weights from folders of stories.",
    discussion: "Each folder holds the articles of a story and a gold.json.")

  @Argument(help: "What is learned: figures (numbers), moments (times) or openings (open matters).")
  var subject: TrainingPair.Subject

  @Argument(help: "Folders of stories: those of Tests/Fixtures.")
  var collections: [String]

  func run() throws {
    var (rows, answers): ([[Double]], [Bool]) = ([], [])
    for story in try collections.flatMap(GoldPairs.stories) {
      for (pair, answer) in try story.labelledPairs(on: subject) {
        rows.append(pair.traits)
        answers.append(answer)
      }
    }
    guard answers.contains(true), answers.contains(false) else {
      throw ValidationError("Nothing on two sides of a disagreement was found.")
    }
    let fit = LogisticRegression(rows: rows, answers: answers)
    print("bias\t\(fit.bias.formatted(.number.precision(.fractionLength(3)).grouping(.never)))")
    for (name, weight) in zip(TrainingPair.traitNames(of: subject), fit.weights) {
      print("\(name)\t\(weight.formatted(.number.precision(.fractionLength(3)).grouping(.never)))")
    }
  }
}

extension TrainingPair.Subject: ExpressibleByArgument {
  /// The kind of disagreement that sets such things against each other.
  fileprivate var kind: String {
    switch self {
    case .figures: "quantity"
    case .moments: "time"
    case .openings: "certainty"
    }
  }
}

/// A story with gold, as far as what is learned goes.
struct GoldPairs: Decodable {
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
    var stories: [GoldPairs]
  }

  var articles: [Article]
  var disagreements: [Difference]
  /// Where its articles lie.
  private(set) var folder = URL(filePath: ".")

  private enum CodingKeys: CodingKey {
    case articles, disagreements
  }

  static func stories(in collection: String) throws -> [GoldPairs] {
    try FileManager.default.contentsOfDirectory(atPath: collection).sorted().flatMap { name in
      let folder = URL(filePath: collection).appending(path: name)
      guard let data = try? Data(contentsOf: folder.appending(path: "gold.json")) else {
        return [GoldPairs]()
      }
      return try JSONDecoder().decode(File.self, from: data).stories.map { story in
        var story = story
        story.folder = folder
        return story
      }
    }
  }

  /// Pairs with whether they stand on two sides; without those of which the gold does not tell it.
  func labelledPairs(on subject: TrainingPair.Subject) throws -> [(TrainingPair, Bool)] {
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
    return StoryReader().trainingPairs(of: read, on: subject).compactMap { pair in
      answer(for: pair, subject.kind).map { (pair, $0) }
    }
  }

  /// nil where the sentences stand on two sides, but not for these words.
  private func answer(for pair: TrainingPair, _ kind: String) -> Bool? {
    let setting = disagreements.filter { sets(pair, apart: $0, withWords: false) }
    guard !setting.isEmpty else { return false }
    let isOfWords = setting.contains {
      ([$0.kind] + ($0.kind_alt ?? [])).contains(kind)
        && sets(pair, apart: $0, withWords: true)
    }
    return isOfWords ? true : nil
  }

  private func sets(_ pair: TrainingPair, apart difference: Difference, withWords: Bool) -> Bool {
    let met = pair.sides.map { side in
      Set(
        difference.positions.indices.filter { position in
          difference.positions[position].evidence.contains {
            $0.article == side.path
              && (side.sentence.contains($0.quote) || $0.quote.contains(side.sentence))
              && (!withWords || $0.quote.contains(side.words))
          }
        })
    }
    guard met.count == 2 else { return false }
    return met[0].contains { one in met[1].contains { $0 != one } }
  }
}
