import Testing

@testable import GainsayCore

/// What an outlet puts around all its articles.
struct RecurringLinesTests {
  private static let slogan = "The Courier has told the truth since 1921, and will."

  private func article(_ number: Int, _ lines: [String], outlet: String? = "Courier") -> Article {
    ArticleBuilder(
      details: ArticleDetails(title: "Report \(number)", outlet: outlet),
      lines: lines.map { ArticleLine(kind: .paragraph, text: $0) }, omitted: []
    ).article(path: "\(number).html")
  }

  private func report(_ number: Int, outlet: String? = "Courier") -> Article {
    let words = "The port authority said that dock \(number) would be shut for the winter. "
    return article(number, [words + words, words + words + words, Self.slogan], outlet: outlet)
  }

  @Test("A last line that three articles of an outlet share is left out of each")
  func leavesOutSlogans() {
    let reports = (1...3).map { report($0) }
    let recurring = RecurringLines(reports.compactMap(EdgeLines.init))
    for report in reports {
      let cut = recurring.removed(from: report)
      #expect(cut.omitted == [Self.slogan])
      #expect(cut.blocks.count == 3)
    }
  }

  @Test("Two articles, or articles of several outlets, share a line by chance")
  func keepsChance() {
    let two = [report(1), report(2)]
    #expect(RecurringLines(two.compactMap(EdgeLines.init)).removed(from: two[0]) == two[0])
    let three = [report(1), report(2, outlet: "Gazette"), report(3, outlet: nil)]
    #expect(RecurringLines(three.compactMap(EdgeLines.init)).removed(from: three[0]) == three[0])
  }

  @Test("What is said again in the middle, and an article told again and again, are kept")
  func keepsBackground() {
    let told = (1...3).map { number in
      article(number, ["Dock \(number) is shut.", Self.slogan, "Dock \(number) will open in May."])
    }
    #expect(RecurringLines(told.compactMap(EdgeLines.init)).removed(from: told[0]) == told[0])
    let same = (1...3).map {
      article($0, ["It is shut.", "It will open in May.", "So they said."])
    }
    #expect(RecurringLines(same.compactMap(EdgeLines.init)).removed(from: same[0]) == same[0])
  }
}
