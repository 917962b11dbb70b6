/// Finds acts without a ladder of stages that one side tells as settled and the other as weighed or
/// only possible.
struct CertaintyComparison: Sendable {
  private static let needed = 0.6

  let gate: SlotGate
  let questions: QuestionWriter

  /// - Parameter statements: of one act.
  func cards(for statements: [Statement]) -> [Card] {
    let told = statements.filter { !$0.isVague && !$0.isRestrictive }
    let sure = told.filter {
      !$0.isDenied && $0.factuality == .certain && $0.isFinite && !$0.isWeighed
    }
    let open = told.filter { $0.isWeighed && $0.factuality != .certainlyNot }
    var best: (sure: Statement, open: Statement, strength: Double)?
    for one in sure {
      for other in open {
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

  private func strength(_ sure: Statement, _ open: Statement) -> Double? {
    guard gate.areIndependent(sure, open), gate.areOfOneTime(sure, open),
      let kinship = gate.kinship(sure, open), kinship.patient == .same, kinship.agent == .same,
      kinship.strength >= Self.needed
    else { return nil }
    return kinship.strength
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
