import Language

/// Reads what is told to have caused something, and where it is told that the cause is not known.
///
///     Health officials traced the outbreak to a cooling tower.   tower, of the outbreak
///     The cause of the fire was an electrical fault.             fault, of the fire
///     The source has not been identified.                        not known
struct CauseReader {
  static let act = "cause"

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
      traced(index) ?? named(index) ?? sought(index)
    }
  }

  /// "Traced the outbreak to a tower", "the fire was blamed on a cable", "caused the fire".
  private func traced(_ event: Int) -> Cause? {
    guard tree.tokens[event].tag == .verb, !isDenied(event) else { return nil }
    let lemma = tree.lemmas[event]
    let patient = child(event, "obj") ?? child(event, "nsubj:pass")
    if acts[.causing].contains(lemma), let patient {
      let agent = child(event, "nsubj") ?? oblique(of: event, ["by"])
      return agent.map { Cause(word: event, cause: $0, effect: patient) }
    }
    // "Was started deliberately".
    let manner = tree.children[event].first {
      tree.relation($0) == "advmod" && acts.causeKind(tree.lemmas[$0]) != nil
    }
    if manner != nil, let patient { return Cause(word: event, cause: nil, effect: patient) }
    guard acts[.tracing].contains(lemma), let patient else { return nil }
    return oblique(of: event, ["to", "on"]).map { Cause(word: event, cause: $0, effect: patient) }
  }

  /// "The cause of the fire was a fault", "is unknown".
  private func named(_ event: Int) -> Cause? {
    if tree.hasChild(event, "cop"), isCause(event), let subject = child(event, "nsubj"),
      tree.tokens[subject].tag == .noun || tree.tokens[subject].tag == .properNoun,
      tree.children[event].contains(where: { tree.lower[$0] == "the" }), !isDenied(event)
    {
      return Cause(word: event, cause: subject, effect: effect(of: event))
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
