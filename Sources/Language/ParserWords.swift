/// The words of a sentence as columns of numbers, with the root and a stand-in for nothing at the
/// end.
package struct ParserWords: Sendable {
  package let count: Int
  let word: [UInt32]
  let tag: [UInt32]
  let broad: [UInt32]
  let class1024: [UInt32]
  let class64: [UInt32]

  /// - Parameter broad: the universal tag of each fine tag, as a number.
  package init(_ words: [WordTraits], tags: [Int], broad: [UInt32]) {
    count = words.count
    word = words.map(\.lower) + [1, 2]
    tag = tags.map { UInt32($0 + 3) } + [1, 2]
    self.broad = tags.map { broad[$0] + 3 } + [1, 2]
    class1024 = words.map { $0.class1024 << 1 | min($0.class64, 1) } + [1, 2]
    class64 = words.map { $0.class64 << 1 | 1 } + [0, 2]
  }
}
