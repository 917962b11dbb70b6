import Language

/// Finds by the tree the words that head the participants of a predicate: subjects through control, relative clauses and coordination,
/// agents and patients of passives, possessors and prepositional phrases of nouns.
struct ArgumentFinder {
  let tree: WordTree
  let clause: Range<Int>

  /// A verb without a subject of its own has that of what it hangs on.
  private static let controlled: Set<String> = [
    "xcomp", "ccomp", "conj", "advcl", "obj", "obl", "nmod", "parataxis", "compound", "root",
  ]

  /// Heads of what stands in a place; empty where nothing does.
  func heads(at place: String, of trigger: [Int], isVerb: Bool) -> [Int] {
    guard let first = trigger.first else { return [] }
    switch place {
    case "subj" where isVerb && tree.isPassive(first): return phrases("by", of: trigger)
    case "subj": return subject(of: first)
    case "obj":
      // "Agreed to buy X": the object is that of the last verb.
      let verb = trigger.last { tree.tokens[$0].tag == .verb } ?? first
      return tree.isPassive(verb) ? patient(of: verb) : object(of: verb)
    case "poss": return trigger.flatMap { children(of: $0, "nmod:poss") }
    case "comp": return trigger.flatMap { children(of: $0, "compound") + children(of: $0, "amod") }
    case "party": return trigger.flatMap(parties)
    default: return phrases(place, of: trigger)
    }
  }

  /// The object, or the noun of which a relative clause tells: "the grocer (that) it bought".
  private func object(of verb: Int) -> [Int] {
    let own = objects(of: verb).map { antecedent(of: $0, verb) }
    guard own.isEmpty, tree.tokens[verb].relation == "acl:relcl", let head = tree.tokens[verb].head,
      let subject = tree.child(of: verb, "nsubj"), antecedent(of: subject, verb) != head
    else { return own }
    return [head]
  }

  private func objects(of verb: Int) -> [Int] {
    tree.objects(of: verb).filter(clause.contains)
  }

  // MARK: subjects

  private func subject(of index: Int) -> [Int] {
    var (at, steps) = (index, 0)
    while steps <= tree.tokens.count {
      if let subject = ownSubject(of: at) {
        return tree.coordinated(with: antecedent(of: subject, at))
      }
      guard let head = tree.tokens[at].head else { return titled(at) + fronted(at) }
      if tree.relation(at) == "acl" {
        guard isInfinitive(at) || tree.tokens[head].tag != .noun && !tree.tokens[head].isName else {
          return tree.coordinated(with: head)
        }
      } else if let controller = controller(of: at, under: head) {
        return tree.coordinated(with: controller)
      }
      // A verb joined to a name was misread: the name is its subject.
      if tree.relation(at) == "conj", tree.isFinite(at), tree.tokens[head].isName { return [head] }
      guard Self.controlled.contains(tree.relation(at)) || tree.relation(at) == "acl" else {
        return []
      }
      (at, steps) = (head, steps + 1)
    }
    return []
  }

  /// "Norwell plans to shed jobs", where "plans" was read as a noun.
  private func titled(_ root: Int) -> [Int] {
    guard [.noun, .properNoun].contains(tree.tokens[root].tag) else { return [] }
    return tree.children[root].filter { tree.relation($0) == "compound" && $0 < root }.suffix(1)
  }

  /// "Having lost the first leg, Aldmere needed …": a participle that opens a sentence has the subject that comes behind it.
  private func fronted(_ root: Int) -> [Int] {
    guard tree.tokens[root].tag == .verb,
      let first = tree.tokens.indices.first(where: { !tree.tokens[$0].isPunctuation }),
      first == root || tree.tokens[first].head == root && tree.relation(first) == "aux",
      ["VBG", "VBN"].contains(tree.tokens[first].pennTag)
    else { return [] }
    return tree.children[root].filter { $0 > root && tree.tokens[$0].tag == .verb }
      .compactMap { tree.child(of: $0, "nsubj") }.prefix(1).filter { $0 > root }
  }

  /// Whoever a passive is done to.
  private func patient(of index: Int) -> [Int] {
    // "Was elected president": a participle that was read as an adjective.
    if tree.relation(index) == "amod", let head = tree.tokens[index].head,
      let subject = tree.child(of: head, "nsubj"), subject < index
    {
      return tree.coordinated(with: subject)
    }
    if tree.relation(index) == "acl" || tree.relation(index) == "amod",
      !tree.hasChild(index, "nsubj"), let head = tree.tokens[index].head
    {
      return inside(tree.coordinated(with: head))
    }
    return subject(of: index)
  }

  private func ownSubject(of index: Int) -> Int? {
    if let subject = tree.child(of: index, "nsubj") { return subject }
    if tree.tokens[index].tag == .noun,
      let owner = tree.children[index].first(where: {
        tree.tokens[$0].relation == "nmod:poss" && tree.tokens[$0].tag != .pronoun
      })
    {
      return owner
    }
    return nil
  }

  /// "Asked X to buy", "accused X of attacking": whoever is asked or accused.
  private func controller(of index: Int, under head: Int) -> Int? {
    guard ["xcomp", "advcl", "ccomp"].contains(tree.relation(index)), index > head else {
      return nil
    }
    let marks = tree.children[index].filter { ["mark", "case"].contains(tree.relation($0)) }
      .map { tree.lower[$0] }
    let isControlled =
      tree.relation(index) == "xcomp" || ["of", "from", "into"].contains { marks.contains($0) }
    guard isControlled, !tree.isPassive(head) else { return nil }
    return tree.children[head].first { tree.relation($0) == "obj" && $0 < index }
  }

  private func isInfinitive(_ index: Int) -> Bool {
    tree.children[index].contains { tree.relation($0) == "mark" && tree.lower[$0] == "to" }
  }

  /// "which", "who" and "that" stand for the noun that their clause hangs on.
  private func antecedent(of subject: Int, _ verb: Int) -> Int {
    guard ["who", "which", "that"].contains(tree.lower[subject]),
      tree.tokens[subject].pennTag.hasPrefix("W"), let head = tree.tokens[verb].head
    else { return subject }
    return head
  }

  private static let matters: Set<String> = ["about", "on", "over", "regarding", "for"]

  /// "Talks with Norwell about an acquisition": with whom the noun over it is.
  private func parties(of noun: Int) -> [Int] {
    guard tree.relation(noun) == "nmod" || tree.relation(noun) == "obl",
      Self.matters.contains(tree.preposition(of: noun) ?? ""), let head = tree.tokens[noun].head
    else { return [] }
    let near = tree.children[head].filter { tree.preposition(of: $0) == "with" }
    return inside(near.prefix(1).flatMap { tree.coordinated(with: $0) })
  }

  // MARK: phrases

  /// Heads of phrases with a preposition that hang on the predicate, on its object, or on a noun that it modifies.
  private func phrases(_ preposition: String, of trigger: [Int]) -> [Int] {
    let hosts = trigger + trigger.flatMap { children(of: $0, "obj") }
    let found = hosts.flatMap { tree.children[$0] }.filter {
      ["obl", "nmod", "obj", "advcl"].contains(tree.relation($0))
        && tree.preposition(of: $0) == preposition
    }
    let heads = found.isEmpty ? nearest(preposition, behind: trigger) : found
    return inside(heads.prefix(1).flatMap { tree.coordinated(with: $0) })
  }

  /// The phrase that comes close behind, wherever the tree puts it.
  private func nearest(_ preposition: String, behind trigger: [Int]) -> [Int] {
    guard let last = trigger.max() else { return [] }
    let reach = (last + 1..<min(tree.tokens.count, last + 9)).prefix { index in
      !tree.tokens[index].isPunctuation && tree.tokens[index].tag != .auxiliary
    }
    guard
      let mark = reach.first(where: { tree.lower[$0] == preposition && tree.relation($0) == "case" }
      ),
      let head = tree.tokens[mark].head, head > mark
    else { return [] }
    return [head]
  }

  private func children(of index: Int, _ relation: String) -> [Int] {
    let found = tree.children[index].filter { tree.tokens[$0].relation == relation }
    return inside(found.flatMap { tree.coordinated(with: $0) })
  }

  private func inside(_ heads: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return heads.filter { clause.contains($0) && seen.insert($0).inserted }
  }
}
