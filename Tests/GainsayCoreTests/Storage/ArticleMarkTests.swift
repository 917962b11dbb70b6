import Foundation
import Testing

@testable import GainsayCore

/// What the user reads, stars and tags, and the searches that are kept.
struct ArticleMarkTests {
  private static let mill =
    "Mill closes\n\nThe paper mill at Ostrava closed on Friday, its owner said. Nobody was laid off."

  private func withLibrary(_ body: (Library, URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let library = try Library()
    try put(Self.mill, "mill.txt", folder, library)
    try body(library, folder)
  }

  private func put(_ text: String, _ name: String, _ folder: URL, _ library: Library) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
    _ = try library.importArticles(at: [folder.path])
  }

  private func article(_ library: Library, _ folder: URL, _ name: String = "mill.txt") throws
    -> ArticleSummary
  {
    try #require(try library.article(at: folder.appending(path: name).path)).summary
  }

  private func marks(_ library: Library) throws -> StoryMarks {
    try #require(try library.stories().first).marks
  }

  @Test(
    "An article that was opened is read, its story has nothing unread, and none of it is undone")
  func reads() throws {
    try withLibrary { library, folder in
      #expect(try marks(library) == StoryMarks(unread: 1, freshness: .new))
      try library.noteLookedAt(story: article(library, folder).story)
      #expect(try marks(library) == StoryMarks(unread: 1, freshness: .seen))
      try library.noteRead(article: article(library, folder).id)
      #expect(try marks(library) == StoryMarks(unread: 0, freshness: .seen))
      #expect(try article(library, folder).freshness == .seen)
      #expect(try library.undo() == nil)
    }
  }

  @Test("Stars, tags and unread marks are undone and done again, one by one")
  func undoes() throws {
    try withLibrary { library, folder in
      let id = try article(library, folder).id
      try library.mark(.starred, articles: [id])
      try library.mark(.tagged(" deals  of today "), stories: [article(library, folder).story])
      try library.mark(.read, articles: [id])
      try library.mark(.read, articles: [id])
      #expect(
        try marks(library)
          == StoryMarks(unread: 0, starred: 1, freshness: .seen, tags: ["deals of today"]))
      #expect(try library.undo() == .marked(.read, articles: 1))
      #expect(try library.undo() == .marked(.tagged("deals of today"), articles: 1))
      #expect(try article(library, folder).tags == [])
      #expect(try library.redo() == .marked(.tagged("deals of today"), articles: 1))
      #expect(try library.tags() == [TagCount(name: "deals of today", articles: 1)])
      try library.mark(.starred, false, articles: [id])
      #expect(try library.redo() == nil)
      #expect(try library.undo() == .marked(.starred, articles: 1))
      #expect(try article(library, folder).isStarred)
    }
  }

  @Test("What is marked stays marked when articles are indexed anew")
  func outlivesIndexing() throws {
    try withLibrary { library, folder in
      let id = try article(library, folder).id
      try library.mark(.starred, articles: [id])
      try library.mark(.tagged("work"), articles: [id])
      try library.noteRead(article: id)
      let before = try marks(library)
      _ = try library.removeArticles(at: folder.path)
      _ = try library.importArticles(at: [folder.path])
      #expect(try marks(library) == before)
    }
  }

  @Test("A text that takes the place of one that was read is changed, and keeps star and tags")
  func carries() throws {
    try withLibrary { library, folder in
      let id = try article(library, folder).id
      try library.mark(.starred, articles: [id])
      try library.mark(.tagged("work"), articles: [id])
      try library.noteRead(article: id)
      try put(Self.mill + " The town is sad.", "mill.txt", folder, library)
      let after = try article(library, folder)
      #expect(after.freshness == .changed)
      #expect(after.isStarred)
      #expect(after.tags == ["work"])
      #expect(try marks(library).freshness == .changed)
      try library.noteRead(article: after.id)
      #expect(try marks(library).freshness == .seen)
    }
  }

  @Test("A story that was looked at and has grown since is changed")
  func growsStale() throws {
    try withLibrary { library, folder in
      let first = try article(library, folder)
      try library.noteLookedAt(story: first.story)
      try put(
        "Paper mill shut\n\nThe owner of the paper mill at Ostrava closed it on Friday and laid off nobody.",
        "other.txt", folder, library)
      try library.mergeStories([first.story, article(library, folder, "other.txt").story])
      #expect(try marks(library) == StoryMarks(unread: 2, freshness: .changed))
    }
  }

  @Test("Searches are kept under names")
  func keepsSearches() throws {
    try withLibrary { library, _ in
      try library.saveSearch("mill -paper", as: "mills")
      try library.saveSearch("mill", as: "mills")
      #expect(try library.savedSearches() == [SavedSearch(name: "mills", query: "mill")])
      #expect(try library.undo() == .savedSearch("mills"))
      #expect(try library.savedSearches() == [SavedSearch(name: "mills", query: "mill -paper")])
      #expect(try library.undo() == .savedSearch("mills"))
      #expect(try library.savedSearches().isEmpty)
    }
  }
}
