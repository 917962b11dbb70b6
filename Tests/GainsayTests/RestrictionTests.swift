import Foundation
import Testing

/// `--restricted`, as a login shell or an SSH ForceCommand has it: tried with every key and every command.
@Suite(.serialized)
struct RestrictionTests {
  /// A library beside which everything else that appears is a fault, and tools that leave a trace.
  private func program() throws -> (program: Program, tools: [String: String]) {
    let program = try Program.withSeeds()
    let tools = ["BROWSER", "PAGER", "EDITOR", "VISUAL", "SHELL"].map {
      ($0, "/usr/bin/touch \(program.folder.path)/started")
    }
    return (program, Dictionary(uniqueKeysWithValues: tools))
  }

  private func files(_ program: Program) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: program.folder.path).sorted()
  }

  @Test(
    "No key on any screen starts a program, writes a file or stops the reader",
    arguments: ["", "\r\r", "d", "c\r", "/kroger\t"])
  func triesEveryKey(_ way: String) throws {
    let (program, tools) = try program()
    defer { program.clean() }
    // After Esc a terminal's next key may be read as the rest of an arrow.
    try program.configure("[keys]\nback = [\"C-g\"]\n")
    let before = try files(program)
    let terminal = try PseudoTerminal(program, ["--restricted"], with: tools)
    #expect(terminal.waits(for: "Kroger"))
    terminal.type("|")
    #expect(terminal.waits(for: "not here: this reader is restricted"))
    let leaving: Set<Character> = ["Q", "\u{3}"]
    let keys = (UInt8(1)...126).map { Character(Unicode.Scalar($0)) }.filter {
      !leaving.contains($0)
    }
    for key in keys {
      terminal.type(way + String(key) + "x\r\u{7}\u{7}\u{7}\u{7}\u{7}")
    }
    terminal.type("Q")
    #expect(terminal.status() == 0)
    #expect(try files(program) == before)
  }

  /// What a restricted command line may ask, with what makes each of the others do its worst.
  private static let reading: Set<String> = [
    "read", "stories", "disagreements", "mentions", "search", "show", "config", "manual",
  ]
  private static let words: [String: [String]] = [
    "mentions": ["Kroger"], "search": ["kroger"], "show": ["1"], "import": ["."],
    "analyze": ["."], "remove": ["."], "reject": ["k", "--story", "1"],
    "restore": ["k", "--story", "1"], "merge": ["1", "2"], "split": ["x"],
    "state": ["export"], "check": ["--repair"],
  ]

  @Test("Every command of the command line either reads alone or is refused")
  func triesEveryCommand() throws {
    let (program, tools) = try program()
    defer { program.clean() }
    let help = try program.run(["--help"]).output
    let list = help.split(separator: "SUBCOMMANDS:").last ?? ""
    let names = list.matches(of: /(?m)^  ([a-z-]+)/).map { String($0.1) }
    #expect(names.count > 15 && Self.reading.isSubset(of: names))
    let before = try files(program)
    for name in names {
      let line = [name] + (Self.words[name] ?? [])
      for words in [["--restricted"] + line, line + ["--restricted"]] {
        let answer = try program.run(words, with: tools)
        if Self.reading.contains(name) {
          #expect(answer.status == 0, "\(words): \(answer.errors)")
        } else {
          #expect(answer.status == 2 && answer.output.isEmpty, "\(words)")
          #expect(answer.errors.contains("not allowed"), "\(words)")
        }
      }
    }
    #expect(try files(program) == before)
  }

  @Test(
    "Paths to take in, other forms of a command and an option's end are refused too",
    arguments: [
      ["."], ["read", "."], ["check"], ["state", "import", "-"], ["restore", "--story", "1"],
      ["--linear", "."], ["--", "import"],
    ])
  func refuses(_ arguments: [String]) throws {
    let (program, _) = try program()
    defer { program.clean() }
    let answer = try program.run(["--restricted"] + arguments)
    #expect(answer.status == 2 && answer.output.isEmpty)
  }

  @Test("No library is made where there is none", arguments: ["stories", "read", "search"])
  func makesNoLibrary(_ name: String) throws {
    let (program, _) = try program()
    defer { program.clean() }
    let before = try files(program)
    let other = program.folder.path + "/other.sqlite"
    let line = [name, "--library", other] + (name == "search" ? ["x"] : [])
    #expect(try program.run(["--restricted"] + line).status == 2)
    #expect(try files(program) == before)
  }

  @Test("Line by line nothing is started or written either")
  func restrictsTheLinearReader() throws {
    let (program, tools) = try program()
    defer { program.clean() }
    let before = try files(program)
    let answer = try program.run(
      ["--restricted", "--linear"], input: "1\n1\no\ne\nfile.txt\n|\ncat\nQ\n", with: tools)
    #expect(answer.status == 0)
    #expect(answer.output.contains("this reader is restricted"))
    #expect(try files(program) == before)
  }
}
