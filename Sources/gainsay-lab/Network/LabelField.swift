import CMatrix

/// A chain of labels whose neighbours depend on each other (Lafferty and others 2001).
struct LabelField {
  /// Scores by label before, then label.
  let steps: Matrix
  let gradient: Matrix

  /// Replaces the scores of a sentence by their gradients; returns the loss.
  ///
  /// The weights of all ways to a word are kept as shares of one, so that nothing overflows.
  func learn(_ scores: Matrix, _ place: Int, _ gold: [Int], scale: Float) -> Float {
    let (count, size) = (gold.count, steps.rows)
    let moves = (0..<size * size).map { gainsay_exp(steps.start[$0]) }
    var emissions = [Float](repeating: 0, count: count * size)
    for word in 0..<count {
      let row = scores.row(place + word)
      let most = (1..<size).reduce(row[0]) { max($0, row[$1]) }
      for label in 0..<size { emissions[word * size + label] = gainsay_exp(row[label] - most) }
    }
    var (ahead, behind) = (emissions, [Float](repeating: 1, count: count * size))
    normalise(&ahead, 0, size)
    for word in 1..<max(count, 1) {
      for label in 0..<size {
        var sum: Float = 0
        for before in 0..<size {
          sum += ahead[(word - 1) * size + before] * moves[before * size + label]
        }
        ahead[word * size + label] *= sum
      }
      normalise(&ahead, word, size)
    }
    for word in stride(from: count - 2, through: 0, by: -1) {
      for label in 0..<size {
        var sum: Float = 0
        for after in 0..<size {
          let next = (word + 1) * size + after
          sum += behind[next] * moves[label * size + after] * emissions[next]
        }
        behind[word * size + label] = sum
      }
      normalise(&behind, word, size)
    }
    var wrong: Float = 0
    for word in 0..<count {
      let row = scores.row(place + word)
      var shares = (0..<size).map { ahead[word * size + $0] * behind[word * size + $0] }
      normalise(&shares, 0, size)
      for label in 0..<size { row[label] = shares[label] - (label == gold[word] ? 1 : 0) }
      wrong += 1 - shares[gold[word]]
      if word > 0 { addSteps(word, gold, ahead, behind, emissions, moves, scale) }
    }
    return wrong
  }

  private func addSteps(
    _ word: Int, _ gold: [Int], _ ahead: [Float], _ behind: [Float], _ emissions: [Float],
    _ moves: [Float], _ scale: Float
  ) {
    let size = steps.rows
    var pairs = [Float](repeating: 0, count: size * size)
    for before in 0..<size {
      for label in 0..<size {
        let at = word * size + label
        pairs[before * size + label] =
          ahead[(word - 1) * size + before] * moves[before * size + label] * emissions[at]
          * behind[at]
      }
    }
    normalise(&pairs, 0, size * size)
    pairs[gold[word - 1] * size + gold[word]] -= 1
    for index in pairs.indices { gradient.start[index] += pairs[index] * scale }
  }

  private func normalise(_ values: inout [Float], _ word: Int, _ size: Int) {
    var sum: Float = 0
    for index in word * size..<(word + 1) * size { sum += values[index] }
    let scale = 1 / max(sum, 1e-30)
    for index in word * size..<(word + 1) * size { values[index] *= scale }
  }
}
