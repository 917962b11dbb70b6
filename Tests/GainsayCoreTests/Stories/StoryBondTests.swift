import Testing

@testable import GainsayCore

/// Why articles are together, and what their story is called.
struct StoryBondTests {
  private func report(_ texts: [String]) -> StoryReport {
    StoryReader().report(
      on: texts.enumerated().map { analysed($1, path: "\($0).txt", id: Int64($0 + 1)) })
  }

  private static let texts = [
    "Ferry grounded\n\nThe ferry Halcyon ran aground off Skerrow on Friday. Tugs pulled it free.",
    "Halcyon ferry runs aground off Skerrow\n\nA ferry, the Halcyon, ran aground near Skerrow. Tugs came.",
    "What a night!\n\nPassengers of the Halcyon told how the ferry ran aground off Skerrow, and of the tugs.",
  ]

  @Test("A story names what its articles share, and nothing that stands in one alone")
  func shared() {
    let bond = report(Self.texts).bond
    #expect(bond.names.contains(StoryBond.Shared(text: "Skerrow", articles: 3)))
    #expect(bond.words.map(\.text).contains("ferry"))
    #expect(bond.words.map(\.text).contains("tug"))
    #expect((bond.names + bond.words).allSatisfy { $0.articles > 1 })
    #expect(bond.firstDay == nil)
  }

  @Test("A story is called by the headline that most of its articles bear out")
  func title() {
    #expect(report(Self.texts).title == "Halcyon ferry runs aground off Skerrow")
  }

  @Test("A single article has no bond, and its headline is the title")
  func alone() {
    let found = report([Self.texts[0]])
    #expect(found.bond.names.isEmpty && found.bond.words.isEmpty)
    #expect(found.title == "Ferry grounded")
  }
}
