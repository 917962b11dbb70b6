/// Makes one side of a disagreement from the claims that hold it: one piece of evidence an article, clearest first.
struct PositionBuilder: Sendable {
  /// - Parameter words: which words of a claim decide, as UTF-8 range.
  func position(of claims: [SlotClaim], decidedBy words: (SlotClaim) -> Range<Int>?) -> Position {
    var byArticle: [Int64: SlotClaim] = [:]
    for claim in claims {
      if let other = byArticle[claim.article.id], other.clarity <= claim.clarity { continue }
      byArticle[claim.article.id] = claim
    }
    let best = byArticle.values.sorted { ($0.clarity, $0.article.id) < ($1.clarity, $1.article.id) }
    let cues = best.compactMap { claim in words(claim).map { claim.words($0) } }
    let origins = Set(best.map(\.origin))
    return Position(
      label: Self.shortest(cues), outlets: Set(best.map(\.outlet)).count, origins: origins.count,
      originsAreAtMost: origins.count > 1 && best.contains(where: \.originIsVague),
      claims: best.map { claim in claim.evidence(cues: words(claim).map { [$0] } ?? []) })
  }

  /// The words most articles use; of equals the first.
  private static func shortest(_ cues: [String]) -> String {
    var counts: [String: Int] = [:]
    for cue in cues { counts[cue.lowercased(), default: 0] += 1 }
    let most = counts.values.max() ?? 0
    return cues.first { counts[$0.lowercased()] == most } ?? ""
  }
}
