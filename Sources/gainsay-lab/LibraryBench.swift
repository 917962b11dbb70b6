import Foundation
import GainsayCore

/// Times what one more article costs in a large library beyond its analysis: its story is of many articles.
struct LibraryBench {
  /// Articles of the story, and how many more are added one by one.
  private static let storySize = 50
  private static let more = 11
  /// Real articles of which the library is made up.
  private static let models = 200
  private static let modelLines = 20

  let files: [String]
  let texts: [String]
  let size: Int

  func run() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let trial = try LibraryTrial(path: folder.appending(path: "bench.db").path)
    try LibraryFiller(corpus: AnalysedCorpus(Corpus(files: files), articles: Self.models))
      .fill(trial, nil, nil, size: size)
    let story = try variants.map(trial.prepare)
    try trial.save(Array(story.prefix(Self.storySize)))
    let clock = ContinuousClock()
    let times = try story.dropFirst(Self.storySize).map { one in
      try clock.measure { try trial.save([one]) } / .milliseconds(1)
    }.sorted()
    let found = try trial.largestStory()
    print("\(size) articles in the library, the largest story of \(found)")
    print(
      "one more article in it, beyond its analysis: median \(rounded(times[times.count / 2])) ms,")
    print("  slowest \(rounded(times.last ?? 0)) ms of \(times.count)")
  }

  /// The text of which the story is made: that of most lines, up to so many.
  private var model: String {
    let lines = { (text: String) in min(text.split(separator: "\n").count, Self.modelLines) }
    return texts.max { lines($0) < lines($1) } ?? ""
  }

  /// Articles of one story: the model, each time with a sixth of it replaced by a paragraph of another.
  private var variants: [Article] {
    let paragraphs = texts.map { text in text.split(separator: "\n").map(String.init) }
    let lines = model.split(separator: "\n").map(String.init)
    return (0..<Self.storySize + Self.more).map { number in
      let kept = lines.prefix(Self.modelLines).enumerated().filter { ($0.offset + number) % 6 != 0 }
        .map(
          \.element)
      let other = paragraphs[number % paragraphs.count].first ?? ""
      return article((kept + [other]).joined(separator: "\n"), 1_000_000 + number)
    }
  }

  private func article(_ text: String, _ number: Int) -> Article {
    Article(
      path: "article \(number)", outlet: "Outlet \(number % 40)", published: "2024-05-14",
      text: text, blocks: text.paragraphs.map { Block(kind: .paragraph, range: $0) })
  }

  private func rounded(_ milliseconds: Double) -> Double { (milliseconds * 10).rounded() / 10 }
}
