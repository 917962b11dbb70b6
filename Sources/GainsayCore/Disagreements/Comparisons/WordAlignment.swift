/// Two runs of words laid side by side: the longest common subsequence, and what differs between.
struct WordAlignment: Sendable {
  /// A place where the words differ: what stands there in either.
  struct Edit: Sendable, Equatable {
    var one: [String]
    var other: [String]
  }

  /// Words that both have.
  let matched: Int
  /// Behind the first match, in order; where both end in other words, those too if they are few.
  let edits: [Edit]
  /// What the longer goes on with behind the last match, where the shorter ends.
  let goesOn: [String]
  /// Whether both end in a few other words.
  let endsApart: Bool

  /// Words in which both may end otherwise.
  private static let longestEnd = 4

  /// Costs the product of their lengths.
  init(_ one: [String], _ other: [String]) {
    let pairs = Self.pairs(one, other)
    matched = pairs.count
    guard let last = pairs.last else {
      (edits, goesOn, endsApart) = ([], [], false)
      return
    }
    let (restOne, restOther) = (Array(one[(last.one + 1)...]), Array(other[(last.other + 1)...]))
    let rests = [restOne, restOther]
    let isOtherEnd = rests.allSatisfy { (1...Self.longestEnd).contains($0.count) }
    edits =
      zip(pairs, pairs.dropFirst()).compactMap { before, after in
        let gap = Edit(
          one: Array(one[(before.one + 1)..<after.one]),
          other: Array(other[(before.other + 1)..<after.other]))
        return gap.one.isEmpty && gap.other.isEmpty ? nil : gap
      } + (isOtherEnd ? [Edit(one: restOne, other: restOther)] : [])
    endsApart = isOtherEnd
    goesOn = restOne.isEmpty ? restOther : restOther.isEmpty ? restOne : []
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
