import Foundation
import Testing

/// The real program comes back to where it was.
@Suite(.serialized)
struct ReturnTests {
  /// Opens the disagreements and searches for a word; returns when that is shown.
  private func walk(_ terminal: PseudoTerminal, to word: String) {
    #expect(terminal.waits(for: "Kroger"))
    terminal.type("d")
    #expect(terminal.waits(for: "teamed up"))
    terminal.type("/\(word)")
    #expect(terminal.waits(for: "of 5"))
  }

  @Test("A killed reader is found where it was, with the way back", arguments: [SIGKILL, SIGTERM])
  func returns(_ signal: Int32) throws {
    let program = try Program.withSeeds()
    defer { program.clean() }
    let first = try PseudoTerminal(program)
    walk(first, to: "overstock")
    // What follows an answer on the screen is written by then, or when the program ends well.
    first.type("\u{10}")
    try waitForSession(program, holding: "overstock")
    first.send(signal)
    _ = first.status()
    let second = try PseudoTerminal(program)
    #expect(second.waits(for: "/ overstock"))
    let before = second.output.count
    second.type("\u{1B}")
    #expect(second.waits(for: "teamed up", since: before))
  }

  @Test("Two windows do not spoil each other's place")
  func keepsWindowsApart() throws {
    let program = try Program.withSeeds()
    defer { program.clean() }
    let first = try PseudoTerminal(program)
    walk(first, to: "overstock")
    try waitForSession(program, holding: "overstock")
    let second = try PseudoTerminal(program)
    #expect(second.waits(for: "Stories"))
    second.type("c")
    try waitForSession(program, holding: "entities")
    second.type("Q")
    #expect(second.status() == 0)
    first.send(SIGKILL)
    _ = first.status()
    let again = try PseudoTerminal(program)
    #expect(again.waits(for: "/ overstock"))
  }

  /// Asks the session files again and again until one holds the word, as the screen is asked in tmux.
  private func waitForSession(_ program: Program, holding word: String) throws {
    let folder = program.folder.appending(path: "state/gainsay/sessions").path
    for _ in 0..<20_000 {
      let files = FileManager.default.subpaths(atPath: folder) ?? []
      let texts = files.filter { $0.hasSuffix(".json") }.compactMap {
        FileManager.default.contents(atPath: folder + "/" + $0)
      }
      if texts.contains(where: { String(decoding: $0, as: UTF8.self).contains(word) }) { return }
    }
    Issue.record("no session holds \(word)")
  }
}
