import Language

/// Contents that are no clauses: infinitives, objects, names and prepositional phrases.
extension ContentFinder {
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

  /// "called it a mistake", "described it as a mistake", "accused him of lying", "praised the
  /// deal".
  func object(of verb: Int, _ cue: AttributionCue) -> FoundContent? {
    guard let object = named(by: verb, cue) else { return nil }
    let start = phraseStart(object)
    let end = tree.extents[object].upperBound
    if object > verb, cue.has("as"), let what = marked("as", under: verb, after: object) {
      return described(verb, object: start..<end, as: what)
    }
    if cue.has("obj+comp"), let named = naming(verb, object) { return named }
    if object > verb, cue.has("obj+of"), let what = marked("of", under: verb, after: object) {
      let place = tree.preposition(of: what) ?? tree.child(of: what, ["mark"]) ?? what
      return found([place + 1..<tree.extents[what].upperBound], place + 1, "object-of")
    }
    guard cue.has("obj"), isContent(object, of: verb) else { return nil }
    let range = start..<withPhrases(of: verb, from: end)
    return found([withoutRelative(range)], verb + 1, "object")
  }

  /// With the phrases of the verb that follow its object at once: "compared him to a child".
  private func withPhrases(of verb: Int, from end: Int) -> Int {
    var end = end
    for child in tree.children[verb] where child >= end {
      let extent = tree.extents[child]
      guard extent.lowerBound == end,
        tree.relation(of: child, isOneOf: ["obl", "advcl", "advmod", "xcomp", "ccomp", "acl"]),
        tree.relation(of: child, isOneOf: ["ccomp", "acl"])
          || cues.closed.complementing.contains(tree.tokens[end].lower)
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
        && cues.closed.relatives.contains(tree.tokens[index + 1].lower)
    }
    return range.lowerBound..<(stop ?? range.upperBound)
  }

  /// "which she said": nothing follows that she said.
  private func isSpeech(_ verb: Int) -> Bool {
    cues[tree.tokens[verb].lemma.lowercased(), .verb]?.has("quote") == true
  }

  /// "called it a mistake": all that the verb governs behind it, where that is more than a bare
  /// object.
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
