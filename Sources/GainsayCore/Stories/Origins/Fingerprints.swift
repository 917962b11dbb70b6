import Language

/// The fingerprints of a text by winnowing (Schleimer, Wilkerson and Aiken 2003): of every few runs of words the one with
/// the smallest hash, so that two texts with a long run of words in common have a fingerprint in common.
///
/// With runs of 3 words and windows of 2, "a b c d e" has the runs "a b c", "b c d", "c d e", and of each two neighbours the smaller.
struct Fingerprints: Sendable {
  /// Words of a run, and runs of a window: whatever shares eight words in a row is found.
  private static let runLength = 5
  private static let window = 4

  struct Print: Sendable {
    var hash: UInt64
    /// UTF-8 range of the run in the text.
    var range: Range<Int>
  }

  let prints: [Print]

  init(of sentences: [Sentence], in text: String) {
    let runs = Self.runs(Self.words(of: sentences, in: Array(text.utf8)))
    var chosen: [Print] = []
    var last = -1
    for start in 0..<max(0, runs.count - Self.window + 1) {
      let near = start..<start + Self.window
      guard let least = near.min(by: { (runs[$0].hash, $1) < (runs[$1].hash, $0) }) else {
        continue
      }
      if least != last { chosen.append(runs[least]) }
      last = least
    }
    prints = chosen
  }

  /// The words with their places, punctuation left out; read from the text, as tokens are slow to copy.
  private static func words(of sentences: [Sentence], in text: [UInt8]) -> [Print] {
    var words: [Print] = []
    for sentence in sentences {
      for token in sentence.tokens where token.tag != .punctuation {
        let range = token.range.clamped(to: 0..<text.count)
        words.append(Print(hash: hash(of: text[range].lazy.map(Ascii.lowered)), range: range))
      }
    }
    return words
  }

  private static func runs(_ words: [Print]) -> [Print] {
    guard words.count >= runLength else { return [] }
    return (0...(words.count - runLength)).map { start in
      var value: UInt64 = 0
      for word in words[start..<start + runLength] {
        value = (value ^ word.hash) &* 0x100_0000_01b3
      }
      let range = words[start].range.lowerBound..<words[start + runLength - 1].range.upperBound
      return Print(hash: value, range: range)
    }
  }
}
