import ArgumentParser
import Foundation
import Language

/// Feeds broken text to everything that reads words, and says what does not hold.
struct FuzzCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz", abstract: "Read broken texts for a while, and stop at the first fault.")

  @Option(help: "How long to go on.") var seconds = 60
  @Option(help: "The same seed gives the same texts.") var seed: UInt64 = 1
  @Option(help: "A file of real text to break, beside what is built in.") var text: String?

  @Flag(help: "Leave out tags, trees and names, which take most of the time.") var bare = false

  func run() throws {
    let real = try text.map { try String(contentsOfFile: $0, encoding: .utf8) }
    var texts = BrokenTexts(seed: seed, real: real)
    let faults = ReadingFaults(reader: bare ? EnglishReader(model: nil) : EnglishReader())
    let end = Date().addingTimeInterval(Double(seconds))
    var (count, bytes, slowest) = (0, 0, (time: 0.0, number: 0))
    while Date() < end {
      let broken = texts.next()
      // Time of the processor, which other programs do not slow.
      let start = clock()
      let found = faults.faults(
        of: broken.text, blocks: broken.blocks, reference: broken.reference)
      let time =
        Double(clock() - start) / Double(CLOCKS_PER_SEC) / Double(max(1000, broken.text.utf8.count))
      if time > slowest.time { slowest = (time, count) }
      count += 1
      bytes += broken.text.utf8.count
      guard found.isEmpty else {
        print("text \(count) of seed \(seed): \(found.prefix(5).joined(separator: "; "))")
        print(String(reflecting: broken.text.prefix(2000)))
        throw ExitCode.failure
      }
    }
    print("\(count) texts, \(bytes) bytes, no fault")
    print("slowest: text \(slowest.number), \(Int(slowest.time * 1e9)) ns a byte")
  }
}
