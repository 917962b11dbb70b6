import Language

/// Words of a sentence that someone is made to answer for. Token ranges of the sentence.
struct Attribution: Sendable, Equatable {
  var content: Range<Int>
  var source: Range<Int>?
  var cue: Range<Int>?
  var effect: AttributionCue.Effect
  /// Who passed it on: "told Reuters", "citing unnamed sources".
  var relays: [Range<Int>] = []
  var origins: [Range<Int>] = []
  var rule: String
}
