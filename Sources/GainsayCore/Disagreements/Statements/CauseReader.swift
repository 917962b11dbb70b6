import Language

/// Reads what is told to have caused something, and where it is told that the cause is not known.
///
///     Health officials traced the outbreak to a cooling tower.   tower, of the outbreak
///     The cause of the fire was an electrical fault.             fault, of the fire
///     The source has not been identified.                        not known
struct CauseReader {
  static let act = "cause"
  private static let deliberate = "deliberate"

  struct Cause: Equatable {
    /// Token that tells it.
    var word: Int
    /// Token of what is the cause; nil where that is not known, or told by an adverb.
    var cause: Int?
    /// Token of what it is the cause of.
    var effect: Int?
    var isUnknown = false
  }

  let tree: WordTree
  let acts: ActLexicon
  let negations: Set<String>

  func causes() -> [Cause] {
    tree.tokens.indices.compactMap { index in
      asked(index) ?? traced(index) ?? named(index) ?? sought(index)
    }
  }

  private static let questions: Set<String> = ["what", "how", "who", "why", "whether"]
  /// Words from a question to those that leave it open.
  private static let reach = 3

  /// "Do not know what caused the blast", "it was too early to say how it began": the question stays open.
  private func asked(_ event: Int) -> Cause? {
    guard tree.tokens[event].tag == .verb, acts[.openings].contains(tree.lemmas[event]),
      tree.children[event].contains(where: {
        $0 < event && Self.questions.contains(tree.lower[$0])
          && !tree.tokens[$0].relation.hasPrefix("det")
      })
    else { return nil }
    let above = tree.path(from: event, within: tree.tokens.indices).dropFirst()
    let isOpen = above.prefix(Self.reach).contains { word in
      // "No one can say".
      let near = tree.children[word] + tree.children[word].flatMap { tree.children[$0] }
      let isDenied = near.contains { negations.contains(tree.lower[$0]) }
      return acts[.unsettled].contains(tree.lemmas[word])
        || isDenied && acts[.knowing].contains(tree.lemmas[word])
        || tree.children[word].contains {
          tree.lower[$0] == "unclear" || isDenied && tree.lemmas[$0] == "clear"
        } || isDenied && tree.lemmas[word] == "clear"
    }
    guard isOpen else { return nil }
    let effect = [child(event, "obj"), child(event, "nsubj"), child(event, "nsubj:pass")]
      .compactMap { $0 }.first { tree.tokens[$0].tag == .noun }
    return Cause(word: event, effect: effect, isUnknown: true)
  }

  /// "Traced the outbreak to a tower", "the fire was blamed on a cable", "caused the fire".
  private func traced(_ event: Int) -> Cause? {
    guard tree.tokens[event].tag == .verb, !isDenied(event) else { return nil }
    let lemma = tree.lemmas[event]
    let patient = child(event, "obj") ?? child(event, "nsubj:pass")
    if acts[.causing].contains(lemma) || isSetOff(event), let patient {
      let agent = child(event, "nsubj") ?? oblique(of: event, ["by"])
      return agent.map { Cause(word: event, cause: $0, effect: patient) }
    }
    if let begun = begun(event) { return begun }
    // "Was started deliberately", "was lit on purpose".
    let manner = tree.children[event].first {
      (tree.relation($0) == "advmod" || tree.preposition(of: $0) == "on")
        && acts.causeKind(tree.lemmas[$0]) == Self.deliberate
    }
    if manner != nil, let patient { return Cause(word: event, cause: nil, effect: patient) }
    guard acts[.tracing].contains(lemma), let patient else { return nil }
    return oblique(of: event, ["to", "on"]).map { Cause(word: event, cause: $0, effect: patient) }
  }

  /// "The fire started at a power line", "was started by a campfire", "resulted from a fault", "led to the crash".
  private func begun(_ event: Int) -> Cause? {
    let subject = child(event, "nsubj") ?? child(event, "nsubj:pass")
    if let effect = oblique(of: event, ["to", "in"]), isMishap(effect), let subject,
      acts[.resulting].contains(tree.lemmas[event])
    {
      return Cause(word: event, cause: subject, effect: effect)
    }
    guard let subject, isMishap(subject), acts[.arising].contains(tree.lemmas[event]),
      let cause = oblique(of: event, ["by", "from", "at", "in", "with"]), hasKind(cause)
    else { return nil }
    return Cause(word: event, cause: cause, effect: subject)
  }

  private func isMishap(_ word: Int) -> Bool { acts[.mishaps].contains(tree.lemmas[word]) }

  private func hasKind(_ word: Int) -> Bool {
    ([word] + tree.children[word]).contains { acts.causeKind(tree.lemmas[$0]) != nil }
  }

  /// "The cause of the fire was a fault", "is unknown".
  private func named(_ event: Int) -> Cause? {
    if tree.hasChild(event, "cop"), acts.causeKind(tree.lemmas[event]) == Self.deliberate,
      !isDenied(event), let subject = child(event, "nsubj")
    {
      return Cause(
        word: event, cause: event, effect: tree.tokens[subject].tag == .noun ? subject : nil)
    }
    if tree.hasChild(event, "cop"), isCause(event), let subject = child(event, "nsubj"),
      tree.tokens[subject].tag == .noun || tree.tokens[subject].tag == .properNoun,
      tree.children[event].contains(where: { tree.lower[$0] == "the" }), !isDenied(event)
    {
      return Cause(word: event, cause: subject, effect: effect(of: event))
    }
    // "The origin remains undetermined".
    if let head = tree.tokens[event].head, tree.lemmas[head] == "remain",
      acts[.unknown].contains(tree.lemmas[event]), let subject = child(head, "nsubj"),
      isCause(subject)
    {
      return Cause(word: event, effect: effect(of: subject), isUnknown: true)
    }
    guard tree.hasChild(event, "cop"), let subject = child(event, "nsubj"), isCause(subject) else {
      return nil
    }
    if acts[.unknown].contains(tree.lemmas[event]) {
      return Cause(word: event, cause: nil, effect: effect(of: subject), isUnknown: true)
    }
    guard tree.tokens[event].tag == .noun, !isDenied(event) else { return nil }
    return Cause(word: event, cause: event, effect: effect(of: subject))
  }

  /// "Has not been identified", "is being investigated", "are looking for the source".
  private func sought(_ event: Int) -> Cause? {
    guard tree.tokens[event].tag == .verb else { return nil }
    let nouns = [
      child(event, "obj"), child(event, "nsubj:pass"), oblique(of: event, ["for", "into"]),
    ]
    guard let noun = nouns.compactMap({ $0 }).first(where: isCause) else { return nil }
    let lemma = tree.lemmas[event]
    let isUnknown =
      acts[.finding].contains(lemma) && isDenied(event) || acts[.probing].contains(lemma)
    return isUnknown ? Cause(word: event, effect: effect(of: noun), isUnknown: true) : nil
  }

  // MARK: words

  /// "Set off", "brought down".
  private func isSetOff(_ event: Int) -> Bool {
    let particles = ["set": "off", "bring": "down"]
    guard let particle = particles[tree.lemmas[event]] else { return false }
    return tree.children[event].contains {
      ["compound:prt", "advmod"].contains(tree.tokens[$0].relation) && tree.lower[$0] == particle
    }
  }

  private func isCause(_ word: Int) -> Bool { acts[.causes].contains(tree.lemmas[word]) }

  private func effect(of cause: Int) -> Int? {
    tree.children[cause].first {
      tree.relation($0) == "nmod"
        && ["of", "for", "behind"].contains(tree.preposition(of: $0) ?? "")
    }
  }

  private func isDenied(_ event: Int) -> Bool {
    let near = tree.children[event] + tree.children[event].flatMap { tree.children[$0] }
    let isEarly = tree.path(from: event, within: tree.tokens.indices).dropFirst().prefix(1)
      .contains { tree.lemmas[$0] == "early" }
    return isEarly || near.contains { negations.contains(tree.lower[$0]) }
  }

  private func child(_ event: Int, _ relation: String) -> Int? {
    tree.children[event].first { tree.tokens[$0].relation == relation }
  }

  private func oblique(of event: Int, _ prepositions: Set<String>) -> Int? {
    tree.children[event].first {
      tree.relation($0) == "obl" && prepositions.contains(tree.preposition(of: $0) ?? "")
    }
  }
}
