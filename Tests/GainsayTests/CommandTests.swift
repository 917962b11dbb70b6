import Foundation
import Testing

/// The built program without a terminal: what it prints, and with which status it ends.
struct CommandTests {
  private static let keys = [
    "stories": ["id", "title", "articles", "outlets", "origins", "disagreements", "updated"],
    "disagreements": [
      "story", "kind", "status", "question", "confidence", "why", "doubt", "positions",
    ],
    "mentions": [
      "entity", "kind", "path", "title", "outlet", "published", "start", "end", "form", "text",
      "sentence",
    ],
    "search": ["id", "path", "title", "outlet", "published", "score", "snippet", "matches"],
    "analyze": [
      "path", "title", "outlet", "byline", "published", "url", "language", "text", "blocks",
      "omitted", "sentences",
      "entities", "mentions", "claims",
    ],
  ]

  @Test(
    "Listing commands print objects with the promised keys in order",
    arguments: [
      ["stories", "--json"], ["disagreements", "--json"], ["mentions", "Kroger", "--json"],
      ["search", "initial stage", "--json"],
    ])
  func printsPromisedKeys(_ arguments: [String]) throws {
    let program = try Program()
    defer { program.clean() }
    #expect(try program.run(["import", Program.seeds]).status == 0)
    let answer = try program.run(arguments)
    #expect(answer.status == 0)
    let expected = Self.keys[arguments[0]] ?? []
    for line in answer.output.split(separator: "\n") {
      #expect(Array(Self.topKeys(of: String(line)).prefix(expected.count)) == expected)
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }
  }

  @Test("The ministry says teamed up in three articles, talks at an initial stage are in four")
  func findsTheDisagreementOfTheSamples() throws {
    let program = try Program()
    defer { program.clean() }
    _ = try program.run(["import", Program.seeds])
    let plain = try program.run(["disagreements"]).output
    #expect(plain.contains("teamed up: 3 outlets, 1 origin"))
    #expect(plain.contains("initial stage: 4 outlets"))
    #expect(plain.contains("Ministry of Commerce"))
  }

  @Test("A second import of the same files does nothing twice")
  func knowsWhatItHasRead() throws {
    let program = try Program()
    defer { program.clean() }
    _ = try program.run(["import", Program.seeds])
    #expect(
      try program.run(["import", Program.seeds]).output
        == "0 added, 0 replaced, 5 known, 0 not read\n")
  }

  @Test("Files that cannot be read are named and the rest is read")
  func namesWhatItCannotRead() throws {
    let program = try Program()
    defer { program.clean() }
    try program.write("", to: "empty.txt")
    try program.write("a\u{0}b", to: "binary.txt")
    try program.write(
      "\u{1B}[31mRed news\u{1B}[0m\n\nNorwell said on Monday that it was well.", to: "codes.txt")
    let answer = try program.run(["import", program.folder.path])
    #expect(answer.status == 0)
    #expect(answer.output.hasPrefix("1 added"))
    #expect(answer.errors.contains("empty.txt: is empty"))
    #expect(answer.errors.contains("binary.txt: is not text"))
    #expect(try program.run(["search", "norwell"]).output.contains("Red news"))
  }

  @Test("Nothing found is status 1, a wrong option is status 2")
  func endsWithItsStatus() throws {
    let program = try Program()
    defer { program.clean() }
    #expect(try program.run(["stories"]).status == 1)
    #expect(try program.run(["stories", "--nonsense"]).status == 2)
    #expect(try program.run(["--help"]).status == 0)
    #expect(try program.run(["--version"]).status == 0)
  }

  @Test("What the user did is exported, and imported into another library")
  func carriesState() throws {
    let (program, other) = (try Program(), try Program())
    defer {
      program.clean()
      other.clean()
    }
    _ = try program.run(["import", Program.seeds])
    let plain = try program.run(["disagreements"]).output
    let key = plain.split(separator: "\n").first { $0.hasPrefix("  Key: ") }?.dropFirst(7)
    _ = try program.run(["reject", String(try #require(key)), "--story", "1"])
    let text = try program.run(["state", "export"]).output
    #expect(text.contains("\"rejected\""))
    try other.write(text, to: "state.jsonl")
    #expect(try other.run(["state", "import", other.folder.path + "/state.jsonl"]).status == 0)
    #expect(try other.run(["state", "export"]).output == text)
    try other.write("nonsense", to: "state.jsonl")
    let answer = try other.run(["state", "import", other.folder.path + "/state.jsonl"])
    #expect(answer.status == 2)
    #expect(answer.errors.contains("line 1"))
    #expect(try program.run(["undo"]).status == 0)
    #expect(try program.run(["redo"]).status == 0)
    #expect(try program.run(["redo"]).status == 1)
  }

  @Test("The library may be named before the command")
  func namesLibraryFirst() throws {
    let program = try Program()
    defer { program.clean() }
    let other = program.library + ".other"
    #expect(try program.run(["--library", other, "import", Program.seeds]).status == 0)
    #expect(try program.run(["--library=" + other, "stories"]).output.contains("5 articles"))
    #expect(try program.run(["stories"]).status == 1)
  }

  @Test("Analyze prints one line an article and opens no library")
  func analysesWithoutALibrary() throws {
    let program = try Program()
    defer { program.clean() }
    let answer = try program.run(["analyze", Program.seeds])
    let lines = answer.output.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines.allSatisfy { Self.topKeys(of: String($0)) == Self.keys["analyze"] })
    #expect(!FileManager.default.fileExists(atPath: program.library))
  }

  /// The keys of the outermost object, in order.
  private static func topKeys(of line: String) -> [String] {
    var keys: [String] = []
    var depth = 0
    var current: String?
    var isEscaped = false
    for character in line {
      if let text = current {
        if isEscaped {
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == "\"" {
          if depth == 1 { keys.append(text) }
          current = nil
          continue
        }
        current = text + String(character)
        continue
      }
      switch character {
      case "\"": current = ""
      case "{", "[": depth += 1
      case "}", "]": depth -= 1
      case ":" where depth == 1: keys.append(":")
      default: break
      }
    }
    return zip(keys, keys.dropFirst()).filter { $0.1 == ":" }.map(\.0)
  }
}
