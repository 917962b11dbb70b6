/// Two runs of words laid side by side: the longest common subsequence, and what differs between.
struct WordAlignment: Sendable {
  /// A place where the words differ: what stands there in either.
  struct Edit: Sendable, Equatable {
    var one: [String]
    var other: [String]
  }

  /// Words that both have.
  let matched: Int
  /// Between the first and the last match, in order.
  let edits: [Edit]
  /// What the longer goes on with behind the last match, where the shorter ends.
  let goesOn: [String]

  /// Costs the product of their lengths.
  init(_ one: [String], _ other: [String]) {
    let pairs = Self.pairs(one, other)
    matched = pairs.count
    guard let last = pairs.last else {
      (edits, goesOn) = ([], [])
      return
    }
    edits = zip(pairs, pairs.dropFirst()).compactMap { before, after in
      let gap = Edit(
        one: Array(one[(before.one + 1)..<after.one]),
        other: Array(other[(before.other + 1)..<after.other]))
      return gap.one.isEmpty && gap.other.isEmpty ? nil : gap
    }
    let (restOne, restOther) = (one[(last.one + 1)...], other[(last.other + 1)...])
    goesOn = restOne.isEmpty ? Array(restOther) : restOther.isEmpty ? Array(restOne) : []
  }

  private static func pairs(_ one: [String], _ other: [String]) -> [(one: Int, other: Int)] {
    var table = [[Int]](
      repeating: [Int](repeating: 0, count: other.count + 1), count: one.count + 1)
    for i in one.indices.reversed() {
      for j in other.indices.reversed() {
        table[i][j] =
          one[i] == other[j] ? table[i + 1][j + 1] + 1 : max(table[i + 1][j], table[i][j + 1])
      }
    }
    var pairs: [(one: Int, other: Int)] = []
    var (i, j) = (0, 0)
    while i < one.count, j < other.count {
      if one[i] == other[j] {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if table[i + 1][j] >= table[i][j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }
}
