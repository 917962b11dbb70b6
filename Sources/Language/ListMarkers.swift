/// Finds the items of a list that was run together: "1. Bread 2. Milk", "a. … b. …".
struct ListMarkers {
  let bytes: [UInt8]
  let tokens: [RawToken]

  /// Token indices where an item begins, the first one left out.
  func starts() -> Set<Int> {
    guard let first = marker(at: 0), first.count <= 1 || first.isBulleted else { return [] }
    var (wanted, starts, index) = (first, Set<Int>(), 1)
    while index < tokens.count {
      if tokens[index].gap == .space || first.isBulleted, let found = marker(at: index),
        found.count == wanted.count + 1, found.isLetter == first.isLetter,
        found.isBulleted == first.isBulleted
      {
        starts.insert(index)
        wanted = found
      }
      index += 1
    }
    return starts
  }

  private struct Marker {
    var count: Int
    var isLetter: Bool
    var isBulleted: Bool
  }

  private static let bullets = Set(["•", "⁃", "-", "*", "–", "·"].map { Array($0.utf8) })

  /// "1.", "1)", "1.)", "a.", "• 1." at a token.
  private func marker(at index: Int) -> Marker? {
    let isBulleted = Self.bullets.contains(Array(word(index).prefix(4)))
    let number = isBulleted ? index + 1 : index
    guard number < tokens.count else { return nil }
    let digits = word(number).prefix { $0 != Ascii.dot }
    let closed = digits.count < word(number).count || closes(number + 1)
    guard closed, digits.count <= 2, let first = digits.first else { return nil }
    if digits.count == 1, Ascii.isLower(first) {
      return Marker(count: Int(first) - 96, isLetter: true, isBulleted: isBulleted)
    }
    guard digits.allSatisfy(Ascii.isDigit) else { return nil }
    let count = digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    return Marker(count: count, isLetter: false, isBulleted: isBulleted)
  }

  private func closes(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index].gap == .none else { return false }
    return word(index).elementsEqual([Ascii.dot]) || word(index).elementsEqual([41])
  }

  private func word(_ index: Int) -> ArraySlice<UInt8> {
    bytes[tokens[index].start..<tokens[index].end]
  }
}
