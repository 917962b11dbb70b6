import Language

/// Finds what a clause is about, from the predicates of Resources/predicates.tsv.
struct FrameFinder {
  let lexicon: Lexicon
  let text: ArticleText

  /// How far from its predicate a word still speaks of its stage.
  private static let cueReach = 12
  /// Two predicates further apart belong to different clauses.
  private static let clauseReach = 9

  /// - Parameter clause: tokens of the sentence that belong to one speaker.
  func frames(in clause: Range<Int>, of sentence: Sentence, mentions: [Mention]) -> [Frame] {
    let tokens = sentence.tokens
    let finder = ParticipantFinder(
      text: text, sentence: sentence, mentions: mentions, clause: clause)
    let matches = lexicon.predicates.matches(in: tokens).filter { match in
      match.tokens.allSatisfy(clause.contains) && fits(match.value, match.tokens[0], tokens)
    }
    let frames = withoutWeakTalk(matches).map { frame($0, tokens, finder, clause) }
    return merged(frames)
  }

  /// A plural before "between" or "with" is a noun, whatever the tagger says ("talks between").
  private func fits(_ predicate: Predicate, _ index: Int, _ tokens: [Token]) -> Bool {
    let token = tokens[index]
    let next = index + 1 < tokens.count ? tokens[index + 1].lower : ""
    let isPlural =
      token.lower.hasSuffix("s") && ["between", "with", "over", "about"].contains(next)
    let isNoun = token.tag == .noun || token.tag == .verb && isPlural
    return predicate.isVerb ? token.tag == .verb && !isPlural : isNoun
  }

  /// "Talks" alone are of no family; beside "merger" or "buy" they only say how far it has come.
  private func withoutWeakTalk(
    _ matches: [PhraseIndex<Predicate>.Match]
  ) -> [PhraseIndex<Predicate>.Match] {
    let isTalk = { (match: PhraseIndex<Predicate>.Match) in
      !match.value.isVerb && match.value.stage == "talks"
    }
    let others = matches.contains {
      !isTalk($0) && lexicon.families[$0.value.family]?.ladder == "deal"
        && $0.value.family != "cooperate"
    }
    return others ? matches.filter { !isTalk($0) } : matches
  }

  private func frame(
    _ match: PhraseIndex<Predicate>.Match, _ tokens: [Token], _ finder: ParticipantFinder,
    _ clause: Range<Int>
  ) -> Frame {
    let predicate = match.value
    var subjects = finder.subject(
      of: match.tokens, places: predicate.subject, isVerb: predicate.isVerb)
    var objects = finder.object(
      of: match.tokens, places: predicate.object, isVerb: predicate.isVerb)
    // "Kestrel and Norwell have teamed up": the pair stands in one place.
    if lexicon.families[predicate.family]?.isSymmetric == true {
      if objects.isEmpty, subjects.count == 2 {
        (subjects, objects) = ([subjects[0]], [subjects[1]])
      }
      if subjects.isEmpty, objects.count == 2 { (subjects, objects) = ([objects[0]], [objects[1]]) }
      if let only = objects.first, subjects.count > 1 { subjects.removeAll { $0 == only } }
    }
    var (stage, cue) = stage(of: match, tokens, clause)
    // "The potential alliance" only refers; it tells nothing.
    let isBare = cue.allSatisfy { tokens[$0].tag == .adjective || match.tokens.contains($0) }
    if !predicate.isVerb, predicate.stage != "talks", isBare, isDefinite(match.tokens[0], tokens) {
      (stage, cue) = (nil, [])
    }
    return Frame(
      family: predicate.family, trigger: match.tokens, isVerb: predicate.isVerb,
      subject: subjects.first ?? .missing,
      object: objects.first { $0 != subjects.first } ?? .missing,
      stage: stage, stageCue: cue)
  }

  private func isDefinite(_ index: Int, _ tokens: [Token]) -> Bool {
    let opening = tokens[..<index].suffix(4).last {
      $0.tag == .determiner || ["'s", "’s", "its", "their"].contains($0.lower)
    }
    return opening.map { !["a", "an", "some", "any"].contains($0.lower) } ?? false
  }

  /// The weakest of what the predicate asserts and of the cues near it.
  private func stage(
    of match: PhraseIndex<Predicate>.Match, _ tokens: [Token], _ clause: Range<Int>
  ) -> (String?, [Int]) {
    guard let ladderName = lexicon.families[match.value.family]?.ladder,
      let ladder = lexicon.ladders[ladderName]
    else { return (nil, []) }
    var stage = match.value.stage
    var cue = match.tokens
    for found in lexicon.stageCues.matches(in: tokens) where found.value.ladder == ladderName {
      guard found.tokens.allSatisfy(clause.contains), bears(found.tokens, on: match.tokens, tokens)
      else { continue }
      let weaker = stage.map { ladder.weaker($0, found.value.stage) } ?? found.value.stage
      if weaker != stage { (stage, cue) = (weaker, found.tokens) }
    }
    return (stage, cue)
  }

  /// An adjective bears on the noun right after it only ("a possible merger"), other cues on what is near.
  private func bears(_ cue: [Int], on trigger: [Int], _ tokens: [Token]) -> Bool {
    guard let first = trigger.first, let at = cue.first else { return false }
    if cue.count == 1, tokens[at].tag == .adjective {
      return at < first && first - at <= 3
        && !tokens[at + 1..<first].contains { $0.tag == .noun && tokens[first].tag != .noun }
    }
    return cue.allSatisfy { place in trigger.contains { abs($0 - place) <= Self.cueReach } }
  }

  /// One frame for what a clause says twice ("held talks about working together"): the weakest stage, all participants.
  private func merged(_ frames: [Frame]) -> [Frame] {
    var result: [Frame] = []
    for frame in frames {
      if let at = result.firstIndex(where: {
        $0.family == frame.family && compatible($0, frame) && isNear($0, frame)
      }) {
        result[at] = join(result[at], frame)
      } else {
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
