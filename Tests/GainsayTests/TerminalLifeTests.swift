import Foundation
import Testing

/// The real program in a pseudo-terminal: how it comes, goes and bears what terminals do.
@Suite(.serialized)
struct TerminalLifeTests {
  private static let leaveScreen = "\u{1B}[?1049l"

  @Test("It restores the screen and ends quietly", arguments: [SIGTERM, SIGINT, SIGHUP, 0])
  func leaves(_ signal: Int32) throws {
    let program = try Program.withSeeds()
    defer { program.clean() }
    let terminal = try PseudoTerminal(program)
    #expect(terminal.waits(for: "Kroger"))
    if signal == 0 { terminal.type("Q") } else { terminal.send(signal) }
    #expect(terminal.status() == 0)
    #expect(terminal.text.contains(Self.leaveScreen))
  }

  @Test("A line that drops ends the program")
  func endsWithItsLine() throws {
    let program = try Program.withSeeds()
    defer { program.clean() }
    let terminal = try PseudoTerminal(program)
    #expect(terminal.waits(for: "Kroger"))
    terminal.hangUp()
    #expect([0, -SIGHUP].contains(terminal.status()))
  }

  @Test("After a storm of resizes it answers, drawn to the last size")
  func bearsResizes() throws {
    let program = try Program.withSeeds()
    defer { program.clean() }
    let terminal = try PseudoTerminal(program)
    #expect(terminal.waits(for: "Kroger"))
    for step in UInt16(1)...80 {
      terminal.resize(columns: 1 + step * 37 % 211, rows: 1 + step * 13 % 67)
    }
    terminal.resize(columns: 80, rows: 24)
    let before = terminal.output.count
    terminal.type("?")
    #expect(terminal.waits(for: "move down", since: before))
    terminal.type("Q")
    #expect(terminal.status() == 0)
  }

  @Test("While the window changes its size at every key it walks through all screens")
  func walksWhileResized() throws {
    let program = try Program.withSeeds()
    defer { program.clean() }
    let terminal = try PseudoTerminal(program)
    #expect(terminal.waits(for: "Kroger"))
    let keys = "j\r\r\tnn]dn\rqqc\rqqi\rqq=nqqOqLq?q:q/kro\t\rqqqqqCqDqq"
    for (step, key) in keys.enumerated() {
      let step = UInt16(step)
      terminal.resize(columns: 1 + step * 53 % 230, rows: 1 + step * 29 % 70)
      terminal.type(String(key))
    }
    terminal.resize(columns: 80, rows: 24)
    let before = terminal.output.count
    terminal.type("\u{1B}\u{1B}\u{1B}\u{1B}\u{1B}?")
    #expect(terminal.waits(for: "move down", since: before))
    terminal.type("Q")
    #expect(terminal.status() == 0)
  }

  @Test("C-z gives the terminal back to the shell, fg shows the same screen again")
  func isSuspended() throws {
    let program = try Program.withSeeds()
    defer { program.clean() }
    let variables = program.environment.map { "\($0)='\($1)'" }.joined(separator: " ")
    let screen = try TmuxScreen("env \(variables) PS1='shell: ' sh -i", columns: 80, rows: 24)
    defer { screen.close() }
    _ = try screen.waiting(for: "shell:")
    try screen.type(Program.path, "Enter")
    _ = try screen.waiting(for: "1 story", "Kroger")
    try screen.type("d")
    _ = try screen.waiting(for: "teamed up", "initial stage")
    try screen.type("C-z")
    let stopped = try screen.waiting(for: "Stopped")
    #expect(stopped.contains("Stopped") && !stopped.contains("initial stage"))
    try screen.type("echo it lives", "Enter")
    #expect(try screen.waiting(for: "it lives\n").contains("shell:"))
    try screen.type("fg", "Enter")
    #expect(try screen.waiting(for: "teamed up", "initial stage").contains("initial stage"))
    try screen.type("Q")
    // The shell's screen is back before it is typed to again.
    _ = try screen.waiting(for: "it lives")
    try screen.type("echo left with $?", "Enter")
    #expect(try screen.waiting(for: "left with 0").contains("left with 0"))
  }

  @Test("Nothing is asked of the terminal, the mouse is left alone, NO_COLOR means none")
  func sendsLittle() throws {
    let program = try Program.withSeeds()
    defer { program.clean() }
    let terminal = try PseudoTerminal(program, with: ["NO_COLOR": "1"])
    #expect(terminal.waits(for: "Kroger"))
    terminal.type("d")
    #expect(terminal.waits(for: "teamed up"))
    terminal.type("Q")
    #expect(terminal.status() == 0)
    #expect(terminal.text.matches(of: /\e\[[>=?]?[0-9;]*c|\e\[\??6n|\e\][0-9;]+;\?/).isEmpty)
    #expect(!terminal.text.contains("1000h"))
    #expect(terminal.text.matches(of: /\e\[[0-9;]*(3[0-9]|4[0-9]|9[0-7]|10[0-7])[0-9;]*m/).isEmpty)
  }

  @Test("The mouse selects when it is asked for")
  func listensToTheMouse() throws {
    let program = try Program.withSeeds()
    defer { program.clean() }
    try program.configure("mouse = true\n")
    let terminal = try PseudoTerminal(program)
    #expect(terminal.waits(for: "Kroger"))
    #expect(terminal.text.contains("1000h"))
    let before = terminal.output.count
    // Column 10, row 4: the first story, which is selected, so a press opens it.
    terminal.type("\u{1B}[<0;10;4M\u{1B}[<0;10;4m")
    #expect(terminal.waits(for: "Story", since: before))
  }

  @Test("An unknown terminal type is said, and the reader works", arguments: ["no-such", "dumb"])
  func fallsBack(_ type: String) throws {
    let program = try Program.withSeeds()
    defer { program.clean() }
    let terminal = try PseudoTerminal(program, with: ["TERM": type])
    #expect(terminal.waits(for: "'\(type)' is not known or too simple: using xterm-256color"))
    terminal.type("?")
    #expect(terminal.waits(for: "move down"))
  }

  @Test("Where the locale is not UTF-8 nothing but ASCII comes")
  func keepsToASCII() throws {
    let program = try Program.withSeeds()
    defer { program.clean() }
    let terminal = try PseudoTerminal(program, with: ["LC_ALL": "C", "TERM": "vt100"])
    #expect(terminal.waits(for: "Kroger"))
    terminal.type("d")
    #expect(terminal.waits(for: "teamed up"))
    #expect(terminal.output.allSatisfy { $0 < 0x80 })
  }

  @Test("A faulty config file is named with its line and the reader starts all the same")
  func namesTheFaultOfItsConfig() throws {
    let program = try Program.withSeeds()
    defer { program.clean() }
    try program.configure("measure = 60\nmosue = true\n")
    let terminal = try PseudoTerminal(program, columns: 200)
    #expect(terminal.waits(for: "config.toml:2: there is no setting 'mosue'"))
    #expect(terminal.waits(for: "Kroger"))
  }
}
