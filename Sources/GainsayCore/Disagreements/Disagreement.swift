/// A slot of a story that its sources fill differently. It never says who is right.
package struct Disagreement: Sendable, Equatable, Codable {
  package enum Kind: String, Sendable, Codable {
    case certainty, polarity, quantity, time, relation, attribution, wording
  }

  package enum Status: String, Sendable, Codable {
    /// The sides exclude each other.
    case conflict
    /// A later report replaces an earlier one.
    case superseded
    /// Not the same thing is measured.
    case scope
    /// Compatible, but told differently.
    case tension
  }

  /// The same for the same matter, whatever articles come: by it a rejection is kept.
  package var key: String
  package var kind: Kind
  package var status: Status
  package var question: String
  /// 0 to 1; cards are ranked by it.
  package var confidence: Double
  package var why: String
  package var doubt: String?
  package var positions: [Position]

  package init(
    key: String = "", kind: Kind, status: Status, question: String, confidence: Double, why: String,
    doubt: String?,
    positions: [Position]
  ) {
    self.key = key
    self.kind = kind
    self.status = status
    self.question = question
    self.confidence = confidence
    self.why = why
    self.doubt = doubt
    self.positions = positions
  }
}

/// One side of a disagreement.
package struct Position: Sendable, Equatable, Codable {
  package var label: String
  package var outlets: Int
  package var origins: Int
  /// Unnamed sources may be the same people.
  package var originsAreAtMost: Bool
  /// Best evidence first.
  package var claims: [Evidence]

  package init(
    label: String, outlets: Int, origins: Int, originsAreAtMost: Bool, claims: [Evidence]
  ) {
    self.label = label
    self.outlets = outlets
    self.origins = origins
    self.originsAreAtMost = originsAreAtMost
    self.claims = claims
  }
}

/// A quoted sentence that carries a position; ranges are UTF-8 offsets in the article's text.
package struct Evidence: Sendable, Equatable, Codable {
  package var article: Int64
  package var path: String
  package var outlet: String?
  package var published: String?
  package var range: Range<Int>
  package var quote: String
  package var speaker: String?
  package var chain: [SourceLink]
  package var factuality: Factuality
  /// The words that decided.
  package var cues: [Range<Int>]

  package init(
    article: Int64, path: String, outlet: String?, published: String?, range: Range<Int>,
    quote: String, speaker: String?, chain: [SourceLink], factuality: Factuality,
    cues: [Range<Int>]
  ) {
    self.article = article
    self.path = path
    self.outlet = outlet
    self.published = published
    self.range = range
    self.quote = quote
    self.speaker = speaker
    self.chain = chain
    self.factuality = factuality
    self.cues = cues
  }
}
