import Language

/// How like the words round the things of a story are, found once for each two.
final class Nearnesses {
  struct Thing {
    var article: Int64
    var surroundings: Surroundings
  }

  private let things: [Thing]
  private let byArticle: [Int64: [Int]]
  private let words: WordLikeness
  private let areOfOneKind: (Int, Int) -> Bool
  private var known: [Int: Surroundings.Likeness] = [:]
  private var nearest: [Int: [Int64: Double]] = [:]

  /// - Parameter areOfOneKind: whether two of the things, by their places, could be one at all.
  init(
    _ things: [Thing], by words: WordLikeness, areOfOneKind: @escaping (Int, Int) -> Bool
  ) {
    (self.things, self.words, self.areOfOneKind) = (things, words, areOfOneKind)
    byArticle = Dictionary(grouping: things.indices) { things[$0].article }
  }

  /// Of two things by their places.
  func between(_ one: Int, _ other: Int) -> Surroundings.Likeness {
    let key = min(one, other) * things.count + max(one, other)
    if let found = known[key] { return found }
    let found = things[one].surroundings.likeness(to: things[other].surroundings, by: words)
    known[key] = found
    return found
  }

  /// Of that thing of another's article which stands in the likest words.
  private func best(of one: Int, in article: Int64) -> Double {
    if let found = nearest[one]?[article] { return found }
    let found =
      byArticle[article, default: []].filter { areOfOneKind(one, $0) }
      .map { between(one, $0).mean }.max() ?? 0
    nearest[one, default: [:]][article] = found
    return found
  }

  func tell<Own>(_ one: Int, _ other: Int, in traits: inout Traits<Own>) {
    let near = between(one, other)
    traits[.nearness] = near.mean
    traits[.leastNearness] = near.least
    let outdone =
      best(of: one, in: things[other].article) + best(of: other, in: things[one].article)
      - 2 * near.mean
    traits[.isOutdone] = outdone
    traits[.isMutual] = outdone < 1e-9 ? 1 : 0
  }
}
