import Foundation
import Testing

@testable import GainsayCore

/// What the user said, out of one library and into another.
struct UserStateTests {
  private static let texts = [
    "Ferry grounded off Skerrow\n\nThe ferry Halcyon ran aground off Skerrow. Tugs pulled it free, the coastguard said.",
    "Halcyon aground\n\nTugs pulled the ferry Halcyon free after it ran aground off Skerrow, said the coastguard.",
    "Mill closes\n\nThe paper mill at Ostrava closed on Friday, its owner said. Nobody was laid off.",
  ]

  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (number, text) in Self.texts.enumerated() {
      try Data(text.utf8).write(to: folder.appending(path: "\(number).txt"))
    }
    try body(folder)
  }

  /// A library in which the user has done one of each.
  private func marked(_ folder: URL) throws -> Library {
    let library = try Library()
    _ = try library.importArticles(at: [folder.path])
    let articles = try (0..<3).map { number in
      try #require(try library.article(at: folder.path + "/\(number).txt")).summary
    }
    try library.mark(.starred, articles: [articles[0].id])
    try library.mark(.tagged("ferries"), articles: [articles[1].id])
    try library.noteRead(article: articles[2].id)
    try library.rejectDisagreement("stage cooperate", inStory: articles[2].story)
    _ = try library.splitStory(article: articles[1].id)
    try library.renameStory(articles[2].story, to: "The mill")
    let ferry = try #require(try library.entities(named: "Halcyon").first)
    try library.renameEntity(ferry.id, to: "MV Halcyon")
    try library.saveSearch("ferry -mill", as: "ferries")
    return library
  }

  /// What can be seen of it.
  private func seen(_ library: Library) throws -> Set<[String]> {
    Set(
      try library.stories().compactMap { try library.story($0.id) }.map { story in
        [
          "\(story.summary.title) \(story.summary.marks)",
          "\(story.articles.map { "\($0.heading) \($0.freshness) \($0.isStarred) \($0.tags)" })",
          "\(story.entities.map(\.name))",
          "\(try library.rejectedDisagreements(inStory: story.summary.id))",
        ]
      })
  }

  @Test(
    "What is exported and imported into another library is the same there, before or after the articles"
  )
  func roundTrips() throws {
    try withFolder { folder in
      let library = try marked(folder)
      let text = try library.exportState()
      let (early, late) = (try Library(), try Library())
      try early.importState(text)
      _ = try early.importArticles(at: [folder.path])
      _ = try late.importArticles(at: [folder.path])
      try late.importState(text)
      try late.importState(text)
      #expect(try early.exportState() == text)
      #expect(try late.exportState() == text)
      #expect(try seen(late) == seen(library))
      #expect(try seen(early) == seen(library))
    }
  }

  @Test("Text that is no exported state is refused whole, with its line")
  func refuses() throws {
    try withFolder { folder in
      let library = try marked(folder)
      let before = try library.exportState()
      let star = "{\"article\":\"feed\",\"starred\":true}\n"
      #expect(throws: UserStateError.malformed(line: 2)) {
        try library.importState(star + "nonsense\n")
      }
      #expect(throws: UserStateError.malformed(line: 1)) { try library.importState("{}") }
      #expect(throws: UserStateError.newer) {
        try library.importState("{\"gainsay\":\"state\",\"version\":99}\n" + star)
      }
      #expect(try library.exportState() == before)
    }
  }
}
