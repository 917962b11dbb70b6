import Language

/// Finds claims of unnamed sources that say the same in other words: most of their telling words are the same.
///
/// A claim is compared only with the few earlier ones that share one of its rarest words, so the cost is linear in the claims.
struct Rewrites: Sendable {
  struct Candidate: Sendable {
    /// Index of the article.
    var article: Int
    var claim: Claim
    /// Lemmas of the telling words of its content.
    var words: Set<String>
  }

  /// Indices of two candidates, the later one first.
  struct Match: Sendable, Equatable {
    var later: Int
    var earlier: Int
  }

  /// So many words that not every article has must be the same, and this share of the words of the shorter one.
  private static let fewest = 3
  private static let leastShare = 0.6
  private static let leads = 4
  private static let remembered = 6

  static func matches(_ claims: [Candidate]) -> [Match] {
    let spread = spread(of: claims)
    var holders: [String: [Int]] = [:]
    var found: [Match] = []
    for (index, claim) in claims.enumerated() {
      let leads = claim.words.sorted { (spread[$0] ?? 0, $0) < (spread[$1] ?? 0, $1) }
        .prefix(Self.leads)
      let others = Set(leads.flatMap { holders[$0] ?? [] }).sorted()
      for other in others where isSame(claim, claims[other], spread) {
        found.append(Match(later: index, earlier: other))
      }
      for word in leads where holders[word, default: []].count < remembered {
        holders[word, default: []].append(index)
      }
    }
    return found
  }

  /// In how many articles' claims each word stands, as a share.
  private static func spread(of claims: [Candidate]) -> [String: Double] {
    var articles: [String: Set<Int>] = [:]
    for claim in claims {
      for word in claim.words { articles[word, default: []].insert(claim.article) }
    }
    let all = Double(max(1, Set(claims.map(\.article)).count))
    return articles.mapValues { Double($0.count) / all }
  }

  private static func isSame(_ one: Candidate, _ other: Candidate, _ spread: [String: Double])
    -> Bool
  {
    guard one.article != other.article, one.words.count >= fewest, other.words.count >= fewest
    else {
      return false
    }
    let shared = one.words.intersection(other.words)
    let shorter = min(one.words.count, other.words.count)
    guard shared.count >= fewest, Double(shared.count) >= leastShare * Double(shorter) else {
      return false
    }
    return haveSameFigures(one.claim, other.claim)
  }

  /// Where both give numbers of one unit, one number is the same.
  private static func haveSameFigures(_ one: Claim, _ other: Claim) -> Bool {
    let pairs = one.quantities.flatMap { a in
      other.quantities.filter { $0.unit == a.unit }.map { (a.value, $0.value) }
    }
    return pairs.isEmpty || pairs.contains { $0 == $1 }
  }
}
