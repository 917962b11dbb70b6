import Testing

@testable import GainsayCore

/// How much of what the stories with gold hold is shown, and how much else. The floors only rise.
struct GoldStoryTests {
  struct Floor: Sendable, CustomTestStringConvertible {
    var collection: GoldStory.Collection
    var stories: Int
    var found: Int
    /// Stories of which something is shown that their gold does not hold.
    var alarms: [String]

    var testDescription: String { collection.rawValue }
  }

  static let floors = [
    Floor(collection: .known, stories: 59, found: 47, alarms: []),
    Floor(
      collection: .fresh, stories: 156, found: 188,
      alarms: [
        "brantley-deals",
        "diplomacy-skerry-fishing", "disaster-ferry-lanoa", "drug-belcardin",
        "earnings-penhallow-stores", "energy-solar-park-mesa", "trial-coach-driver",
      ]),
  ]

  @Test("Stories with gold show what they hold, and nothing else", arguments: floors)
  func showsWhatIsThere(_ floor: Floor) throws {
    let stories = try GoldStory.all(of: floor.collection)
    #expect(stories.count >= floor.stories)
    var found = 0
    var others: [String] = []
    for story in stories {
      let cards = try story.cards(in: floor.collection)
      found += story.disagreements.count { gold in cards.contains { story.finds($0, gold) } }
      others += cards.filter { card in
        !story.isGray(card) && !story.disagreements.contains { story.finds(card, $0) }
      }.map { _ in story.id }
    }
    #expect(found >= floor.found)
    #expect(others == floor.alarms)
  }
}
