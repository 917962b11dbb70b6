import Language

/// Reads under which words an act is told: negation, weighing, planning, a clause that only tells which ones are meant.
struct ScopeReader {
  let scene: SentenceScene
  let lexicon: Lexicon

  private var tree: WordTree { scene.tree }

  /// "Those who received it", "people who did not vote".
  func isRestrictive(_ event: Int) -> Bool {
    guard
      let clause = tree.path(from: event, within: tree.tokens.indices)
        .first(where: { tree.tokens[$0].relation == "acl:relcl" }),
      let head = tree.tokens[clause].head, scene.entities[head] == nil
    else { return false }
    let isPlural = tree.tokens[head].pennTag == "NNS" && !tree.hasChild(head, "det")
    return tree.tokens[head].tag == .pronoun || tree.tokens[head].tag == .determiner || isPlural
  }

  private static let clauses: Set<String> = ["conj", "advcl", "parataxis", "ccomp", "acl"]

  /// Whether words of negation stand with the act or with who takes part, or a verb of denial right
  /// over it: only what is denied outright contradicts.
  func isDenied(_ event: Int) -> Bool {
    // What is denied in another clause is denied there: "missed the record and didn't care".
    let own = tree.children[event].filter { !Self.clauses.contains(tree.relation($0)) }
    let near = tree.children[event] + own.flatMap { tree.children[$0] }
    if near.contains(where: { lexicon.negations.contains(tree.lower[$0]) }) { return true }
    if isOfDeniedClaim(event) || isOfNone(event) || isRuledOut(event) { return true }
    guard ["ccomp", "xcomp", "csubj", "obj", "advcl"].contains(tree.relation(event)) else {
      return false
    }
    let above = tree.path(from: event, within: tree.tokens.indices).dropFirst().prefix(1)
    return above.contains { word in
      lexicon.acts[.denying].contains(tree.lemmas[word])
        || tree.children[word].contains { lexicon.negations.contains(tree.lower[$0]) }
    }
  }

  private static let matters: Set<String> = ["about", "on", "over", "regarding"]

  /// "Is not in talks to buy", "in no talks about a merger", "has received no offer to merge": denied with the noun on which it hangs.
  private func isOfNone(_ event: Int) -> Bool {
    let isMatter =
      tree.relation(event) == "nmod"
      && tree.preposition(of: event).map(Self.matters.contains) ?? false
    guard tree.tokens[event].relation == "acl" && hasInfinitiveMark(event) || isMatter,
      let noun = tree.tokens[event].head, tree.tokens[noun].tag == .noun
    else { return false }
    let isObject = ["obj", "nsubj"].contains(tree.relation(noun))
    let words = [noun] + (isObject ? [tree.tokens[noun].head].compactMap { $0 } : [])
    return words.contains { word in
      tree.children[word].contains { lexicon.negations.contains(tree.lower[$0]) }
    }
  }

  /// "Does not plan to close", "decided not to appeal", "ruled out closing it": told by whoever decides not to come.
  func isRuledOut(_ event: Int) -> Bool {
    guard let head = tree.tokens[event].head else { return false }
    let isNot = { (word: Int) in
      tree.children[word].contains { lexicon.negations.contains(tree.lower[$0]) }
    }
    let lemma = tree.lemmas[head]
    if lexicon.acts[.excluding].contains("\(lemma) out"),
      tree.children[head].contains(where: { tree.lower[$0] == "out" }), !isNot(head)
    {
      return ["obj", "xcomp", "advcl", "ccomp"].contains(tree.relation(event))
    }
    guard hasInfinitiveMark(event) else { return false }
    // "Has decided not to appeal".
    if tree.relation(event) == "xcomp", lexicon.acts[.resolving].contains(lemma) {
      return isNot(event) && !isNot(head)
    }
    guard lexicon.acts[.intending].contains(lemma) else { return false }
    let isPlanless =
      tree.relation(event) == "acl" && tree.relation(head) == "obj"
      && (isNot(head) || tree.tokens[head].head.map(isNot) ?? false)
    return isPlanless || tree.relation(event) == "xcomp" && isNot(head) != isNot(event)
  }

  private func hasInfinitiveMark(_ event: Int) -> Bool {
    tree.children[event].contains { tree.relation($0) == "mark" && tree.lower[$0] == "to" }
  }

  /// "Denied reports that it would close", "disputed a report that said it would".
  private func isOfDeniedClaim(_ event: Int) -> Bool {
    let above = Array(tree.path(from: event, within: tree.tokens.indices).dropFirst().prefix(3))
    guard
      let place = above.firstIndex(
        where: NounEmbedding(words: lexicon.factuality, tree: tree).isClaim),
      place + 1 < above.count, ["acl", "ccomp"].contains(tree.relation(event))
    else { return false }
    return lexicon.acts[.denying].contains(tree.lemmas[above[place + 1]])
  }

  /// Whether the words that tell the stage stand over the act or under it, not in another clause.
  func isGoverned(_ cue: Range<Int>?, _ event: Int) -> Bool {
    guard let cue else { return true }
    let all = tree.tokens.indices
    // A relative clause is not governed by what its noun takes part in.
    var above: Set<Int> = []
    for word in tree.path(from: event, within: all) {
      above.insert(word)
      let relation = tree.tokens[word].relation
      if relation.hasSuffix("relcl") { break }
    }
    return scene.places(of: cue).contains { word in
      above.contains(word) || tree.path(from: word, within: all).contains(event)
    }
  }

  /// "Is considering closing", "looks at whether to shut", "has not made up her mind whether to sign", "no decision to close".
  func isWeighed(_ event: Int) -> Bool {
    let above = tree.path(from: event, within: tree.tokens.indices).dropFirst()
    let acts = lexicon.acts
    if let head = above.first, tree.relation(event) == "acl", tree.lemmas[head] == Self.decision,
      isUntaken(head)
    {
      return true
    }
    let isUnder = ["xcomp", "ccomp", "obj", "obl", "csubj"].contains(tree.relation(event))
    let isOpen = tree.children[event].contains { tree.lower[$0] == "whether" }
    if isOpen, above.prefix(Self.reachOfDoubt).contains(where: isDenied) { return true }
    guard isUnder || isOpen, let word = above.first else { return false }
    return acts[.weighing].contains(tree.lemmas[word])
      || isOpen && acts[.undecided].contains(tree.lemmas[word]) && isNotYet(word)
      || tree.relation(event) == "csubj" && acts[.options].contains(tree.lemmas[word])
  }

  /// Whether it is told to be undecided now, by whoever is to decide it: "has not decided whether to sign", "is weighing closing".
  func isUndecided(_ event: Int) -> Bool {
    let above = tree.path(from: event, within: tree.tokens.indices).dropFirst()
    guard let first = above.first else { return false }
    if tree.relation(event) == "acl", tree.lemmas[first] == Self.decision {
      return isUntaken(first)
    }
    if tree.children[event].contains(where: { tree.lower[$0] == "whether" }) {
      let near = Array(above.prefix(Self.reachOfDoubt))
      // "Made up her mind whether to sign".
      let objects = near.flatMap { tree.children[$0] }.filter { tree.relation($0) == "obj" }
      return near.contains(where: isNotYet)
        && (near + objects).contains { lexicon.acts[.deciding].contains(tree.lemmas[$0]) }
    }
    return tree.tokens[event].pennTag == "VBG" && !isDenied(first)
      && lexicon.acts[.pondering].contains(tree.lemmas[first])
      && tree.tokens[first].pennTag != "VBD"
      && !tree.children[first].contains { tree.tokens[$0].pennTag == "MD" }
  }

  static let decision = "decision"
  private static let reachOfDoubt = 2

  /// Whether no such decision was taken.
  func isUntaken(_ decision: Int) -> Bool {
    let verb = tree.tokens[decision].head
    return tree.children[decision].contains { lexicon.negations.contains(tree.lower[$0]) }
      || verb.map(isDenied) ?? false
  }

  /// "Has not decided", "it is unclear", "declined to say".
  private func isNotYet(_ word: Int) -> Bool {
    let isTurned = tree.lower[word].hasPrefix("un")
    return isTurned || tree.lemmas[word] == "remain" || isDenied(word)
  }

  /// "Is preparing to shed".
  func isPlanned(_ event: Int) -> Bool {
    let isToCome =
      tree.hasChild(event, "cop") && tree.tokens[event].tag == .verb && hasInfinitiveMark(event)
    if isToCome { return !isDenied(event) }
    guard tree.relation(event) == "xcomp", let head = tree.tokens[event].head else { return false }
    return lexicon.acts[.planning].contains(tree.lemmas[head])
      && !tree.children[head].contains { lexicon.negations.contains(tree.lower[$0]) }
  }
}
