import Language

/// Finds what a clause is about, from the predicates of Resources/predicates.tsv.
struct FrameFinder {
  let lexicon: Lexicon
  let tree: WordTree
  /// Kinds of the article's entities.
  let kinds: [Entity.Kind]

  /// Two predicates further apart belong to different clauses.
  private static let clauseReach = 9

  /// - Parameters:
  ///   - clause: tokens of the sentence that belong to one speaker.
  ///   - mentions: tokens and entities, in order.
  func frames(in clause: Range<Int>, mentions: [(Range<Int>, Int)]) -> [Frame] {
    let matches = PredicateMatcher(lexicon: lexicon, tree: tree).matches(in: clause)
    guard !matches.isEmpty else { return [] }
    let finder = ParticipantFinder(
      lexicon: lexicon, tree: tree, clause: clause, mentions: mentions, kinds: kinds)
    let stages = StageCues(lexicon: lexicon, tree: tree, clause: clause)
    return merged(matches.compactMap { frame($0, finder, stages) })
  }

  private func frame(
    _ match: PredicateMatcher.Match, _ finder: ParticipantFinder, _ stages: StageCues
  ) -> Frame? {
    let predicate = match.predicate
    var subjects = finder.participants(at: predicate.subject, of: match)
    var objects = finder.participants(at: predicate.object, of: match)
    if lexicon.families[predicate.family]?.isSymmetric == true { pair(&subjects, &objects) }
    let subject = subjects.first ?? .missing
    let object = objects.first { $0 != subject } ?? .missing
    if predicate.subject.isRequired, subject.entity == nil { return nil }
    if predicate.object.isRequired, object.entity == nil { return nil }
    let told = stages.told(by: match)
    return Frame(
      family: predicate.family, trigger: match.tokens.sorted(),
      event: event(of: match), isVerb: predicate.isVerb,
      subject: subject, object: object, stage: told.stage, stageCue: told.cue,
      isAgreed: finder.agrees(subject, object, around: match.tokens))
  }

  /// The verb, or the noun on which the others hang.
  private func event(of match: PredicateMatcher.Match) -> Int {
    match.predicate.isVerb ? match.tokens[0] : tree.top(of: match.tokens) ?? match.tokens[0]
  }

  /// "Kestrel and Norwell have teamed up": the pair stands in one place.
  private func pair(_ subjects: inout [Frame.Participant], _ objects: inout [Frame.Participant]) {
    if objects.isEmpty, subjects.count == 2 { (subjects, objects) = ([subjects[0]], [subjects[1]]) }
    if subjects.isEmpty, objects.count == 2 { (subjects, objects) = ([objects[0]], [objects[1]]) }
    if let only = objects.first, subjects.count > 1 { subjects.removeAll { $0 == only } }
  }

  // MARK: merging

  /// One frame for what a clause says twice ("held talks about working together"): the weakest stage, all participants.
  private func merged(_ frames: [Frame]) -> [Frame] {
    var result: [Frame] = []
    var latest: [String: Int] = [:]
    for frame in frames {
      if let at = latest[frame.family], compatible(result[at], frame), isNear(result[at], frame) {
        result[at] = join(result[at], frame)
      } else {
        latest[frame.family] = result.count
        result.append(frame)
      }
    }
    return result
  }

  /// Further apart it is another clause, with its own certainty.
  private func isNear(_ one: Frame, _ other: Frame) -> Bool {
    (other.trigger.first ?? 0) - (one.trigger.last ?? 0) <= Self.clauseReach
  }

  private func compatible(_ one: Frame, _ other: Frame) -> Bool {
    let pairs = [(one.subject, other.subject), (one.object, other.object)]
    let same = pairs.allSatisfy { $0.0 == $0.1 || $0.0.entity == nil || $0.1.entity == nil }
    return same
      || Set([one.subject.entity, one.object.entity])
        == Set([other.subject.entity, other.object.entity])
  }

  private func join(_ one: Frame, _ other: Frame) -> Frame {
    var joined = one
    if one.subject.entity == nil { joined.subject = other.subject }
    if one.object.entity == nil { joined.object = other.object }
    if !one.isComplete, other.isComplete {
      (joined.subject, joined.object) = (other.subject, other.object)
    }
    guard let stage = other.stage else { return joined }
    let ladder = lexicon.ladder(of: one.family)
    if one.stage == nil || ladder?.weaker(one.stage ?? stage, stage) != one.stage {
      joined.stage = stage
      joined.stageCue = other.stageCue
    }
    return joined
  }
}
