import Language

/// The two numbers of a vote or a game, under the act that gives them.
extension MeasureReader {
  private static let votes = "votes"

  /// "Voted 7-2", "won by six votes to three".
  func results(among events: Set<Int>) -> [Int: [Measure]] {
    var found: [Int: [Measure]] = [:]
    for result in ResultFinder(tree: scene.tree).results() {
      guard let top = scene.top(of: result.tokens),
        let above = scene.event(above: top, among: events), isDecided(above, result.tokens)
      else { continue }
      let range =
        scene.tree.tokens[result.tokens.lowerBound].range
        .lowerBound..<scene.tree.tokens[
          result.tokens.upperBound - 1
        ].range.upperBound
      found[above.event, default: []].append(
        Measure(
          quantity: Quantity(range: range, value: result.value, unit: nil, bound: .exact),
          against: result.against, tokens: result.tokens, counted: "result", attribute: nil,
          scope: [], places: [],
          roles: isVote(above, result.tokens) ? [Self.votes: 1] : [:]))
    }
    return found
  }

  /// Whether it is of a vote, and not of a match.
  private func isVote(_ above: (event: Int, path: [Int]), _ tokens: Range<Int>) -> Bool {
    (told(above, before: tokens) + tokens).contains {
      acts[.voting].contains(scene.tree.lemmas[$0])
    }
  }

  /// The words on which a result hangs, and those right before it: "the vote was 178 to 142".
  private func told(_ above: (event: Int, path: [Int]), before tokens: Range<Int>) -> [Int] {
    [above.event] + above.path + (max(0, tokens.lowerBound - 5)..<tokens.lowerBound)
  }

  private func isDecided(_ above: (event: Int, path: [Int]), _ tokens: Range<Int>) -> Bool {
    told(above, before: tokens).contains { word in
      acts[.voting].contains(scene.tree.lemmas[word])
        || acts[.winning].contains(acts.verb(scene.tree.lemmas[word]))
        || acts[.winning].contains(acts.noun(scene.tree.lemmas[word]))
    } || tokens.contains { acts[.voting].contains(scene.tree.lemmas[$0]) }
  }
}
