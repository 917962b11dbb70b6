/// What a clause is about: a family with its participants. Token indices of the sentence.
struct Frame: Sendable, Equatable {
  /// Who takes part: an entity, something that could not be resolved, or nobody named.
  enum Participant: Sendable, Equatable {
    case entity(Int)
    case unresolved
    case missing

    var entity: Int? {
      if case .entity(let id) = self { id } else { nil }
    }
  }

  var family: String
  var trigger: [Int]
  /// The word of the trigger on which its others hang: the event whose factuality counts.
  var event: Int
  var isVerb: Bool
  var subject: Participant
  var object: Participant
  var stage: String?
  var stageCue: [Int]
  /// Taken from an earlier sentence.
  var isInherited = false
  /// The tree and the plain order of the words give the same participants.
  var isAgreed = false

  /// How likely its participants are the right ones, from 0 to 1: high where tree and order agree.
  var confidence: Double { (isAgreed ? 0.95 : 0.75) - (isInherited ? 0.25 : 0) }

  var isComplete: Bool { subject.entity != nil && object.entity != nil }
}
