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
  var isVerb: Bool
  var subject: Participant
  var object: Participant
  var stage: String?
  var stageCue: [Int]
  /// Taken from an earlier sentence.
  var isInherited = false

  var isComplete: Bool { subject.entity != nil && object.entity != nil }
}
