import Testing

@testable import GainsayCore

/// JSON that is too long to be read as a whole; here that is a page, not 16 MiB.
struct LongJSONTests {
  private static let limit = 1_000

  private func read(_ text: String) -> [Result<Article, ReadingError>] {
    var splitter = DocumentSplitter(fields: FieldNames())
    splitter.longestJSON = Self.limit
    var found: [Result<Article, ReadingError>] = []
    try? splitter.split(ByteStream(Array(text.utf8)), .init(path: "a.json")) {
      found += DocumentReader().articles(of: $0)
    }
    return found
  }

  private static let articles = (1...18).map { number in
    """
    {"authors": [{"name": "Jane \\"}{ Doe"}], "title": "Mill \(number)", "n": {"body": [1, {}]},
     "text": "Mill \(number) closed on Friday, its owner said."}
    """
  }.joined(separator: ",\n")

  @Test(
    "Each article of a list is read, whatever stands around it",
    arguments: [
      ["[", "]"],
      ["{\"ok\": [{\"x\": 1}], \"a\": {\"items\": [", "]}, \"b\": [{\"c\": 1}]}"],
    ])
  func readsEach(around: [String]) throws {
    let found = try read(around[0] + Self.articles + around[1]).map { try $0.get() }
    #expect(found.map(\.title) == (1...18).map { "Mill \($0)" })
    #expect(found.map(\.path).prefix(2) == ["a.json", "a.json#2"])
    #expect(found.first?.text == "Mill 1\n\nMill 1 closed on Friday, its owner said.")
  }

  @Test("A list on one line is no line of JSON Lines, and a line that is too long is")
  func oneLine() throws {
    let list = "{\"status\": \"ok\", \"articles\": [\(Self.articles)]}".replacing("\n", with: " ")
    let padded = list.replacing("\"ok\"", with: "\"\(String(repeating: "ok ", count: 4_000))\"")
    #expect(try read(padded).map { try $0.get().title } == (1...18).map { "Mill \($0)" })
  }

  @Test("A long feed gives its articles their outlet")
  func feed() throws {
    let version = "\"version\": \"https://jsonfeed.org/version/1.1\""
    let start = "{\(version), \"title\": \"Courier\", \"items\": ["
    let outlets = try read(start + Self.articles + "]}").map { try $0.get().outlet }
    #expect(outlets == Array(repeating: "Courier", count: 18))
  }

  @Test("One that is cut off gives what it has and is named")
  func truncated() {
    let found = read("[" + Self.articles)
    #expect(found.count == 19)
    #expect(found.last == .failure(.truncated))
  }

  @Test("An article that is too long by itself is named, and the others are read")
  func longArticle() throws {
    let long = "{\"text\": \"\(String(repeating: "and so on ", count: Self.limit))\"}, "
    let found = read("[{\"text\": \"The mill closed on Friday.\"}, " + long + Self.articles + "]")
    #expect(found.count == 20)
    #expect(found[1] == .failure(.tooLarge(bytes: Self.limit)))
    #expect(try found.last?.get().title == "Mill 18")
  }

  @Test("Of many short values the articles are read one by one")
  func split() throws {
    let marks = String(repeating: "1,", count: JSONShape.mostValues / 2)
    let one = "{\"text\": \"The mill closed on Friday.\", \"marks\": [\(marks)1]}"
    let bytes = Array("[\(one), \(one), \(one)]".utf8)
    let found = try ArticleReader().articles(in: bytes, path: "a.json").map { try $0.get().text }
    #expect(found == Array(repeating: "The mill closed on Friday.", count: 3))
  }

  @Test("One without articles is named")
  func withoutArticles() {
    let text = "[{\"x\": \"\(String(repeating: "and so on ", count: Self.limit))\"}]"
    #expect(read(text) == [.failure(.tooLarge(bytes: Self.limit))])
  }
}
