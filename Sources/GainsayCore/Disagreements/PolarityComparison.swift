/// Finds slots where one side says that something is so and the other that it is not.
struct PolarityComparison: Sendable {
  func disagreement(in slot: Slot, claims: [SlotClaim], question: String) -> Disagreement? {
    let told = claims.filter(\.isTold)
    let yes = told.filter { $0.claim.factuality == .certain }
    let no = told.filter { $0.claim.factuality == .certainlyNot }
    guard !yes.isEmpty, !no.isEmpty, Set(yes.map(\.origin)) != Set(no.map(\.origin)) else {
      return nil
    }
    let order = ReportOrder(of: yes, to: no)
    let positions = [(yes, ""), (no, "not: ")].map { side, prefix in
      var position = PositionBuilder().position(of: side) { $0.claim.trigger }
      position.label = prefix + position.label
      return position
    }
    let doubt = order == .unknown ? "Not all of the articles are dated." : nil
    return Disagreement(
      kind: .polarity, status: .conflict, question: question,
      confidence: 0.6, why: "The same parties and the same act, once asserted and once denied.",
      doubt: doubt, positions: positions)
  }
}
