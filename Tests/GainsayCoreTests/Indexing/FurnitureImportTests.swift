import Foundation
import Testing

@testable import GainsayCore

/// What the articles of one outlet teach each other about furniture, from import to import.
struct FurnitureImportTests {
  private static let slogan = "The Courier has told the truth since 1921, and will."

  private func page(_ number: Int) -> String {
    let words =
      "The port authority said on Monday that dock \(number) would be shut for the winter."
    let more =
      "Ships that call at dock \(number) are to go to the other side of the harbour instead."
    return """
      <html><head><meta property="og:site_name" content="Courier">
      <meta property="og:url" content="https://courier.example/dock/\(number)"></head>
      <body><article><h1>Dock \(number) is shut for the winter</h1>
      <p>\(words) \(more)</p><p>\(more) \(words)</p><p>\(Self.slogan)</p></article></body></html>
      """
  }

  private func text(_ number: Int, _ library: Library, _ folder: TemporaryFolder) throws -> Article
  {
    try #require(try library.article(at: "\(folder.path)/\(number).html")?.article)
  }

  @Test("A line that a third article repeats is taken out of the first two as well")
  func learnsAcrossImports() throws {
    try TemporaryFolder.with { folder in
      let library = try Library()
      for number in 1...3 {
        try folder.write(page(number), "\(number).html")
        let report = try library.importArticles(at: ["\(folder.path)/\(number).html"])
        #expect(report.added == 1)
        #expect(report.replaced == 0)
      }
      for number in 1...3 {
        let article = try text(number, library, folder)
        #expect(!article.text.contains(Self.slogan))
        #expect(article.omitted.contains(Self.slogan))
      }
      #expect(try library.importArticles(at: [folder.path]).unchanged == 3)
      let page = try #require(try library.article(at: "\(folder.path)/1.html"))
      #expect(try library.versions(ofArticle: page.summary.id).isEmpty)
      #expect(try library.search("truth").hits.isEmpty)
    }
  }

  @Test("Read one by one, in another order or all at once, the articles are the same")
  func doesNotGoByOrder() throws {
    try TemporaryFolder.with { folder in
      for number in 1...4 { try folder.write(page(number), "\(number).html") }
      let atOnce = try Library()
      _ = try atOnce.importArticles(at: [folder.path])
      let oneByOne = try Library()
      for number in [3, 1, 4, 2] {
        _ = try oneByOne.importArticles(at: ["\(folder.path)/\(number).html"])
      }
      for number in 1...4 {
        #expect(try text(number, atOnce, folder) == text(number, oneByOne, folder))
      }
    }
  }

  @Test("What two articles share, or a third of another outlet, is left")
  func leavesChance() throws {
    try TemporaryFolder.with { folder in
      let library = try Library()
      for number in 1...2 { try folder.write(page(number), "\(number).html") }
      try folder.write(page(3).replacing("\"Courier\"", with: "\"Gazette\""), "3.html")
      _ = try library.importArticles(at: [folder.path])
      for number in 1...3 {
        #expect(try text(number, library, folder).text.contains(Self.slogan))
      }
    }
  }
}
