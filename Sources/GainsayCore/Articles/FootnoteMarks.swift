/// Marks that lead to a footnote: "[1]" behind a word or a sentence.
enum FootnoteMarks {
  /// A mark has no more digits.
  private static let mostDigits = 3

  static func removed(from line: String) -> String {
    guard line.utf8.offset(of: "[") != nil else { return line }
    let bytes = Array(line.utf8)
    var kept: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if let length = length(of: bytes[place...]), follows(kept) {
        if kept.last == 32 { kept.removeLast() }
        place += length
      } else {
        kept.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// Bytes of the mark that begins there; nil for none.
  private static func length(of bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.first == UInt8(ascii: "[") else { return nil }
    let digits = bytes.dropFirst().prefix(mostDigits).prefix { (48...57).contains($0) }.count
    guard digits > 0, bytes.dropFirst(digits + 1).first == UInt8(ascii: "]") else { return nil }
    return digits + 2
  }

  /// Whether the text before, up to one space, ends with a letter or a sign of a sentence.
  private static func follows(_ text: [UInt8]) -> Bool {
    guard let last = text.last == 32 ? text.dropLast().last : text.last else { return false }
    switch last {
    case 65...90, 97...122, 0x80...: return true
    default: return ".,;:!?\"".utf8.contains(last)
    }
  }
}
