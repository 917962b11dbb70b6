import Language

/// Whether two numbers agree, and whether a later one replaces the earlier.
extension QuantityComparison {
  func agree(_ one: Figure, _ other: Figure) -> Bool {
    if isOutgrown(one, other) { return false }
    return one.measure.against == other.measure.against && agree(one.quantity, other.quantity)
  }

  /// "At least 8" dead are not denied by 21, but nobody who knows of 21 says so.
  func isOutgrown(_ one: Figure, _ other: Figure) -> Bool {
    let (low, high) = one.quantity.value <= other.quantity.value ? (one, other) : (other, one)
    return gate.lexicon.acts[.tolls].contains(amount(low)) && low.quantity.bound == .atLeast
      && low.quantity.upper == nil && high.quantity.bound != .atMost
      && high.quantity.value >= Self.outgrown * low.quantity.value
  }

  /// Equal, rounded, or within each other's bounds.
  func agree(_ first: Quantity, _ second: Quantity) -> Bool {
    let (one, other) = (based(first), based(second))
    if one.upper != nil || other.upper != nil {
      return one.possibleValues.overlaps(other.possibleValues)
    }
    let (low, high) = one.value <= other.value ? (one, other) : (other, one)
    // "Up to $10,000" and "as much as $20,000" are two ceilings.
    let areCeilings = low.bound == .atMost && high.bound == .atMost
    if low.bound == .atLeast || high.bound == .atMost, !areCeilings { return true }
    let small = high.value < 100 && !areCeilings && low.bound == .exact && high.bound == .exact
    let areRough = low.bound == .about || high.bound == .about
    let areFine = low.bound == .exact && high.bound == .exact && isFine(low) && isFine(high)
    let tolerance = areRough ? 2 * Self.rounding : areFine ? Self.fineRounding : Self.rounding
    return small
      ? low.possibleValues.overlaps(high.possibleValues)
      : high.value - low.value <= tolerance * high.value
  }

  /// Whether it is given to three figures at least: $412 million, not 40,000.
  private func isFine(_ one: Quantity) -> Bool { one.step * 100 <= one.value }

  /// In the unit in which all of its kind can be set against each other.
  func based(_ one: Quantity) -> Quantity {
    guard let base = one.inBaseUnit, base.unit != one.unit, one.value != 0 else { return one }
    var changed = one
    let factor = base.value / one.value
    changed.value = base.value
    changed.upper = one.upper.map { $0 * factor }
    changed.step = one.step * factor
    changed.unit = base.unit
    return changed
  }

  /// Days after which a price or a share may be a new one.
  private static let moved = 3

  /// Whether a later number may replace the earlier: a toll does from day to day, how many were aboard never.
  func mayMove(_ one: Figure, _ other: Figure) -> Bool {
    if one.measure.isLabelled || one.measure.against != nil { return false }
    let acts = gate.lexicon.acts
    let roles = Set(one.measure.roles.keys).union(other.measure.roles.keys)
    if !roles.isDisjoint(with: gate.lexicon.figureRoles.moving) { return true }
    if !roles.isDisjoint(with: gate.lexicon.figureRoles.timeless) { return areFarApart(one, other) }
    return [one, other].map(amount).contains { acts[.tolls].contains($0) || $0 == Self.margin }
      || areFarApart(one, other)
  }

  private func areFarApart(_ one: Figure, _ other: Figure) -> Bool {
    let days = [one, other].compactMap(\.time.day)
    return days.count == 2 && abs(days[0] - days[1]) >= Self.moved
  }
}
