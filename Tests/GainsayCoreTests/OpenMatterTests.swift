import Testing

@testable import GainsayCore

@Suite("What a sentence leaves open, and which standing questions it answers")
struct OpenMatterTests {
  private static let lexicon = Lexicon()

  /// What is told below a headline.
  private func statements(_ text: String) -> [Statement] {
    let article = analysed("A headline\n\n" + text)
    let entities = StoryEntities(articles: [article], rules: Self.lexicon.names)
    return StatementReader(lexicon: Self.lexicon, entities: entities, undatedToday: "2025-01-06")
      .statements(of: article).filter { !$0.isHeadline }
  }

  private func openness(_ text: String) -> Openness? {
    statements(text).lazy.compactMap(\.openness).first
  }

  @Test(
    "Where nobody has decided, it is undecided",
    arguments: [
      "No decision on the plant has been taken.",
      "The board has not decided whether to sell the mill.",
      "Nothing has been signed, she said.",
      "The council has yet to choose a site.",
      "The parties have agreed on nothing so far.",
      "The cabinet will not settle the matter until the new year.",
    ])
  func undecided(_ text: String) { #expect(openness(text) == .undecided) }

  @Test(
    "Other words that leave a matter open",
    arguments: [
      ("Whether the museum will reopen is an open question.", Openness.idiom),
      ("Nobody knows what sank the barge.", .unknown),
      ("It is unclear whether the pilot saw the light.", .unknown),
      ("The two firms are in talks about a merger.", .talked),
      ("The council is considering a toll on the bridge.", .weighed),
      ("The court will take its decision in April.", .later),
    ])
  func otherwise(_ text: String, _ expected: Openness) { #expect(openness(text) == expected) }

  @Test(
    "What is settled, or told under a condition, is not open",
    arguments: [
      "The board has approved the plant.",
      "She did not sign the letter in 2019.",
      "If they cannot reach an agreement, the port will close.",
      "He praised a law that the king has not signed.",
      "Nobody said a word at the funeral.",
      "The minister would not say who had paid.",
    ])
  func settled(_ text: String) { #expect(openness(text) != .undecided) }

  private func answers(_ text: String, to question: String) -> [Bool] {
    let questions = Self.lexicon.standingQuestions.questions
    return statements(text).flatMap(\.answers).filter { questions[$0.question] == question }
      .map(\.isYes)
  }

  @Test(
    "A clause answers what such news asks",
    arguments: [
      ("The alarm went off at once.", "Did the alarm sound?", true),
      ("The alarm stayed silent.", "Did the alarm sound?", false),
      ("The siren never made a sound.", "Did the alarm sound?", false),
      ("Police fired tear gas near the bridge.", "Was tear gas used?", true),
      ("No tear gas was used.", "Was tear gas used?", false),
      ("A ransom was handed over on Sunday.", "Was a ransom paid?", true),
      ("She pleaded not guilty.", "Was a plea entered?", true),
      ("No plea was entered.", "Was a plea entered?", false),
    ])
  func answers(_ text: String, _ question: String, _ isYes: Bool) {
    #expect(answers(text, to: question) == [isYes])
  }

  @Test(
    "Words of another clause answer nothing",
    arguments: [
      ("The alarm had been mended when the guard went off duty.", "Did the alarm sound?"),
      ("The alarm, which a guard had switched off, was Dutch.", "Did the alarm sound?"),
      ("The magazine has a cover that nobody likes.", "Was it insured?"),
    ])
  func answersNothing(_ text: String, _ question: String) {
    #expect(answers(text, to: question) == [])
  }

  @Test("A negation that belongs to other words turns no answer")
  func negationElsewhere() {
    #expect(answers("He admitted defeat without delay.", to: "Has defeat been conceded?") == [true])
  }

  @Test("Each standing question has an answer with yes, and is asked once")
  func tableOfQuestions() {
    let table = Self.lexicon.standingQuestions
    let asked = Set(table.answers.filter(\.isYes).map(\.question))
    #expect(asked == Set(table.questions.indices))
    #expect(Set(table.questions).count == table.questions.count)
    #expect(table.questions.allSatisfy { $0.hasSuffix("?") })
  }

  @Test("Every list of open matters has words")
  func listsOfOpenness() {
    #expect(OpennessLexicon.List.allCases.filter { Self.lexicon.openness[$0].isEmpty } == [])
  }
}
