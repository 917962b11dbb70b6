/// What a decision on a name looks at: the words around, their classes and lists, and the run of
/// capitals they stand in.
package enum NameFeatures {
  package static func collectTransition(_ rows: inout FeatureRows, after label: Int) {
    rows.clear()
    rows.addAs(1000, UInt32(label))
  }

  /// - Parameter tags: universal tags by number.
  package static func collect(
    _ rows: inout FeatureRows, _ words: [WordTraits], _ tags: [UInt32], at index: Int
  ) {
    rows.clear()
    let run = CapitalRun(words, at: index)
    own(&rows, words[index], run)
    around(&rows, words, tags, at: index)
    lists(&rows, words, at: index)
    inRun(&rows, words, run, at: index)
  }

  private static func own(_ rows: inout FeatureRows, _ word: WordTraits, _ run: CapitalRun) {
    let begins: UInt32 = run.beginsSentence ? 1 : 0
    rows.add(0)
    rows.add(word.exact)
    rows.add(word.lower)
    rows.add(word.suffix2)
    rows.add(word.suffix3)
    rows.add(word.prefix2)
    rows.add(word.shape, begins)
    rows.add(word.class1024, min(word.class64, 1))
    rows.add(word.class256, min(word.class64, 1))
    rows.add(word.class64)
    rows.add(word.class256, word.shape)
    rows.add(word.isCommon, word.shape, begins)
    rows.add(word.rank, word.shape)
    rows.add(word.isCommon, word.rank, begins)
  }

  private static func around(
    _ rows: inout FeatureRows, _ words: [WordTraits], _ tags: [UInt32], at index: Int
  ) {
    let word = words[index]
    let (left, left2) = (words.at(index - 1), words.at(index - 2))
    let (right, right2) = (words.at(index + 1), words.at(index + 2))
    for near in [left, right] {
      rows.add(near.exact)
      rows.add(near.lower, word.shape)
      rows.add(near.lower, word.lower)
      rows.add(near.suffix3, word.shape)
      rows.add(near.shape, word.shape)
      rows.add(near.class1024, word.shape)
      rows.add(near.class256, word.shape)
      rows.add(near.class64, word.class64)
      rows.add(near.class256, word.class256)
      rows.add(near.lists, word.shape)
      rows.add(near.lists, word.lists)
    }
    rows.add(left2.lower, word.shape)
    rows.add(right2.lower, word.shape)
    rows.add(left2.class256, left.class256, word.shape)
    rows.add(right.class256, right2.class256, word.shape)
    rows.add(left2.lower, left.lower, word.shape)
    rows.add(right.lower, right2.lower, word.shape)
    rows.add(left.shape, word.shape, right.shape)
    rows.add(left.class256, word.shape, right.class256)
    let (tag, tag1, tag2) = (tags[index], tags.at(index - 1), tags.at(index + 1))
    rows.add(tag)
    rows.add(tag, word.shape)
    rows.add(tag1, tag, tag2)
    rows.add(tag, word.class256)
  }

  private static func lists(_ rows: inout FeatureRows, _ words: [WordTraits], at index: Int) {
    let word = words[index]
    rows.add(word.lists, word.listPlace, word.listLength)
    rows.add(word.lists, word.shape, word.isCommon)
    for bit in 0..<UInt32(14) where word.lists >> bit & 1 == 1 {
      rows.addAs(200, bit, word.listPlace << 4 | min(word.listLength, 3))
      rows.addAs(201, bit, word.shape, word.isCommon)
      rows.addAs(202, bit, words.at(index - 1).class64, words.at(index + 1).class64)
    }
    for bit in 0..<UInt32(14) {
      if words.at(index - 1).lists >> bit & 1 == 1 { rows.addAs(203, bit, word.shape) }
      if words.at(index + 1).lists >> bit & 1 == 1 { rows.addAs(204, bit, word.shape) }
    }
  }

  private static func inRun(
    _ rows: inout FeatureRows, _ words: [WordTraits], _ run: CapitalRun, at index: Int
  ) {
    guard run.range.contains(index) else { return }
    let (first, last) = (words[run.range.lowerBound], words[run.range.upperBound - 1])
    let before = words.at(run.range.lowerBound - 1)
    let before2 = words.at(run.range.lowerBound - 2)
    let after = words.at(run.range.upperBound)
    let after2 = words.at(run.range.upperBound + 1)
    let place: UInt32 =
      index == run.range.lowerBound ? 1 : index == run.range.upperBound - 1 ? 2 : 3
    let length = UInt32(min(run.range.count, 5))
    let values: [(UInt32, UInt32)] = [
      (first.lower, 0), (last.lower, 0), (last.class256, 1), (first.class256, 1), (last.suffix3, 0),
      (before.lower, 0), (after.lower, 0), (before.class256, 0), (after.class256, 0),
      (first.lists, 1), (last.lists, 1), (length, run.beginsSentence ? 1 : 0), (run.whole, length),
      (before.class256, after.class256), (before2.lower, before.lower), (after.lower, after2.lower),
      (before.class1024, length), (after.class1024, length), (last.class1024, length),
    ]
    for (number, value) in values.enumerated() {
      rows.addAs(300 + UInt32(number), value.0, value.1, place)
    }
  }
}

/// The run of capitalised words around a word.
struct CapitalRun {
  var range: Range<Int>
  /// All its words as one number.
  var whole: UInt32 = 0
  var beginsSentence: Bool

  /// Farthest end of a run, in words.
  private static let reach = 8

  init(_ words: [WordTraits], at index: Int) {
    var (start, end) = (index, index)
    if words[index].isCapital {
      end += 1
      while start > 0, index - start < Self.reach, words[start - 1].isCapital { start -= 1 }
      while end < words.count, end - index < Self.reach, words[end].isCapital { end += 1 }
    }
    range = start..<end
    beginsSentence = start == 0
    for word in words[range] { whole = whole &* 31 &+ word.lower }
  }
}

extension [UInt32] {
  /// The number at `index`, 0 outside.
  func at(_ index: Int) -> UInt32 { indices.contains(index) ? self[index] : 0 }
}
