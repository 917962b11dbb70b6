import Foundation
import Testing

/// `gainsay import --watch FOLDER`: the real program takes in what appears, once it is whole.
struct WatchTests {
  /// A program that says nothing for so long is ended, in seconds.
  private static let patience = 120.0

  private let program: Program
  private let process = Process()
  private let output = Pipe()

  init() throws {
    program = try Program()
    try program.write(Self.mill("Norwell"), to: "norwell.txt")
    process.executableURL = URL(filePath: Program.path)
    process.arguments = ["import", "--watch", program.folder.path]
    process.environment = ProcessInfo.processInfo.environment.merging([
      "GAINSAY_LIBRARY": program.library
    ]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience) { [process] in
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
  }

  private static func mill(_ town: String) -> String {
    "Mill in \(town) closes\n\nThe mill in \(town) closed on Friday, the owner of \(town) said.\n"
  }

  /// Reads what is reported until so many articles are in; fewer where the program ended before.
  private func added(_ count: Int) -> Int {
    var text = ""
    while true {
      let added = text.split(separator: "\n").compactMap { Int($0.prefix { $0 != " " }) }
      let sum = added.reduce(0, +)
      let data = sum >= count ? Data() : output.fileHandleForReading.availableData
      if data.isEmpty { return sum }
      text += String(decoding: data, as: UTF8.self)
    }
  }

  private func end() {
    // It inherits from the tests' threads that other signals are blocked.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    program.clean()
  }

  @Test("What is there, comes, is moved in, or lies in a new folder is taken, a burst too")
  func takesWhatAppears() throws {
    defer { end() }
    #expect(added(1) == 1)
    try program.write(Self.mill("Aldham"), to: "aldham.txt")
    #expect(added(1) == 1)
    let folder = program.folder.appending(path: "below")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try program.write(Self.mill("Thornbury"), to: "below/thornbury.txt")
    try program.write(Self.mill("Kestrel Bay"), to: ".part")
    try FileManager.default.moveItem(
      at: program.folder.appending(path: ".part"), to: folder.appending(path: "kestrel.txt"))
    #expect(added(2) == 2)
    for number in 1...300 { try program.write(Self.mill("Town \(number)"), to: "\(number).txt") }
    #expect(added(300) == 300)
  }

  @Test("A file that is still being written waits until it is closed")
  func waitsForTheEnd() throws {
    defer { end() }
    #expect(added(1) == 1)
    let path = program.folder.appending(path: "slow.txt").path
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.write(contentsOf: Data("Mill in Aldham closes\n\nThe mill in Aldham".utf8))
    // What comes after it and is whole is taken first.
    try program.write(Self.mill("Thornbury"), to: "thornbury.txt")
    #expect(added(1) == 1)
    try file.write(contentsOf: Data(" closed on Friday, its owner said.\n".utf8))
    try file.close()
    #expect(added(1) == 1)
    let found = try program.run(["search", "aldham"]).output
    #expect(found.contains("Aldham"))
    #expect(try program.run(["show", path]).output.contains("its owner said"))
  }
}
