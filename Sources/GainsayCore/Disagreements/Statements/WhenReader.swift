import Language

/// Reads which times hang on which acts of a sentence.
struct WhenReader {
  let scene: SentenceScene

  /// "As of Monday" dates a state, not an act.
  private func isState(before tokens: Range<Int>) -> Bool {
    tokens.lowerBound > 0 && scene.tree.lower[tokens.lowerBound - 1] == "of"
  }

  /// For each act the times that hang on it, within the words of its speaker; nearest first.
  func times(of told: [Assertion]) -> [Int: [Statement.When]] {
    let clauses = Dictionary(
      told.map { ($0.event, $0.clause) }, uniquingKeysWith: { one, _ in one })
    var found: [Int: [(distance: Int, when: Statement.When)]] = [:]
    for (time, tokens) in scene.times {
      guard let top = scene.top(of: tokens),
        let above = scene.event(above: top, among: Set(clauses.keys)),
        clauses[above.event]?.contains(top) == true,
        above.path.allSatisfy({ tokens.contains($0) || scene.tree.relation($0) != "acl" })
      else { continue }
      let isOwn =
        !isState(before: tokens)
        && above.path.allSatisfy {
          tokens.contains($0) || ![.noun, .properNoun].contains(scene.tree.tokens[$0].tag)
        }
      found[above.event, default: []].append(
        (abs(top - above.event), Statement.When(time: time, isOwn: isOwn)))
    }
    return found.mapValues { $0.sorted { $0.distance < $1.distance }.map(\.when) }
  }
}
