import Language

/// Finds claims of unnamed sources that say the same in other words: most of their telling words are the same.
///
/// A claim is compared only with the few earlier ones that each of its words remembers, so the cost is linear in the claims.
struct Rewrites: Sendable {
  struct Candidate: Sendable {
    /// Index of the article.
    var article: Int
    var claim: Claim
    /// Lemmas of the telling words of its content, names left out: who is spoken of is the same in all of the story.
    var words: Set<String>
  }

  /// Indices of two candidates, the later one first.
  struct Match: Sendable, Equatable {
    var later: Int
    var earlier: Int
  }

  /// So many words must be the same, and this share of the words of the shorter one.
  private static let fewest = 3
  private static let leastShare = 0.6
  /// Claims that one word remembers.
  private static let remembered = 8

  static func matches(_ claims: [Candidate]) -> [Match] {
    var holders: [String: [Int]] = [:]
    var found: [Match] = []
    for (index, claim) in claims.enumerated() {
      let others = Set(claim.words.flatMap { holders[$0] ?? [] }).sorted()
      for other in others where isSame(claim, claims[other]) {
        found.append(Match(later: index, earlier: other))
      }
      for word in claim.words where holders[word, default: []].count < remembered {
        holders[word, default: []].append(index)
      }
    }
    return found
  }

  private static func isSame(_ one: Candidate, _ other: Candidate) -> Bool {
    guard one.article != other.article, one.words.count >= fewest, other.words.count >= fewest
    else {
      return false
    }
    let shared = one.words.intersection(other.words)
    let shorter = min(one.words.count, other.words.count)
    guard shared.count >= fewest, Double(shared.count) >= leastShare * Double(shorter) else {
      return false
    }
    return haveSameStage(one.claim, other.claim) && haveSameFigures(one.claim, other.claim)
  }

  private static func haveSameStage(_ one: Claim, _ other: Claim) -> Bool {
    guard one.family == other.family, let a = one.stage, let b = other.stage else { return true }
    return a == b
  }

  /// Where both give numbers of one unit, one number is the same.
  private static func haveSameFigures(_ one: Claim, _ other: Claim) -> Bool {
    let pairs = one.quantities.flatMap { a in
      other.quantities.filter { $0.unit == a.unit }.map { (a.value, $0.value) }
    }
    return pairs.isEmpty || pairs.contains { $0 == $1 }
  }
}
