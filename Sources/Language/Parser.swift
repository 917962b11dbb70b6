/// Finds each word's head and relation, greedily, with an averaged perceptron over arc-hybrid moves
/// (Goldberg and Nivre 2013).
package struct Parser: Sendable {
  let weights: WeightTable
  let relationCount: Int

  /// The relation of the word that governs a sentence is the first of the model's list.
  package static let rootRelation = 0

  /// Heads and relations by index; a head equal to the number of words is the root.
  func parse(_ words: ParserWords) -> (heads: [Int], relations: [Int]) {
    var (state, rows) = (ParserState(count: words.count), FeatureRows())
    var scores = [Int32](repeating: 0, count: Moves.count(relationCount))
    while !state.isFinished {
      ParserFeatures.collect(&rows, state, words)
      for index in scores.indices { scores[index] = 0 }
      weights.add(rows.rows, to: &scores)
      let best = Moves.best(scores, state, relationCount)
      state.apply(best.move, relation: best.relation)
    }
    return (state.heads, state.relations)
  }
}

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

/// The words of a sentence as columns of numbers, with the root and a stand-in for nothing at the
/// end.
package struct ParserWords: Sendable {
  package let count: Int
  let word: [UInt32]
  let tag: [UInt32]
  let broad: [UInt32]
  let class1024: [UInt32]
  let class64: [UInt32]

  /// - Parameter broad: the universal tag of each fine tag, as a number.
  package init(_ words: [WordTraits], tags: [Int], broad: [UInt32]) {
    count = words.count
    word = words.map(\.lower) + [1, 2]
    tag = tags.map { UInt32($0 + 3) } + [1, 2]
    self.broad = tags.map { broad[$0] + 3 } + [1, 2]
    class1024 = words.map { $0.class1024 << 1 | min($0.class64, 1) } + [1, 2]
    class64 = words.map { $0.class64 << 1 | 1 } + [0, 2]
  }
}
