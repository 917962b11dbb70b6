/// Finds names of one word that are likely a misspelling of a commoner one: "Norwel" of "Norwell".
enum LikeSpellings {
  /// Fewest letters of a name that is looked at.
  private static let shortest = 6
  /// Most names that are compared with each other, since the cost grows with the square.
  private static let most = 200

  /// The rare name and the common one, of which there is at least twice as much.
  /// - Parameter weights: how much of each name there is.
  static func pairs(among weights: [[String]: Int]) -> [(rare: [String], common: [String])] {
    let names = weights.keys.filter { $0.count == 1 && $0[0].utf8.count >= shortest }
      .sorted { $0[0] < $1[0] }
    guard names.count <= most else { return [] }
    let bytes = names.map { Array($0[0].utf8) }
    return names.indices.compactMap { rare in
      let common = names.indices.first {
        2 * weights[names[rare], default: 0] <= weights[names[$0], default: 0]
          && differByOne(bytes[rare], bytes[$0])
      }
      return common.map { (names[rare], names[$0]) }
    }
  }

  /// Whether one letter put in, left out or changed, not the first, makes one word the other.
  private static func differByOne(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard abs(a.count - b.count) <= 1, a != b, a.first == b.first else { return false }
    let head = zip(a, b).prefix { $0 == $1 }.count
    let tail = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    return head + tail >= max(a.count, b.count) - 1 && !endsApart(a, b)
  }

  /// Plurals and adjectives ("American", "Americans") are no misspellings.
  private static func endsApart(_ a: [UInt8], _ b: [UInt8]) -> Bool { a.last != b.last }
}
