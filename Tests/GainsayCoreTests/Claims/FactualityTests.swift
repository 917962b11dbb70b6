import Foundation
import Language
import Testing

@testable import GainsayCore

/// Rows of `Fixtures/factuality.tsv`: a sentence, a word of it, how surely it is told to be so.
struct FactualityTests {
  static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/factuality.tsv")
  private static let reader = EnglishReader()
  private static let words = Lexicon().factuality

  static var rows: [[String]] {
    WordTable(Array((try? Data(contentsOf: file)) ?? Data())).rows
  }

  @Test("There are sentences to judge")
  func rowsAreThere() {
    #expect(Self.rows.count >= 30)
  }

  @Test("A word is told to be so as surely as its sentence says", arguments: rows)
  func judges(_ row: [String]) throws {
    let text = row[0]
    let sentence = try #require(
      Self.reader.sentences(of: text, blocks: [0..<text.utf8.count]).first)
    let word = try #require(sentence.tokens.lastIndex { $0.form == row[1] })
    let judge = FactualityJudge(words: Self.words, tree: WordTree(sentence.tokens))
    #expect(judge.factuality(judge.commitment(at: word)).rawValue == row[2], "\(row)")
  }
}
