import Testing

@testable import Language

/// Each case is a text with "|" where one sentence ends and the next begins.
@Suite("Sentences")
struct SentenceTests {
  private let reader = EnglishReader(model: nil)

  private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return reader.sentenceRanges(of: text, block: 0..<bytes.count).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }

  private func check(_ text: String) {
    let plain = text.replacing("|", with: "")
    let expected = text.split(separator: "|").map { $0.drop { $0 == " " } }
    #expect(sentences(plain) == expected.map(String.init))
  }

  @Test(
    "Full stops, questions and calls end a sentence",
    arguments: [
      "It rained.| It snowed.", "Did it rain?| It did!| Oh no?!| Yes.", "It rained", "Go. go on.",
      "It rained.|It snowed.", "It cost 1,000.|It was sold.", "It cost $3.50 in all.| Fine.",
      "Version 2.0 is out.| 3 people came.",
    ])
  func stops(text: String) {
    // A small letter goes on with the sentence.
    check(text)
  }

  @Test(
    "Titles never end a sentence",
    arguments: [
      "Mr. Hall met Dr. Ames and Gen. Ruiz.| They left.", "St. Ives is small.| So is Mt. Lee.",
      "Sen. Ann Holt and Rep. Lou Diaz agreed.", "Lt. Col. Ode spoke, vs. Prof. Lund, e.g. twice.",
    ])
  func titles(text: String) { check(text) }

  @Test(
    "Abbreviations end a sentence only before a word that begins one",
    arguments: [
      "Kroger Co. fell.| Mr. Smith left.", "He works for the U.S. Government.| She does not.",
      "He left the U.S.| He came back.", "Brandt Inc. bought it.",
      "It went to Brandt Inc.| The rest is lost.",
      "He left at 6 p.m.| It rained.", "He left at 6 p.m. on Monday.",
      "It was 6 p.m. Mr. Hall left.",
      "It fell on Jan. 3 and Feb. 4.", "He lives in Salem, Ore.| She does too.",
      "It sells pens, ink, etc.| They are cheap.", "It sells pens, ink, etc. in Rome.",
      "He is Al Jones Jr. of Ohio.",
    ])
  func abbreviations(text: String) { check(text) }

  @Test(
    "Numbers keep their abbreviation",
    arguments: [
      "He is No. 5 on p. 3 of vol. 2.", "He said no. 5 people heard.", "See Fig. 4 and Art. 50.",
      "N°. 5 is out.| Buy it.",
    ])
  func numbered(text: String) {
    check(text)
  }

  @Test(
    "Initials belong to the name",
    arguments: ["J. K. Lowe and A.B. Cane sang.", "John F. Cole left.| He was tired."])
  func initials(text: String) { check(text) }

  @Test(
    "A quotation keeps its closing mark",
    arguments: [
      "“It works.”| She left.", "\"It is,\" he said.| 'No!' he cried.",
      "“Is it?” she asked.| “It is.”", "He said, “It works.”| “I know.”",
      "(It rained.)| She left.", "It rained (it was May.)| She left.",
      "It rained [sic].| She left.",
      "“It’s ‘over.’”| She left.",
    ])
  func quotations(text: String) { check(text) }

  @Test(
    "Dots leave something out, or end a sentence",
    arguments: [
      "It rained... and snowed.", "It rained…| She left.", "It rained . . . and snowed.",
      "It rained.| . . . She left.", "Well ... and then it rained.", "It . . . I do not know.",
    ])
  func dots(text: String) { check(text) }

  @Test(
    "Items of a list are sentences",
    arguments: [
      "1. Bread| 2. Milk| 3. Eggs", "1) Bread| 2) Milk", "• 1. Bread| • 2. Milk",
      "a. Bread| b. Milk| c. Eggs", "1. Buy bread.| 2. Buy milk.",
    ])
  func lists(text: String) { check(text) }

  @Test(
    "Addresses and names with marks stay whole",
    arguments: [
      "See www.hall.com/a?b=1!c for more.| It is free.", "Write to a.b@hall.com.| It is free.",
      "Yahoo! fell, eBay rose.| iPhones sold.", "Hall.com rose.| It is free.",
    ])
  func addresses(text: String) { check(text) }

  @Test("No sentence crosses a blank line")
  func blankLines() {
    #expect(
      sentences("A title\n\nA first line\nwith a second") == [
        "A title", "A first line\nwith a second",
      ])
  }

  @Test("A sentence without end is cut, so that no text is slow to read")
  func longest() {
    let words = Array(repeating: "word", count: 1000).joined(separator: " ")
    #expect(sentences(words).count == 3)
  }
}
