import Foundation
import Testing

@testable import GainsayCore

/// Whatever people have their news in: each folder holds an input and the articles that are to be read from it.
struct InputFixtureTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/inputs")
  static let cases = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .sorted()

  @Test("An input is told by its content and read as it is meant", arguments: cases)
  func readsInput(name: String) throws {
    let folder = Self.folder.appending(path: name)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let input = try #require(files.first { $0.hasPrefix("input") })
    let found = Self.dump(ArticleReader().articles(at: folder.appending(path: input).path))
    let expected = folder.appending(path: "expected.txt")
    if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] != nil {
      try Data(found.utf8).write(to: expected)
    }
    #expect(found == (try String(contentsOf: expected, encoding: .utf8)))
  }

  /// The articles as one reads them: details, then a line for each block, with a sign for its kind.
  static func dump(_ found: [Result<Article, ReadingError>]) -> String {
    found.map { result in
      switch result {
      case .failure(let error): "not read: \(error.text)\n"
      case .success(let article): dump(article)
      }
    }.joined(separator: "----\n")
  }

  private static func dump(_ article: Article) -> String {
    let details = [
      ("title", article.title), ("outlet", article.outlet), ("byline", article.byline),
      ("published", article.published), ("url", article.url), ("language", article.language),
    ]
    let signs: [Block.Kind: String] = [
      .headline: "", .paragraph: "", .heading: "# ", .list: "- ", .quote: "> ", .caption: "! ",
    ]
    let bytes = Array(article.text.utf8)
    let lines = article.blocks.filter { $0.kind != .headline }.map { block in
      (signs[block.kind] ?? "") + String(decoding: bytes[block.range], as: UTF8.self)
    }
    return (details.compactMap { name, value in value.map { "\(name): \($0)" } } + [""] + lines)
      .joined(separator: "\n") + "\n"
  }
}
