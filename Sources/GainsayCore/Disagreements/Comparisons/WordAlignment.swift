/// Two runs of words laid side by side: the longest common subsequence.
struct WordAlignment: Sendable {
  /// Words that both have.
  let matched: Int
  /// Words between the first and the last match that only one has.
  let onlyInOne: [String]
  let onlyInOther: [String]
  /// What the longer goes on with behind the last match, where the shorter ends.
  let goesOn: [String]

  /// Costs the product of their lengths.
  init(_ one: [String], _ other: [String]) {
    var table = [[Int]](
      repeating: [Int](repeating: 0, count: other.count + 1), count: one.count + 1)
    for i in one.indices.reversed() {
      for j in other.indices.reversed() {
        table[i][j] =
          one[i] == other[j]
          ? table[i + 1][j + 1] + 1 : max(table[i + 1][j], table[i][j + 1])
      }
    }
    var pairs: [(Int, Int)] = []
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
    matched = pairs.count
    guard let first = pairs.first, let last = pairs.last else {
      (onlyInOne, onlyInOther, goesOn) = ([], [], [])
      return
    }
    let (mine, theirs) = (Set(pairs.map(\.0)), Set(pairs.map(\.1)))
    onlyInOne = (first.0...last.0).filter { !mine.contains($0) }.map { one[$0] }
    onlyInOther = (first.1...last.1).filter { !theirs.contains($0) }.map { other[$0] }
    let (restOne, restOther) = (one[(last.0 + 1)...], other[(last.1 + 1)...])
    goesOn = restOne.isEmpty ? Array(restOther) : restOther.isEmpty ? Array(restOne) : []
  }
}
