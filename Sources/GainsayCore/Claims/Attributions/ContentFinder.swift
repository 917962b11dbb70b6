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

  private static let questionWords: Set<String> = [
    "whether", "if", "how", "why", "what", "who", "whom", "which", "where", "when", "whose",
  ]

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

  /// "said at a rally in Michigan that C", where the tree hangs the clause on "rally" or "Michigan".
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

  /// "said the words were wrong", where the tree sees no clause but the words have a verb of their own.
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

  /// At "that", else at the first words behind the verb that are no addressee, time or place: the subject of a bare clause
  /// may hang on the verb by mistake.
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
      index < verb && ["which", "what", "who", "whom"].contains(tree.tokens[index].lower)
        && !(tree.tokens[index].head == verb && tree.relation(of: index, isOneOf: ["nsubj"]))
    }
    return word.map { [$0..<$0 + 1] } ?? []
  }

  private func isQuestion(_ clause: Int, from start: Int) -> Bool {
    var at = start
    while at < clause, tree.tokens[at].isPunctuation { at += 1 }
    return Self.questionWords.contains(tree.tokens[at].lower)
  }

  /// Where what hangs on the verb after its clause goes on about something else.
  private func clauseEnd(of verb: Int, after clause: Int) -> Int {
    let others = tree.children[verb].filter { $0 > clause && endsClause($0, of: verb) }
    let stop = others.map { tree.extents[$0].lowerBound }.min()
    return max(tree.extents[clause].upperBound, min(stop ?? .max, tree.extents[verb].upperBound))
  }

  /// A second verb of the source, or of the author; "and that C" and "and C" go on with the content.
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

  /// Up to ";" or ", adding that", ", according to", ", and ministers said that", outside of quotation marks.
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
    guard ["and", "but", "while"].contains(token.lower) else { return false }
    return isReport(joinedBy: index, in: range)
  }

  /// "and ministers said that", "and warned that": a clause of its own, whose subject is not in the content.
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
      !["and", "but", "before", "after", "while", "as"].contains(tree.tokens[end].lower)
    {
      end = max(end, tree.extents[verb].upperBound)
    }
    let range = cut(opening..<end)
    guard range.count > 1 else { return nil }
    return FoundContent(pieces: [range], cueEnd: verb + 1, isStatement: true, rule: "quotation")
  }

  /// The mark that opens a quotation which the verb leads to: no other verb and no "that" stands between.
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

  // MARK: Phrases

  /// "wants to go", "urged voters to stay", "considered going".
  func infinitive(of verb: Int, _ cue: AttributionCue) -> FoundContent? {
    let found = tree.child(of: verb, ["obj", "iobj"]) { $0 > verb }
    guard let other = infinitiveHead(of: verb, object: found), !isCueChain(verb, other) else {
      return nil
    }
    let object = found.flatMap { $0 < other ? $0 : nil }
    if let mark = tree.infinitiveMark(of: other) {
      let to = mark > verb + 1 && tree.tokens[mark - 1].lower == "not" ? mark - 1 : mark
      if let object, cue.has("obj+to") {
        let range = phraseStart(object)..<tree.extents[other].upperBound
        return self.found([range], verb + 1, "object-infinitive")
      }
      guard cue.has("to"), object == nil || cue.has("hearer") else { return nil }
      return self.found([to..<tree.extents[other].upperBound], verb + 1, "infinitive")
    }
    if tree.isGerund(other), cue.has("ing"), object == nil, other - verb <= 3 {
      return self.found(
        [tree.extents[other].lowerBound..<tree.extents[other].upperBound], verb + 1, "gerund")
    }
    return nil
  }

  /// The verb of the infinitive, which the tree may hang on the object: "asked [voters to stay]".
  private func infinitiveHead(of verb: Int, object: Int?) -> Int? {
    if let other = tree.child(of: verb, ["xcomp", "ccomp", "advcl"], where: { $0 > verb }) {
      return other
    }
    return object.flatMap { object in
      tree.child(of: object, ["acl"]) { tree.infinitiveMark(of: $0) != nil }
    }
  }

  /// Whether the verb only lends its subject to another that says something: "wants to argue that".
  private func isCueChain(_ verb: Int, _ other: Int) -> Bool {
    let lemma = tree.tokens[verb].lemma.lowercased()
    guard cues[lemma, .verb]?.has("light") == true,
      cues[tree.tokens[other].lemma.lowercased(), .verb]?.has("that") == true
    else { return false }
    return tree.child(of: other, ["ccomp"]) != nil
  }

  /// "called it a mistake", "described it as a mistake", "accused him of lying", "praised the deal".
  func object(of verb: Int, _ cue: AttributionCue) -> FoundContent? {
    guard let object = named(by: verb, cue) else { return nil }
    let start = phraseStart(object)
    let end = tree.extents[object].upperBound
    if object > verb, cue.has("as"), let what = marked("as", under: verb, after: object) {
      return described(verb, object: start..<end, as: what)
    }
    if cue.has("obj+comp"), let named = naming(verb, object) { return named }
    if object > verb,
      let preposition = ["of"].first(where: { cue.has("obj+" + $0) }),
      let what = marked(preposition, under: verb, after: object)
    {
      let place = tree.preposition(of: what) ?? tree.child(of: what, ["mark"]) ?? what
      return found([place + 1..<tree.extents[what].upperBound], place + 1, "object-\(preposition)")
    }
    guard cue.has("obj"), isContent(object, of: verb) else { return nil }
    let range = start..<withPhrases(of: verb, from: end)
    return found([withoutRelative(range)], verb + 1, "object")
  }

  private static let closePrepositions: Set<String> = [
    "for", "as", "to", "over", "with", "against", "of", "between",
  ]

  /// With the phrases of the verb that follow its object at once: "compared him to a child".
  private func withPhrases(of verb: Int, from end: Int) -> Int {
    var end = end
    for child in tree.children[verb] where child >= end {
      let extent = tree.extents[child]
      guard extent.lowerBound == end,
        tree.relation(of: child, isOneOf: ["obl", "advcl", "advmod", "xcomp", "ccomp", "acl"]),
        tree.relation(of: child, isOneOf: ["ccomp", "acl"])
          || Self.closePrepositions.contains(tree.tokens[end].lower)
      else { continue }
      end = extent.upperBound
    }
    return end
  }

  /// The object; after "called" the parser may take it for a complement.
  private func named(by verb: Int, _ cue: AttributionCue) -> Int? {
    if let object = tree.child(of: verb, ["obj"]) { return object }
    return cue.has("obj+comp") ? tree.child(of: verb, ["xcomp"], where: { $0 > verb }) : nil
  }

  /// A relative clause behind a comma is the author's: ", who was not there".
  private func withoutRelative(_ range: Range<Int>) -> Range<Int> {
    let stop = range.dropFirst().first { index in
      index + 1 < range.upperBound && tree.tokens[index].form == "," && !tree.quoted[index]
        && ["which", "who", "whose", "where", "whom"].contains(tree.tokens[index + 1].lower)
    }
    return range.lowerBound..<(stop ?? range.upperBound)
  }

  /// "which she said": nothing follows that she said.
  private func isSpeech(_ verb: Int) -> Bool {
    cues[tree.tokens[verb].lemma.lowercased(), .verb]?.has("quote") == true
  }

  /// "called it a mistake": all that the verb governs behind it, where that is more than a bare object.
  private func naming(_ verb: Int, _ object: Int) -> FoundContent? {
    if object < verb {
      guard let other = tree.child(of: verb, ["xcomp"], where: { $0 > verb }) else { return nil }
      return found([tree.extents[object], tree.extents[other]], verb + 1, "naming")
    }
    let end = clauseEnd(of: verb, after: object)
    let start = tree.extents[object].lowerBound
    guard start < end else { return nil }
    let others = tree.children[verb].filter { other in
      other > verb && other != object
        && tree.relation(of: other, isOneOf: ["xcomp", "obj", "ccomp", "iobj"])
    }
    let first = others.map { tree.extents[$0].lowerBound }.min() ?? start
    let range = min(first, start)..<end
    let isNamed =
      !others.isEmpty || tree.quoted[range].contains(true)
      || tree.tokens[range].dropFirst(2).contains { ["a", "an"].contains($0.lower) }
    return isNamed ? found([range], verb + 1, "naming") : nil
  }

  private func isContent(_ object: Int, of verb: Int) -> Bool {
    let token = tree.tokens[object]
    return object > verb && token.lower != "itself" && !token.lower.hasSuffix("self")
      || object < verb && token.relation == "obj" && token.tag == .pronoun && !isSpeech(verb)
  }

  private func described(_ verb: Int, object: Range<Int>, as what: Int) -> FoundContent? {
    found([object.lowerBound..<clauseEnd(of: verb, after: what)], verb + 1, "description")
  }

  /// "complained about the price", "called for a strike", "called on him to go".
  func prepositional(of verb: Int, _ cue: AttributionCue) -> FoundContent? {
    for index in tree.children[verb] where index > verb {
      guard tree.relation(of: index, isOneOf: ["obl", "advcl", "nmod", "xcomp", "ccomp"]),
        let place = tree.preposition(of: index)
          ?? tree.child(of: index, ["mark"], where: { $0 < index }),
        place > verb,
        cue.has(tree.tokens[place].lower == "to" ? "to-noun" : tree.tokens[place].lower),
        isNear(place, verb)
      else { continue }
      if cue.has(tree.tokens[place].lower + "+to"),
        let other = tree.child(
          of: verb, ["xcomp", "advcl"], where: { tree.infinitiveMark(of: $0) != nil }),
        let to = tree.infinitiveMark(of: other), to > place
      {
        return found([place + 1..<tree.extents[other].upperBound], place + 1, "call-on")
      }
      let end = withPhrases(of: verb, from: tree.extents[index].upperBound)
      return found([withoutRelative(place + 1..<end)], place + 1, "prepositional")
    }
    return nil
  }

  /// No more than an adverb or a day stands between: "spoke out Tuesday about".
  private func isNear(_ place: Int, _ verb: Int) -> Bool {
    place - verb <= 4
      && tree.tokens[verb + 1..<place].allSatisfy {
        [.adverb, .adposition, .properNoun, .particle].contains($0.tag)
      }
  }

  /// What a word marked by `preposition` under the verb speaks of, after its object.
  private func marked(_ preposition: String, under verb: Int, after object: Int) -> Int? {
    let inside = tree.children[verb] + tree.children[object]
    return inside.first { index in
      index > object
        && tree.children[index].contains {
          $0 < index && tree.tokens[$0].lower == preposition
            && tree.relation(of: $0, isOneOf: ["case", "mark"])
        }
    }
  }

  /// ", and voters stayed home": a phrase does not go on into a clause with its own subject.
  private func beforeOtherClause(_ range: Range<Int>) -> Range<Int> {
    let stop = range.dropFirst().first { index in
      guard index + 1 < range.upperBound, tree.tokens[index].form == ",", !tree.quoted[index],
        tree.tokens[index + 1].tag == .coordinatingConjunction,
        let head = tree.tokens[index + 1].head, tree.isVerb(head)
      else { return false }
      return tree.child(of: head, ["nsubj"]) != nil
    }
    return range.lowerBound..<(stop ?? range.upperBound)
  }

  private func phraseStart(_ object: Int) -> Int { tree.extents[object].lowerBound }

  private func found(_ pieces: [Range<Int>], _ cueEnd: Int, _ rule: String) -> FoundContent? {
    let trimmed = pieces.map { cut(beforeOtherClause($0)) }.filter { !$0.isEmpty }
    guard !trimmed.isEmpty else { return nil }
    return FoundContent(pieces: trimmed, cueEnd: cueEnd, isStatement: false, rule: rule)
  }
}
