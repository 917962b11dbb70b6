/// The labels of words that mark names: begin and inside of each kind.
package enum NameLabels {
  /// "O", then B and I of each kind.
  package static let all = ["O", "B-ORG", "I-ORG", "B-PER", "I-PER", "B-LOC", "I-LOC"]
  private static let kinds = [NameKind.organization, .person, .place]

  /// The names that labels spell.
  /// - Parameter shares: how likely each label is, word by word; without them all names are sure.
  package static func spans(_ labels: [Int], shares: [Float] = []) -> [NameSpan] {
    var spans: [NameSpan] = []
    for (index, label) in labels.enumerated() where label > 0 {
      if label % 2 == 0, let last = spans.indices.last, spans[last].tokens.upperBound == index {
        spans[last].tokens = spans[last].tokens.lowerBound..<index + 1
      } else {
        spans.append(NameSpan(tokens: index..<index + 1, kind: kinds[(label - 1) / 2]))
      }
    }
    guard shares.count == labels.count * all.count else { return spans }
    for index in spans.indices { spans[index].shares = mean(of: shares, over: spans[index].tokens) }
    return spans
  }

  /// How likely the words of a name are of each kind, on average.
  private static func mean(of shares: [Float], over tokens: Range<Int>) -> KindShares {
    var mean = KindShares()
    for (number, kind) in kinds.enumerated() {
      let sum = tokens.reduce(Float(0)) { sum, token in
        let label = token * all.count + 2 * number + 1
        return sum + shares[label] + shares[label + 1]
      }
      mean[kind] = sum / Float(tokens.count)
    }
    return mean
  }
}
