import Testing

@testable import GainsayCore

/// Articles from JSON Lines.
struct JSONLinesTests {
  private func read(_ text: String) -> [Result<Article, ReadingError>] {
    ArticleReader().articles(in: Array(text.utf8), path: "a.jsonl")
  }

  @Test(
    "A line separator within a text does not end the line, a carriage return at its end does not count"
  )
  func keepsLinesWhole() throws {
    let found = read(
      "{\"title\": \"One\", \"text\": \"Norwell said\u{2028}so on Monday.\"}\r\n{\"text\": \"Two are here now.\"}\r\n"
    )
    let articles = try found.map { try $0.get() }
    #expect(articles.map(\.path) == ["a.jsonl", "a.jsonl#2"])
    #expect(articles[0].text == "One\n\nNorwell said\n\nso on Monday.")
  }

  @Test("A broken line is named and the rest is read")
  func namesABrokenLine() throws {
    let found = read(
      "{\"text\": \"One is here now.\"}\n{\"text\": \n{\"text\": \"Three is here now.\"}\n")
    #expect(found.count == 3)
    #expect(found[1] == .failure(.malformed(line: 2)))
  }
}
