import Language

/// Words that someone is made to answer for. Token ranges; source and cue stand in `sentence`, the
/// content may reach over several ("…," she said. "…").
struct Attribution: Sendable, Equatable {
  struct Piece: Sendable, Equatable {
    var sentence: Int
    var tokens: Range<Int>
  }

  var sentence: Int
  /// In the order of the text.
  var content: [Piece]
  var source: Range<Int>?
  var cue: Range<Int>?
  var effect: AttributionCue.Effect
  /// Whether the content is told as a clause or in quotation marks; what is only wanted, praised or
  /// spoken of is not.
  var isStatement: Bool
  /// Who passed it on: "told Reuters".
  var relays: [Range<Int>] = []
  /// Whom the source goes by: "citing unnamed sources".
  var origins: [Range<Int>] = []
  var rule: String
}
