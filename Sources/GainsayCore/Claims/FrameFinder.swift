import Language

/// Finds what a clause is about, from the predicates of Resources/predicates.tsv.
struct FrameFinder {
  let lexicon: Lexicon
  let text: ArticleText

  /// How far from its predicate a word still speaks of its stage.
  private static let cueReach = 9

  /// - Parameter clause: tokens of the sentence that belong to one speaker.
  func frames(in clause: Range<Int>, of sentence: Sentence, mentions: [Mention]) -> [Frame] {
    let tokens = sentence.tokens
    let finder = ParticipantFinder(text: text, sentence: sentence, mentions: mentions, clause: clause)
    let matches = lexicon.predicates.matches(in: tokens).filter { match in
      match.tokens.allSatisfy(clause.contains) && fits(match.value, tokens[match.tokens[0]])
    }
    let frames = withoutWeakTalk(matches).map { frame($0, tokens, finder, clause) }
    return merged(frames)
  }

  private func fits(_ predicate: Predicate, _ token: Token) -> Bool {
    predicate.isVerb ? token.tag == .verb : token.tag == .noun
  }

  /// "Talks" alone are of no family; beside "merger" or "buy" they only say how far it has come.
  private func withoutWeakTalk(
    _ matches: [PhraseIndex<Predicate>.Match]
  ) -> [PhraseIndex<Predicate>.Match] {
    let isTalk = { (match: PhraseIndex<Predicate>.Match) in !match.value.isVerb && match.value.stage == "talks" }
    let others = matches.contains { !isTalk($0) && lexicon.families[$0.value.family]?.ladder == "deal" && $0.value.family != "cooperate" }
    return others ? matches.filter { !isTalk($0) } : matches
  }

  private func frame(
    _ match: PhraseIndex<Predicate>.Match, _ tokens: [Token], _ finder: ParticipantFinder, _ clause: Range<Int>
  ) -> Frame {
    let predicate = match.value
    var subjects = finder.subject(of: match.tokens, places: predicate.subject, isVerb: predicate.isVerb)
    var objects = finder.object(of: match.tokens, places: predicate.object, isVerb: predicate.isVerb)
    // "Kestrel and Norwell have teamed up": the pair stands in one place.
    if lexicon.families[predicate.family]?.isSymmetric == true {
      if objects.isEmpty, subjects.count == 2 { (subjects, objects) = ([subjects[0]], [subjects[1]]) }
      if subjects.isEmpty, objects.count == 2 { (subjects, objects) = ([objects[0]], [objects[1]]) }
      if let only = objects.first, subjects.count > 1 { subjects.removeAll { $0 == only } }
    }
    let (stage, cue) = stage(of: match, tokens, clause)
    return Frame(
      family: predicate.family, trigger: match.tokens, isVerb: predicate.isVerb,
      subject: subjects.first ?? .missing, object: objects.first { $0 != subjects.first } ?? .missing,
      stage: stage, stageCue: cue)
  }

  /// The weakest of what the predicate asserts and of the cues near it.
  private func stage(
    of match: PhraseIndex<Predicate>.Match, _ tokens: [Token], _ clause: Range<Int>
  ) -> (String?, [Int]) {
    guard let ladderName = lexicon.families[match.value.family]?.ladder, let ladder = lexicon.ladders[ladderName]
    else { return (nil, []) }
    var stage = match.value.stage
    var cue = match.tokens
    for found in lexicon.stageCues.matches(in: tokens) where found.value.ladder == ladderName {
      let near = found.tokens.allSatisfy { at in
        clause.contains(at) && match.tokens.contains { abs($0 - at) <= Self.cueReach }
      }
      guard near else { continue }
      let weaker = stage.map { ladder.weaker($0, found.value.stage) } ?? found.value.stage
      if weaker != stage { (stage, cue) = (weaker, found.tokens) }
    }
    return (stage, cue)
  }

  /// One frame for what a clause says twice ("held talks about working together"): the weakest stage, all participants.
  private func merged(_ frames: [Frame]) -> [Frame] {
    var result: [Frame] = []
    for frame in frames {
      if let at = result.firstIndex(where: { $0.family == frame.family && compatible($0, frame) }) {
        result[at] = join(result[at], frame)
      } else {
        result.append(frame)
      }
    }
    return result
  }

  private func compatible(_ one: Frame, _ other: Frame) -> Bool {
    let pairs = [(one.subject, other.subject), (one.object, other.object)]
    let same = pairs.allSatisfy { $0.0 == $0.1 || $0.0.entity == nil || $0.1.entity == nil }
    return same || Set([one.subject.entity, one.object.entity]) == Set([other.subject.entity, other.object.entity])
  }

  private func join(_ one: Frame, _ other: Frame) -> Frame {
    var joined = one
    if one.subject.entity == nil { joined.subject = other.subject }
    if one.object.entity == nil { joined.object = other.object }
    if !one.isComplete, other.isComplete { (joined.subject, joined.object) = (other.subject, other.object) }
    guard let stage = other.stage else { return joined }
    let ladder = lexicon.ladder(of: one.family)
    if one.stage == nil || ladder?.weaker(one.stage ?? stage, stage) != one.stage {
      joined.stage = stage
      joined.stageCue = other.stageCue
    }
    return joined
  }
}
