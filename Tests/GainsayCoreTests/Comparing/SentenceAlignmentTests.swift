import Language
import Testing

@testable import GainsayCore

@Suite("Sentences of two articles are laid level")
struct SentenceAlignmentTests {
  private static let reader = EnglishReader()

  private func rows(_ left: String, _ right: String) -> [String] {
    let texts = [left, right]
    let sentences = texts.map { text in
      Self.reader.sentences(of: text, blocks: [0..<text.utf8.count])
    }
    let words = { (number: Int, range: Range<Int>?) -> String in
      range.map { String(decoding: Array(texts[number].utf8)[$0.prefix(4)], as: UTF8.self) } ?? "-"
    }
    return SentenceAlignment(left: sentences[0], right: sentences[1]).rows.map {
      "\(words(0, $0.left)) \($0.relation) \(words(1, $0.right))"
    }
  }

  @Test func `What both tell is level, what one tells stands alone`() {
    let rows = rows(
      "Kestrel will buy Norwell for four billion dollars in cash. Shares rose on Monday.",
      "Unions fear layoffs. In cash, four billion dollars is what Kestrel will pay to buy Norwell.")
    #expect(rows == ["- alone Unio", "Kest shared In c", "Shar alone -"])
  }

  @Test func `What is told in another order is told elsewhere`() {
    let rows = rows(
      "The river flooded the old harbour town. Ministers promised rapid financial help. "
        + "Schools stay closed until Friday morning.",
      "Schools stay closed until Friday morning. The river flooded the old harbour town. "
        + "Ministers promised rapid financial help.")
    #expect(
      rows == [
        "- elsewhere Scho", "The  shared The ", "Mini shared Mini", "Scho elsewhere -",
      ])
  }

  @Test func `Nothing is lost and nothing stands twice`() {
    let text = "One thing happened. Another thing happened. A third thing happened."
    for other in [text, "", "Quite different words stand here."] {
      let rows = rows(text, other)
      #expect(rows.filter { !$0.hasPrefix("-") }.count == 3)
    }
  }

  @Test func `The heaviest chain runs forward on both sides`() {
    let pairs = [(left: 0, right: 2, weight: 1.0), (1, 0, 0.6), (2, 1, 0.6), (2, 3, 0.1)]
    #expect(HeaviestChain.of(pairs) == [1, 2])
    #expect(HeaviestChain.of([]).isEmpty)
  }
}

extension Range<Int> {
  fileprivate func prefix(_ length: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + length)
  }
}
