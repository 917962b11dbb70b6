import Foundation
import Testing

/// What the real program does outside of itself, and what it refuses.
@Suite(.serialized)
struct OutsideTests {
  private func program() throws -> Program {
    let program = try Program()
    try program.write(
      """
      {"title": "Norwell sells its yard", "text": "Norwell said on Monday that it sold its yard in \
      Fenby. The price was not told.", "url": "https://example.org/yard", "outlet": "Ledger"}
      {"title": "Tarn bridge stays shut", "text": "The bridge at Tarn stays shut until autumn, the \
      county said on Friday. Ferries run.", "url": "file:///etc/passwd", "outlet": "Post"}

      """, to: "articles.jsonl")
    _ = try program.run(["import", program.folder.path + "/articles.jsonl"])
    return program
  }

  @Test("A copy goes to the terminal with its source, and it says sent")
  func copies() throws {
    let program = try program()
    defer { program.clean() }
    let terminal = try PseudoTerminal(program)
    #expect(terminal.waits(for: "Norwell"))
    terminal.type("/yard")
    #expect(terminal.waits(for: "1 of 2"))
    terminal.type("\r")
    #expect(terminal.waits(for: "article 1/1"))
    terminal.type("y")
    #expect(terminal.waits(for: "sent to the terminal's clipboard"))
    let code = terminal.text.firstMatch(of: /\e\]52;c;([A-Za-z0-9+\/=]+)\x07/)
    let text = String(decoding: Data(base64Encoded: String(code?.1 ?? "")) ?? Data(), as: UTF8.self)
    #expect(text.hasPrefix("“"))
    #expect(text.contains("Ledger") && text.contains("https://example.org/yard"))
  }

  @Test("A link is opened by the browser's arguments; what is no web address is not")
  func opensLinks() throws {
    let program = try program()
    defer { program.clean() }
    let terminal = try PseudoTerminal(program, with: ["BROWSER": "/bin/echo opened"])
    #expect(terminal.waits(for: "Norwell"))
    terminal.type("/yard")
    #expect(terminal.waits(for: "1 of 2"))
    terminal.type("\r")
    #expect(terminal.waits(for: "article 1/1"))
    terminal.type("o")
    #expect(terminal.waits(for: "opened https://example.org/yard"))
    let before = terminal.output.count
    terminal.type("/ferries")
    #expect(terminal.waits(for: "1 of 2", since: before))
    let search = terminal.output.count
    terminal.type("\r")
    #expect(terminal.waits(for: "article 1/1", since: search))
    terminal.type("o")
    #expect(terminal.waits(for: "not a web address: file:///etc/passwd"))
    #expect(!terminal.text.contains("opened file"))
  }

  @Test("A program gets the text on its input, a file is written once and never over another")
  func writes() throws {
    let program = try program()
    defer { program.clean() }
    let file = program.folder.path + "/a list"
    let terminal = try PseudoTerminal(program, with: ["PAGER": "cat"])
    #expect(terminal.waits(for: "Norwell"))
    terminal.type("|tee '\(file)'\r")
    #expect(terminal.waits(for: "? help", since: terminal.output.count))
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("Norwell sells its yard"))
    terminal.type("e\u{15}\(file)\r")
    #expect(terminal.waits(for: "not written, for it is there already"))
    terminal.type("e\u{15}\(file).txt\r")
    #expect(terminal.waits(for: "written:"))
    #expect(FileManager.default.fileExists(atPath: file + ".txt"))
    terminal.type("|no-such-program\r")
    #expect(terminal.waits(for: "no-such-program: No such file"))
  }
}
