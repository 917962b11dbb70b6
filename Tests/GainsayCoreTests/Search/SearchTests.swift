import Foundation
import Testing

@testable import GainsayCore

/// Searches of a small library, from what is typed to what is found.
struct SearchTests {
  private static let lines = [
    """
    {"title": "Norwell to acquire Fenby", "outlet": "Harbour Post", "published": "2025-06-03T09:00:00Z", "url": "https://post.example/1", \
    "text": "Norwell Inc. will acquire Fenby Ltd for $4bn, the company said on Tuesday. “We have waited a long time for this,” said Jane Doe, its chief executive."}
    """,
    """
    {"title": "Unions fear for jobs at Fenby", "outlet": "Daily Ledger", "published": "2025-06-04T09:00:00Z", "url": "https://ledger.example/1", \
    "text": "Unions fear that jobs will go at Fenby Ltd once Norwell Inc. has acquired it. The price was not disclosed."}
    """,
    """
    {"title": "Café prices rise in Ohio", "outlet": "Daily Ledger", "published": "2024-01-02", "url": "https://ledger.example/2", \
    "text": "Cafés in Ohio ran out of naïve customers. Prices rose by 4%, the Ministry of Commerce said."}
    """,
    """
    {"title": "The mill", "url": "https://ledger.example/3", "text": "The paper mill closed. Its owner was not disclosed and will go."}
    """,
  ]
  /// The articles, newest first, by a word of their headlines.
  private static let names = ["Unions", "acquire", "Café", "mill"]

  private func library() throws -> Library {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(Self.lines.joined(separator: "\n").utf8).write(to: file)
    let library = try Library()
    #expect(try library.importArticles(at: [file.path]).added == 4)
    return library
  }

  private func found(_ query: String, _ library: Library) throws -> [String] {
    try library.search(query, order: .newest).hits.compactMap { hit in
      Self.names.first { hit.article.heading.contains($0) }
    }
  }

  @Test("What is typed finds what is meant, newest first")
  func finds() throws {
    let library = try library()
    let article = try #require(library.search("mill").hits.first?.article)
    try library.mark(.starred, articles: [article.id])
    try library.mark(.tagged("paper"), articles: [article.id])
    try library.noteRead(article: article.id)
    let cases: [(String, [String])] = [
      ("acquire ", ["Unions", "acquire"]), ("ran ", ["Café"]), ("run ", ["Café"]),
      ("cafe ", ["Café"]), ("naive ", ["Café"]), ("acqui", ["Unions", "acquire"]),
      ("fe", ["Unions", "acquire"]),
      ("\"will acquire\"", ["acquire"]), ("\"will acquired\"", []),
      ("fenby -jobs ", ["acquire"]), ("-fenby ", ["Café", "mill"]),
      ("jobs OR mill ", ["Unions", "mill"]), ("(jobs OR mill) disclosed ", ["Unions", "mill"]),
      ("norwell NEAR/3 acquired ", ["Unions", "acquire"]), ("norwell NEAR/0 jobs ", []),
      ("/\\$\\d+bn/", ["acquire"]), ("/norwell (inc|ltd)/", ["Unions", "acquire"]),
      ("fenby /not disc\\w+/", ["Unions"]), ("src:harbour", ["acquire"]),
      ("src:\"daily ledger\" ", ["Unions", "Café"]), ("co:norwell ", ["Unions", "acquire"]),
      ("co:fenby jobs ", ["Unions"]), ("-co:fenby ", ["Café", "mill"]),
      ("person:doe co:nobody ", []), ("by:ministry ", ["Café"]),
      ("after:2025 ", ["Unions", "acquire"]), ("before:2025 ", ["Café"]),
      ("after:2025-06-04 ", ["Unions"]), ("fenby before:2025-06-04 ", ["acquire"]),
      ("is:starred ", ["mill"]), ("is:unread ", ["Unions", "acquire", "Café"]),
      ("tag:paper ", ["mill"]), ("mill tag:paper is:starred ", ["mill"]),
      ("has:quote ", ["acquire"]), ("colour:red OR tag:paper ", ["mill"]),
      ("story:\(article.story) ", ["mill"]), ("fenby story:unions ", ["Unions", "acquire"]),
    ]
    for (query, expected) in cases {
      #expect(try found(query, library) == expected, "\(query)")
    }
  }

  @Test("Every mark is shown where it stands, in the snippet and in the text")
  func marks() throws {
    let library = try library()
    for query in ["acquire ", "/acquire[sd]?/", "\"chief executive\""] {
      for hit in try library.search(query).hits {
        #expect(!hit.matches.isEmpty, "\(query)")
        #expect(!hit.positions.isEmpty)
        let bytes = Array(hit.snippet.utf8)
        let text = try #require(try library.article(hit.article.id)).article.text.utf8
        for (shown, place) in zip(hit.matches, hit.positions) {
          let word = String(decoding: bytes[shown], as: UTF8.self).lowercased()
          #expect(
            ["acquire", "chief", "executive"].contains { word.contains($0) })
          #expect(place.upperBound <= text.count)
        }
      }
    }
  }

  @Test("Those that speak most of it come first, and the line says what was not understood")
  func ranks() throws {
    let library = try library()
    let answer = try library.search("acquire colour:")
    #expect(answer.notes == [.unknownField("colour")])
    #expect(try library.search("acquire").hits.first?.article.heading == "Norwell to acquire Fenby")
    #expect(try library.search("nobody:x fenby ").notes.count == 1)
    #expect(try library.search("co:zzz ").notes == [.nobody(field: "co", name: "zzz")])
    #expect(try !library.search("acquire").run.isEmpty)
  }

  @Test("A search that is cancelled ends, and counting can be left for later")
  func cancels() throws {
    let library = try library()
    #expect(throws: CancellationError.self) {
      try library.search("fenby", isCancelled: { true })
    }
    let first = try library.search("disclosed ", order: .newest, limit: 1, isCounting: false)
    #expect(first.hits.count == 1)
    #expect(!first.isCounted)
    let whole = try library.search("disclosed ", order: .newest, limit: 1)
    #expect(whole.total == 2)
    #expect(whole.isCounted)
  }

  @Test(
    "Answers to what is being typed only grow, and end in the whole one",
    arguments: ["", "disclosed", "src:ledger", "src:ledger disclosed", "-mill", "/d[io]s/", "zzz"])
  func growsAsTyped(query: String) throws {
    let library = try library()
    var answers: [SearchAnswer] = []
    try library.search(asTyped: query, first: 1, most: 50, isCancelled: { false }) {
      answers.append($0)
    }
    let whole = try library.search(query)
    #expect(answers.last?.hits == whole.hits)
    #expect(answers.last?.total == whole.total)
    #expect(answers.last?.isCounted == whole.isCounted)
    #expect(answers.first?.hits == Array(whole.hits.prefix(1)))
    #expect(answers.allSatisfy { whole.hits.starts(with: $0.hits) && $0.total <= whole.total })
  }

  @Test("Articles that go are found no more")
  func forgets() throws {
    let library = try library()
    let path = try #require(library.search("mill").hits.first?.article.path)
    #expect(try library.removeArticles(at: path) == 1)
    #expect(try library.search("mill").hits.isEmpty)
    #expect(try library.faults() == [])
  }

  @Test("Every word that matches is marked, and no other")
  func marksAll() throws {
    let library = try library()
    let cases: [(String, [String])] = [
      ("disclosed ", ["disclosed"]), ("prices ", ["prices", "Prices"]),
      ("cafe", ["Café", "Cafés"]), ("\"will acquire\" ", ["will acquire"]),
      ("pri", ["prices", "Prices"]), ("norwell OR tuesday ", ["Norwell", "Norwell", "Tuesday"]),
      ("commerce src:ledger ", ["Commerce"]),
    ]
    for (query, expected) in cases {
      let hit = try #require(
        library.search(query).hits.first { hit in expected.count == hit.positions.count },
        "\(query)")
      let text = Array(try #require(try library.article(hit.article.id)).article.text.utf8)
      #expect(hit.positions.map { String(decoding: text[$0], as: UTF8.self) } == expected)
    }
  }

  @Test(
    "Words are told apart in plain texts as the index does",
    arguments: [
      "It's “Zoë’s” café — 4,200 × 3÷2 = naïve_user's £5…", "a\u{A0}b\u{2011}c€d\u{2026}e",
      "ÀÖØöøÿ", "", " ", "one", "\u{0}x\ny", "¿Qué? «no» ªº µ", "日本語 and Ωmega",
    ])
  func tellsWordsApart(_ text: String) throws {
    let bytes = Array(text.utf8)
    try DatabaseOpening.memory().read { db in
      let expected = try TextWords(db: db).words(bytes, .max)
      #expect(TextWords.plainWords(bytes, .max) ?? expected == expected)
      #expect(try TextWords(db: db).ranges(of: [0..<1], in: bytes) == Array(expected.prefix(1)))
    }
  }
}
