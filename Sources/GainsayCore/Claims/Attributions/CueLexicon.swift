import Language

/// The words that attribute, by their frames: `Resources/cues.tsv` says how to read a row.
final class CueLexicon: Sendable {
  enum WordClass: String, Sendable {
    case verb, noun
    case adjective = "adj"
  }

  private let words: [String: [(wordClass: WordClass, cue: AttributionCue)]]
  let closed: ClosedClasses

  init(_ table: WordTable, closed: WordTable) {
    self.closed = ClosedClasses(closed)
    var words: [String: [(wordClass: WordClass, cue: AttributionCue)]] = [:]
    for row in table.rows where row.count >= 4 {
      guard let wordClass = WordClass(rawValue: row[1]) else { continue }
      let cue = AttributionCue(
        effect: AttributionCue.Effect(rawValue: row[2]) ?? .open,
        frames: Set(row[3].split(separator: " ").map(String.init)))
      // The last row of a word counts.
      words[row[0], default: []].insert((wordClass, cue), at: 0)
    }
    self.words = words
  }

  subscript(_ lemma: String, _ wordClass: WordClass) -> AttributionCue? {
    words[lemma]?.first { $0.wordClass == wordClass }?.cue
  }
}

/// A word that attributes: what it does to the certainty of its content, and its frames.
struct AttributionCue: Sendable, Equatable {
  enum Effect: String, Sendable {
    case sure, likely, possible, denied, open
  }

  var effect: Effect
  var frames: Set<String>

  func has(_ frame: String) -> Bool { frames.contains(frame) }
}
