import CLanguageModel

/// Chooses heads so that they form one tree under one root.
///
/// Each word first takes its best head. Where that makes no tree, the best tree is found by
/// contracting cycles (Chu and Liu 1965, Edmonds 1967): in "a b" with a ↔ b, the cycle becomes one
/// word whose head is the best for either, which breaks the cycle there.
enum HeadFinder {
  /// - Parameter scores: one row a word, one column a head, the root last.
  /// - Returns: the head of each word; `count` is the root.
  static func heads(_ scores: UnsafeBufferPointer<Float>, _ count: Int) -> [Int] {
    let best = (0..<count).map { word in
      bestHead(scores, word, count + 1)
    }
    if best.filter({ $0 == count }).count == 1, cycle(best) == nil { return best }
    // A price on the root makes the best tree use it just once.
    var costly = Array(scores)
    for word in 0..<count { costly[word * (count + 1) + count] -= 10_000 }
    return costly.withUnsafeBufferPointer { tree($0, count) }
  }

  private static func bestHead(_ scores: UnsafeBufferPointer<Float>, _ word: Int, _ width: Int)
    -> Int
  {
    guard let row = scores.baseAddress.map({ $0 + word * width }) else { return 0 }
    let behind = word + 1 + Int(gainsay_best(width - word - 1, row + word + 1))
    guard word > 0 else { return behind }
    let before = Int(gainsay_best(word, row))
    return row[behind] > row[before] ? behind : before
  }

  /// A cycle among heads, as a list of words; nil where there is none.
  private static func cycle(_ heads: [Int]) -> [Int]? {
    var seen = [Int](repeating: -1, count: heads.count)
    for start in heads.indices {
      var word = start
      while word < heads.count, seen[word] < 0 {
        seen[word] = start
        word = heads[word]
      }
      guard word < heads.count, seen[word] == start else { continue }
      var cycle = [word]
      while heads[cycle[cycle.count - 1]] != word { cycle.append(heads[cycle[cycle.count - 1]]) }
      return cycle
    }
    return nil
  }

  /// The best tree over `count` words and a root.
  private static func tree(_ scores: UnsafeBufferPointer<Float>, _ count: Int) -> [Int] {
    let heads = (0..<count).map { bestHead(scores, $0, count + 1) }
    guard let cycle = cycle(heads) else { return heads }
    var isInside = [Bool](repeating: false, count: count)
    for word in cycle { isInside[word] = true }
    // Words outside keep their order, the cycle comes last, then the root.
    let outside = (0..<count).filter { !isInside[$0] }
    let size = outside.count + 1
    var (entered, left) = ([Int](repeating: 0, count: size + 1), [Int](repeating: 0, count: size))
    let found = withUnsafeTemporaryAllocation(of: Float.self, capacity: size * (size + 1)) {
      smaller in
      smaller.initialize(repeating: -.infinity)
      contract(scores, count + 1, heads, cycle, outside, into: smaller, &entered, &left)
      return tree(UnsafeBufferPointer(smaller), size)
    }
    return expand(found, heads, outside, entered, left, count)
  }

  /// Scores with the cycle as one word: entering it costs what breaking it there does.
  private static func contract(
    _ scores: UnsafeBufferPointer<Float>, _ width: Int, _ heads: [Int], _ cycle: [Int],
    _ outside: [Int], into smaller: UnsafeMutableBufferPointer<Float>, _ entered: inout [Int],
    _ left: inout [Int]
  ) {
    let (last, row) = (outside.count, outside.count + 2)
    for (place, word) in outside.enumerated() {
      let from = word * width
      for (column, head) in outside.enumerated() {
        smaller[place * row + column] = scores[from + head]
      }
      smaller[place * row + last + 1] = scores[from + width - 1]
      var best = cycle[0]
      for head in cycle where scores[from + head] > scores[from + best] { best = head }
      smaller[place * row + last] = scores[from + best]
      left[place] = best
    }
    for word in cycle {
      let (from, kept) = (word * width, scores[word * width + heads[word]])
      for column in 0...last {
        let head = column == last ? width - 1 : outside[column]
        let to = column == last ? last + 1 : column
        let gain = scores[from + head] - kept
        guard gain > smaller[last * row + to] else { continue }
        smaller[last * row + to] = gain
        entered[to] = word
      }
    }
  }

  /// Heads of all words, from the tree in which a cycle was one word.
  private static func expand(
    _ found: [Int], _ heads: [Int], _ outside: [Int], _ entered: [Int], _ left: [Int], _ count: Int
  ) -> [Int] {
    var heads = heads
    let size = found.count
    func original(_ place: Int) -> Int { place == size ? count : outside[place] }
    for (row, word) in outside.enumerated() {
      heads[word] = found[row] == outside.count ? left[row] : original(found[row])
    }
    let into = found[outside.count]
    heads[entered[into]] = original(into)
    return heads
  }
}
