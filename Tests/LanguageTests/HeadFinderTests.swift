import Testing

@testable import Language

/// Small deterministic numbers to try things with.
private struct Numbers {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  mutating func next() -> Float {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Float(state >> 40) / Float(1 << 24)
  }
}

struct HeadFinderTests {
  @Test("The heads found are those of the best tree of all", arguments: 1...60)
  func bestOfAllTrees(seed: UInt64) {
    var numbers = Numbers(seed)
    let count = 2 + Int(seed % 4)
    let scores = (0..<count * (count + 1)).map { _ in numbers.next() }
    let found = scores.withUnsafeBufferPointer { HeadFinder.heads($0, count) }
    #expect(isTree(found))
    let best = allTrees(count).map { sum($0, scores) }.max() ?? 0
    #expect(abs(sum(found, scores) - best) < 1e-5)
  }

  @Test("Long sentences of contradicting scores still give one tree", arguments: [1, 40, 160])
  func longSentences(count: Int) {
    var numbers = Numbers(UInt64(count))
    let scores = (0..<count * (count + 1)).map { _ in numbers.next() }
    #expect(isTree(scores.withUnsafeBufferPointer { HeadFinder.heads($0, count) }))
  }

  private func isTree(_ heads: [Int]) -> Bool {
    guard heads.filter({ $0 == heads.count }).count == 1 else { return false }
    return heads.indices.allSatisfy { start in
      var (word, steps) = (start, 0)
      while word < heads.count, steps <= heads.count { (word, steps) = (heads[word], steps + 1) }
      return word == heads.count
    }
  }

  private func sum(_ heads: [Int], _ scores: [Float]) -> Float {
    heads.enumerated().reduce(0) { $0 + scores[$1.offset * (heads.count + 1) + $1.element] }
  }

  private func allTrees(_ count: Int) -> [[Int]] {
    var all: [[Int]] = [[]]
    for _ in 0..<count { all = all.flatMap { begun in (0...count).map { begun + [$0] } } }
    return all.filter(isTree)
  }
}
