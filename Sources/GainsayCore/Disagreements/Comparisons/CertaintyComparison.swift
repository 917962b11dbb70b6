/// Finds acts without a ladder of stages that one side tells as settled and the other as weighed or
/// only possible.
struct CertaintyComparison: Sendable {
  private static let needed = 0.6
  /// Where only one of those who take part is told by both.
  private static let neededOfOne = 0.35

  let gate: SlotGate
  let questions: QuestionWriter

  /// - Parameter statements: of one act.
  func cards(for statements: [Statement]) -> [Card] {
    cards(for: statements.filter { $0.act != Statement.undecided }, by: strength)
  }

  /// Of what one side tells to be undecided without an act: "no decision on the plant".
  /// - Parameter statements: of a story.
  func cardsOfUndecided(_ statements: [Statement]) -> [Card] {
    guard statements.contains(where: { $0.act == Statement.undecided }) else { return [] }
    let told = statements.filter {
      $0.act == Statement.undecided || $0.tense == .future || $0.isPlanned
    }
    return cards(for: told, by: strengthOfAny)
  }

  private func cards(
    for statements: [Statement], by strength: (Statement, Statement) -> Double?
  ) -> [Card] {
    let told = statements.filter { !$0.isVague && !$0.isRestrictive }
    let sure = told.filter { !$0.isWeighed && !$0.isDenied && isSure($0) }
    let open = told.filter {
      $0.isWeighed && $0.factuality != .certainlyNot && !gate.isOfDecision($0)
    }
    var best: (sure: Statement, open: Statement, strength: Double)?
    for one in sure {
      for other in open where one.article.id != other.article.id {
        guard let strength = strength(one, other), strength > best?.strength ?? 0 else { continue }
        best = (one, other, strength)
      }
    }
    guard let best else { return [] }
    return [
      card(
        sure.filter { strength($0, best.open) != nil },
        open.filter { strength(best.sure, $0) != nil }, best.sure, best.strength)
    ]
  }

  /// "Signed", "will sign", "has decided to sign".
  private func isSure(_ one: Statement) -> Bool {
    one.factuality == .certain && one.isFinite || one.isPlanned && one.factuality != .certainlyNot
  }

  private func strength(_ sure: Statement, _ open: Statement) -> Double? {
    guard gate.areIndependent(sure, open), gate.areOfOneTime(sure, open),
      let kinship = gate.kinship(sure, open)
    else { return nil }
    let both = [kinship.agent, kinship.patient]
    let isOfBoth = both == [.same, .same] && kinship.strength >= Self.needed
    let isOfOne =
      open.isUndecided && kinship.agent == .same && kinship.patient != .unclear
      && gate.focus.areOfOneMatter(sure.article, open.article)
      && [sure, open].allSatisfy { $0.isNews }
      && kinship.strength >= Self.neededOfOne
    return isOfBoth || isOfOne ? kinship.strength : nil
  }

  /// Of any act that is to come to the same thing.
  private func strengthOfAny(_ sure: Statement, _ open: Statement) -> Double? {
    guard open.act == Statement.undecided, gate.areIndependent(sure, open),
      gate.focus.areOfOneMatter(sure.article, open.article)
    else { return nil }
    let kinship = gate.resemblance(sure, open)
    let isOfThing =
      kinship.patient == .same
      || sure.patient == nil && sure.agent.likeness(to: open.patient) == .same
    guard isOfThing, kinship.agent != .other || open.agent == nil else { return nil }
    return max(Self.neededOfOne, kinship.strength)
  }

  private func card(
    _ sure: [Statement], _ open: [Statement], _ first: Statement, _ kinship: Double
  ) -> Card {
    let sides = [sure, open].map { side in
      Side(statements: side, position: PositionBuilder().position(of: side) { $0.trigger })
    }
    let order = ReportOrder(of: open, to: sure)
    return Card(
      kind: .certainty, status: order == .earlier ? .superseded : .conflict,
      question: questions.whether(first),
      why: "The same people and the same act, told as settled and as only weighed.",
      doubts: [order.doubt].compactMap { $0 }, sides: sides, kinship: kinship,
      isMarked: (sure + open).contains(where: gate.marksContrast))
  }
}
