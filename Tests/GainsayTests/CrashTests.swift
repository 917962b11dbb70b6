import Foundation
import Testing

/// The built program killed in the middle of an import.
struct CrashTests {
  private static let articles = 150
  /// Bytes of the library's journal at which it is killed.
  private static let moments = [1, 300_000, 900_000]

  private func write(_ program: Program) throws {
    let lines = (0..<Self.articles).map { number in
      """
      {"title": "Mill \(number) closes", "text": "The paper mill number \(number) closed, its owner said. \(number * 7) people go."}
      """
    }
    try program.write(lines.joined(separator: "\n"), to: "mills.jsonl")
  }

  @Test("A library whose import was killed is whole, and the import can be taken up again")
  func survives() throws {
    let program = try Program()
    defer { program.clean() }
    try write(program)
    let file = program.folder.appending(path: "mills.jsonl").path
    for moment in Self.moments {
      let process = Process()
      process.executableURL = URL(filePath: Program.path)
      process.arguments = ["import", "--library", program.library, file]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      while process.isRunning, journal(program) < moment {}
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(try program.run(["check"]).output == "nothing is wrong\n")
    }
    #expect(try program.run(["import", file]).status == 0)
    let again = try program.run(["import", file]).output
    #expect(again == "0 added, 0 replaced, \(Self.articles) known, 0 not read\n")
    #expect(try program.run(["check"]).output == "nothing is wrong\n")
  }

  private func journal(_ program: Program) -> Int {
    var status = stat()
    return stat(program.library + "-wal", &status) == 0 ? Int(status.st_size) : 0
  }

  @Test("A file that is no library is refused with a clear line")
  func refuses() throws {
    let program = try Program()
    defer { program.clean() }
    try program.write("not a library", to: "x.txt")
    let answer = try program.run(["stories", "--library", program.folder.path + "/x.txt"])
    #expect(answer.status == 2)
    #expect(answer.errors.contains("is no library"))
  }
}
