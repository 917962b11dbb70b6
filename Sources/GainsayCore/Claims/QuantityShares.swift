/// Gives the quantities of a clause to what they measure: each to the claim whose trigger is nearest.
struct QuantityShares {
  /// Of the clause, UTF-8 offsets.
  let quantities: [Quantity]
  /// The words that tell each claim, UTF-8 offsets; nil for a claim without a frame.
  let triggers: [Range<Int>?]

  /// - Returns: for each trigger its quantities, in order of place.
  func shares() -> [[Quantity]] {
    guard triggers.count > 1 else { return triggers.map { _ in quantities } }
    var shares = [[Quantity]](repeating: [], count: triggers.count)
    for quantity in quantities {
      let nearest = triggers.indices.min {
        distance(quantity, triggers[$0]) < distance(quantity, triggers[$1])
      }
      if let nearest { shares[nearest].append(quantity) }
    }
    return shares
  }

  /// In bytes; a number before its trigger counts as further away than one behind it: "fell 3% after it shed 40 jobs".
  private func distance(_ quantity: Quantity, _ trigger: Range<Int>?) -> Int {
    guard let trigger else { return .max }
    if quantity.range.lowerBound >= trigger.upperBound {
      return quantity.range.lowerBound - trigger.upperBound
    }
    return 2 * max(0, trigger.lowerBound - quantity.range.upperBound)
  }
}
