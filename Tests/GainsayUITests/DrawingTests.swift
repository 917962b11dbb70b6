import Testing

@testable import GainsayUI

@Suite("Text is drawn safely and to measure")
struct DrawingTests {
  @Test(arguments: [
    "\u{1B}]0;x\u{7}", "\u{9B}31m", "a\u{202E}b", "a\u{2066}b\u{2069}", "a\rb", "a\u{8}b",
    "a\u{200F}b", "a\u{61C}b", "a\u{E0041}b", "\u{7F}",
  ])
  func `What a terminal would obey becomes visible`(text: String) {
    let drawn = SafeText.cleaned(text)
    let obeyed = drawn.unicodeScalars.filter {
      $0.value < 0x20 || (0x7F..<0xA0).contains($0.value)
        || [0x61C, 0x200F, 0x202E, 0x2066, 0x2069, 0xE0041].contains($0.value)
    }
    #expect(obeyed.isEmpty)
    #expect(drawn.unicodeScalars.count == text.unicodeScalars.count)
  }

  @Test func `Wide and combining characters count in cells`() {
    #expect("新闻".cells == 4)
    #expect("e\u{301}".cells == 1)
    #expect("新闻".fitted(to: 3) == "新…")
    #expect("a新".prefix(cells: 2) == "a")
  }

  @Test func `A selected title is reversed as far as its first words`() {
    let title = "Is now the moment to examine Norwell?"
    #expect(Run.title(title, .heading, isSelected: false) == [Run(title, .heading)])
    #expect(
      Run.title(title, .heading, isSelected: true)
        == [Run("Is now the moment to", .selected), Run(" examine Norwell?", .heading)])
    #expect(Run.title("Short", .plain, isSelected: true) == [Run("Short", .selected)])
    let word = String(repeating: "x", count: 30)
    #expect(Run.title(word, .plain, isSelected: true).map(\.text.cells) == [24, 6])
  }

  @Test(arguments: [
    (6, "one t…"), (7, "one tw…"), (8, "one two…"), (11, "one two thr"), (20, "one two thr"),
  ])
  func `What is cut ends in a mark, wherever its styles change`(cells: Int, shown: String) {
    let runs = [Run("one tw", .selected), Run("o", .plain), Run(" thr", .plain)]
    #expect(runs.cut(to: cells).map(\.text).joined() == shown)
  }

  @Test func `Lines break at spaces, never inside of a character`() {
    #expect(Wrapping.lines(of: "who says what", width: 8) == ["who says", "what"])
    #expect(Wrapping.lines(of: "新闻新闻", width: 5) == ["新闻", "新闻"])
    #expect(Wrapping.lines(of: "unbreakable", width: 5) == ["unbre", "akabl", "e"])
  }

  @Test(arguments: [
    ("👩‍👩‍👧", "👩", 2), ("🇩🇪", "DE", 2), ("❤️", "❤", 1), ("👍🏽", "👍", 2), ("1️⃣", "1", 1),
    ("🏽", "🏽", 2), ("क्षि", "क्षि", 2),
  ])
  func `Signs that terminals draw in different widths are drawn as what they agree on`(
    text: String, drawn: String, cells: Int
  ) {
    #expect(SafeText.cleaned(text) == drawn)
    #expect(text.cells == cells && drawn.cells == cells)
  }

  @Test(arguments: [
    ("“Café” – naïve…", "\"Cafe\" - naive~"), ("新闻", "????"), ("e\u{301}", "e"), ("plain", "plain"),
    ("├─", "|-"),
  ])
  func `Where only ASCII can be shown every text keeps its width`(text: String, shown: String) {
    #expect(ASCIIText.text(text) == shown)
    #expect(shown.cells == text.cells)
  }
}
