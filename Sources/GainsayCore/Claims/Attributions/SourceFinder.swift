import Language

/// Finds the words that name who speaks, thinks or wants: the subject of a verb, or who lends it
/// one.
struct SourceFinder {
  let tree: WordTree
  let cues: CueLexicon

  /// Longest way up to a verb that has a subject.
  private static let reach = 6
  /// Longest time that is looked for at the end of a source, in words.
  private static let longestTime = 4

  /// The subject of the verb or of what it hangs on, or the name right before a finite verb; nil
  /// where there is none.
  func subject(of group: VerbGroup) -> Range<Int>? {
    if let found = subjectByTree(of: group) { return found }
    guard ["VBD", "VBZ", "VBP"].contains(tree.tokens[group.start].pennTag),
      ownSubject(of: group.top) == nil
    else { return nil }
    return nearest(before: group.start)
  }

  /// The noun phrase that ends right before a verb, with the nouns that it hangs on.
  func nearest(before verb: Int) -> Range<Int>? {
    var start = verb
    while start > 0, isNominal(start - 1), !tree.quoted[start - 1] { start -= 1 }
    guard start < verb, tree.tokens[start..<verb].contains(where: isNamed) else { return nil }
    var at = start..<verb == verb - 1..<verb ? start : verb - 1
    while let head = tree.tokens[at].head, head < at,
      isNamed(tree.tokens[head]) || start..<verb ~= head
    {
      at = head
    }
    let first = min(start, at < start ? tree.extents[at].lowerBound : start)
    guard verb - first <= 20,
      !tree.tokens[first..<verb].contains(where: { $0.tag == .verb && $0.pennTag == "VBD" })
    else { return withoutMark(tree.trimmed(start..<verb)) }
    let range = withoutMark(tree.trimmed(first..<verb))
    return range.isEmpty || range.upperBound != verb ? nil : range
  }

  private func isNamed(_ token: Token) -> Bool {
    [.properNoun, .noun, .pronoun].contains(token.tag)
  }

  private func isNominal(_ index: Int) -> Bool {
    let token = tree.tokens[index]
    if [.noun, .properNoun, .adjective, .determiner, .numeral, .pronoun].contains(token.tag) {
      return !cues.closed.fused.contains(token.lower)
    }
    return ["(", ")", "-", "'s", "’s"].contains(token.form)
  }

  private func subjectByTree(of group: VerbGroup) -> Range<Int>? {
    var at = group.top
    for _ in 0..<Self.reach {
      if let subject = ownSubject(of: at) {
        guard !isExpletive(subject) else { return nil }
        return span(of: subject, before: at == group.top ? group.start : at)
      }
      guard let head = tree.tokens[at].head else { return nil }
      let relation = tree.tokens[at].relation
      if relation == "acl:relcl" || relation == "acl" {
        return tree.infinitiveMark(of: at) == nil ? noun(head, before: at) : nil
      }
      guard ["conj", "xcomp", "advcl", "ccomp"].contains(where: { relation.hasPrefix($0) }),
        [.verb, .adjective, .auxiliary, .noun, .properNoun].contains(tree.tokens[head].tag)
      else { return nil }
      if relation == "xcomp", let object = controller(of: at, under: head) { return object }
      if relation.hasPrefix("advcl"), isFinite(at) { return nil }
      at = head
    }
    return nil
  }

  /// Who acts in a passive: "by the ministry".
  func agent(of verb: Int) -> Range<Int>? {
    let found = tree.children[verb].first { index in
      tree.relation(of: index, isOneOf: ["obl"]) && index > verb
        && tree.adposition(of: index).map { tree.tokens[$0].lower == "by" } == true
    }
    guard let found, let by = tree.adposition(of: found) else { return nil }
    let range = tree.trimmed(by + 1..<tree.extents[found].upperBound)
    return range.isEmpty ? nil : range
  }

  private func ownSubject(of index: Int) -> Int? {
    tree.child(of: index, ["nsubj"]) { $0 < index } ?? tree.child(of: index, ["nsubj"])
  }

  private func isExpletive(_ index: Int) -> Bool {
    let token = tree.tokens[index]
    return token.relation == "expl"
      || token.tag == .pronoun && cues.closed.expletives.contains(token.lower)
        && isImpersonal(index)
      || cues.closed.fused.contains(token.lower)
  }

  /// "It seems", "it is clear": of no one; "it said" is of a body.
  private func isImpersonal(_ index: Int) -> Bool {
    guard tree.tokens[index].lower != "there", let verb = tree.tokens[index].head else {
      return true
    }
    return tree.tokens[verb].tag == .adjective || tree.hasPassiveMark(verb)
  }

  private func isFinite(_ index: Int) -> Bool {
    !["VBG", "VBN", "VB"].contains(tree.tokens[index].pennTag)
      || tree.child(of: index, ["aux", "cop"]) { tree.tokens[$0].lower != "to" } != nil
  }

  /// "urged the council to say": the council says.
  private func controller(of verb: Int, under head: Int) -> Range<Int>? {
    guard let object = tree.child(of: head, ["obj"]), object < verb else { return nil }
    return span(of: object, before: verb)
  }

  /// The noun that a clause describes, without the clause: "a letter" in "a letter saying".
  private func noun(_ head: Int, before verb: Int) -> Range<Int>? {
    guard head < verb, [.noun, .properNoun, .pronoun].contains(tree.tokens[head].tag) else {
      return nil
    }
    let range = tree.trimmed(
      tree.extents[head].lowerBound..<max(head + 1, tree.extents[verb].lowerBound))
    return withoutMark(range)
  }

  // MARK: Spans

  /// The whole phrase of a subject; between it and its verb an apposition in commas belongs to it.
  func span(of subject: Int, before verb: Int) -> Range<Int>? {
    var range = tree.extents[subject]
    if subject < verb {
      range = opening(of: range, subject)..<min(range.upperBound, verb)
      range = withoutMark(withName(tree.trimmed(range), before: verb))
      range = withoutTime(withParty(range, before: verb))
      range = withApposition(range, before: verb)
    } else {
      range = withoutMark(tree.trimmed(max(range.lowerBound, verb + 1)..<range.upperBound))
    }
    return range.isEmpty ? nil : range
  }

  /// Where the phrase of a name begins: past the comma after "when asked how it was" and "a mother of two".
  private func opening(of range: Range<Int>, _ subject: Int) -> Int {
    let first = tree.tokens[range.lowerBound]
    guard range.lowerBound < subject, tree.tokens[subject].isName,
      first.tag == .numeral || first.pennTag.hasPrefix("W"),
      let comma = tree.tokens[range.lowerBound..<subject].lastIndex(where: { $0.form == "," })
    else { return range.lowerBound }
    return comma + 1
  }

  /// With the name that stands between the phrase and its verb: "spokeswoman" + "Jane Doe".
  private func withName(_ range: Range<Int>, before verb: Int) -> Range<Int> {
    guard range.upperBound < verb,
      tree.tokens[range.upperBound..<verb].allSatisfy({ $0.isName || $0.form == "-" })
    else { return max(range.lowerBound, tree.bodyStart)..<max(range.upperBound, tree.bodyStart) }
    return max(range.lowerBound, tree.bodyStart)..<verb
  }

  /// "Sen." + "Carl Levin (D-Mich.)", where the tree leaves the name out.
  private func withParty(_ range: Range<Int>, before verb: Int) -> Range<Int> {
    var end = range.upperBound
    guard !range.isEmpty, end < verb, tree.tokens[end].isName,
      tree.tokens[end - 1].isName || tree.tokens[end - 1].form == ")"
    else { return range }
    while end < verb, tree.tokens[end].isName { end += 1 }
    if end < verb, tree.tokens[end].form == "(",
      let close = tree.tokens[end..<verb].firstIndex(where: { $0.form == ")" })
    {
      end = close + 1
    }
    return range.lowerBound..<end
  }

  /// "A spokesman on Monday": when it was said is no part of who said it.
  private func withoutTime(_ range: Range<Int>) -> Range<Int> {
    for start in range.dropFirst().suffix(Self.longestTime)
    where tree.tokens[start].tag == .adposition && tree.isTime(start..<range.upperBound) {
      return range.lowerBound..<start
    }
    return range
  }

  private func withApposition(_ range: Range<Int>, before verb: Int) -> Range<Int> {
    guard verb - 1 > range.lowerBound, tree.tokens[verb - 1].form == "," else { return range }
    if range.upperBound == verb - 1 {
      // The comma closes an apposition, as the one before opened it.
      return tree.tokens[range].contains { $0.form == "," } ? range.lowerBound..<verb : range
    }
    guard range.upperBound < verb, tree.tokens[range.upperBound].form == ",",
      range.upperBound + 1 < verb - 1,
      [.determiner, .noun, .properNoun, .adjective, .numeral].contains(
        tree.tokens[range.upperBound + 1].tag)
        || tree.tokens[range.upperBound + 1].lower == "who"
    else { return range }
    return range.lowerBound..<verb
  }

  /// Without a preposition, conjunction, mark or adverb that the tree put before it.
  private func withoutMark(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start + 1 < range.upperBound, isLoose(start) { start += 1 }
    return start..<range.upperBound
  }

  private func isLoose(_ index: Int) -> Bool {
    let token = tree.tokens[index]
    switch token.tag {
    case .coordinatingConjunction, .subordinatingConjunction: return true
    case .adposition: return true
    case .pronoun, .determiner: return ["which", "whom"].contains(token.lower)
    case .punctuation: return !tree.isOpeningMark(index) || !tree.quoted[index + 1]
    case .adverb:
      let next = tree.tokens[index + 1]
      return next.form == ","
        || cues.closed.opening.contains(token.lower)
    default: return false
    }
  }
}
