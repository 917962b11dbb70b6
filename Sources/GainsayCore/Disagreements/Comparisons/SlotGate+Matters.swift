import Language

/// Whether what two articles tell once each is one act, where its participants are not known to be the same: an article
/// that is about one matter tells of one appeal, one ceasefire, one day on which a law takes effect.
extension SlotGate {
  /// Sentence behind which an article tells background.
  static let deepest = 9
  /// Sentence behind which nothing is weighed.
  static let deepestOfLikely = 14

  /// Both stand where articles of one matter put what matters, and no name speaks against it.
  func areOfOneMatter(_ one: Statement, _ other: Statement) -> Bool {
    let both = [one, other]
    return one.article.id != other.article.id
      && both.allSatisfy { $0.isNews && !$0.isRestrictive && !$0.isVague }
      && focus.areOfOneMatter(one.article, other.article)
      && focus.haveNamesInCommon(one.topic, other.topic)
      && isOneOrUntold(one.agent, other.agent) && isOneOrUntold(one.patient, other.patient)
  }

  /// Two nouns, or two names, must be the same; a pronoun or nobody may be anybody, a name what a noun calls it.
  private func isOneOrUntold(_ one: Argument?, _ other: Argument?) -> Bool {
    guard let one, let other else { return true }
    let likeness = one.likeness(to: other)
    return likeness == .same || likeness == .open || one.name.isEmpty != other.name.isEmpty
  }
}
