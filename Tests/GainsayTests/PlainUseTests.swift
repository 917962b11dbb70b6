import Foundation
import Testing

/// The program without a window.
struct PlainUseTests {
  @Test("Line by line one reads, disputes and searches, and no code for a terminal comes")
  func readsLineByLine() throws {
    let program = try Program.withSeeds()
    defer { program.clean() }
    let answer = try program.run(
      ["--linear"], input: "1\nd\n1\n:companies\nq\n/overstock\n1\n\nnonsense\nQ\n")
    #expect(answer.status == 0 && answer.errors.isEmpty)
    for words in ["1. ", "teamed up", "2 of 5", "Companies", "A number opens that item"] {
      #expect(answer.output.contains(words), "\(words)")
    }
    #expect(answer.output.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
  }

  @Test("The input's end ends it")
  func endsWithItsInput() throws {
    let program = try Program.withSeeds()
    defer { program.clean() }
    #expect(try program.run(["--linear"], input: "").status == 0)
  }

  @Test("Config prints what holds, names what is wrong and ends with 2 then")
  func printsItsConfig() throws {
    let program = try Program()
    defer { program.clean() }
    try program.configure("measure = 66\n")
    let good = try program.run(["config"])
    #expect(good.status == 0 && good.output.contains("\nmeasure = 66\n"))
    try program.configure(good.output + "\nnonsense = 1\n")
    let bad = try program.run(["config"])
    #expect(bad.status == 2 && bad.errors.contains("there is no setting"))
    #expect(try program.run(["config", "--standard"]).output.contains("\nmeasure = 72\n"))
  }

  @Test("A flag comes before the config file, and that before the environment")
  func knowsWhoComesFirst() throws {
    let program = try Program.withSeeds()
    defer { program.clean() }
    try program.configure("library = \"\(program.folder.path)/other.sqlite\"\n")
    #expect(try program.run(["stories"]).status == 1)
    #expect(try program.run(["stories", "--library", program.library]).status == 0)
  }

  @Test("The manual is a man page of every command and key")
  func printsItsManual() throws {
    let program = try Program()
    defer { program.clean() }
    let text = try program.run(["manual"]).output
    #expect(text.hasPrefix(".TH GAINSAY 1"))
    for words in ["gainsay import", "gainsay state export", ".SH KEYS", "\\-\\-linear"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("Completions are made for each shell", arguments: ["bash", "zsh", "fish"])
  func completes(_ shell: String) throws {
    let program = try Program()
    defer { program.clean() }
    let answer = try program.run(["--generate-completion-script", shell])
    #expect(answer.status == 0 && answer.output.contains("disagreements"))
  }
}
