import Foundation
import GainsayCore

/// Fills a library with made-up articles, and beside it, where wanted, a plain index and a file of the same texts.
struct LibraryFiller {
  private static let batch = 512
  /// Half of all articles stand alone; of the stories of more, the smaller are the more frequent.
  private static let largestStory = 60
  /// In which a story is told.
  private static let daysOfStory = 3

  let corpus: AnalysedCorpus

  func fill(_ library: LibraryTrial, _ plain: PlainIndex?, _ file: FileHandle?, size: Int) throws {
    var dice = Dice(seed: 13)
    var done = 0
    while done < size {
      var groups: [[(article: Article, analysis: Analysis)]] = []
      var count = 0
      while count < min(Self.batch, size - done) {
        let wanted = min(Self.storySize(&dice), size - done - count)
        groups.append(articles(wanted, from: done + count, &dice))
        count += wanted
      }
      try library.fill(groups)
      let articles = groups.joined().map(\.article)
      try plain?.add(articles.map { ($0.title, $0.text) })
      for article in articles {
        let line = article.text.replacing("\n", with: " ") + "\n"
        try file?.write(contentsOf: Data(line.utf8))
      }
      done += count
    }
  }

  /// Of one story.
  private func articles(_ wanted: Int, from first: Int, _ dice: inout Dice)
    -> [(article: Article, analysis: Analysis)]
  {
    let day = corpus.corpus.day(&dice)
    return (0..<wanted).map { number in
      let after = Int.random(in: 0..<Self.daysOfStory, using: &dice)
      return corpus.article(first + number, onDay: day + after, &dice)
    }
  }

  private static func storySize(_ dice: inout Dice) -> Int {
    guard Bool.random(using: &dice) else { return 1 }
    let share = Double.random(in: 0.02..<1, using: &dice)
    return min(Int(1 / share) + 1, largestStory)
  }
}
