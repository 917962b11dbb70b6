import Foundation
import Testing

@testable import GainsayCore

/// Folders of `Fixtures/stories`: the articles of one story, and in expected.txt the cards it must show.
struct StoryFixtureTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/stories")

  static var cases: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test("There are stories to test")
  func storiesAreThere() {
    #expect(Self.cases.count >= 10)
  }

  @Test("A story shows its disagreements and no others", arguments: cases)
  func showsItsDisagreements(_ name: String) throws {
    let folder = Self.folder.appending(path: name)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".txt") && $0 != "expected.txt" }
    let articles = try files.enumerated().map { number, file in
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      return analysed(text, path: file, id: Int64(number + 1))
    }
    let expected = try String(contentsOf: folder.appending(path: "expected.txt"), encoding: .utf8)
    let report = StoryReader().report(on: articles)
    #expect(summary(report.disagreements) == expected)
  }

  private func summary(_ cards: [Disagreement]) -> String {
    cards.map { card in
      let sides = card.positions.map { side in
        "  " + side.claims.map(\.path).sorted().joined(separator: " ") + "\n"
      }
      return "\(card.kind.rawValue) \(card.status.rawValue) \(card.question)\n" + sides.joined()
    }.joined()
  }
}

/// An article of paragraphs divided by empty lines, the first of them its headline.
func analysed(
  _ text: String, path: String = "a.txt", id: Int64 = 1, outlet: String? = nil,
  published: String? = nil
) -> AnalysedArticle {
  var blocks: [Block] = []
  var offset = 0
  let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
  for paragraph in trimmed.components(separatedBy: "\n\n") {
    let end = offset + paragraph.utf8.count
    blocks.append(Block(kind: offset == 0 ? .headline : .paragraph, range: offset..<end))
    offset = end + 2
  }
  let title = trimmed.components(separatedBy: "\n\n").first
  let article = Article(
    path: path, title: title, outlet: outlet, published: published, text: trimmed, blocks: blocks)
  return AnalysedArticle(id: id, article: article, analysis: Analyst().analysis(of: article))
}
