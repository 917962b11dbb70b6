/// Finds acts of which one side says that they are so and the other that they are not.
struct PolarityComparison: Sendable {
  /// Least kinship of two statements, after `SlotGate.Kinship.strength`.
  private static let needed = 0.45
  private static let neededOfCopula = 0.65
  private static let worthOfNone = 0.15

  let gate: SlotGate
  let questions: QuestionWriter

  /// - Parameter statements: of one act.
  func cards(for statements: [Statement]) -> [Card] {
    let told = statements.filter { $0.isFinite && !$0.isVague && !$0.isRestrictive }
    let yes = told.filter { $0.factuality == .certain }
    let no = told.filter { $0.factuality == .certainlyNot && $0.isDenied }
    var cards: [Card] = []
    var used: Set<Int> = []
    for (place, denial) in no.enumerated() where !used.contains(place) {
      let pairs = yes.compactMap { one in fits(one, denial).map { (one, $0) } }
      guard let best = pairs.max(by: { $0.1 < $1.1 }) else { continue }
      let deniers = no.indices.filter { index in
        index == place || gate.kinship(no[index], denial).map { $0.strength >= 0.35 } ?? false
      }
      used.formUnion(deniers)
      cards.append(
        card(yes: pairs.map(\.0), no: deniers.map { no[$0] }, seed: (best.0, denial), best.1))
    }
    return cards
  }

  private func fits(_ yes: Statement, _ no: Statement) -> Double? {
    guard yes.tense == no.tense, yes.speaker == nil || yes.speaker != no.speaker, !yes.isDenied,
      gate.areIndependent(yes, no),
      yes.article.id != no.article.id || yes.sentence != no.sentence,
      let kinship = gate.kinship(yes, no), gate.isSettled(kinship) || isOfHim(yes, no),
      !isNarrow(no),
      gate.areOfOneTime(yes, no)
    else { return nil }
    // "Nobody was hurt" denies it of all.
    let isOfAll = no.patient?.isNone == true || no.agent?.isNone == true
    let strength = kinship.strength + (isOfAll ? Self.worthOfNone : 0)
    return strength >= (yes.isCopular ? Self.neededOfCopula : Self.needed) ? strength : nil
  }

  /// "He went under the knife", "no surgery has taken place": all of an act is denied where he is whom the article is about.
  private func isOfHim(_ yes: Statement, _ no: Statement) -> Bool {
    guard no.patient?.isNone == true, no.agent == nil, let who = yes.agent ?? yes.patient else {
      return false
    }
    return gate.focus.isAbout(who.name, no.article)
  }

  /// "Is not running as a surrogate": what is denied is how, not whether.
  private func isNarrow(_ denial: Statement) -> Bool {
    let tree = WordTree(denial.tokens)
    return tree.children[denial.event].contains { child in
      child > denial.event && gate.lexicon.narrowings.contains(tree.lower[child])
        || child > denial.event
          && tree.children[child].contains { gate.lexicon.narrowings.contains(tree.lower[$0]) }
    }
  }

  private func card(
    yes: [Statement], no: [Statement], seed: (Statement, Statement), _ kinship: Double
  ) -> Card {
    let sides = [(yes, ""), (no, "not: ")].map { side, prefix in
      var position = PositionBuilder().position(of: side) { $0.trigger }
      position.label = prefix + position.label
      return Side(statements: side, position: position)
    }
    let order = ReportOrder(of: yes, to: no)
    return Card(
      kind: .polarity, status: .conflict, question: questions.whether(seed.0),
      why: "The same people and the same act, once asserted and once denied.",
      doubts: [order.doubt].compactMap { $0 }, sides: sides, kinship: kinship,
      isMarked: (yes + no).contains(where: gate.marksContrast))
  }
}
