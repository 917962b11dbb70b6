/// Finds slots whose claims give different numbers of the same thing, beyond rounding and bounds.
struct QuantityComparison: Sendable {
  /// Furthest that a number may stand from its predicate, in bytes.
  private static let reach = 60
  /// Numbers this close are the same, rounded.
  private static let rounding = 0.05

  private struct Measured {
    var claim: SlotClaim
    var quantity: Quantity
  }

  func disagreements(in slot: Slot, claims: [SlotClaim], question: String) -> [Disagreement] {
    let measured = claims.filter { [.certain, .probable].contains($0.claim.factuality) }.compactMap(
      nearest)
    let byUnit = Dictionary(grouping: measured) { $0.quantity.unit ?? "" }
    return byUnit.sorted { $0.key < $1.key }.compactMap { unit, found in
      disagreement(found, unit: unit, question: question)
    }
  }

  private func nearest(_ claim: SlotClaim) -> Measured? {
    guard let trigger = claim.claim.trigger else { return nil }
    let near = claim.claim.quantities.min { distance($0, trigger) < distance($1, trigger) }
    guard let near, distance(near, trigger) <= Self.reach else { return nil }
    return Measured(claim: claim, quantity: near)
  }

  private func distance(_ quantity: Quantity, _ trigger: Range<Int>) -> Int {
    max(
      0, quantity.range.lowerBound - trigger.upperBound,
      trigger.lowerBound - quantity.range.upperBound)
  }

  private func disagreement(_ found: [Measured], unit: String, question: String) -> Disagreement? {
    var sides: [[Measured]] = []
    for one in found.sorted(by: { $0.quantity.value < $1.quantity.value }) {
      if let last = sides.indices.last,
        sides[last].contains(where: { agree($0.quantity, one.quantity) })
      {
        sides[last].append(one)
      } else {
        sides.append([one])
      }
    }
    guard sides.count > 1, !unit.isEmpty else { return nil }
    let origins = sides.map { Set($0.map(\.claim.origin)) }
    guard Set(origins).count > 1, origins[0].isDisjoint(with: origins[origins.count - 1]) else {
      return nil
    }
    guard isOneEvent(sides[0], sides[sides.count - 1]) else { return nil }
    let order = ReportOrder(of: sides[0].map(\.claim), to: sides[sides.count - 1].map(\.claim))
    let positions = sides.map { side in
      let ranges = Dictionary(
        side.map { ($0.claim.article.id, $0.quantity.range) },
        uniquingKeysWith: { first, _ in first })
      return PositionBuilder().position(of: side.map(\.claim)) { ranges[$0.article.id] }
    }
    return Disagreement(
      kind: .quantity, status: order == .earlier ? .superseded : .conflict, question: question,
      confidence: 0.55,
      why: "The same thing counted in the same unit (\(unit)), further apart than rounding.",
      doubt: order == .unknown
        ? "Not all of the articles are dated: the figures may be of different days." : nil,
      positions: positions)
  }

  /// An article that gives both numbers tells of two events; and what names nobody in common may be two events as well.
  private func isOneEvent(_ one: [Measured], _ other: [Measured]) -> Bool {
    let articles = { (side: [Measured]) in Set(side.map(\.claim.article.id)) }
    guard articles(one).isDisjoint(with: articles(other)) else { return false }
    return one.contains { a in
      other.contains { b in !a.claim.named.isDisjoint(with: b.claim.named) }
    }
  }

  /// Equal, rounded, or within each other's bounds.
  private func agree(_ one: Quantity, _ other: Quantity) -> Bool {
    if one.upper != nil || other.upper != nil {
      return one.possibleValues.overlaps(other.possibleValues)
    }
    let (low, high) = one.value <= other.value ? (one, other) : (other, one)
    if low.bound == .atLeast || high.bound == .atMost { return true }
    let small = high.value < 100 && low.bound == .exact && high.bound == .exact
    let tolerance = low.bound == .about || high.bound == .about ? 2 * Self.rounding : Self.rounding
    return small ? low.value == high.value : high.value - low.value <= tolerance * high.value
  }
}
