/// Turns English text into sentences of tagged, parsed words with names marked. Pure, and free to share.
package struct EnglishReader: Sendable {
  package init() {}

  /// Reads `text`; no sentence crosses a block.
  /// - Parameter blocks: UTF-8 ranges of paragraphs, headings and the like, in order.
  package func sentences(of text: String, blocks: [Range<Int>]) -> [Sentence] { [] }
}
