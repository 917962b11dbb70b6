/// Turns English text into sentences of tagged, parsed words with names marked. Pure, and free to share.
package struct EnglishReader: Sendable {
  private let tokenizer: Tokenizer
  private let starters: WordList

  package init() {
    tokenizer = Tokenizer(
      abbreviations: Abbreviations(file: PackageResources.abbreviations_txt),
      prefixes: WordList(file: PackageResources.prefixes_txt))
    starters = WordList(file: PackageResources.starters_txt)
  }

  /// Reads `text`; no sentence crosses a block.
  /// - Parameter blocks: UTF-8 ranges of paragraphs, headings and the like, in order.
  package func sentences(of text: String, blocks: [Range<Int>]) -> [Sentence] {
    let bytes = Array(text.utf8)
    return blocks.flatMap { block in
      split(bytes, block.clamped(to: 0..<bytes.count)).map { words in
        Sentence(
          range: words[0].start..<words[words.count - 1].end,
          tokens: words.map { Token(form: form(bytes, $0), range: $0.start..<$0.end) })
      }
    }
  }

  /// UTF-8 ranges of the sentences of a block: no tags, no trees, so it costs little.
  package func sentenceRanges(of text: String, block: Range<Int>) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    return split(bytes, block.clamped(to: 0..<bytes.count)).map {
      $0[0].start..<$0[$0.count - 1].end
    }
  }

  private func split(_ bytes: [UInt8], _ block: Range<Int>) -> [[RawToken]] {
    let tokens = tokenizer.tokens(of: bytes, in: block)
    let splitter = SentenceSplitter(
      bytes: bytes, tokens: tokens, abbreviations: tokenizer.abbreviations, starters: starters)
    return splitter.sentences().map { Array(tokens[$0]) }
  }

  private func form(_ bytes: [UInt8], _ token: RawToken) -> String {
    String(decoding: bytes[token.start..<token.end], as: UTF8.self)
  }
}
