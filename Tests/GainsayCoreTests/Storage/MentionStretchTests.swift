import Foundation
import Testing

@testable import GainsayCore

/// Mentions of an entity that has very many come in stretches, latest articles first.
struct MentionStretchTests {
  private func withLibrary(_ body: (Library) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for day in 1...4 {
      let text = "Norwell Inc. closed mill number \(day). Norwell said that nobody was laid off."
      try Data(text.utf8).write(to: folder.appending(path: "2025-06-0\(day).txt"))
    }
    let library = try Library()
    _ = try library.importArticles(at: [folder.path])
    try body(library)
  }

  @Test("Stretch by stretch all mentions come, each once, an article whole")
  func stretches() throws {
    try withLibrary { library in
      let entity = try #require(try library.entities(named: "Norwell").first)
      let all = try library.concordance(of: entity.id, inStory: nil)
      #expect(all.next == nil)
      var (found, before): ([MentionLine], Int64?) = ([], nil)
      repeat {
        let stretch = try library.ask {
          try MentionRecords(db: $0.db)
            .lines(of: entity.id, inStory: nil, before: before, limit: 1)
        }
        #expect(Set(stretch.map(\.article.id)).count <= 1)
        found += stretch
        before = stretch.map(\.article.id).min()
      } while before != nil && found.count < 2 * all.total
      #expect(found.count == all.total)
      #expect(Set(found.map(\.article.id)) == Set(all.lines.map(\.article.id)))
    }
  }
}
