import Testing

@testable import GainsayCore

/// How much of what the stories with gold hold is shown, and how much else. The floors only rise.
struct GoldStoryTests {
  private static let found = 39
  private static let stories = 59

  @Test("Stories with gold show what they hold, and nothing else")
  func showsWhatIsThere() throws {
    let stories = try GoldStory.all()
    #expect(stories.count >= Self.stories)
    var found = 0
    var others: [String] = []
    for story in stories {
      let cards = try story.cards()
      found += story.disagreements.count { gold in cards.contains { story.finds($0, gold) } }
      others += cards.filter { card in
        !story.isGray(card) && !story.disagreements.contains { story.finds(card, $0) }
      }.map { "\(story.id): \($0.question)" }
    }
    #expect(found >= Self.found)
    #expect(others == [])
  }
}
