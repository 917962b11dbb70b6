import Foundation
import Testing

@testable import GainsayCore

/// Files that hold many articles, which come, go and change while the file stays.
struct FilesOfManyTests {
  private static let towns = ["Norwell", "Aldham", "Kestrel Bay", "Thornbury"]

  private func row(_ town: String, _ more: String = "") -> String {
    """
    {"title": "Mill in \(town) closes", "text": "The mill in \(town) closed on Friday, the owner of \(town) said.\(more)"}
    """
  }

  private func titles(_ library: Library, _ folder: TemporaryFolder, _ name: String) throws
    -> [String]
  {
    try (1...Self.towns.count).compactMap { number in
      try library.article(at: "\(folder.path)/\(name)" + (number == 1 ? "" : "#\(number)"))?
        .article.title
    }
  }

  @Test("A list that grows at its top or shrinks makes no article a version of another")
  func comesAndGoes() throws {
    try TemporaryFolder.with { folder in
      let library = try Library()
      let take = { (towns: [String]) in
        try folder.write(towns.map { row($0) + "\n" }.joined(), "a.jsonl")
        return try library.importArticles(at: [folder.path])
      }
      #expect(try take(["Norwell", "Aldham"]).added == 2)
      let grown = try take(["Thornbury", "Norwell", "Aldham"])
      #expect((grown.added, grown.replaced, grown.unchanged) == (1, 0, 2))
      let shrunk = try take(["Aldham", "Thornbury"])
      #expect((shrunk.added, shrunk.replaced, shrunk.unchanged) == (0, 0, 2))
      #expect(
        try titles(library, folder, "a.jsonl") == [
          "Mill in Aldham closes", "Mill in Thornbury closes", "Mill in Norwell closes",
        ])
      for name in ["a.jsonl", "a.jsonl#2", "a.jsonl#3"] {
        let page = try #require(try library.article(at: folder.path + "/" + name))
        #expect(try library.versions(ofArticle: page.summary.id).isEmpty)
      }
    }
  }

  @Test("An article that is changed in its list keeps what it said before")
  func keepsVersions() throws {
    try TemporaryFolder.with { folder in
      let library = try Library()
      try folder.write(row("Norwell") + "\n" + row("Aldham") + "\n", "a.jsonl")
      _ = try library.importArticles(at: [folder.path])
      try folder.write(row("Norwell") + "\n" + row("Aldham", " Ten were hurt.") + "\n", "a.jsonl")
      let report = try library.importArticles(at: [folder.path])
      #expect((report.added, report.replaced, report.unchanged) == (0, 1, 1))
      let page = try #require(try library.article(at: folder.path + "/a.jsonl#2"))
      #expect(try library.versions(ofArticle: page.summary.id).count == 1)
    }
  }

  /// Each format as a file with one article, whose text is the argument.
  private static let formats: [(name: String, make: @Sendable (String) -> String)] = [
    ("a.txt", { "Mill closes\n\n\($0)\n" }),
    ("a.md", { "---\ntitle: Mill closes\n---\n\n\($0)\n" }),
    ("a.html", { "<html><body><article><h1>Mill closes</h1><p>\($0)</p></article></body></html>" }),
    (
      "a.xml",
      {
        "<rss><channel><item><title>Mill closes</title><description>\($0)</description></item></channel></rss>"
      }
    ),
    (
      "a.eml",
      { "From: a@b.example\nSubject: Mill closes\nDate: Tue, 3 Jun 2025 08:00 +0000\n\n\($0)\n" }
    ),
    ("a.json", { "{\n\"title\": \"Mill closes\",\n\"text\": \"\($0)\"\n}" }),
    ("a.csv", { "title,text\nMill closes,\"\($0)\"\n" }),
  ]

  @Test(
    "A changed file of any format keeps what its article said before", arguments: formats.indices)
  func keepsVersionsOfEachFormat(place: Int) throws {
    let format = Self.formats[place]
    let first = "Four people were hurt, the police said on Monday. The road to the mill is shut."
    let second = "Five people were hurt, the police said on Monday. The road to the mill is open."
    try TemporaryFolder.with { folder in
      let library = try Library()
      try folder.write(format.make(first), format.name)
      #expect(try library.importArticles(at: [folder.path]).added == 1)
      try folder.write(format.make(second), format.name)
      #expect(try library.importArticles(at: [folder.path]).replaced == 1)
      let page = try #require(try library.article(at: folder.path + "/" + format.name))
      #expect(page.article.text.contains(second))
      let versions = try library.versions(ofArticle: page.summary.id)
      #expect(versions.map { $0.text.contains(first) } == [true])
    }
  }
}
