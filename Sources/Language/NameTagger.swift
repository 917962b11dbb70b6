/// Finds names with a linear model over BIO labels and the best path through them (Collins 2002).
package struct NameTagger: Sendable {
  let weights: WeightTable

  /// "O", then B and I of each kind.
  package static let labels = ["O", "B-ORG", "I-ORG", "B-PER", "I-PER", "B-LOC", "I-LOC"]
  package static let kinds = [NameKind.organization, .person, .place]

  /// The label of each word.
  func labels(of words: [WordTraits], tags: [UInt32]) -> [Int] {
    var rows = FeatureRows()
    var scores = [Int32](repeating: 0, count: Self.labels.count)
    var emissions: [[Float]] = []
    for index in words.indices {
      NameFeatures.collect(&rows, words, tags, at: index)
      for label in scores.indices { scores[label] = 0 }
      weights.add(rows.rows, to: &scores)
      emissions.append(scores.map(Float.init))
    }
    return BestPath.labels(emissions, transitions: transitions())
  }

  private func transitions() -> [[Float]] {
    Self.labels.indices.map { label in
      var rows = FeatureRows()
      NameFeatures.collectTransition(&rows, after: label)
      var scores = [Int32](repeating: 0, count: Self.labels.count)
      weights.add(rows.rows, to: &scores)
      return scores.map(Float.init)
    }
  }

  /// The names that labels spell.
  package static func spans(_ labels: [Int]) -> [NameSpan] {
    var spans: [NameSpan] = []
    for (index, label) in labels.enumerated() where label > 0 {
      if label % 2 == 0, let last = spans.indices.last, spans[last].tokens.upperBound == index {
        spans[last].tokens = spans[last].tokens.lowerBound..<index + 1
      } else {
        spans.append(NameSpan(tokens: index..<index + 1, kind: kinds[(label - 1) / 2]))
      }
    }
    return spans
  }
}
