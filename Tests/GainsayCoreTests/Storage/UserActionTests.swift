import Foundation
import Testing

@testable import GainsayCore

/// What the user says about stories, and taking it back.
struct UserActionTests {
  private static let ferry =
    "Ferry grounded off Skerrow\n\nThe ferry Halcyon ran aground off Skerrow. Tugs pulled it free, the coastguard said."
  private static let ferryAgain =
    "Halcyon aground\n\nTugs pulled the ferry Halcyon free after it ran aground off Skerrow, said the coastguard."
  private static let mill =
    "Mill closes\n\nThe paper mill at Ostrava closed on Friday, its owner said. Nobody was laid off."

  /// The paths of each story's articles, without folders.
  private func stories(_ library: Library) throws -> Set<Set<String>> {
    Set(
      try library.stories().map { story in
        Set(
          try library.story(story.id)?.articles.map { URL(filePath: $0.path).lastPathComponent }
            ?? [])
      })
  }

  private func story(of name: String, in library: Library) throws -> StoryDetail {
    let all = try library.stories().compactMap { try library.story($0.id) }
    return try #require(all.first { $0.articles.contains { $0.path.hasSuffix(name) } })
  }

  private func withLibrary(_ body: (Library, URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let texts = [("a.txt", Self.ferry), ("b.txt", Self.ferryAgain), ("c.txt", Self.mill)]
    for (name, text) in texts {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    let library = try Library()
    _ = try library.importArticles(at: [folder.path])
    #expect(try stories(library) == [["a.txt", "b.txt"], ["c.txt"]])
    try body(library, folder)
  }

  /// As when analysis has changed: every article goes and comes again.
  private func indexAnew(_ library: Library, _ folder: URL) throws {
    for name in ["c.txt", "b.txt", "a.txt"] {
      let path = folder.appending(path: name).path
      _ = try library.removeArticles(at: path)
      _ = try library.importArticles(at: [path])
    }
  }

  @Test("Merged stories stay together when they are indexed anew, until it is undone")
  func merges() throws {
    try withLibrary { library, folder in
      let ids = [try story(of: "a.txt", in: library), try story(of: "c.txt", in: library)]
      try library.mergeStories(ids.map(\.summary.id))
      #expect(try stories(library) == [["a.txt", "b.txt", "c.txt"]])
      try indexAnew(library, folder)
      #expect(try stories(library) == [["a.txt", "b.txt", "c.txt"]])
      #expect(try library.undo() == .regrouped)
      #expect(try stories(library) == [["a.txt", "b.txt"], ["c.txt"]])
      #expect(try library.undo() == nil)
      #expect(try library.redo() == .regrouped)
      #expect(try stories(library) == [["a.txt", "b.txt", "c.txt"]])
      #expect(try library.redo() == nil)
    }
  }

  @Test("What was split off stays apart when it is indexed anew, until it is undone")
  func splits() throws {
    try withLibrary { library, folder in
      let article = try #require(try library.article(at: folder.appending(path: "b.txt").path))
      #expect(try library.splitStory(article: article.summary.id) != nil)
      #expect(try stories(library) == [["a.txt"], ["b.txt"], ["c.txt"]])
      try indexAnew(library, folder)
      #expect(try stories(library) == [["a.txt"], ["b.txt"], ["c.txt"]])
      #expect(try library.undo() != nil)
      #expect(try stories(library) == [["a.txt", "b.txt"], ["c.txt"]])
    }
  }

  @Test("An article that is alone can not be split off")
  func splitsNothing() throws {
    try withLibrary { library, folder in
      let article = try #require(try library.article(at: folder.appending(path: "c.txt").path))
      #expect(try library.splitStory(article: article.summary.id) == nil)
      #expect(try library.undo() == nil)
    }
  }

  @Test("A story keeps the name that the user gave it, and takes new articles in")
  func renames() throws {
    try withLibrary { library, folder in
      let before = try story(of: "a.txt", in: library).summary
      try library.renameStory(before.id, to: "The Halcyon")
      let late = Self.ferryAgain + " Passengers were brought ashore at Skerrow."
      try late.write(to: folder.appending(path: "d.txt"), atomically: true, encoding: .utf8)
      _ = try library.importArticles(at: [folder.path])
      try indexAnew(library, folder)
      let after = try story(of: "a.txt", in: library)
      #expect(after.summary.title == "The Halcyon")
      #expect(after.articles.count == 3)
      #expect(try library.undo() != nil)
      #expect(try story(of: "a.txt", in: library).summary.title != "The Halcyon")
      #expect(try library.redo() == .renamed)
      #expect(try story(of: "a.txt", in: library).summary.title == "The Halcyon")
    }
  }

  @Test("A rejected disagreement stays rejected when articles come, until it is restored")
  func rejects() throws {
    try withLibrary { library, folder in
      let id = try story(of: "a.txt", in: library).summary.id
      try library.rejectDisagreement("stage cooperate", inStory: id)
      try indexAnew(library, folder)
      let again = try story(of: "a.txt", in: library).summary.id
      #expect(try library.rejectedDisagreements(inStory: again) == ["stage cooperate"])
      let other = try story(of: "c.txt", in: library).summary.id
      #expect(try library.rejectedDisagreements(inStory: other).isEmpty)
      try library.restoreDisagreement("stage cooperate", inStory: again)
      #expect(try library.rejectedDisagreements(inStory: again).isEmpty)
      #expect(try library.undo() != nil)
      #expect(try library.rejectedDisagreements(inStory: again) == ["stage cooperate"])
      #expect(try library.redo() == .restored)
      #expect(try library.rejectedDisagreements(inStory: again).isEmpty)
    }
  }

  private func entityNames(_ name: String, _ library: Library) throws -> [String] {
    try library.entities(named: name).map { $0.name }
  }

  @Test("Entities that the user merged or renamed are known by that name, until it is undone")
  func namesEntities() throws {
    try withLibrary { library, folder in
      let names = ["Halcyon", "Skerrow"]
      try library.mergeEntities(try names.flatMap { try library.entities(named: $0).map(\.id) })
      try indexAnew(library, folder)
      #expect(try entityNames("Skerrow", library) == ["Halcyon"])
      let merged = try #require(library.entities(named: "Halcyon").first)
      try library.renameEntity(merged.id, to: "MV Halcyon")
      #expect(try entityNames("Skerrow", library) == ["MV Halcyon"])
      #expect(try library.undo() != nil)
      #expect(try library.undo() != nil)
      #expect(try entityNames("Skerrow", library) == ["Skerrow"])
      #expect(try library.redo() == .namedEntities)
      #expect(try entityNames("Skerrow", library) == ["Halcyon"])
    }
  }
}
