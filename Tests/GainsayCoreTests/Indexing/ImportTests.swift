import Foundation
import Testing

@testable import GainsayCore

/// Imports of folders into a library in memory.
struct ImportTests {
  private static let mill =
    "Mill closes\n\nThe paper mill closed on Friday, its owner said. Nobody was laid off."

  @Test("A second import does no work twice, a changed file replaces its article")
  func knowsWhatItHas() throws {
    try withFolder { folder in
      let library = try Library()
      let file = folder.appending(path: "mill.txt")
      try Self.mill.write(to: file, atomically: true, encoding: .utf8)
      #expect(try library.importArticles(at: [folder.path]).added == 1)
      #expect(try library.importArticles(at: [folder.path]).unchanged == 1)
      try (Self.mill + " The town is sad.").write(to: file, atomically: true, encoding: .utf8)
      #expect(try library.importArticles(at: [folder.path]).replaced == 1)
      #expect(try library.stories().map(\.articles) == [1])
    }
  }

  @Test("The same article under another path is not kept twice, and a vanished one stays")
  func knowsAnArticleByItsContent() throws {
    try withFolder { folder in
      let library = try Library()
      let file = folder.appending(path: "mill.txt")
      try Self.mill.write(to: file, atomically: true, encoding: .utf8)
      _ = try library.importArticles(at: [folder.path])
      try FileManager.default.moveItem(at: file, to: folder.appending(path: "other.txt"))
      #expect(try library.importArticles(at: [folder.path]).unchanged == 1)
      #expect(try library.removeArticles(at: folder.path) == 1)
      #expect(try library.stories().isEmpty)
    }
  }

  @Test("What cannot be read is named, and the rest is read")
  func namesFailures() throws {
    try withFolder { folder in
      try Data().write(to: folder.appending(path: "a-empty.txt"))
      try Data([1, 0, 2, 0, 3]).write(to: folder.appending(path: "b-binary.txt"))
      let lines = "{\"title\": \"Mill closes\", \"text\": \"It closed on Friday.\"}\nnot json\n"
      try lines.write(
        to: folder.appending(path: "c.jsonl"), atomically: true, encoding: .utf8)
      try Self.mill.write(
        to: folder.appending(path: "d.txt"), atomically: true, encoding: .utf8)
      let report = try Library().importArticles(at: [folder.path])
      #expect(report.added == 2)
      #expect(report.failures.map(\.error) == [.empty, .binary, .malformed(line: 2)])
    }
  }

  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }
}
