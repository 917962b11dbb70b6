import Language

/// The text of an article with its sentences: what every later step reads.
struct ArticleText: Sendable {
  var article: Article
  var sentences: [Sentence]
  private let bytes: [UInt8]

  init(article: Article, sentences: [Sentence]) {
    self.article = article
    self.sentences = sentences
    bytes = Array(article.text.utf8)
  }

  /// The words in a UTF-8 range.
  subscript(range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  func range(ofTokens tokens: Range<Int>, in sentence: Sentence) -> Range<Int> {
    guard !tokens.isEmpty else { return sentence.range.lowerBound..<sentence.range.lowerBound }
    return sentence.tokens[tokens.lowerBound].range
      .lowerBound..<sentence.tokens[tokens.upperBound - 1].range.upperBound
  }

  /// The tokens of a sentence that lie in a UTF-8 range; costs the logarithm of their number.
  func tokens(in range: Range<Int>, of sentence: Sentence) -> Range<Int> {
    let tokens = sentence.tokens
    let first = tokens.firstPlace { $0.range.upperBound > range.lowerBound }
    let end = tokens.firstPlace { $0.range.lowerBound >= range.upperBound }
    return first < end ? first..<end : 0..<0
  }

  /// The mentions that stand in each sentence; both are in order of place, so one walk finds them.
  func bySentence(_ mentions: [Mention]) -> [[Mention]] {
    var result = [[Mention]](repeating: [], count: sentences.count)
    var sentence = 0
    for mention in mentions {
      while sentence < sentences.count,
        sentences[sentence].range.upperBound <= mention.range.lowerBound
      {
        sentence += 1
      }
      guard sentence < sentences.count else { break }
      if sentences[sentence].range.overlaps(mention.range) { result[sentence].append(mention) }
    }
    return result
  }
}

extension Array {
  /// The first index whose element passes, in an array where all after it pass too; `count` if none does.
  func firstPlace(where passes: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if passes(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
