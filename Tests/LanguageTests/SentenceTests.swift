import Testing

@testable import Language

@Suite("Sentences")
struct SentenceTests {
  private let reader = EnglishReader()

  private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return reader.sentenceRanges(of: text, block: 0..<bytes.count).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }

  @Test("Abbreviations end a sentence only before a word that begins one")
  func abbreviations() {
    #expect(
      sentences(
        "Kroger Co. fell. Mr. Smith works for the U.S. Government. He left at 6 p.m. It rained.")
        == [
          "Kroger Co. fell.", "Mr. Smith works for the U.S. Government.", "He left at 6 p.m.",
          "It rained.",
        ])
  }

  @Test("A quotation keeps its closing mark")
  func quotations() {
    #expect(
      sentences("“It works.” She left. \"It is,\" he said. 'No!' he cried.")
        == ["“It works.”", "She left.", "\"It is,\" he said.", "'No!' he cried."])
  }

  @Test("No sentence crosses a blank line")
  func blankLines() {
    #expect(
      sentences("A title\n\nA first line\nwith a second") == [
        "A title", "A first line\nwith a second",
      ])
  }
}
