import Foundation
import Testing

@testable import GainsayCore

/// Inputs that nobody means well with: each is read or named, in little time and memory.
struct HostileInputTests {
  private func read(_ bytes: [UInt8]) -> [Result<Article, ReadingError>] {
    var found: [Result<Article, ReadingError>] = []
    let documents = DocumentReader()
    try? DocumentSplitter(fields: FieldNames()).split(ByteStream(bytes), .init(path: "x")) {
      found += documents.articles(of: $0)
    }
    return found
  }

  private func read(_ text: String) -> [Result<Article, ReadingError>] { read(Array(text.utf8)) }

  private static let prose =
    "The paper mill closed on Friday after ninety years, its owner said in a letter."

  @Test("A page nested 100,000 deep is read")
  func deepPage() throws {
    let page = "<html><body>" + String(repeating: "<div>", count: 100_000) + "<p>\(Self.prose)</p>"
    #expect(try read(page).first?.get().text == Self.prose)
  }

  @Test("A feed nested 100,000 deep is read as far as feeds go")
  func deepFeed() throws {
    let feed =
      "<rss><channel><item><title>Mill</title><description>\(Self.prose)"
      + String(repeating: "<b>", count: 100_000)
    #expect(try read(feed).first?.get().title == "Mill")
  }

  @Test("JSON nested 100,000 deep is named")
  func deepJSON() {
    let json = "{\"text\": " + String(repeating: "[", count: 100_000) + "\n"
    #expect(read(json) == [.failure(.malformed(line: 1))])
  }

  @Test("Entities of a feed's own are not expanded, nor fetched")
  func entityBomb() throws {
    let feed = """
      <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha ha ha ha "><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/hostname">]>
      <rss><channel><item><title>&c;&x;</title><description>\(Self.prose)</description></item></channel></rss>
      """
    #expect(try read(feed).first?.get().title == "&c;&x;")
  }

  @Test("An archive that unpacks to far more than it says is not opened further")
  func bomb() throws {
    let bytes = try Self.packed(zeros: 300 << 20)
    #expect(read(bytes) == [.failure(.bomb)])
  }

  @Test("What was packed twice is unpacked twice")
  func nestedArchives() throws {
    let bytes = try Self.packed(Self.packed(Array(Self.prose.utf8)))
    #expect(try read(bytes).first?.get().text == Self.prose)
  }

  @Test("A cut-off archive gives what it has and is named")
  func truncated() throws {
    let lines = (0..<2_000).map { "{\"title\": \"Mill \($0)\", \"text\": \"\(Self.prose) \($0)\"}" }
    let bytes = try Self.packed(Array(lines.joined(separator: "\n").utf8))
    let found = read(Array(bytes.prefix(bytes.count / 2)))
    #expect(found.count > 100)
    #expect(found.last == .failure(.damaged))
  }

  @Test("A line that does not end is passed over, and the next is read")
  func longLine() throws {
    let line = "{\"text\": \"" + String(repeating: "x", count: 17 << 20) + "\"}"
    let found = read(line + "\n{\"text\": \"\(Self.prose)\"}\n")
    #expect(found.first == .failure(.lineTooLong(line: 1)))
    #expect(try found.last?.get().text == Self.prose)
  }

  @Test(
    "A stream that never ends is named",
    arguments: [
      ("word ", DocumentSplitter.largestDocument), ("<p>word ", DocumentSplitter.largestDocument),
      ("[{\"a\": 1},\n ", JSONReader.longest),
    ])
  func endless(piece: String, limit: Int) {
    let bytes = Array(String(repeating: piece, count: 4_096).utf8)
    let stream = ByteStream { _ throws(ReadingError) in bytes }
    var errors: [ReadingError] = []
    try? DocumentSplitter(fields: FieldNames()).split(stream, .init(path: "x")) { document in
      if case .failed(let error) = document.content { errors.append(error) }
    }
    #expect(errors == [.tooLarge(bytes: limit)])
  }

  @Test("A mailbox, a table and an archive of the web that are cut off are read as far as they go")
  func cutOff() throws {
    let mail = "From a@b Tue Jun  3 08:30:00 2025\nSubject: Mill\nFrom: a@b\n\n\(Self.prose)"
    #expect(try read(mail).first?.get().title == "Mill")
    let table = "title,text\nMill,\"\(Self.prose)"
    #expect(try read(table).first?.get().title == "Mill")
    let archive =
      "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9999\r\n\r\nHTTP/1.1 200 OK\r\n"
    #expect(read(archive) == [.failure(.truncated)])
  }

  @Test("After a record of an archive of the web that is too long the next is read")
  func longRecord() throws {
    let record = "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\n"
    let size = DocumentSplitter.largestDocument + 1
    let long =
      record + "Content-Length: \(size)\r\n\r\n" + String(repeating: "x", count: size) + "\r\n\r\n"
    let found = read(
      long + record + "Content-Length: \(Self.prose.utf8.count)\r\n\r\n" + Self.prose)
    #expect(found.first == .failure(.tooLarge(bytes: size)))
    #expect(try found.last?.get().text == Self.prose)
  }

  @Test("After a row of a table that does not end the rows of later lines are read")
  func longRow() throws {
    let good = (1...3).map { "Mill \($0),\(Self.prose)\n" }
    let long = "Mill,\"" + String(repeating: "x", count: 17 << 20) + "\n"
    let found = read("title,text\n" + good[0] + long + good[1] + good[2])
    #expect(try found.first?.get().title == "Mill 1")
    #expect(found[1] == .failure(.lineTooLong(line: 3)))
    #expect(try found.dropFirst(2).map { try $0.get().title } == ["Mill 2", "Mill 3"])
  }

  @Test("A message with a line that does not end is named, and the next is read")
  func longMessage() throws {
    let start = "From a@b Tue Jun  3 08:30:00 2025\nSubject: Mill\nFrom: a@b\n\n"
    let found = read(
      start + String(repeating: "x", count: 2 << 20) + "\n\n" + start + Self.prose + "\n")
    #expect(found.first == .failure(.lineTooLong(line: 4)))
    #expect(try found.last?.get().text == "Mill\n\n" + Self.prose)
  }

  @Test("JSON of more values than memory holds is named before it is read")
  func splitJSON() {
    let json = "[" + String(repeating: "[],", count: JSONShape.mostValues) + "{}]"
    #expect(read(json) == [.failure(.tooSplit)])
    let quoted = "[{\"text\": \"" + String(repeating: "[,", count: 100) + " \\\" ,\"}]"
    #expect(!JSONShape.isTooSplit(Array(quoted.utf8)))
  }

  @Test("Mail nested 100,000 deep is named before it is read")
  func deepMail() {
    let parts = (0..<100_000).map { number in
      "Content-Type: multipart/mixed; boundary=\"b\(number)\"\n\n--b\(number)\n"
    }
    let mail = "From: a@b.example\nSubject: Mill\n" + parts.joined()
    #expect(read(mail) == [.failure(.tooSplit)])
  }

  @Test("Any beginning of any input is read or named", arguments: InputFixtureTests.cases)
  func beginnings(name: String) throws {
    let folder = InputFixtureTests.folder.appending(path: name)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let input = try #require(files.first { $0.hasPrefix("input") })
    let bytes = Array(try Data(contentsOf: folder.appending(path: input)))
    for count in stride(from: 1, to: bytes.count, by: max(1, bytes.count / 25)) {
      #expect(!read(Array(bytes.prefix(count))).isEmpty)
    }
  }

  /// Packed by the system's gzip.
  private static func packed(_ bytes: [UInt8]) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    return try run("gzip -c '\(file.path)'")
  }

  private static func packed(zeros: Int) throws -> [UInt8] {
    try run("yes '' | head -c \(zeros) | gzip -c")
  }

  private static func run(_ command: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Array(data)
  }
}
