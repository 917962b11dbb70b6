import GRDB
import GRDBSQLite

/// The words of texts as the index has them: which bytes are the third word.
struct TextWords {
  private let tokenizer: any FTS5Tokenizer

  init(db: Database) throws {
    tokenizer = try db.makeTokenizer(FTS5TokenizerDescriptor(components: Schema.tokenizer))
  }

  /// UTF-8 ranges of runs of words, in the order of the runs. Costs as much as the text up to the last of them.
  func ranges(of runs: [Range<Int>], in text: [UInt8]) -> [Range<Int>] {
    guard let end = runs.map(\.upperBound).max() else { return [] }
    let words = Self.plainWords(text, end) ?? words(text, end)
    return runs.compactMap { run in
      guard run.upperBound <= words.count, let last = run.last else { return nil }
      return words[run.lowerBound].lowerBound..<words[last].upperBound
    }
  }

  /// The first words of a text that has no letters but those of Latin-1: many times as fast as asking the tokenizer, which knows all
  /// letters that there are. Nil for other texts.
  static func plainWords(_ text: [UInt8], _ count: Int) -> [Range<Int>]? {
    text.withUnsafeBufferPointer { plainWords($0, count) }
  }

  private static func plainWords(_ text: UnsafeBufferPointer<UInt8>, _ count: Int) -> [Range<Int>]?
  {
    var words: [Range<Int>] = []
    var (place, start) = (0, -1)
    while place < text.count, words.count < count {
      let (isLetter, length) = letter(text, place)
      guard length > 0 else { return nil }
      if isLetter, start < 0 { start = place }
      if !isLetter, start >= 0 {
        words.append(start..<place)
        start = -1
      }
      place += length
    }
    if start >= 0, words.count < count { words.append(start..<place) }
    return words
  }

  /// Whether a letter or digit stands there, and its bytes; no bytes where that is not known.
  private static func letter(_ text: UnsafeBufferPointer<UInt8>, _ place: Int)
    -> (isLetter: Bool, bytes: Int)
  {
    let byte = text[place]
    if byte < 0x80 {
      let isLetter = (byte | 0x20) &- 0x61 < 26
      return (isLetter || byte &- 0x30 < 10, 1)
    }
    switch byte {
    // ÷ and × are the only signs among these letters.
    case 0xC3 where place + 1 < text.count:
      return (text[place + 1] != 0x97 && text[place + 1] != 0xB7, 2)
    // U+00A0 and £; U+2010 to U+2027, dashes and quotation marks; €.
    case 0xC2 where place + 1 < text.count && (text[place + 1] == 0xA0 || text[place + 1] == 0xA3):
      return (false, 2)
    case 0xE2 where place + 2 < text.count:
      let next = (text[place + 1], text[place + 2])
      let isSign = next.0 == 0x80 && (0x90...0xA7).contains(next.1) || next == (0x82, 0xAC)
      return (false, isSign ? 3 : 0)
    default: return (false, 0)
    }
  }

  /// As the tokenizer has them.
  func words(_ text: [UInt8], _ end: Int) -> [Range<Int>] {
    var words = Words(end: end)
    text.withUnsafeBytes { bytes in
      withUnsafeMutablePointer(to: &words) { words in
        _ = tokenizer.tokenize(
          context: words, tokenization: .document,
          pText: bytes.baseAddress?.assumingMemoryBound(to: CChar.self), nText: CInt(bytes.count)
        ) { context, flags, _, _, start, end in
          guard let words = context?.assumingMemoryBound(to: Words.self) else { return SQLITE_OK }
          return words.pointee.add(Int(start)..<Int(end))
        }
      }
    }
    return words.ranges
  }

  private struct Words {
    let end: Int
    var ranges: [Range<Int>] = []

    mutating func add(_ range: Range<Int>) -> CInt {
      ranges.append(range)
      return ranges.count < end ? SQLITE_OK : SQLITE_DONE
    }
  }
}
