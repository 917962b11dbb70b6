import ArgumentParser
import Foundation
import GainsayCore

/// Breaks files of any format and reads them, and keeps the one that ended the program.
struct FuzzInputsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz-inputs", abstract: "Read broken pages, feeds, mail and archives for a while."
  )

  @Option(help: "How long to go on.") var seconds = 60
  @Option(help: "The same seed breaks files in the same way.") var seed: UInt64 = 1
  @Option(help: "Where the file that is being read is kept.") var keep = "fuzz-input.bin"
  @Argument(help: "Files to break.") var files: [String]

  func run() throws {
    let originals = try files.map { try Array(Data(contentsOf: URL(filePath: $0))) }
    guard !originals.isEmpty else { throw ValidationError("Give files to break.") }
    var bytes = BrokenBytes(seed: seed, originals: originals)
    let reader = ArticleReader()
    let end = Date().addingTimeInterval(Double(seconds))
    var (count, slowest) = (0, 0.0)
    while Date() < end {
      let broken = bytes.next()
      try Data(broken).write(to: URL(filePath: keep))
      let start = clock()
      for case .success(let article) in reader.articles(at: keep) {
        precondition(article.blocks.allSatisfy { $0.range.upperBound <= article.text.utf8.count })
      }
      slowest = max(slowest, Double(clock() - start) / Double(CLOCKS_PER_SEC))
      count += 1
    }
    print("\(count) files, no fault, the slowest took \(Int(slowest * 1_000)) ms")
  }
}
