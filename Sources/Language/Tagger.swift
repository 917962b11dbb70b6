/// Gives each word its tag, left to right, with an averaged perceptron (Collins 2002).
package struct Tagger: Sendable {
  let weights: WeightTable
  let tagCount: Int

  /// The index of the best tag for every word.
  func tags(of words: [WordTraits]) -> [Int] {
    var (tags, rows) = ([Int](), FeatureRows())
    tags.reserveCapacity(words.count)
    var scores = [Int32](repeating: 0, count: tagCount)
    for index in words.indices {
      Self.collect(&rows, words, at: index, before: tags)
      for tag in scores.indices { scores[tag] = 0 }
      weights.add(rows.rows, to: &scores)
      tags.append(scores.best)
    }
    return tags
  }

  /// What the decision on the word at `index` looks at.
  /// - Parameter tags: those of the words before it.
  package static func collect(
    _ rows: inout FeatureRows, _ words: [WordTraits], at index: Int, before tags: [Int]
  ) {
    rows.clear()
    let word = words[index]
    let (left, left2) = (words.at(index - 1), words.at(index - 2))
    let (right, right2) = (words.at(index + 1), words.at(index + 2))
    let tag1 = index > 0 ? UInt32(tags[index - 1] + 1) : 0
    let tag2 = index > 1 ? UInt32(tags[index - 2] + 1) : 0
    let begins: UInt32 = index == 0 ? 1 : 0
    rows.add(0)
    rows.add(word.exact)
    rows.add(word.lower)
    rows.add(word.suffix1, word.shape)
    rows.add(word.suffix2)
    rows.add(word.suffix3)
    rows.add(word.suffix3, word.prefix2)
    rows.add(word.prefix2)
    rows.add(word.shape, begins)
    rows.add(word.class1024, word.class64)
    rows.add(word.class256)
    rows.add(word.class64, word.suffix2)
    rows.add(word.isCommon, word.shape, begins)
    rows.add(tag1)
    rows.add(tag1, tag2)
    rows.add(tag1, word.lower)
    rows.add(tag1, word.suffix3)
    rows.add(tag1, word.class256)
    rows.add(tag1, right.lower)
    rows.add(tag1, tag2, word.class256)
    rows.add(tag1, right.class256)
    rows.add(left.lower)
    rows.add(left.lower, word.lower)
    rows.add(left.suffix3)
    rows.add(left.class256)
    rows.add(left2.lower)
    rows.add(left2.class256, left.class256)
    rows.add(right.lower)
    rows.add(right.lower, word.lower)
    rows.add(right.suffix3)
    rows.add(right.suffix2, word.suffix2)
    rows.add(right.shape, word.shape)
    rows.add(right.class256)
    rows.add(right.class64, word.class64, left.class64)
    rows.add(right2.lower)
    rows.add(right2.class256, right.class256)
    rows.add(word.lists, word.shape)
    rows.add(word.suffix4)
    rows.add(word.prefix3)
    rows.add(word.isCommon, tag1, word.rank)
    rows.add(left.exact, word.shape, right.shape)
    rows.add(left2.lower, left.lower, tag1)
    rows.add(word.lower, right.class256)
    rows.add(word.lower, left.class256)
  }
}

extension [WordTraits] {
  /// The word at `index`, or a stand-in outside the sentence.
  func at(_ index: Int) -> WordTraits { indices.contains(index) ? self[index] : .none }
}

extension Array where Element: Comparable {
  /// The index of the highest score, the first of equals.
  @inlinable package var best: Int {
    var best = 0
    for index in indices where self[index] > self[best] { best = index }
    return best
  }
}
