import Foundation
import Testing

@testable import GainsayCore

@Suite("The list of stories comes in stretches")
struct StoryPageTests {
  /// Stories of one article each; `disputes` are set by hand.
  private func library() throws -> (Library, [Int64]) {
    let library = try Library()
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let texts = [
      "Port strike enters its second week at Ostby\n\nDockers at Ostby stayed away on Monday.",
      "Chip plant fire halts output near Tarrow\n\nFlames destroyed a hall in Tarrow overnight.",
      "Orchestra elects its first woman conductor\n\nMusicians of Velle chose Ann Hart.",
    ]
    let lines = try texts.enumerated().map { number, text in
      let fields = ["text": text, "published": "2025-06-0\(number + 1)", "id": "\(number)"]
      return String(decoding: try JSONEncoder().encode(fields), as: UTF8.self)
    }
    let file = folder.appending(path: "news.jsonl")
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    _ = try library.importArticles(at: [file.path])
    return (library, try library.stories().map(\.id))
  }

  @Test func `Any stretch is the same part of the whole list`() throws {
    let (library, ids) = try library()
    #expect(ids.count == 3)
    for first in 0..<3 {
      for count in 1...3 {
        let page = try library.stories(StoryListRequest(first: first, count: count))
        #expect(page.total == 3)
        #expect(page.stories.map(\.id) == Array(ids[page.first...].prefix(count)))
      }
    }
  }

  @Test func `A stretch can be laid around a story`() throws {
    let (library, ids) = try library()
    for id in ids {
      let page = try library.stories(StoryListRequest(count: 1, around: id))
      #expect(page.stories.map(\.id) == [id])
    }
  }

  @Test func `Only what the filter says is there, and it is written as the user wrote it`() throws {
    let (library, ids) = try library()
    let page = try library.stories(StoryListRequest(filter: StoryFilter("unr strike")))
    #expect(page.stories.map(\.id) == [ids[2]])
    #expect(StoryFilter("unr strike #a").text == "unread #a strike")
    try library.mark(.tagged("sea"), stories: [ids[0]])
    let tagged = try library.stories(StoryListRequest(filter: StoryFilter("#sea")))
    #expect(tagged.stories.map(\.id) == [ids[0]])
  }

  @Test func `The log names what could not be read`() throws {
    let (library, _) = try library()
    _ = try library.importArticles(at: ["/nowhere/at/all.txt"])
    let runs = try library.importLog()
    #expect(runs.map(\.added) == [0, 3])
    #expect(runs.first?.failures.first?.path == "/nowhere/at/all.txt")
    #expect(try library.outlets().map(\.articles) == [3])
  }
}
