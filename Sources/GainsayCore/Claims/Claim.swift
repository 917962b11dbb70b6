import Language

/// What an article says that someone says, or says itself. All ranges are UTF-8 offsets in the
/// article's text.
package struct Claim: Sendable, Equatable, Codable {
  /// Index of the sentence.
  package var sentence: Int
  package var content: Range<Int>
  /// The words that name the speaker.
  package var source: Range<Int>?
  /// The words that attribute: "said", "according to".
  package var cue: Range<Int>?
  /// From the article's own outlet inwards.
  package var chain: [SourceLink]
  /// A family of `Resources/families.tsv`.
  package var family: String?
  /// Entities of the article.
  package var subject: Int?
  package var object: Int?
  /// The words that name what happens: "teamed up", "takeover of".
  package var trigger: Range<Int>?
  package var stage: String?
  /// The words that decide the stage: "initial stage".
  package var stageCue: Range<Int>?
  package var factuality: Factuality
  package var quantities: [Quantity]
  package var times: [TimeExpression]
  /// How likely its participants are the right ones, from 0 to 1.
  package var confidence: Double
  /// Which rule made the claim, for those who ask why.
  package var rule: String

  package init(
    sentence: Int, content: Range<Int>, source: Range<Int>? = nil, cue: Range<Int>? = nil,
    chain: [SourceLink] = [], family: String? = nil, subject: Int? = nil, object: Int? = nil,
    trigger: Range<Int>? = nil, stage: String? = nil, stageCue: Range<Int>? = nil,
    factuality: Factuality = .certain, quantities: [Quantity] = [], times: [TimeExpression] = [],
    confidence: Double = 1, rule: String
  ) {
    self.sentence = sentence
    self.content = content
    self.source = source
    self.cue = cue
    self.chain = chain
    self.family = family
    self.subject = subject
    self.object = object
    self.trigger = trigger
    self.stage = stage
    self.stageCue = stageCue
    self.factuality = factuality
    self.quantities = quantities
    self.times = times
    self.confidence = confidence
    self.rule = rule
  }
}

extension Claim {
  /// Four figures that name a year: they count nothing.
  static func isYear(_ words: Substring) -> Bool {
    words.count == 4 && Int(words).map { (1900...2099).contains($0) } ?? false
  }
}

/// How surely something is told to be so, after FactBank (Saurí and Pustejovsky 2009).
package enum Factuality: String, Sendable, Codable {
  case certain = "CT+"
  case probable = "PR+"
  case possible = "PS+"
  case certainlyNot = "CT-"
  case probablyNot = "PR-"
  case possiblyNot = "PS-"
  case underspecified = "Uu"
}

package typealias Quantity = Language.Quantity
package typealias TimeExpression = Language.TimeExpression
