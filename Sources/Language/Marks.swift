/// Marks that belong together.
enum Marks {
  /// Marks that make one word when repeated.
  private static let runs = Set(".-=*_~#+<>".utf8)
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
