import Language

/// The mentions of an article by the sentence in which they begin.
struct SentenceMentions: Sendable {
  private var mentions: [[Mention]]

  /// Takes time in proportion to the sentences and the mentions.
  init(_ analysis: Analysis) {
    mentions = Array(repeating: [], count: analysis.sentences.count)
    var sentence = 0
    for mention in analysis.mentions.sorted(by: Self.comesFirst) {
      while sentence < analysis.sentences.count,
        analysis.sentences[sentence].range.upperBound <= mention.range.lowerBound
      {
        sentence += 1
      }
      guard sentence < analysis.sentences.count else { break }
      mentions[sentence].append(mention)
    }
  }

  /// In reading order.
  subscript(sentence: Int) -> [Mention] {
    mentions.indices.contains(sentence) ? mentions[sentence] : []
  }

  private static func comesFirst(_ one: Mention, _ other: Mention) -> Bool {
    (one.range.lowerBound, one.range.upperBound, one.entity)
      < (other.range.lowerBound, other.range.upperBound, other.entity)
  }
}
