/// Who an article has named so far: how often, and who was called what of late.
struct Focus {
  private var counts: [Int: Int] = [:]
  private var totals: [Entity.Kind: Int] = [:]
  /// Of each kind the one that was named most, the first of equals.
  private var leaders: [Entity.Kind: Int] = [:]
  /// By type noun those who may be called so, the latest first.
  private var holders: [String: [Int]] = [:]
  /// So many of them are kept.
  private static let kept = 8

  /// - Parameter nouns: what the entity may be called.
  mutating func name(_ entity: Int, _ kind: Entity.Kind, nouns: Set<String>) {
    counts[entity, default: 0] += 1
    totals[kind, default: 0] += 1
    if count(entity) > leaders[kind].map(count) ?? 0 { leaders[kind] = entity }
    for noun in nouns {
      let others = (holders[noun] ?? []).filter { $0 != entity }
      holders[noun] = [entity] + others.prefix(Self.kept - 1)
    }
  }

  private func count(_ entity: Int) -> Int { counts[entity] ?? 0 }

  /// How much of what was named, of its kind, was this one: 0 to 1.
  func share(of entity: Int, _ kind: Entity.Kind) -> Double {
    Double(count(entity)) / Double(max(1, totals[kind] ?? 0))
  }

  func leader(_ kind: Entity.Kind) -> Int? { leaders[kind] }

  func holders(of noun: String) -> [Int] { holders[noun] ?? [] }
}
