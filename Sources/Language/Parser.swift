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
