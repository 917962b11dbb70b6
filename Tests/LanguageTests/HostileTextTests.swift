import Testing

@testable import Language

@Suite("Hostile text")
struct HostileTextTests {
  private let reader = EnglishReader()

  @Test("Nothing in gives nothing out")
  func empty() {
    #expect(reader.sentences(of: "", blocks: []) == [])
    #expect(reader.sentences(of: "", blocks: [0..<0]) == [])
    #expect(reader.sentences(of: " \n\t\u{a0}", blocks: [0..<5]) == [])
    #expect(reader.sentences(of: "ab", blocks: [0..<99]).flatMap(\.tokens).map(\.form) == ["ab"])
  }

  @Test(
    "A long run without a space is read in linear time",
    arguments: ["a", "-", "a-", "(", ".", "a.", "'", "@", "a@", "é", "😀", "1,"])
  func longRuns(unit: String) {
    let text = String(repeating: unit, count: 20_000)
    let bytes = Array(text.utf8)
    let ranges = reader.sentenceRanges(of: text, block: 0..<bytes.count)
    #expect(ranges.first?.lowerBound == 0)
    #expect(ranges.last?.upperBound == bytes.count)
  }

  @Test(
    "What broke a reading once is read now",
    arguments: ["the 1-third quarter", "half a dozen-third quarter"])
  func finds(text: String) {
    let faults = ReadingFaults(reader: EnglishReader(model: nil))
    #expect(faults.faults(of: text, blocks: [0..<text.utf8.count], reference: nil) == [])
    #expect(faults.faults(of: text, blocks: [0..<text.utf8.count], reference: "2020-11-18") == [])
  }

  @Test("A megabyte without a space is one word")
  func megabyte() {
    let text = String(repeating: "x", count: 1 << 20)
    let sentences = reader.sentences(of: text, blocks: [0..<text.utf8.count])
    #expect(sentences.map(\.tokens.count) == [1])
  }

  @Test("Any bytes give words in order that are the text at their offsets")
  func randomBytes() {
    var generator = Noise(state: 7)
    for _ in 0..<40 {
      let text = String(
        decoding: (0..<200).map { _ in UInt8.random(in: 0...255, using: &generator) }, as: UTF8.self
      )
      let bytes = Array(text.utf8)
      var last = 0
      for token in reader.sentences(of: text, blocks: [0..<bytes.count]).flatMap(\.tokens) {
        #expect(token.range.lowerBound >= last && !token.range.isEmpty)
        #expect(token.form == String(decoding: bytes[token.range], as: UTF8.self))
        last = token.range.upperBound
      }
    }
  }
}

/// Numbers that are the same on every run.
private struct Noise: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
