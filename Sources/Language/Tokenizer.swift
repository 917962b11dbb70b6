/// A word as it was cut from the text.
package struct RawToken: Sendable, Equatable {
  /// White space before a token.
  package enum Gap: Sendable { case none, space, blankLine }

  package var start: Int
  package var end: Int
  package var gap: Gap
}

/// Cuts text into words as UD English does: "don't" is "do n't", "$13.7" is "$ 13.7", "U.S." is one
/// word.
///
/// White space cuts first; what lies between is cut from the left, looking at most a few bytes
/// ahead, so the cost grows with the bytes alone.
struct Tokenizer: Sendable {
  let abbreviations: Abbreviations
  let prefixes: WordList

  /// The words of `bytes` in `range`, in order.
  func tokens(of bytes: [UInt8], in range: Range<Int>) -> [RawToken] {
    var cutter = ChunkCutter(bytes: bytes, rules: self)
    var (index, newlines, spaced) = (range.lowerBound, 0, false)
    while index < range.upperBound {
      let character = Character8(bytes, at: index, before: range.upperBound)
      switch character.kind {
      case .newline:
        newlines += 1
        spaced = true
        index += character.length
      case .space:
        spaced = true
        index += character.length
      default:
        let end = chunkEnd(bytes, from: index, to: range.upperBound)
        cutter.cut(index..<end, after: newlines > 1 ? .blankLine : spaced ? .space : .none)
        (index, newlines, spaced) = (end, 0, false)
      }
    }
    return cutter.tokens
  }

  private func chunkEnd(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      let character = Character8(bytes, at: index, before: end)
      if character.kind == .space || character.kind == .newline { break }
      index += character.length
    }
    return index
  }
}
