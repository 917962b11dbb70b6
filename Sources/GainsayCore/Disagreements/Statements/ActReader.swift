import Language

/// Reads which act a verb tells together with the noun that carries it: "made no arrests", "the strike will go ahead",
/// "is in custody", "the death toll rose to 14".
struct ActReader {
  /// An act, and what its words tell of it beside the verb's own negation and participants.
  struct Act: Equatable {
    /// A class of `ActLexicon`.
    var name: String
    /// Token of whom or what it happens to; nil where that is the verb's own patient.
    var patient: Int?
    /// Token of the noun that tells the act.
    var noun: Int?
    /// Whether the verb tells that it does not happen: "called off".
    var isReversed = false
    /// Whether its noun is counted as none: "no arrests".
    var isNone = false
    /// Whether the verb tells only that it comes about or begins: its object is part of it.
    var takesPlace = false
    /// Whether "be" tells the state that the act has brought about.
    var isState = false
    /// Whether its amounts count whom it happened to: "the death toll".
    var isTally = false
  }

  let tree: WordTree
  let acts: ActLexicon
  /// Tokens that tell a time.
  var times: Set<Int> = []

  /// What has no name of its own, and yet takes place or is called off.
  static let takingPlace = "take place"

  /// "There is".
  static let existing = "exist"

  func act(of event: Int) -> Act? {
    guard tree.tokens[event].tag == .verb else {
      return move(of: event) ?? state(event) ?? existence(event) ?? scheduled(event)
    }
    return existence(event) ?? tally(event) ?? happening(event) ?? carried(event)
  }

  /// "Was up 8 percent", "were 4 percent lower": what grows or falls without a verb.
  func move(of event: Int) -> Act? {
    guard tree.tokens[event].tag != .verb, tree.hasChild(event, "cop") else { return nil }
    let own = tree.children[event]
    let isCounted = { (word: Int) in tree.hasChild(word, "nummod") }
    let way =
      isCounted(event)
      ? own.first { ["case", "advmod"].contains(tree.relation($0)) }
      : own.contains { tree.relation($0) == "obl" && isCounted($0) } ? event : nil
    guard let way else { return nil }
    let word = tree.lower[way]
    if acts[.rising].contains(word) { return Act(name: Self.growing) }
    return acts[.falling].contains(word) ? Act(name: Self.shrinking) : nil
  }

  static let growing = "grow"
  static let shrinking = "fall"

  /// "Is in custody", "is shut".
  private func state(_ event: Int) -> Act? {
    acts.copula(tree.lemmas[event]).map {
      Act(name: $0, patient: subject(of: event), isState: true)
    }
  }

  /// "The bang was at ten to five", "the deadline is 24 November".
  private func scheduled(_ event: Int) -> Act? {
    guard times.contains(event), let noun = subject(of: event), tree.tokens[noun].tag == .noun
    else { return nil }
    let told = tree.children[noun].first { child in
      acts[.dates].contains(tree.lemmas[noun]) && tree.relation(child) == "nmod"
        && tree.preposition(of: child) == "of"
    }
    var act = nominal(told ?? noun) ?? Act(name: Self.takingPlace, patient: noun, noun: noun)
    act.takesPlace = true
    return act
  }

  /// "There were no arrests", "there was a jacket for everyone".
  private func existence(_ event: Int) -> Act? {
    guard tree.children[event].contains(where: { tree.relation($0) == "expl" }) else { return nil }
    let isVerb = tree.tokens[event].tag == .verb
    guard !isVerb || tree.lemmas[event] == "be" else { return nil }
    guard let noun = isVerb ? subject(of: event) : event, tree.tokens[noun].tag == .noun else {
      return nil
    }
    if let act = nominal(noun) { return act }
    let isNone = tree.children[noun].contains { acts[.none].contains(tree.lower[$0]) }
    return Act(name: Self.existing, patient: noun, noun: noun, isNone: isNone)
  }

  /// "The strike will go ahead", "the strike was called off", "a recount will be held", "shipments begin in May".
  private func happening(_ event: Int) -> Act? {
    let keys = verbs(at: event)
    let isReversed = keys.contains { acts[.cancelling].contains($0) }
    let isBeginning = keys.contains { acts[.beginning].contains($0) }
    let isHeld =
      acts[.staging].contains(tree.lemmas[event])
      && patient(of: event).map { acts[.occasion].contains(tree.lemmas[$0]) } ?? false
      // "Set the election on fire".
      && (acts[.light].contains(tree.lemmas[event]) || !times.isDisjoint(with: tree.extents[event]))
    guard
      isReversed || isBeginning || isHeld
        || keys.contains(where: { acts[.happening].contains($0) })
    else {
      return nil
    }
    guard let noun = isReversed || isHeld ? patient(of: event) : subject(of: event),
      [.noun, .properNoun].contains(tree.tokens[noun].tag)
    else { return nil }
    if var act = nominal(noun) {
      act.isReversed = isReversed
      act.takesPlace = true
      return act
    }
    guard !isBeginning, !isReversed || acts.isOccasion(tree.lemmas[noun]) else { return nil }
    return Act(name: Self.takingPlace, patient: noun, noun: noun, isReversed: isReversed)
  }

  /// "Made no arrests", "nine deaths have been recorded", "placed an order for 20,000 units".
  private func carried(_ event: Int) -> Act? {
    guard acts[.light].contains(tree.lemmas[event]), let noun = patient(of: event) else {
      return nil
    }
    return nominal(noun)
  }

  /// "Take effect", "come into force", "vote against": verbs that tell something with another word alone.
  func phrase(of event: Int) -> (name: String, noun: Int)? {
    let lemma = tree.lemmas[event]
    let near = tree.children[event].filter { child in
      switch tree.tokens[child].relation {
      case "obj", "nsubj:pass":
        !tree.hasChild(child, "nummod")
          || acts.phrase(lemma, tree.lemmas[child]).map(acts[.numbered].contains) == true
      case "obl":
        // "Made good on the promise" makes none.
        acts[.phrasing].contains(tree.preposition(of: child) ?? "") && !isSpokenFor(event)
      case "compound:prt", "compound", "xcomp", "advmod": true
      default: false
      }
    }
    // "The bill goes to the governor, who will sign it": a pronoun stands for a noun before it.
    let meant =
      near.first { tree.relation($0) == "obj" && tree.tokens[$0].tag == .pronoun }
      .map { pronoun in tree.tokens.indices.prefix(pronoun).reversed() } ?? [].reversed()
    return (near + meant.filter { tree.tokens[$0].tag == .noun }).lazy.compactMap { word in
      acts.phrase(lemma, tree.lemmas[word]).map { ($0, word) }
    }.first
  }

  /// Whether an empty verb has an adjective of its own: "make good".
  private func isSpokenFor(_ event: Int) -> Bool {
    acts[.light].contains(tree.lemmas[event])
      && tree.children[event].contains {
        $0 > event && tree.tokens[$0].tag == .adjective && tree.relation($0) != "obl"
      }
  }

  private func nominal(_ noun: Int) -> Act? {
    let before = tree.children[noun].first { tree.relation($0) == "compound" }
    let joined = before.flatMap { acts.nominal("\(tree.lemmas[$0])-\(tree.lemmas[noun])") }
    guard let name = joined ?? acts.nominal(tree.lemmas[noun]) else { return nil }
    let isNone = tree.children[noun].contains { acts[.none].contains(tree.lower[$0]) }
    let target = tree.children[noun].first { child in
      tree.relation(child) == "nmod" && !times.contains(child)
        && ["of", "for", "on"].contains(tree.preposition(of: child) ?? "")
    }
    // "No agreement on a truce".
    if name == "agree", let target, let told = acts.nominal(tree.lemmas[target]) {
      return Act(name: told, patient: nil, noun: noun, isNone: isNone)
    }
    return Act(name: name, patient: target, noun: noun, isNone: isNone)
  }

  /// "The death toll rose to 14", "the number of people who fell ill stood at 131".
  private func tally(_ event: Int) -> Act? {
    let nouns = [subject(of: event), patient(of: event)].compactMap { $0 }
    guard let noun = nouns.first(where: { acts[.tallies].contains(tree.lemmas[$0]) }) else {
      return nil
    }
    let told = tree.children[noun].flatMap { child -> [Int] in
      [child]
        + tree.children[child].filter { tree.relation($0) == "acl" || tree.relation($0) == "amod" }
    }
    let name = told.lazy.compactMap { child -> String? in
      let lemma = tree.lemmas[child]
      if let name = acts.nominal(lemma) ?? acts.copula(tree.lower[child]) { return name }
      return tree.tokens[child].tag == .verb ? acts.verb(lemma) : nil
    }.first { acts[.tolls].contains($0) }
    return name.map { Act(name: $0, patient: nil, noun: noun, isTally: true) }
  }

  // MARK: words

  /// The lemma alone, with its particle, and with its object: "call", "call off", "take place".
  private func verbs(at event: Int) -> [String] {
    let lemma = tree.lemmas[event]
    let near = tree.children[event].filter { child in
      tree.tokens[child].relation == "compound:prt" || tree.relation(child) == "advmod"
        || tree.relation(child) == "obj"
    }
    return [lemma] + near.map { "\(lemma) \(tree.lemmas[$0])" }
  }

  private func subject(of event: Int) -> Int? {
    tree.children[event].first { ["nsubj", "nsubj:pass"].contains(tree.tokens[$0].relation) }
  }

  /// What the act is done to: the object, the subject of a passive, or the noun that a participle stands behind.
  private func patient(of event: Int) -> Int? {
    let own =
      tree.objects(of: event).first
      ?? tree.children[event].first { tree.tokens[$0].relation == "nsubj:pass" }
    if let own { return own }
    let isParticiple = tree.tokens[event].pennTag == "VBN"
    if tree.tokens[event].relation == "acl", isParticiple { return tree.tokens[event].head }
    // "With no arrests made".
    return isParticiple ? subject(of: event) : nil
  }
}
