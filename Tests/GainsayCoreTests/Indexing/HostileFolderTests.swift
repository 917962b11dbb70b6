import Foundation
import Testing

@testable import GainsayCore

/// Folders and files that are not as folders and files should be.
struct HostileFolderTests {
  private static let prose =
    "The paper mill closed on Friday after ninety years, its owner said in a letter."

  @Test("Folders that lead back to themselves are walked once, hidden files are left")
  func circles() throws {
    try TemporaryFolder.with { folder in
      try FileManager.default.createSymbolicLink(
        at: folder.url.appending(path: "again"), withDestinationURL: folder.url)
      try folder.write(Self.prose, "a.txt")
      try folder.write(Self.prose, ".b.txt")
      try folder.write(Self.prose, "below/c.txt")
      #expect(
        FileWalker().walk([folder.path]).files
          == [folder.path + "/a.txt", folder.path + "/below/c.txt"])
    }
  }

  @Test("Names with controls and with bytes that are no UTF-8 are read")
  func strangeNames() throws {
    try TemporaryFolder.with { folder in
      try folder.write("Mill one closes\n\n" + Self.prose, "red\u{1B}[31m\n.txt")
      let bytes = Array((folder.path + "/caf").utf8) + [0xE9] + Array(".txt".utf8) + [0]
      let descriptor = open(bytes.map { CChar(bitPattern: $0) }, O_CREAT | O_WRONLY, 0o600)
      let text = Array("The café closed on Saturday, said the man who owned it.".utf8)
      #expect(write(descriptor, text, text.count) == text.count)
      close(descriptor)
      let library = try Library()
      let report = try library.importArticles(at: [folder.path])
      #expect(report.added == 2)
      #expect(report.failures.isEmpty)
      #expect(try library.article(at: folder.path + "/caf\u{FFFD}.txt") != nil)
      #expect(try library.importArticles(at: [folder.path]).unchanged == 2)
    }
  }

  @Test("What cannot be looked into or is gone is named, and the rest is read")
  func vanished() throws {
    #expect(throws: ReadingError.unreadable(code: ENOENT)) {
      try FolderEntries.entries(of: "/nowhere/at/all")
    }
    try TemporaryFolder.with { folder in
      try folder.write(Self.prose, "a.txt")
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/gone.txt", withDestinationPath: folder.path + "/nothing.txt")
      let gone = folder.path + "/lost.txt"
      let report = try Library().importArticles(at: [gone, folder.path])
      #expect(report.added == 1)
      #expect(report.failures == [.init(path: gone, error: .missing)])
    }
  }

  @Test("Of a file of which very much cannot be read the first is named and the rest counted")
  func manyFailures() throws {
    try TemporaryFolder.with { folder in
      let broken = String(repeating: "{\"title\": 1}\n", count: 1_000)
      try folder.write("{\"text\": \"\(Self.prose)\"}\n" + broken, "a.jsonl")
      let report = try Library().importArticles(at: [folder.path])
      #expect(report.added == 1)
      #expect(report.failures.count == 100)
      #expect(report.failures.first == .init(path: folder.path + "/a.jsonl#2", error: .empty))
      #expect(report.failureCount == 1_000)
    }
  }

  @Test("A file that is written to while it is read is named")
  func changes() throws {
    try TemporaryFolder.with { folder in
      try folder.write(Self.prose, "a.txt")
      let file = try OpenFile(path: folder.path + "/a.txt")
      #expect(!file.hasChanged)
      try folder.write(Self.prose + " More follows.", "a.txt")
      #expect(file.hasChanged)
    }
  }

  @Test("A pipe that nobody writes to is given up")
  func silentPipe() throws {
    try TemporaryFolder.with { folder in
      let path = folder.path + "/pipe"
      #expect(mkfifo(path, 0o600) == 0)
      #expect(FileWalker().walk([folder.path]).files.isEmpty)
      let file = try OpenFile(path: path, patience: 0.01)
      #expect(throws: ReadingError.silent) { try file.stream.next() }
    }
  }

  @Test("Of a Maildir the messages are read, those of its folders too, and nothing else")
  func maildir() throws {
    try TemporaryFolder.with { folder in
      let message = { (town: String) in
        "From: a@b.example\nSubject: Mill in \(town)\n\nThe mill in \(town) closed on Friday.\n"
      }
      try folder.write(message("Norwell"), "mail/cur/1.host:2,S")
      try folder.write(message("Aldham"), "mail/new/2.host")
      try folder.write(message("Thornbury"), "mail/tmp/3.host")
      try folder.write("3 V1 N4", "mail/dovecot-uidlist")
      for name in ["new", "tmp"] {
        try folder.write("", "mail/.Sent/\(name)/.keep")
      }
      try folder.write(message("Kestrel Bay"), "mail/.Sent/cur/4.host:2,RS")
      let folders = FileWalker().folders(at: [folder.path]).map { $0.dropFirst(folder.path.count) }
      #expect(
        folders.sorted() == [
          "", "/mail", "/mail/.Sent", "/mail/.Sent/cur", "/mail/.Sent/new", "/mail/cur",
          "/mail/new",
        ])
      let library = try Library()
      let report = try library.importArticles(at: [folder.path + "/mail"])
      #expect(report.added == 3)
      #expect(report.failures.isEmpty)
      #expect(try library.article(at: folder.path + "/mail/cur/1.host:2,S") != nil)
    }
  }
}
