import Language

/// What is attributed, as token ranges, and how far the cue reaches for it.
struct FoundContent {
  var pieces: [Range<Int>]
  /// Past the last token of the cue: "complained about", "called on him".
  var cueEnd: Int
  var isStatement: Bool
  var rule: String
}

/// Finds what a cue makes its source answer for, by the frames of the cue.
struct ContentFinder {
  let tree: SentenceTree
  let cues: CueLexicon

  // MARK: Clauses

  /// "said (that) C", "asked whether C".
  func clause(of verb: Int, _ cue: AttributionCue) -> FoundContent? {
    guard let clause = tree.child(of: verb, ["ccomp"], where: { $0 > verb }) else {
      return thatClause(after: verb, cue) ?? rest(after: verb, cue)
    }
    let start = max(clauseStart(clause, of: verb, cue), verb + 1)
    let isQuestion = isQuestion(clause, from: start)
    if isQuestion {
      guard cue.has("wh") || cue.has("that") else { return nil }
    } else {
      guard cue.has("that") || cue.has("quote") && tree.quoted[start] else { return nil }
    }
    let range = cut(start..<clauseEnd(of: verb, after: clause))
    guard range.count > 1 else { return nil }
    return FoundContent(
      pieces: relative(of: verb, clause) + [range], cueEnd: verb + 1, isStatement: true,
      rule: isQuestion ? "question" : "clause")
  }

  /// "said at a rally in Michigan that C", where the tree hangs the clause on "rally" or
  /// "Michigan".
  func thatClause(after verb: Int, _ cue: AttributionCue) -> FoundContent? {
    guard cue.has("that"), cue.has("quote") else { return nil }
    for index in verb + 1..<max(verb + 1, min(tree.tokens.count, verb + 14)) {
      let token = tree.tokens[index]
      let isVerb = tree.isVerb(index) && !tree.relation(of: index, isOneOf: ["amod", "compound"])
      if isVerb || token.tag == .auxiliary || token.form == ";" || tree.quoted[index] {
        return nil
      }
      guard token.lower == "that", token.relation == "mark", let head = token.head, head > index
      else { continue }
      let range = cut(index..<max(tree.extents[head].upperBound, clauseEnd(of: verb, after: head)))
      return FoundContent(
        pieces: [range], cueEnd: verb + 1, isStatement: true, rule: "that-clause")
    }
    return nil
  }

  /// "said the words were wrong", where the tree sees no clause but the words have a verb of their
  /// own.
  private func rest(after verb: Int, _ cue: AttributionCue) -> FoundContent? {
    guard cue.has("rest"), verb + 1 < tree.tokens.count, !tree.tokens[verb + 1].isPunctuation,
      ![.adposition, .subordinatingConjunction, .adverb].contains(tree.tokens[verb + 1].tag)
    else { return nil }
    let range = cut(verb + 1..<max(verb + 1, tree.extents[verb].upperBound, tree.tokens.count))
    let isFinite = tree.tokens[range].contains {
      ["VBD", "VBZ", "VBP", "MD"].contains($0.pennTag)
    }
    guard isFinite else { return nil }
    return FoundContent(pieces: [range], cueEnd: verb + 1, isStatement: true, rule: "rest")
  }

  /// At "that", else at the first words behind the verb that are no addressee, time or place: the
  /// subject of a bare clause may hang on the verb by mistake.
  private func clauseStart(_ clause: Int, of verb: Int, _ cue: AttributionCue) -> Int {
    let mark = tree.children[clause].first {
      tree.relation(of: $0, isOneOf: ["mark"])
        && ["that", "whether", "if"].contains(tree.tokens[$0].lower)
    }
    if let mark { return mark }
    let own = tree.extents[clause].lowerBound
    guard !cue.has("hearer") else { return own }
    let stray = tree.children[verb].first { child in
      child > verb && child < clause && tree.extents[child].lowerBound > verb
        && tree.relation(
          of: child, isOneOf: ["obj", "iobj", "nsubj", "ccomp", "xcomp", "dislocated"])
    }
    return min(own, stray.map { tree.extents[$0].lowerBound } ?? own)
  }

  /// "which he said was": the relative word belongs to the clause behind the verb.
  private func relative(of verb: Int, _ clause: Int) -> [Range<Int>] {
    guard tree.tokens[verb].relation == "acl:relcl" else { return [] }
    let word = (tree.children[verb] + tree.children[clause]).first { index in
      index < verb && cues.closed.relatives.contains(tree.tokens[index].lower)
        && !(tree.tokens[index].head == verb && tree.relation(of: index, isOneOf: ["nsubj"]))
    }
    return word.map { [$0..<$0 + 1] } ?? []
  }

  private func isQuestion(_ clause: Int, from start: Int) -> Bool {
    var at = start
    while at < clause, tree.tokens[at].isPunctuation { at += 1 }
    return cues.closed.questions.contains(tree.tokens[at].lower)
  }

  /// Where what hangs on the verb after its clause goes on about something else.
  func clauseEnd(of verb: Int, after clause: Int) -> Int {
    let others = tree.children[verb].filter { $0 > clause && endsClause($0, of: verb) }
    let stop = others.map { tree.extents[$0].lowerBound }.min()
    return max(tree.extents[clause].upperBound, min(stop ?? .max, tree.extents[verb].upperBound))
  }

  /// A second verb of the source, or of the author; "and that C" and "and C" go on with the
  /// content.
  private func endsClause(_ index: Int, of verb: Int) -> Bool {
    if tree.relation(of: index, isOneOf: ["parataxis"]) { return true }
    if tree.relation(of: index, isOneOf: ["advcl"]) { return tree.isGerund(index) }
    guard tree.relation(of: index, isOneOf: ["conj"]) else { return false }
    if tree.child(of: index, ["mark"], where: { tree.tokens[$0].lower == "that" }) != nil {
      return false
    }
    let isOwn = tree.child(of: index, ["nsubj"]) != nil
    let isCue = cues[tree.tokens[index].lemma.lowercased(), .verb] != nil
    let isBut = tree.child(of: index, ["cc"], where: { tree.tokens[$0].lower == "but" }) != nil
    return !isOwn || isCue || isBut
  }

  /// Up to ";" or ", adding that", ", according to", ", and ministers said that", outside of
  /// quotation marks.
  func cut(_ range: Range<Int>) -> Range<Int> {
    let stop = range.dropFirst(2).first { index in
      guard index + 1 < range.upperBound, !tree.quoted[index] else { return false }
      let form = tree.tokens[index].form
      return form == ";" || form == "," && opensReport(index + 1, in: range)
        || tree.tokens[index].lower == "and" && isReport(joinedBy: index, in: range)
    }
    return tree.trimmed(range.lowerBound..<(stop ?? range.upperBound))
  }

  private func opensReport(_ index: Int, in range: Range<Int>) -> Bool {
    let token = tree.tokens[index]
    if ["according", "citing"].contains(token.lower) { return true }
    if token.pennTag == "VBG", let cue = cues[token.lemma.lowercased(), .verb] {
      return cue.has("that") && cue.has("quote") || token.lower == "calling"
    }
    guard cues.closed.joining.contains(token.lower) else { return false }
    return isReport(joinedBy: index, in: range)
  }

  /// "and ministers said that", "and warned that": a clause of its own, whose subject is not in the
  /// content.
  private func isReport(joinedBy conjunction: Int, in range: Range<Int>) -> Bool {
    guard let head = tree.tokens[conjunction].head, head > conjunction, range.contains(head),
      let cue = cues[tree.tokens[head].lemma.lowercased(), .verb],
      ["VBD", "VBZ"].contains(tree.tokens[head].pennTag)
    else { return false }
    if cue.has("obj+of") || cue.has("obj+comp") { return tree.child(of: head, ["obj"]) != nil }
    guard cue.has("that"), cue.has("quote") else { return false }
    return tree.child(of: head, ["ccomp", "xcomp"]) != nil
      || tree.quoted[min(head + 1, tree.tokens.count - 1)]
  }

  // MARK: Quotations

  /// "said in a statement, “…”": the quotation, with what goes on from it in the same clause.
  func quotation(after verb: Int, _ cue: AttributionCue) -> FoundContent? {
    guard cue.has("quote") || cue.has("that"), let opening = openingMark(after: verb) else {
      return nil
    }
    var end = tree.quoted[opening...].firstIndex(of: false) ?? tree.tokens.count
    if end < tree.tokens.count, opening == verb + 1, !tree.tokens[end].isPunctuation,
      !cues.closed.joining.contains(tree.tokens[end].lower),
      !cues.closed.subordinators.contains(tree.tokens[end].lower)
    {
      end = max(end, tree.extents[verb].upperBound)
    }
    let range = cut(opening..<end)
    guard range.count > 1 else { return nil }
    return FoundContent(pieces: [range], cueEnd: verb + 1, isStatement: true, rule: "quotation")
  }

  /// The mark that opens a quotation which the verb leads to: no other verb and no "that" stands
  /// between.
  private func openingMark(after verb: Int) -> Int? {
    for index in verb + 1..<min(tree.tokens.count, verb + 14) {
      let token = tree.tokens[index]
      if tree.quoted[index] {
        let leads = [",", ":"].contains(tree.tokens[index - 1].form) || index == verb + 1
        return leads ? index : nil
      }
      if token.lower == "that" || [.verb, .auxiliary].contains(token.tag) || token.form == ";" {
        return nil
      }
    }
    return nil
  }
}
