/// What certainty does to a stage: "may team up" is possible, "has not teamed up" denied, "if they teamed up" nothing.
struct StageRule {
  let lexicon: Lexicon

  func stage(of frame: Frame, told commitment: Commitment) -> String? {
    guard let ladder = lexicon.ladder(of: frame.family) else { return nil }
    // Other words than the predicate's own say how far it has come.
    let isCued = frame.stageCue != frame.trigger
    guard commitment.isSo else {
      if let stage = frame.stage, isCued, ladder.isOffLadder(stage) { return stage }
      let grade = lexicon.factuality.scale.grades[commitment.grade]
      return grade.certainty == .certain ? ladder.denial : nil
    }
    guard let stage = frame.stage else { return nil }
    let grade = lexicon.factuality.scale.grades[commitment.grade]
    switch grade.reach {
    case .whole: return stage
    case .limited where isCued || ladder.isOffLadder(stage): return stage
    case .limited: return ladder.limit(at: grade.name).map { ladder.weaker(stage, $0) }
    case .none: return nil
    }
  }
}
