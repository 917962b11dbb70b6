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

  /// The tokens of a sentence that lie in a UTF-8 range.
  func tokens(in range: Range<Int>, of sentence: Sentence) -> Range<Int> {
    let inside = sentence.tokens.indices.filter { sentence.tokens[$0].range.overlaps(range) }
    guard let first = inside.first, let last = inside.last else { return 0..<0 }
    return first..<last + 1
  }
}
