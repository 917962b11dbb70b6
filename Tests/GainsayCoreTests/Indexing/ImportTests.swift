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

  @Test("An update under the same address keeps what stood there before, and shows what changed")
  func keepsVersions() throws {
    try withFolder { folder in
      let library = try Library()
      let first = line(
        "Four people were hurt, the police said on Monday. The road is shut.", "07:00")
      let second = line(
        "Five people were hurt, the police said on Monday. The road is open.", "09:00")
      try write(first, "a.jsonl", folder)
      #expect(try library.importArticles(at: [folder.path]).added == 1)
      try write(second, "b.jsonl", folder)
      let report = try library.importArticles(at: [folder.path])
      #expect(report.replaced == 1)
      #expect(report.unchanged == 1)
      let page = try #require(try library.article(at: folder.path + "/b.jsonl"))
      let versions = try library.versions(ofArticle: page.summary.id)
      #expect(versions.count == 1)
      #expect(versions.first?.changes(to: page.article.text).count == 2)
      #expect(try library.importArticles(at: [folder.path]).unchanged == 2)
      #expect(try library.stories().map(\.articles) == [1])
    }
  }

  @Test("A reprint in another outlet is kept, the same words of the same outlet are not")
  func tellsReprints() throws {
    try withFolder { folder in
      let text = "The paper mill closed on Friday, its owner said in a letter to the town."
      try write(
        line(text, "07:00", outlet: "Courier", url: "https://courier.example/1"), "a.jsonl", folder)
      try write(
        line(text, "08:00", outlet: "Gazette", url: "https://gazette.example/2"), "b.jsonl", folder)
      try write(line(text + "!", "09:00", outlet: "Gazette", url: nil), "c.jsonl", folder)
      let report = try Library().importArticles(at: [folder.path])
      #expect(report.added == 2)
      #expect(report.unchanged == 1)
    }
  }

  @Test("A second copy of known words tells what the first did not, and takes nothing away")
  func completesDetails() throws {
    try withFolder { folder in
      let library = try Library()
      let text = "The paper mill closed on Friday, its owner said in a letter to the town."
      try write("{\"title\": \"The mill\", \"text\": \"\(text)\"}", "a.jsonl", folder)
      try write(
        """
        {"title": "The mill", "outlet": "Courier", "published": "2025-06-03", \
        "url": "https://courier.example/1", "text": "\(text)"}
        """, "b.jsonl", folder)
      try write(
        """
        {"title": "The mill", "outlet": "Courier", "byline": "Jane Doe", "text": "\(text)"}
        """, "c.jsonl", folder)
      let paths = ["a", "b", "c", "a"].map { folder.path + "/\($0).jsonl" }
      let reports = try paths.map { try library.importArticles(at: [$0]) }
      #expect(reports.map(\.added) == [1, 0, 0, 0])
      #expect(reports.map(\.replaced) == [0, 1, 0, 0])
      let kept = try #require(try library.article(at: paths[1])?.article)
      #expect(kept.outlet == "Courier")
      #expect(kept.published == "2025-06-03")
      #expect(kept.url == "https://courier.example/1")
      #expect(try library.stories().map(\.articles) == [1])
    }
  }

  @Test("A user, or a folder, says what the files do not")
  func takesDefaults() throws {
    try withFolder { folder in
      let library = try Library()
      try write("outlet = \"Gazette\"\ndate = 2025-06-03\n", "gainsay.toml", folder)
      try write(Self.mill, "mill.txt", folder)
      #expect(try library.importArticles(at: [folder.path]).added == 1)
      let said = try library.article(at: folder.path + "/mill.txt")?.article
      #expect(said?.outlet == "Gazette")
      #expect(said?.published == "2025-06-03")
      let defaults = try ImportDefaults(outlet: "Courier", date: "4 June 2025")
      let report = try library.importArticles(at: [folder.path], defaults: defaults)
      #expect(report.replaced == 1)
      #expect(try library.article(at: folder.path + "/mill.txt")?.article.outlet == "Courier")
      #expect(throws: ImportDefaultsError.noDate("soon")) { try ImportDefaults(date: "soon") }
    }
  }

  @Test("A snapshot tells which files are new or changed")
  func snapshots() throws {
    try withFolder { folder in
      try write("one", "a.txt", folder)
      let before = FileSnapshot(of: [folder.path])
      #expect(FileSnapshot(of: [folder.path]).changes(since: before).isEmpty)
      try write("three", "a.txt", folder)
      try write("two", "b.txt", folder)
      let changes = FileSnapshot(of: [folder.path]).changes(since: before)
      #expect(changes.map { URL(filePath: $0).lastPathComponent } == ["a.txt", "b.txt"])
    }
  }

  private func line(
    _ text: String, _ time: String, outlet: String = "Courier",
    url: String? = "https://courier.example/crash?utm_source=x"
  ) -> String {
    let address = url.map { ", \"url\": \"\($0)\"" } ?? ""
    return """
      {"title": "Crash near Norwell", "outlet": "\(outlet)", "published": "2025-06-03T\(time):00Z", "text": "\(text)"\(address)}
      """
  }

  private func write(_ text: String, _ name: String, _ folder: URL) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }
}
