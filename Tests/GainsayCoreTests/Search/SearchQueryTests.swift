import Testing

@testable import GainsayCore

struct SearchQueryTests {
  private typealias Node = SearchQuery.Node

  private func word(_ word: String, isPrefix: Bool = false) -> Node {
    .word(word, isPrefix: isPrefix)
  }

  @Test("Words side by side are all wanted, and the last may still be typed")
  func readsWords() {
    #expect(SearchQuery("mill").root == word("mill", isPrefix: true))
    #expect(SearchQuery("Paper mill ").root == .all([word("paper"), word("mill")]))
    #expect(SearchQuery("Zürich").root == word("zurich", isPrefix: true))
    #expect(
      SearchQuery("acqui* deal ").root == .all([word("acqui", isPrefix: true), word("deal")]))
    #expect(SearchQuery("U.S. ").root == .phrase(["u", "s"], isPrefix: false))
  }

  @Test("Phrases, exclusions, alternatives and parentheses")
  func readsOperators() {
    #expect(SearchQuery("\"early talks\"").root == .phrase(["early", "talks"], isPrefix: false))
    #expect(SearchQuery("\"early ta").root == .phrase(["early", "ta"], isPrefix: true))
    #expect(
      SearchQuery("a b OR -c ").root == .any([.all([word("a"), word("b")]), .not(word("c"))]))
    #expect(SearchQuery("-mil").root == .not(word("mil")))
    #expect(
      SearchQuery("(a OR b) c ").root == .all([.any([word("a"), word("b")]), word("c")]))
    #expect(SearchQuery("NOT a ").root == .not(word("a")))
  }

  @Test("Words near each other", arguments: ["bid NEAR/4 offer ", "NEAR(bid offer, 4)"])
  func readsNear(_ text: String) {
    #expect(SearchQuery(text).root == .near(["bid", "offer"], distance: 4))
  }

  @Test("Fields")
  func readsFields() {
    #expect(SearchQuery("src:courier").root == .field(.source, "courier"))
    #expect(SearchQuery("person:\"ann reyes\" ").root == .field(.person, "ann reyes"))
    #expect(
      SearchQuery("is:unread has:quote co:norwell ").root
        == .all([.state(.unread), .quote, .field(.company, "norwell")]))
    #expect(SearchQuery("after:2025 ").root == .published(since: true, "2025-01-01"))
    #expect(SearchQuery("before:2025-06 ").root == .published(since: false, "2025-06-01"))
    #expect(SearchQuery("/\\$\\d+bn/").root == .regex("\\$\\d+bn"))
  }

  @Test(
    "What is still being typed says nothing yet",
    arguments: ["is:", "is:unr", "after:", "after:20", "has:q", "src:", "-", "\"", "("])
  func waits(_ text: String) {
    let query = SearchQuery(text)
    #expect(query.root == nil)
    #expect(query.notes.filter { $0 != .openParenthesis }.isEmpty)
  }

  @Test(
    "What cannot be read as it seems to be meant is searched as words, and said",
    arguments: [
      ("colour:red ", SearchNote.unknownField("colour")),
      ("is:green ", .unknownValue(field: "is", value: "green")),
      ("after:soon ", .badDate("soon")), ("after:2025-02-30 ", .badDate("2025-02-30")),
      ("/(/", .badRegex("(")), ("/half", .openRegex), ("(half", .openParenthesis),
      ("half) ", .spareParenthesis),
    ])
  func says(_ text: String, _ note: SearchNote) {
    let query = SearchQuery(text)
    #expect(query.notes == [note])
    #expect(!note.text.isEmpty)
    if case .badRegex = note { return }
    #expect(query.root != nil)
  }

  @Test("Nothing to look for is no query", arguments: ["", "  ", "\"\"", "*", "()", "OR", "- "])
  func findsNothing(_ text: String) {
    #expect(SearchQuery(text).root == nil)
  }

  @Test("Whatever is typed is read, and parentheses have a bottom")
  func readsAnything() {
    let pieces = [
      "(", ")", "\"", "/", "-", "OR", "NEAR", "NEAR(", "src:", "is:x", "a", "é", ":", "\\",
    ]
    for one in pieces {
      for two in pieces {
        for three in pieces { _ = SearchQuery("\(one)\(two) \(three)\(one)") }
      }
    }
    let deep = SearchQuery(String(repeating: "(", count: 50_000) + "a")
    #expect(deep.root == .word("a", isPrefix: true))
  }

  @Test(
    "Words that a pattern cannot do without",
    arguments: [
      ("\\bKroger\\b", [RegexLiterals.Fragment(letters: "kroger", isStart: true, isEnd: true)]),
      ("krog.*", [.init(letters: "krog", isStart: false, isEnd: false)]),
      (
        "acquired? by the",
        [
          .init(letters: "acquire", isStart: false, isEnd: false),
          .init(letters: "the", isStart: true, isEnd: false),
        ]
      ),
      ("one|two", []), ("(one)? three", [.init(letters: "three", isStart: true, isEnd: false)]),
      ("colou*r", [.init(letters: "colo", isStart: false, isEnd: false)]), ("[a-z]+", []),
      ("(?i)kroger", []),
    ])
  func findsLiterals(_ pattern: String, _ fragments: [RegexLiterals.Fragment]) {
    #expect(RegexLiterals.fragments(of: pattern) == fragments)
  }

  @Test("A pattern finds what it matches, and one that would take for ever finds nothing")
  func matchesPatterns() throws {
    let text = Array("Kroger paid $4bn, kroger said".utf8)
    #expect(
      try #require(RegularExpression("kroger")).matches(in: text, limit: 9) == [0..<6, 18..<24])
    #expect(
      try #require(RegularExpression("é|x*")).matches(in: Array("é".utf8), limit: 9) == [0..<2])
    let slow = try #require(RegularExpression("(a+)+$"))
    let bait = Array((String(repeating: "a", count: 5_000) + "!").utf8)
    #expect(slow.matches(in: bait, limit: 1).isEmpty)
  }
}
