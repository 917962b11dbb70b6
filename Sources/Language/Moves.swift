/// Moves as classes of the model: shift, then left with each relation, then right with each.
package enum Moves {
  package static func count(_ relations: Int) -> Int { 1 + 2 * relations }

  /// The classes of a move that are allowed; the root relation belongs to the root alone.
  package static func classes(
    _ move: ParserState.Move, _ state: ParserState, _ relations: Int
  ) -> Range<Int> {
    guard state.allows(move) else { return 0..<0 }
    switch move {
    case .shift: return 0..<1
    case .left where state.next == state.count: return 1..<2
    case .left: return 2..<1 + relations
    case .right: return 2 + relations..<1 + 2 * relations
    }
  }

  /// The highest-scored move that is allowed.
  package static func best<Score: Comparable>(
    _ scores: [Score], _ state: ParserState, _ relations: Int
  ) -> (move: ParserState.Move, relation: Int) {
    var best: Int?
    for move in [ParserState.Move.shift, .left, .right] {
      for index in classes(move, state, relations) {
        if let found = best, scores[index] <= scores[found] { continue }
        best = index
      }
    }
    return decode(best ?? 0, relations)
  }

  package static func decode(
    _ index: Int, _ relations: Int
  ) -> (move: ParserState.Move, relation: Int) {
    if index == 0 { return (.shift, 0) }
    return index <= relations ? (.left, index - 1) : (.right, index - 1 - relations)
  }

  package static func encode(_ move: ParserState.Move, _ relation: Int, _ relations: Int) -> Int {
    switch move {
    case .shift: 0
    case .left: 1 + relation
    case .right: 1 + relations + relation
    }
  }
}
