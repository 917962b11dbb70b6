import Language

/// Finds who takes part in what a predicate tells: by the parse first, by place where the parse is silent.
struct ParticipantFinder {
  let text: ArticleText
  let sentence: Sentence
  /// Mentions of the sentence.
  let mentions: [Mention]
  /// The clause: tokens outside of it are somebody else's words.
  let clause: Range<Int>

  /// Those who act for a body that is named beside them.
  private static let people: Set<String> = [
    "executive", "official", "manager", "representative", "boss", "chief", "spokesman",
    "spokeswoman", "board", "director",
  ]

  private var tokens: [Token] { sentence.tokens }

  func subject(of trigger: [Int], places: [String], isVerb: Bool) -> [Frame.Participant] {
    guard let verb = trigger.first else { return [] }
    for place in places {
      let found =
        place == "subj" ? agents(of: verb, isVerb: isVerb) : participants(at: place, of: trigger)
      if !found.isEmpty { return found }
    }
    return []
  }

  func object(of trigger: [Int], places: [String], isVerb: Bool) -> [Frame.Participant] {
    for place in places {
      let found = participants(at: place, of: trigger)
      if !found.isEmpty { return found }
    }
    return []
  }

  // MARK: places

  private func participants(at place: String, of trigger: [Int]) -> [Frame.Participant] {
    guard let first = trigger.first, let last = trigger.last else { return [] }
    switch place {
    case "subj":
      return isPassive(first) ? phrase(after: "by", from: last) : agents(of: first, isVerb: true)
    case "obj":
      return isPassive(first) ? agents(of: first, isVerb: true) : directObject(after: last)
    case "poss": return possessor(before: first)
    case "comp": return compound(before: first)
    default: return phrase(after: place, from: last)
    }
  }

  private func isPassive(_ index: Int) -> Bool {
    let children = tokens.indices.filter { tokens[$0].head == index }
    if children.contains(where: { tokens[$0].relation.hasSuffix(":pass") }) { return true }
    var at = index - 1
    while at >= 0, tokens[at].tag == .adverb { at -= 1 }
    guard at >= 0 else { return false }
    return tokens[at].lemma.lowercased() == "be"
      && (tokens[index].lower.hasSuffix("ed") || tokens[index].lower.hasSuffix("en"))
  }

  private func agents(of index: Int, isVerb: Bool) -> [Frame.Participant] {
    if let head = parsedSubject(of: index) { return resolve(head) }
    return nearestBefore(index).map { resolveCoordinated($0, among: mentions) } ?? []
  }

  /// The subject of the verb, or of the verb it hangs on ("plans to buy", "agreed … and bought").
  private func parsedSubject(of index: Int) -> Int? {
    var at = index
    var seen: Set<Int> = []
    while seen.insert(at).inserted {
      let subject = tokens.indices.first { index in
        tokens[index].relation.hasPrefix("nsubj") && clause.contains(index)
          && isGoverned(index, by: at)
      }
      if let subject { return antecedent(of: subject, verb: at) }
      if tokens[at].relation == "acl:relcl" || tokens[at].relation == "acl" {
        return tokens[at].head.flatMap { clause.contains($0) ? $0 : nil }
      }
      let climbs = [
        "xcomp", "conj", "advcl", "obj", "obl", "nmod", "ccomp", "parataxis", "compound",
      ]
      .contains { tokens[at].relation.hasPrefix($0) }
      guard climbs, let head = tokens[at].head, clause.contains(head) else { return nil }
      at = head
    }
    return nil
  }

  /// Directly, or through an auxiliary of the verb.
  private func isGoverned(_ index: Int, by verb: Int) -> Bool {
    guard let head = tokens[index].head else { return false }
    return head == verb || tokens[head].tag == .auxiliary && tokens[head].head == verb
  }

  /// "which", "who" and "that" stand for the noun that their clause hangs on.
  private func antecedent(of subject: Int, verb: Int) -> Int {
    guard ["who", "which", "that"].contains(tokens[subject].lower), let head = tokens[verb].head
    else {
      return subject
    }
    return head
  }

  private func directObject(after last: Int) -> [Frame.Participant] {
    let parsed = tokens.indices.first { tokens[$0].head == last && tokens[$0].relation == "obj" }
    if let parsed { return resolve(parsed) }
    return firstPhrase(from: last + 1)
  }

  /// "talks with X", "between X and Y": what follows the preposition, not further off than ten words.
  private func phrase(after preposition: String, from last: Int) -> [Frame.Participant] {
    let reach = tokens[min(last + 1, tokens.count)...].prefix(10)
    guard let at = reach.firstIndex(where: { $0.lower == preposition }), clause.contains(at) else {
      return []
    }
    return firstPhrase(from: at + 1)
  }

  private func possessor(before first: Int) -> [Frame.Participant] {
    let marks = tokens[..<first].suffix(4)
    guard let mark = marks.lastIndex(where: { ["'s", "’s", "'", "’"].contains($0.form) }), mark > 0
    else {
      let pronoun = marks.lastIndex { ["its", "their", "his", "her"].contains($0.lower) }
      return pronoun.map { resolve($0) } ?? []
    }
    return resolve(mark - 1)
  }

  /// "the Norwell bid", "Kestrel-Norwell talks".
  private func compound(before first: Int) -> [Frame.Participant] {
    let before = mentions.filter { mention in
      let range = place(of: mention)
      return range.upperBound <= first && first - range.upperBound <= 2
        && clause.contains(range.lowerBound)
        && !tokens[range.upperBound..<first].contains { token in
          token.isPunctuation && token.form != "-" || token.tag == .verb
            || token.tag == .adposition && token.lower != "in"
        }
    }
    return before.last.map { resolveCoordinated($0, among: mentions) } ?? []
  }

  /// The entities of the first noun phrase from `start` on, or `unresolved` where it names none.
  private func firstPhrase(from start: Int) -> [Frame.Participant] {
    let stop =
      tokens[min(start, tokens.count)...].prefix(14).firstIndex {
        [.verb, .auxiliary].contains($0.tag) && !$0.lower.hasSuffix("ed")
          || [".", ";", "“"].contains($0.form)
      } ?? min(tokens.count, start + 14)
    let near = mentions.filter { mention in
      let place = place(of: mention)
      return place.lowerBound >= start && place.lowerBound < stop
        && clause.contains(place.lowerBound)
        && !isModifier(place)
    }
    let isTold =
      start < stop && tokens[start..<stop].contains { $0.tag == .noun || $0.tag == .pronoun }
    guard let first = near.first else { return isTold ? [.unresolved] : [] }
    let between = tokens[start..<max(start, place(of: first).lowerBound)]
    // A common noun with its own head before the name ("companies that buy from X") is someone else.
    let isOther = between.contains { token in
      token.tag == .adposition || ["that", "which", "who"].contains(token.lower)
        || token.tag == .verb
    }
    let actsFor = between.contains { Self.people.contains($0.lemma.lowercased()) }
    return isOther && !actsFor ? [.unresolved] : resolveCoordinated(first, among: near)
  }

  /// "China's giant X" is not about China, nor "U.S. and Canadian companies" about the U.S.
  private func isModifier(_ place: Range<Int>) -> Bool {
    guard place.upperBound < tokens.count else { return false }
    if ["'s", "’s"].contains(tokens[place.upperBound].form) { return true }
    if tokens[place.upperBound...].prefix(2).last?.lower == "based" { return true }
    let rest = tokens[place.upperBound...].prefix(4)
      .drop {
        [.adjective, .coordinatingConjunction].contains($0.tag) || $0.form == "-"
          || $0.lower == "based"
      }
    guard let next = rest.first, next.tag == .noun else { return false }
    let isNamedAfter = mentions.contains {
      self.place(of: $0).lowerBound > rest.startIndex
        && self.place(of: $0).lowerBound <= rest.startIndex + 2
    }
    return isNamedAfter || !Self.people.contains(next.lemma.lowercased())
  }

  /// "In the U.S." says where, not who.
  private func isWhereabouts(_ place: Range<Int>) -> Bool {
    let before = tokens[..<place.lowerBound].last { $0.lower != "the" }
    return before.map { ["in", "at", "across", "near"].contains($0.lower) } ?? false
  }

  private func place(of mention: Mention) -> Range<Int> {
    text.tokens(in: mention.range, of: sentence)
  }

  // MARK: resolving

  private func resolve(_ head: Int) -> [Frame.Participant] {
    let covering = mentions.filter { place(of: $0).contains(head) }
    if let first = covering.first {
      return isWhereabouts(place(of: first))
        ? [.unresolved] : resolveCoordinated(first, among: mentions)
    }
    // "grocery chain X": the name that comes right after its noun.
    if let apposed = mentions.first(where: { place(of: $0).lowerBound == head + 1 }),
      tokens[head].tag == .noun
    {
      return resolveCoordinated(apposed, among: mentions)
    }
    if tokens[head].tag == .pronoun { return [] }
    // "Senior Kestrel executives", "a spokesman for Kestrel": the body that the people act for.
    guard Self.people.contains(tokens[head].lemma.lowercased()) else { return [.unresolved] }
    let modifier = mentions.first { mention in
      let place = place(of: mention)
      return head - place.upperBound >= 0 && head - place.upperBound <= 1
        || place.lowerBound > head && place.lowerBound - head <= 4
    }
    return [modifier.map { .entity($0.entity) } ?? .unresolved]
  }

  /// The mention and those joined to it by "and" or sharing its words ("both companies").
  private func resolveCoordinated(_ first: Mention, among candidates: [Mention]) -> [Frame
    .Participant]
  {
    var found = candidates.filter { $0.range == first.range }.map(\.entity)
    if found.isEmpty { found = [first.entity] }
    let start = place(of: first).lowerBound
    if start > 1, tokens[start - 1].lower == "and",
      let before = candidates.last(where: { place(of: $0).upperBound == start - 1 })
    {
      found.insert(before.entity, at: 0)
    }
    var end = place(of: first).upperBound
    while end + 1 < tokens.count, ["and", "-", "–", "/"].contains(tokens[end].lower),
      let next = candidates.first(where: { mention in
        let start = place(of: mention).lowerBound
        return start > end && start <= end + 10
          && !tokens[end + 1..<start].contains {
            [.verb, .auxiliary].contains($0.tag) || $0.form == ","
          }
      })
    {
      if !found.contains(next.entity) { found.append(next.entity) }
      end = place(of: next).upperBound
    }
    var seen: Set<Int> = []
    return found.filter { seen.insert($0).inserted }.map { .entity($0) }
  }

  /// The nearest mention before, appositions between commas passed over.
  private func nearestBefore(_ index: Int) -> Mention? {
    let before = mentions.filter { mention in
      let range = place(of: mention)
      return range.upperBound <= index && clause.contains(range.lowerBound)
    }
    guard let last = before.last else { return nil }
    let end = place(of: last).upperBound
    let between = tokens[end..<index]
    guard index - end <= 8, !between.contains(where: { $0.tag == .adposition || $0.form == "," })
    else { return nil }
    return last
  }
}
