/// What makes a disagreement of two or more sides, whatever they differ in.
struct Card: Sendable {
  var kind: Disagreement.Kind
  var status: Disagreement.Status
  var question: String
  var why: String
  var doubts: [String]
  /// Best told first.
  var sides: [(statements: [Statement], position: Position)]
  /// How surely the sides speak of one thing, from 0 to 1.
  var kinship: Double
  /// Whether an author sets the sides against each other.
  var isMarked: Bool

  func disagreement() -> Disagreement {
    let text = doubts.isEmpty ? nil : doubts.joined(separator: " ")
    return Disagreement(
      kind: kind, status: status, question: question, confidence: confidence, why: why, doubt: text,
      positions: sides.map(\.position))
  }

  /// Grows with the origins of the weaker side, with what is said outright and by somebody, with how
  /// alike the statements are, and with the authors' own contrast.
  private var confidence: Double {
    let origins = sides.map { Set($0.statements.map(\.origin)).count }.min() ?? 0
    let outright = sides.allSatisfy { $0.statements.contains { !$0.isInherited } }
    let attributed = sides.allSatisfy { $0.statements.contains { $0.source != nil } }
    let severity: Double =
      switch status {
      case .conflict: 0.1
      case .superseded: 0.05
      case .scope, .tension: 0
      }
    let score =
      0.3 + severity + 0.3 * kinship + 0.06 * Double(min(origins, 2)) + (outright ? 0.06 : 0)
      + (attributed ? 0.06 : 0) + (isMarked ? 0.06 : 0)
    return (min(score, 0.97) * 100).rounded() / 100
  }
}
