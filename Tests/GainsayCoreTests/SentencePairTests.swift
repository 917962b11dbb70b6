import Foundation
import Testing

@testable import GainsayCore

/// Rows of `Fixtures/pairs.tsv`: two articles of one sentence each, and the kind of what is shown of them.
struct SentencePairTests {
  struct Row: Sendable, CustomTestStringConvertible {
    /// "-" where nothing is to be shown.
    var kind: String
    var sentences: [String]

    var testDescription: String { sentences.joined(separator: " / ") }
  }

  static var rows: [Row] {
    let file = StoryFixtureTests.folder.deletingLastPathComponent().appending(path: "pairs.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let fields = line.split(separator: "\t").map(String.init)
      return Row(kind: fields[0], sentences: Array(fields.dropFirst()))
    }
  }

  @Test("There are pairs to test")
  func pairsAreThere() {
    #expect(Self.rows.count >= 258)
    #expect(Self.rows.allSatisfy { $0.sentences.count == 2 })
  }

  @Test("Two sentences are set against each other, or not", arguments: rows)
  func comparesTwo(_ row: Row) {
    let articles = row.sentences.enumerated().map { number, sentence in
      analysed("News of the day\n\n\(sentence)", path: "\(number).txt", id: Int64(number + 1))
    }
    let cards = StoryReader().report(on: articles).disagreements
    if row.kind == "-" {
      #expect(cards.map(\.question) == [])
    } else {
      #expect(cards.map(\.kind.rawValue).contains(row.kind))
    }
  }
}
