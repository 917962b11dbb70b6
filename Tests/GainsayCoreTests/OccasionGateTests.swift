import Foundation
import Testing

@testable import GainsayCore

/// What long articles tell behind their openings is of one occasion only where more than a verb says so.
struct OccasionGateTests {
  private static let results = [
    "The company posted a profit of $41 million for the quarter.",
    "Its margins widened as costs fell, the finance chief told analysts.",
    "The board raised the dividend for the third year.",
  ]

  /// Sentences that make an article long, and tell nothing of any company.
  private static let rest = (1...8).flatMap { number in
    [
      "Analysts were divided on how long demand would last.",
      "Room \(number) of the exchange was quiet as traders weighed the outlook.",
    ]
  }

  private func article(_ number: Int, _ headline: String, _ sentences: [String]) -> AnalysedArticle
  {
    analysed(
      headline + "\n\n" + sentences.joined(separator: " "), path: "\(number).txt",
      id: Int64(number))
  }

  private func questions(_ one: [String], _ other: [String], headlines: [String]) -> [String] {
    let articles = [
      article(1, headlines[0], one + Self.results + Self.rest),
      article(2, headlines[1], other + Self.results + Self.rest),
    ]
    return StoryReader().report(on: articles).disagreements.map(\.question)
  }

  @Test("Results of two companies in like words are not set against each other")
  func keepsCompaniesApart() {
    let found = questions(
      ["Calder Foods beat forecasts.", "Revenue rose 6.2 percent to $574 million."],
      ["Dunmore Chemicals beat forecasts.", "Revenue rose 9 percent to $812 million."],
      headlines: ["Calder Foods beats forecasts", "Dunmore Chemicals beats forecasts"])
    #expect(found == [])
  }

  @Test("Results of one company are")
  func comparesOneCompany() {
    let found = questions(
      ["Calder Foods beat forecasts.", "Calder Foods said revenue rose to $574 million."],
      ["Calder Foods beat forecasts.", "Calder Foods said revenue rose to $612 million."],
      headlines: ["Calder Foods beats forecasts", "Calder Foods beats all forecasts"])
    #expect(!found.isEmpty)
  }

  @Test("What stands far behind two openings that are not alike is of other occasions")
  func keepsBackgroundApart() {
    let attack = "The bombers killed 61 people that winter, the ministry said."
    let other = "A blast at the mill killed 15 people last winter, a doctor said."
    let talks = [
      "Envoys met in Orsk to talk about the border.", "Neither side gave way on customs.",
    ]
    let harvest = ["Growers in Kesh wait for rain.", "Prices of cotton have doubled since spring."]
    let articles = [
      article(1, "Talks on the border resume", talks + talks + Self.rest + [attack]),
      article(2, "Cotton harvest is late", harvest + harvest + harvest + Self.rest + [other]),
    ]
    #expect(StoryReader().report(on: articles).disagreements.map(\.question) == [])
  }
}
