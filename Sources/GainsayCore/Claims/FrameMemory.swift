/// Remembers between whom the last matters of each family were, for a noun that only refers to one ("the talks").
struct FrameMemory {
  private var earlier: [(sentence: Int, frame: Frame)] = []

  /// How many sentences back "the talks" still finds between whom.
  private static let reach = 3

  mutating func forget(before sentence: Int) {
    earlier.removeAll { sentence - $0.sentence > Self.reach }
  }

  mutating func remember(_ frames: [Frame], in sentence: Int) {
    earlier += frames.filter(\.isComplete).map { (sentence, $0) }
  }

  /// The frame with the participants of the one that it refers to.
  func completed(_ frame: Frame) -> Frame {
    // A verb has its own arguments; and someone who is told of but not known is somebody else.
    guard !frame.isVerb, frame.subject == .missing || frame.object == .missing,
      frame.subject != .unresolved, frame.object != .unresolved,
      let before = earlier.last(where: { $0.frame.family == frame.family })
    else { return frame }
    let known = [frame.subject.entity, frame.object.entity].compactMap { $0 }
    let participants = [before.frame.subject.entity, before.frame.object.entity]
    guard known.allSatisfy({ participants.contains($0) }) else { return frame }
    var heir = frame
    (heir.subject, heir.object) = (before.frame.subject, before.frame.object)
    heir.isInherited = true
    return heir
  }
}
