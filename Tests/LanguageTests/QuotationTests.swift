import Testing

@testable import Language

/// What the text holds in quotation marks: "0 words" is the first utterance, "1> words" the second,
/// inside another, and "0 words |" one that no mark closes.
@Suite("Quotations")
struct QuotationTests {
  private func quotations(_ text: String, blocks: [Range<Int>]? = nil) -> [String] {
    let bytes = Array(text.utf8)
    return QuotationFinder().quotations(in: text, blocks: blocks ?? [0..<bytes.count]).map {
      let words = String(decoding: bytes[$0.content], as: UTF8.self)
      return "\($0.utterance)\($0.depth > 0 ? ">" : "") \(words)\($0.isClosed ? "" : " |")"
    }
  }

  private func straight(_ text: String) -> String {
    String(
      text.map { mark in
        switch mark {
        case "“", "”": return "\""
        case "‘", "’": return "'"
        default: return mark
        }
      })
  }

  static let cases: [(String, [String])] = [
    ("“We won,” she said.", ["0 We won,"]),
    ("She said, “We won.”", ["0 We won."]),
    ("She said: “We won!”", ["0 We won!"]),
    ("(“We won,” she said.)", ["0 We won,"]),
    ("The vote was “a farce” from the start, he said.", ["0 a farce"]),
    ("The film “Heat” beat “Ice”.", ["0 Heat", "1 Ice"]),
    ("It sells “apples,” “pears,” and “plums.”", ["0 apples,", "1 pears,", "2 plums."]),
    // Parts of one utterance.
    ("“We won,” she said, “and they lost.”", ["0 We won,", "0 and they lost."]),
    ("“We won,” she said. “It was close.”", ["0 We won,", "0 It was close."]),
    ("“We won”, she said, “and they lost”.", ["0 We won", "0 and they lost"]),
    ("“Who won?” she asked. “Tell me.”", ["0 Who won?", "0 Tell me."]),
    ("“Who won,” asked Mr. Bell, “and how?”", ["0 Who won,", "0 and how?"]),
    ("“We won” — she smiled — “at last.”", ["0 We won", "0 at last."]),
    // Two utterances.
    ("“We won.” She left. “It was close.”", ["0 We won.", "1 It was close."]),
    ("“We won,” she said. He left. “I know.”", ["0 We won,", "1 I know."]),
    ("“We won,” she said of the “battle”.", ["0 We won,", "1 battle"]),
    ("He called it “a joke”, adding that “nobody” won.", ["0 a joke", "1 nobody"]),
    // One inside another.
    (
      "“He told me, ‘Go home,’ and left,” she said.",
      [
        "0 He told me, ‘Go home,’ and left,", "1> Go home,",
      ]
    ),
    ("“He said, ‘Go home.’”", ["0 He said, ‘Go home.’", "1> Go home."]),
    ("‘He called it “a joke”,’ she said.", ["0 He called it “a joke”,", "1> a joke"]),
    (
      "“The ‘big’ and the ‘small’ one,” he said.",
      [
        "0 The ‘big’ and the ‘small’ one,", "1> big", "2> small",
      ]
    ),
    ("‘It is over,’ he said. ‘It’s done.’", ["0 It is over,", "0 It’s done."]),
    // Apostrophes are no marks.
    ("“It’s the workers’ money,” he said.", ["0 It’s the workers’ money,"]),
    ("The workers’ union and the firm’s owners don’t agree.", []),
    ("Rock ’n’ roll of the ’90s and the class of ’68.", []),
    ("’Tis the season, and get ’em while they’re hot.", []),
    ("‘It’s the players’ game,’ he said.", ["0 It’s the players’ game,"]),
    ("“Give ’em hell,” the boss’ wife said.", ["0 Give ’em hell,"]),
    // Paragraphs.
    ("“We won.\n\n“It was close,” she said.", ["0 We won. |", "0 It was close,"]),
    ("“One.\n\n“Two.\n\n“Three.”\n\n“Four.”", ["0 One. |", "0 Two. |", "0 Three.", "1 Four."]),
    ("“We won.\n\nShe left. “I know,” he said.", ["0 We won. |", "1 I know,"]),
    ("She said, “We won.\n\nThen she left.", ["0 We won. |"]),
    ("“We won. “It was close,” she said.", ["0 We won. |", "1 It was close,"]),
    ("“We\nwon,” she said,\n“and they lost.”", ["0 We\nwon,", "0 and they lost."]),
    // Numbers and nothing at all.
    ("“It cost $5” and “you paid 10”.", ["0 It cost $5", "1 you paid 10"]),
    ("“” and no more.", []),
    ("", []),
  ]

  @Test("Curly marks are found", arguments: cases)
  func curly(text: String, expected: [String]) {
    #expect(quotations(text) == expected)
  }

  @Test("Straight marks say the same", arguments: cases)
  func straight(text: String, expected: [String]) {
    #expect(quotations(straight(text)) == expected.map(straight))
  }

  @Test(
    "Marks of other printers are found",
    arguments: [
      ("``We won,'' she said.", ["0 We won,"]),
      ("''We won,'' she said.", ["0 We won,"]),
      ("„We won,“ she said.", ["0 We won,"]),
      ("„We won,” she said.", ["0 We won,"]),
      ("«We won,» she said.", ["0 We won,"]),
      ("”We won,” she said.", ["0 We won,"]),
      ("`We won,' she said.", ["0 We won,"]),
      ("The 6'2\" guard said, \"I never stop.\"", ["0 I never stop."]),
      ("He is 6'2\" tall.", []),
    ])
  func otherMarks(text: String, expected: [String]) {
    #expect(quotations(text) == expected)
  }

  @Test("A block ends a paragraph, and one that opens with a mark goes on quoting")
  func blocks() {
    let text = "“We won.“It was close,” she said.“No.”"
    let first = "“We won.".utf8.count
    let second = first + "“It was close,” she said.".utf8.count
    #expect(
      quotations(text, blocks: [0..<first, first..<second, second..<text.utf8.count])
        == ["0 We won. |", "0 It was close,", "1 No."])
  }

  @Test("Ranges hold the marks, contents do not")
  func ranges() {
    let found = QuotationFinder().quotations(in: "He said, “No.”", blocks: [0..<99])
    #expect(found == [Quotation(range: 9..<18, content: 12..<15)])
  }
}
