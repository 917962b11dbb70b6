/// The labels with the highest sum of scores along a sentence (Viterbi).
package enum BestPath {
  /// Worse than any sum of scores.
  private static let never: Float = -1e30

  /// - Parameter transitions: by label before, then label.
  package static func labels(_ emissions: [[Float]], transitions: [[Float]]) -> [Int] {
    guard let first = emissions.first else { return [] }
    let steps = transitions.indices.map { before in
      transitions[before].indices.map { label in
        allows(label, after: before) ? transitions[before][label] : never
      }
    }
    var best = first.indices.map { allows($0, after: 0) ? first[$0] : never }
    var back: [[Int]] = []
    for emission in emissions.dropFirst() {
      var (next, from) = (emission, Array(repeating: 0, count: emission.count))
      for label in emission.indices {
        for before in best.indices.dropFirst()
        where best[before] + steps[before][label] > best[from[label]] + steps[from[label]][label] {
          from[label] = before
        }
        next[label] += best[from[label]] + steps[from[label]][label]
      }
      best = next
      back.append(from)
    }
    return trace(from: best.best, back)
  }

  private static func trace(from last: Int, _ back: [[Int]]) -> [Int] {
    var labels = [last]
    for from in back.reversed() { labels.append(from[labels[labels.count - 1]]) }
    return labels.reversed()
  }

  /// An "I" follows a "B" or "I" of its kind.
  private static func allows(_ label: Int, after before: Int) -> Bool {
    label % 2 == 1 || label == 0 || before == label || before == label - 1
  }
}
