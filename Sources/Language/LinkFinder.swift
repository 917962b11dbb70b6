/// Finds web and mail addresses, @names and #tags, which stay one word.
struct LinkFinder {
  let bytes: [UInt8]

  private static let schemes = ["http://", "https://", "ftp://", "www."].map { Array($0.utf8) }
  private static let trailing = Set(".,;:!?)('\"]>*".utf8)
  /// Longest mail address looked for, in bytes; keeps the search linear.
  private static let reach = 80

  /// Whether it is worth looking for any in `range`.
  func mayBegin(in range: Range<Int>) -> Bool {
    for index in range {
      let byte = bytes[index]
      if byte == 64 || byte == 35 { return true }
      if byte == 58 && index + 2 < range.upperBound && bytes[index + 1] == 47 { return true }
      if byte | 32 == 119 && starts(with: Self.schemes[3], at: index, to: range.upperBound) {
        return true
      }
    }
    return false
  }

  /// The end of the address that begins at `start`.
  func end(from start: Int, to limit: Int) -> Int? {
    if Self.schemes.contains(where: { starts(with: $0, at: start, to: limit) }) {
      return trimmed(limit, from: start)
    }
    return mailEnd(from: start, to: limit)
  }

  /// The end of "@name" or "#tag" that begins at `start`.
  func handle(from start: Int, to limit: Int) -> Int? {
    guard bytes[start] == 64 || bytes[start] == 35 else { return nil }
    var index = start + 1
    while index < limit, Ascii.isLetter(bytes[index]) || index > start + 1 && isNameByte(index) {
      index += 1
    }
    return index > start + 1 ? index : nil
  }

  private func isNameByte(_ index: Int) -> Bool {
    Ascii.isLetter(bytes[index]) || Ascii.isDigit(bytes[index]) || bytes[index] == 95
  }

  private func mailEnd(from start: Int, to limit: Int) -> Int? {
    let reach = min(limit, start + Self.reach)
    guard let at = bytes[start..<reach].firstIndex(where: { !isMailByte($0) }), bytes[at] == 64,
      at + 3 < limit
    else { return nil }
    let after = bytes[at + 1..<min(limit, at + 1 + Self.reach)]
    let end = after.firstIndex { !isMailByte($0) } ?? after.endIndex
    return bytes[at + 1..<end].contains(Ascii.dot) ? trimmed(end, from: start) : nil
  }

  private func isMailByte(_ byte: UInt8) -> Bool {
    Ascii.isLetter(byte) || Ascii.isDigit(byte) || byte == 46 || byte == 95 || byte == 45
      || byte == 43
  }

  private func starts(with prefix: [UInt8], at start: Int, to limit: Int) -> Bool {
    guard start + prefix.count < limit else { return false }
    return prefix.indices.allSatisfy { bytes[start + $0] | 32 == prefix[$0] | 32 }
  }

  /// Without the marks that end a sentence, straight or curly.
  private func trimmed(_ end: Int, from start: Int) -> Int {
    var end = end
    while end > start + 1 {
      if Self.trailing.contains(bytes[end - 1]) {
        end -= 1
      } else if end - 3 > start, bytes[end - 3] == 0xe2, bytes[end - 2] == 0x80 {
        end -= 3
      } else {
        break
      }
    }
    return end
  }
}
