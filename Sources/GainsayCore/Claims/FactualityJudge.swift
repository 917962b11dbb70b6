import Language

/// How surely a clause tells that its predicate holds: cue, negation, modals and hedges over it (after FactBank).
struct FactualityJudge {
  let lexicon: Lexicon

  private static let negations: Set<String> = [
    "not", "n't", "n’t", "never", "no", "neither", "nor", "without",
  ]
  /// Words before a predicate that are looked at.
  private static let reach = 6

  func judge(
    trigger: [Int], in tokens: [Token], clause: Range<Int>, effect: AttributionCue.Effect
  ) -> Factuality {
    let first = trigger.first ?? clause.lowerBound
    let start = clauseStart(before: first, tokens, clause)
    let isNegated = tokens[max(start, first - Self.reach)..<first].contains {
      Self.negations.contains($0.lower)
    }
    var hedge = hedge(before: first, from: start, tokens, clause)
    if tokens.last?.form == "?" { hedge = .open }
    return combine(hedge, effect, isNegated: isNegated != (effect == .denied))
  }

  /// The last comma, semicolon or "but" before the predicate opens its clause.
  private func clauseStart(before index: Int, _ tokens: [Token], _ clause: Range<Int>) -> Int {
    let opening = tokens[clause.lowerBound..<max(clause.lowerBound, index)].lastIndex {
      [",", ";", ":"].contains($0.form) || $0.lower == "but"
    }
    return opening.map { $0 + 1 } ?? clause.lowerBound
  }

  private func hedge(
    before index: Int, from start: Int, _ tokens: [Token], _ clause: Range<Int>
  ) -> Hedge? {
    let found = lexicon.hedges.matches(in: tokens).filter { match in
      guard let at = match.tokens.first, at >= start, at < index else { return false }
      return match.value == .open || index - at <= Self.reach
    }
    let strongest: [Hedge] = [.open, .possible, .probable]
    return strongest.first { hedge in found.contains { $0.value == hedge } }
  }

  private func combine(
    _ hedge: Hedge?, _ effect: AttributionCue.Effect, isNegated: Bool
  ) -> Factuality {
    if hedge == .open || effect == .open { return .underspecified }
    if hedge == .possible || effect == .possible { return isNegated ? .possiblyNot : .possible }
    if hedge == .probable || effect == .likely { return isNegated ? .probablyNot : .probable }
    return isNegated ? .certainlyNot : .certain
  }
}
