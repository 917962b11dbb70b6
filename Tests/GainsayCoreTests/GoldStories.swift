import Foundation

@testable import GainsayCore

/// A story of a folder of `Tests/Fixtures` with what a careful editor would say about it.
struct GoldStory: Decodable {
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
    var id: String
    var positions: [Side]
  }

  var id: String
  var articles: [Article]
  var disagreements: [Difference]
  /// Pairs that may be shown or not.
  var gray: [Pair]?

  struct Pair: Decodable {
    var pair: [Evidence]
  }

  private struct File: Decodable {
    var stories: [GoldStory]
  }

  /// The stories written along with the rules, and those of writers who had not seen them.
  enum Collection: String {
    case known = "disagreements"
    case fresh = "fresh-stories"

    var folder: URL {
      URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures").appending(path: rawValue)
    }
  }

  static func all(of collection: Collection) throws -> [GoldStory] {
    let names = try FileManager.default.contentsOfDirectory(atPath: collection.folder.path)
    return try names.sorted().flatMap { name in
      let file = collection.folder.appending(path: name).appending(path: "gold.json")
      guard let data = try? Data(contentsOf: file) else { return [GoldStory]() }
      return try JSONDecoder().decode(File.self, from: data).stories
    }
  }

  /// The cards that are shown for its articles.
  func cards(in collection: Collection) throws -> [Disagreement] {
    let analyst = Analyst()
    let found = try articles.enumerated().flatMap { number, article in
      let path = collection.folder.appending(path: id).appending(path: article.file).path
      return try ArticleReader().articles(at: path).map { try $0.get() }.map { read in
        var read = read
        read.path = article.key
        return AnalysedArticle(
          id: Int64(number + 1), article: read, analysis: analyst.analysis(of: read))
      }
    }
    return StoryReader().report(on: found).disagreements
  }

  func finds(_ card: Disagreement, _ difference: Difference) -> Bool {
    sets(card, apart: difference.positions.map(\.evidence))
  }

  func isGray(_ card: Disagreement) -> Bool {
    (gray ?? []).contains { sets(card, apart: $0.pair.map { [$0] }) }
  }

  /// Whether two positions of the card hold evidence of two sides.
  private func sets(_ card: Disagreement, apart sides: [[Evidence]]) -> Bool {
    let met = card.positions.map { position in
      Set(
        sides.indices.filter { side in
          position.claims.contains { claim in sides[side].contains { isSame(claim, $0) } }
        })
    }
    return met.indices.contains { i in
      met.indices.contains { j in j < i && met[i].contains { a in met[j].contains { $0 != a } } }
    }
  }

  private func isSame(_ claim: GainsayCore.Evidence, _ evidence: Evidence) -> Bool {
    guard claim.path == evidence.article else { return false }
    let (mine, theirs) = (Self.words(claim.quote), Self.words(evidence.quote))
    let run = min(4, mine.count, theirs.count)
    let runs = { (words: [String]) in
      Set((0...(words.count - run)).map { Array(words[$0..<$0 + run]) })
    }
    return run > 0 && !runs(mine).isDisjoint(with: runs(theirs))
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
