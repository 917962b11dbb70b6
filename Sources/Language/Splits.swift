/// Small tables of what is cut off words.
enum Splits {
  static let clitics: Set<[UInt8]> = Set(
    ["s", "m", "d", "ll", "re", "ve"].map { Array($0.utf8) })

  /// Words written as one that are two in UD, with the length of the first.
  private static let pairs: [[UInt8]: Int] = Dictionary(
    uniqueKeysWithValues: [("cannot", 3), ("gonna", 3), ("wanna", 3), ("gotta", 3), ("gimme", 3)]
      .map { (Array($0.0.utf8), $0.1) })

  /// Where a word falls in two: "can|not", "5|pm".
  static func inside(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.count <= 8, word.count >= 3, let first = word.first else { return nil }
    if Ascii.isDigit(first) { return beforeHalfOfDay(word) }
    return pairs[word.map(Ascii.lowered)].map { word.startIndex + $0 }
  }

  private static func beforeHalfOfDay(_ word: ArraySlice<UInt8>) -> Int? {
    let letters = word.drop { !Ascii.isLetter($0) }
    let plain = letters.filter { $0 != Ascii.dot }.map(Ascii.lowered)
    return plain == Array("am".utf8) || plain == Array("pm".utf8) ? letters.startIndex : nil
  }
}

/// Marks that belong together.
enum Marks {
  /// Marks that make one word when repeated.
  private static let runs = Set(".-=*_~#+".utf8)
  private static let loud = Set("!?".utf8)
  private static let mouths = Set(")(DPpO/|".utf8)

  /// The end of the mark that begins at `index`.
  static func end(_ bytes: [UInt8], from index: Int, _ character: Character8, limit: Int) -> Int {
    if character.length > 1 { return afterJoiners(bytes, index + character.length, limit) }
    let first = bytes[index]
    var end = index + 1
    if runs.contains(first) {
      while end < limit, bytes[end] == first { end += 1 }
    } else if loud.contains(first) {
      while end < limit, loud.contains(bytes[end]) { end += 1 }
    } else if first == 58 || first == 59 {
      return smileyEnd(bytes, from: end, limit: limit) ?? end
    }
    return end
  }

  /// ":)" and ";-)" at the end of a chunk.
  private static func smileyEnd(_ bytes: [UInt8], from index: Int, limit: Int) -> Int? {
    let mouth = index < limit && bytes[index] == Ascii.hyphen ? index + 1 : index
    return mouth + 1 == limit && mouths.contains(bytes[mouth]) ? mouth + 1 : nil
  }

  /// Past variation selectors, and past what a zero-width joiner ties on.
  private static func afterJoiners(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit {
      let next = Character8(bytes, at: index, before: limit)
      guard
        (0x1f3fb...0x1f3ff).contains(next.scalar) || next.scalar == 0xfe0f
          || next.scalar == 0x200d
      else { break }
      index += next.length
      if next.scalar == 0x200d, index < limit {
        index += Character8(bytes, at: index, before: limit).length
      }
    }
    return index
  }
}
