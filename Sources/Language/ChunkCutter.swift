/// Cuts runs without white space into words, one after the other.
struct ChunkCutter {
  let bytes: [UInt8]
  let rules: Tokenizer
  private(set) var tokens: [RawToken] = []
  private var gap = RawToken.Gap.none
  private var chunk = 0..<0
  private var mayHoldLink = false

  init(bytes: [UInt8], rules: Tokenizer) {
    self.bytes = bytes
    self.rules = rules
  }

  /// Cuts the bytes of `range`, which hold no white space.
  mutating func cut(_ range: Range<Int>, after gap: RawToken.Gap) {
    (chunk, self.gap) = (range, gap)
    mayHoldLink = links.mayBegin(in: range)
    var index = range.lowerBound
    while index < range.upperBound {
      let character = character(at: index)
      switch character.kind {
      case .letter, .digit: index = cutWord(from: index)
      case .apostrophe: index = cutApostrophe(character, at: index)
      default: index = cutMark(character, at: index)
      }
    }
  }

  private var links: LinkFinder { LinkFinder(bytes: bytes) }

  private func character(at index: Int) -> Character8 {
    Character8(bytes, at: index, before: chunk.upperBound)
  }

  @discardableResult
  private mutating func take(_ start: Int, _ end: Int) -> Int {
    tokens.append(RawToken(start: start, end: end, gap: gap))
    gap = .none
    return end
  }

  private mutating func cutWord(from start: Int) -> Int {
    if mayHoldLink, let end = links.end(from: start, to: chunk.upperBound) {
      return take(start, end)
    }
    let word = WordScanner(bytes: bytes, limit: chunk.upperBound, prefixes: rules.prefixes)
    var end = word.end(from: start)
    if let negation = word.negation(before: end, from: start) {
      if negation > start { take(start, negation) }
      return take(negation, end)
    }
    if takesStop(start, end) { end += 1 }
    if let inner = Splits.inside(bytes[start..<end], isMoney: isMoney(before: start)) {
      take(start, inner)
      return take(inner, end)
    }
    return take(start, end)
  }

  /// Whether the byte before is the end of "$", "£", "€" and the like.
  private func isMoney(before start: Int) -> Bool {
    guard start > chunk.lowerBound else { return false }
    let before = bytes[start - 1]
    return before == UInt8(ascii: "$") || before >= 0x80
  }

  private func takesStop(_ start: Int, _ end: Int) -> Bool {
    guard end < chunk.upperBound, bytes[end] == Ascii.dot else { return false }
    let next = end + 1
    if next < chunk.upperBound, bytes[next] == Ascii.dot { return false }
    let digit = next == chunk.upperBound ? digitAfterSpace(next) : Ascii.isDigit(bytes[next])
    return rules.abbreviations.takesStop(bytes[start..<end], beforeDigit: digit)
  }

  private func digitAfterSpace(_ index: Int) -> Bool {
    index + 1 < bytes.count && bytes[index] == 32 && Ascii.isDigit(bytes[index + 1])
  }

  private mutating func cutApostrophe(_ character: Character8, at index: Int) -> Int {
    let next = index + character.length
    // Two single marks that stand for a double one.
    if next + character.length <= chunk.upperBound,
      bytes[index..<next].elementsEqual(bytes[next..<next + character.length])
    {
      return take(index, next + character.length)
    }
    if index > chunk.lowerBound, follows(index) {
      let word = WordScanner(bytes: bytes, limit: chunk.upperBound, prefixes: rules.prefixes)
      if let end = word.clitic(after: next) { return take(index, end) }
    }
    return take(index, next)
  }

  /// Whether the apostrophe at `index` stands after a word: "Norwell's", "Jr.'s".
  private func follows(_ index: Int) -> Bool {
    let before = bytes[index - 1]
    return Ascii.isLetter(before) || Ascii.isDigit(before) || before >= 0x80 || before == Ascii.dot
  }

  /// Whether nothing but marks of ASCII stands right before the dot: ".348".
  private func isBare(_ index: Int) -> Bool {
    guard index > chunk.lowerBound else { return true }
    let before = bytes[index - 1]
    return before < 0x80 && !Ascii.isLetter(before) && !Ascii.isDigit(before) && before != Ascii.dot
  }

  private mutating func cutMark(_ character: Character8, at index: Int) -> Int {
    if mayHoldLink, let end = links.handle(from: index, to: chunk.upperBound) {
      return take(index, end)
    }
    if character.scalar == UInt32(Ascii.dot), index + 1 < chunk.upperBound, isBare(index),
      Ascii.isDigit(bytes[index + 1])
    {
      return cutWord(from: index)
    }
    return take(index, Marks.end(bytes, from: index, character, limit: chunk.upperBound))
  }
}
