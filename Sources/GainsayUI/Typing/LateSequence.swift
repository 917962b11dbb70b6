/// The rest of an arrow's or a function key's sequence (ECMA-48, as xterm sends it), where its Esc came so long before that it
/// was taken for the key of that name: on a slow line a sequence may be torn apart.
package enum LateSequence {
  private static let finals: [Character: Key] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end,
  ]
  private static let numbered: [String: Key] = [
    "1": .home, "7": .home, "4": .end, "8": .end, "5": .pageUp, "6": .pageDown,
  ]

  /// The key that the first of `keys` spell, and how many they are; nil where they spell none.
  package static func key(in keys: [Key]) -> (key: Key, count: Int)? {
    guard let first = keys.first, [.character("["), .character("O")].contains(first) else {
      return nil
    }
    var digits = ""
    for (index, key) in keys.enumerated().dropFirst() {
      guard case .character(let character) = key else { return nil }
      if character.isASCII, character.isNumber || character == ";" {
        digits.append(character)
      } else {
        let found = character == "~" ? numbered[digits] : finals[character]
        return found.map { ($0, index + 1) }
      }
    }
    return nil
  }
}
