import Language

/// What the tree tells of a word.
extension WordTree {
  /// A participle or finite verb whose subject undergoes what it tells: "was bought", "the firm bought by".
  func isPassive(_ index: Int) -> Bool {
    guard tokens[index].pennTag == "VBN" || tokens[index].pennTag == "VBD" else { return false }
    if children[index].contains(where: { tokens[$0].relation.hasSuffix(":pass") }) { return true }
    let auxiliaries = children[index].filter { relation($0) == "aux" || relation($0) == "cop" }
    if auxiliaries.isEmpty, !hasChild(index, "nsubj"),
      ["acl", "amod", "advcl"].contains(relation(index))
    {
      return tokens[index].pennTag == "VBN" && !tokens[index].relation.hasSuffix("relcl")
    }
    guard let last = auxiliaries.last(where: { $0 < index }) else {
      guard relation(index) == "conj", let head = tokens[index].head, head < index else {
        return false
      }
      return !hasChild(index, "nsubj") && tokens[index].pennTag == "VBN" && isPassive(head)
    }
    return ["be", "get"].contains(lemmas[last])
  }

  /// Adverbs that bring their own infinitive: "too late to", "rich enough to", "yet to".
  private static let degrees: Set<String> = ["too", "enough", "yet"]

  /// The ways that a predicate may stand in the lexicon: with its particle, as "too", by form, by lemma, as a participle.
  func predicateNames(of head: Int) -> [String] {
    var names: [String] = []
    for child in children[head] {
      if tokens[child].relation == "compound:prt" {
        names.append(lemmas[head] + " " + lower[child])
      }
      if relation(child) == "advmod", Self.degrees.contains(lower[child]) {
        names.append(lower[child])
      }
    }
    if head + 1 < tokens.count { names.append(lemmas[head] + " " + lower[head + 1]) }
    names += [lower[head], lemmas[head]]
    let lemma = lemmas[head]
    if lemma.hasSuffix("ed") { names += [String(lemma.dropLast(1)), String(lemma.dropLast(2))] }
    return names
  }

  /// Whether the relation is one of `relations`, whatever its subtype.
  func relation(of index: Int, isOneOf relations: Set<String>) -> Bool {
    let (whole, bare) = (tokens[index].relation, relation(index))
    return relations.contains(bare) || whole != bare && relations.contains(whole)
  }

  func child(of index: Int, _ relations: Set<String>, where fits: (Int) -> Bool = { _ in true })
    -> Int?
  {
    children[index].first { relation(of: $0, isOneOf: relations) && fits($0) }
  }

  func isVerb(_ index: Int) -> Bool { tokens[index].tag == .verb }

  /// "has been praised", "is expected": a participle with a form of "be" or a passive subject.
  func hasPassiveMark(_ index: Int) -> Bool {
    children[index].contains {
      ["nsubj:pass", "aux:pass", "csubj:pass"].contains(tokens[$0].relation)
    }
  }

  func isParticiple(_ index: Int) -> Bool {
    tokens[index].pennTag == "VBN"
      && !children[index].contains { relation(of: $0, isOneOf: ["aux", "cop", "nsubj"]) }
  }

  func isGerund(_ index: Int) -> Bool {
    tokens[index].pennTag == "VBG"
      && !children[index].contains { relation(of: $0, isOneOf: ["aux", "cop"]) }
  }

  /// "to" before an infinitive.
  func infinitiveMark(of index: Int) -> Int? {
    children[index].first { tokens[$0].lower == "to" && $0 < index && tokens[$0].tag == .particle }
  }

  /// The preposition of a phrase: "of" for "company" in "of the company".
  func adposition(of index: Int) -> Int? {
    children[index].first { relation(of: $0, isOneOf: ["case"]) && $0 < index }
  }
}
