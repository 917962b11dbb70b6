/// The labels of words that mark names: begin and inside of each kind.
package enum NameLabels {
  /// "O", then B and I of each kind.
  package static let all = ["O", "B-ORG", "I-ORG", "B-PER", "I-PER", "B-LOC", "I-LOC"]
  private static let kinds = [NameKind.organization, .person, .place]

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
