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
    var best = word == 0 ? 1 : 0
    for head in 0..<width where head != word {
      if scores[word * width + head] > scores[word * width + best] { best = head }
    }
    return best
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
    let width = count + 1
    let heads = (0..<count).map { bestHead(scores, $0, width) }
    guard let cycle = cycle(heads) else { return heads }
    let isInside = (0..<count).map(cycle.contains)
    let outside = (0..<count).filter { !isInside[$0] }
    // Words outside keep their order, the cycle comes last, then the root.
    let size = outside.count + 1
    var smaller = [Float](repeating: -.infinity, count: size * (size + 1))
    var entered = [Int](repeating: 0, count: size + 1)
    var left = [Int](repeating: 0, count: size)
    let places = outside + [count]
    for (column, head) in places.enumerated() {
      let to = column == outside.count ? size : column
      for (row, word) in outside.enumerated() {
        smaller[row * (size + 1) + to] = scores[word * width + head]
      }
      for word in cycle {
        let gain = scores[word * width + head] - scores[word * width + heads[word]]
        if gain > smaller[outside.count * (size + 1) + to] {
          smaller[outside.count * (size + 1) + to] = gain
          entered[to] = word
        }
      }
    }
    for (row, word) in outside.enumerated() {
      let best = cycle.max { scores[word * width + $0] < scores[word * width + $1] } ?? cycle[0]
      smaller[row * (size + 1) + outside.count] = scores[word * width + best]
      left[row] = best
    }
    return expand(
      smaller.withUnsafeBufferPointer { tree($0, size) }, heads, outside, entered, left, count)
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
