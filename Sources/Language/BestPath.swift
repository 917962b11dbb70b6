/// The labels with the highest sum of scores along a sentence (Viterbi).
package enum BestPath {
  /// Worse than any sum of scores.
  private static let never: Float = -1e30

  /// - Parameters:
  ///   - emissions: `size` scores for each of `count` words, `row` apart.
  ///   - steps: by label before, then label.
  package static func labels(
    _ count: Int, _ emissions: UnsafePointer<Float>, row: Int, steps: UnsafePointer<Float>,
    size: Int
  ) -> [Int] {
    guard count > 0 else { return [] }
    var best = (0..<size).map { allows($0, after: 0) ? emissions[$0] : never }
    var next = best
    var back = [UInt8](repeating: 0, count: count * size)
    for word in 1..<max(count, 1) {
      for label in 0..<size {
        var (from, most) = (0, -Float.infinity)
        for before in 0..<size where allows(label, after: before) {
          let sum = best[before] + steps[before * size + label]
          if sum > most { (from, most) = (before, sum) }
        }
        next[label] = most + emissions[word * row + label]
        back[word * size + label] = UInt8(from)
      }
      swap(&best, &next)
    }
    var labels = [best.best]
    for word in (1..<max(count, 1)).reversed() {
      labels.append(Int(back[word * size + labels[labels.count - 1]]))
    }
    return labels.reversed()
  }

  /// An "I" follows a "B" or "I" of its kind.
  package static func allows(_ label: Int, after before: Int) -> Bool {
    label % 2 == 1 || label == 0 || before == label || before == label - 1
  }
}

extension Array where Element: Comparable {
  /// The index of the highest score, the first of equals.
  package var best: Int {
    var best = 0
    for index in indices where self[index] > self[best] { best = index }
    return best
  }
}
