import Language

/// Finds who takes part in what a predicate tells: by the parse first, by place where the parse is silent.
struct ParticipantFinder {
  let text: ArticleText
  let sentence: Sentence
  /// Mentions of the sentence.
  let mentions: [Mention]
  /// The clause: tokens outside of it are somebody else's words.
  let clause: Range<Int>

  private var tokens: [Token] { sentence.tokens }

  func subject(of trigger: [Int], places: [String], isVerb: Bool) -> [Frame.Participant] {
    guard let verb = trigger.first else { return [] }
    for place in places {
      let found = place == "subj" ? agents(of: verb, isVerb: isVerb) : participants(at: place, of: trigger)
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
    case "subj": return isPassive(first) ? phrase(after: "by", from: last) : agents(of: first, isVerb: true)
    case "obj": return isPassive(first) ? agents(of: first, isVerb: true) : directObject(after: last)
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
    return tokens[at].lemma.lowercased() == "be" && (tokens[index].lower.hasSuffix("ed") || tokens[index].lower.hasSuffix("en"))
  }

  private func agents(of index: Int, isVerb: Bool) -> [Frame.Participant] {
    if let head = parsedSubject(of: index) { return resolve(head) }
    return nearestBefore(index).map { [.entity($0)] } ?? []
  }

  /// The subject of the verb, or of the verb it hangs on ("plans to buy", "agreed … and bought").
  private func parsedSubject(of index: Int) -> Int? {
    var at = index
    var seen: Set<Int> = []
    while seen.insert(at).inserted {
      let subject = tokens.indices.first {
        tokens[$0].head == at && tokens[$0].relation.hasPrefix("nsubj") && clause.contains($0)
      }
      if let subject { return antecedent(of: subject, verb: at) }
      if tokens[at].relation == "acl:relcl" || tokens[at].relation == "acl" {
        return tokens[at].head.flatMap { clause.contains($0) ? $0 : nil }
      }
      let climbs = ["xcomp", "conj", "advcl", "obj", "obl", "nmod", "ccomp", "parataxis", "compound"]
        .contains { tokens[at].relation.hasPrefix($0) }
      guard climbs, let head = tokens[at].head, clause.contains(head) else { return nil }
      at = head
    }
    return nil
  }

  /// "which", "who" and "that" stand for the noun that their clause hangs on.
  private func antecedent(of subject: Int, verb: Int) -> Int {
    guard ["who", "which", "that"].contains(tokens[subject].lower), let head = tokens[verb].head else {
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
    guard let at = reach.firstIndex(where: { $0.lower == preposition }), clause.contains(at) else { return [] }
    return firstPhrase(from: at + 1)
  }

  private func possessor(before first: Int) -> [Frame.Participant] {
    let marks = tokens[..<first].suffix(4)
    guard let mark = marks.lastIndex(where: { ["'s", "’s", "'", "’"].contains($0.form) }), mark > 0 else {
      let pronoun = marks.lastIndex { ["its", "their", "his", "her"].contains($0.lower) }
      return pronoun.map { resolve($0) } ?? []
    }
    return resolve(mark - 1)
  }

  /// "the Norwell bid", "Kestrel-Norwell talks".
  private func compound(before first: Int) -> [Frame.Participant] {
    let before = mentions.filter { mention in
      let range = text.tokens(in: mention.range, of: sentence)
      return range.upperBound <= first && first - range.upperBound <= 2 && clause.contains(range.lowerBound)
        && !tokens[range.upperBound..<first].contains { $0.isPunctuation && $0.form != "-" || $0.tag == .verb }
    }
    return before.map { .entity($0.entity) }
  }

  /// The entities of the first noun phrase from `start` on, or `unresolved` where it names none.
  private func firstPhrase(from start: Int) -> [Frame.Participant] {
    let stop = tokens[min(start, tokens.count)...].prefix(14).firstIndex {
      [.verb, .auxiliary].contains($0.tag) && !$0.lower.hasSuffix("ed") || [".", ";", "“"].contains($0.form)
    } ?? min(tokens.count, start + 14)
    let near = mentions.filter { mention in
      let range = text.tokens(in: mention.range, of: sentence)
      return range.lowerBound >= start && range.lowerBound < stop && clause.contains(range.lowerBound)
    }
    guard let first = near.first else {
      return start < stop && tokens[start..<stop].contains { $0.tag == .noun || $0.tag == .pronoun } ? [.unresolved] : []
    }
    let opening = text.tokens(in: first.range, of: sentence)
    // A common noun with its own head before the name ("companies that buy from X") is someone else.
    if tokens[start..<max(start, opening.lowerBound)].contains(where: { $0.tag == .adposition || $0.tag == .subordinatingConjunction || ["that", "which", "who"].contains($0.lower) }),
      !tokens[start..<opening.lowerBound].contains(where: { ["executives", "officials", "managers", "representatives"].contains($0.lower) })
    {
      return [.unresolved]
    }
    return resolveCoordinated(first, among: near)
  }

  // MARK: resolving

  private func resolve(_ head: Int) -> [Frame.Participant] {
    let covering = mentions.filter { text.tokens(in: $0.range, of: sentence).contains(head) }
    if let first = covering.first { return resolveCoordinated(first, among: mentions) }
    // "Senior Kestrel executives", "a spokesman for Kestrel": the body that the people act for.
    let people: Set<String> = ["executive", "official", "manager", "representative", "boss", "chief", "spokesman", "spokeswoman", "board"]
    guard people.contains(tokens[head].lemma.lowercased()) else { return [.unresolved] }
    let modifier = mentions.first { mention in
      let range = text.tokens(in: mention.range, of: sentence)
      return head - range.upperBound >= 0 && head - range.upperBound <= 1 || (range.lowerBound > head && range.lowerBound - head <= 4)
    }
    return [modifier.map { .entity($0.entity) } ?? .unresolved]
  }

  /// The mention and those joined to it by "and" or sharing its words ("both companies").
  private func resolveCoordinated(_ first: Mention, among candidates: [Mention]) -> [Frame.Participant] {
    var found = candidates.filter { $0.range == first.range }.map(\.entity)
    if found.isEmpty { found = [first.entity] }
    var end = text.tokens(in: first.range, of: sentence).upperBound
    while end + 1 < tokens.count, ["and", "-", "–", "/"].contains(tokens[end].lower),
      let next = candidates.first(where: { mention in
        let start = text.tokens(in: mention.range, of: sentence).lowerBound
        return start > end && start <= end + 6
          && !tokens[end + 1..<start].contains { [.verb, .auxiliary, .punctuation].contains($0.tag) }
      })
    {
      if !found.contains(next.entity) { found.append(next.entity) }
      end = text.tokens(in: next.range, of: sentence).upperBound
    }
    var seen: Set<Int> = []
    return found.filter { seen.insert($0).inserted }.map { .entity($0) }
  }

  /// The nearest mention before, appositions between commas passed over.
  private func nearestBefore(_ index: Int) -> Int? {
    let before = mentions.filter { mention in
      let range = text.tokens(in: mention.range, of: sentence)
      return range.upperBound <= index && clause.contains(range.lowerBound)
    }
    guard let last = before.last else { return nil }
    let end = text.tokens(in: last.range, of: sentence).upperBound
    let between = tokens[end..<index]
    guard index - end <= 8, !between.contains(where: { $0.tag == .adposition || $0.form == "," }) else { return nil }
    return last.entity
  }
}
