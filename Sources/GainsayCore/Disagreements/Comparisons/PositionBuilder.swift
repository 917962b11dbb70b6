/// Makes one side of a disagreement from the statements that hold it: one piece of evidence an
/// article, clearest first.
struct PositionBuilder: Sendable {
  /// - Parameter words: which words of a statement decide, as UTF-8 range.
  func position(of side: [Statement], decidedBy words: (Statement) -> Range<Int>?) -> Position {
    var byArticle: [Int64: Statement] = [:]
    for one in side {
      if let other = byArticle[one.article.id], other.clarity <= one.clarity { continue }
      byArticle[one.article.id] = one
    }
    let best = byArticle.values.sorted { ($0.clarity, $0.article.id) < ($1.clarity, $1.article.id) }
    let cues = best.compactMap { one in words(one).map { one.article.words($0) } }
    let origins = Set(best.map(\.origin))
    return Position(
      label: Self.shortest(cues), outlets: Set(best.map(\.outlet)).count, origins: origins.count,
      originsAreAtMost: origins.count > 1 && best.contains(where: \.originIsVague),
      claims: best.map { one in one.evidence(cues: words(one).map { [$0] } ?? []) })
  }

  /// The words most articles use; of equals the first.
  private static func shortest(_ cues: [String]) -> String {
    var counts: [String: Int] = [:]
    for cue in cues { counts[cue.lowercased(), default: 0] += 1 }
    let most = counts.values.max() ?? 0
    return cues.first { counts[$0.lowercased()] == most } ?? ""
  }
}
