import Language

/// Gives the quantities of a clause to what they measure: from its number up the tree, the first event that a quantity meets.
///
///     Sales fell 3% after the firm shed 40 jobs.
///     3% → fell; 40 → jobs → shed
struct QuantityShares {
  let tree: WordTree
  /// What the clause tells.
  let frames: [Frame]

  /// - Returns: for each frame its quantities, in order of place; a quantity of another event is nobody's.
  func shares(of quantities: [Quantity]) -> [[Quantity]] {
    let events = frames.map { event(from: $0.event) }
    var shares = [[Quantity]](repeating: [], count: frames.count)
    for quantity in quantities {
      guard let index = token(of: quantity) else { continue }
      let owner = owner(of: index, events)
      for frame in frames.indices where frame == owner { shares[frame].append(quantity) }
    }
    return shares
  }

  private func token(of quantity: Quantity) -> Int? {
    tree.tokens.firstIndex { $0.range.upperBound > quantity.range.lowerBound }
  }

  private func owner(of index: Int, _ events: [Int]) -> Int? {
    // Right behind a trigger a number is its own, whatever the tree says: "rose 4%", "killed at least 12".
    if let beside = frames.firstIndex(where: { follows(index, $0.trigger) }) { return beside }
    for step in tree.path(from: index, within: tree.tokens.indices) {
      if let told = frames.firstIndex(where: { $0.trigger.contains(step) }) { return told }
      if isEvent(step) {
        return events.firstIndex(of: step) ?? (frames.count == 1 && isNear(index) ? 0 : nil)
      }
    }
    return frames.count == 1 ? 0 : nil
  }

  private func follows(_ index: Int, _ trigger: [Int]) -> Bool {
    guard let last = trigger.max() else { return false }
    return (last + 1...last + 3).contains(index)
      && !tree.tokens[last + 1..<index].contains { $0.isPunctuation }
  }

  /// The verb that tells of what a noun names: "rose" in "the toll rose".
  private func event(from index: Int) -> Int {
    tree.path(from: index, within: tree.tokens.indices).first(where: isEvent) ?? index
  }

  private func isEvent(_ index: Int) -> Bool {
    tree.tokens[index].tag == .verb
      && ["root", "conj", "ccomp", "advcl", "acl", "parataxis", "xcomp"].contains(
        tree.relation(index))
  }

  /// Where the tree is wrong, a number right beside the trigger is still its own.
  private func isNear(_ index: Int) -> Bool {
    frames[0].trigger.contains { abs($0 - index) <= 3 }
  }
}
