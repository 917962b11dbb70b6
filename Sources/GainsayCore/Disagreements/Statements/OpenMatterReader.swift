import Language

/// How a sentence tells that a matter is open, surest first.
enum Openness: Int, CaseIterable, Sendable {
  /// "No decision on the plant", "nothing has been signed".
  case undecided
  /// "An open question", "anyone's guess".
  case idiom
  /// "Do not know what caused it", "it is unclear whether".
  case unknown
  /// "Is considering", "one of several options".
  case weighed
  /// "Are in talks".
  case talked
  /// "Will decide in April".
  case later
}

/// Reads where a sentence tells that something is not decided, not agreed or not known.
struct OpenMatterReader {
  struct OpenMatter: Equatable {
    /// Tokens that tell it.
    var words: Range<Int>
    var openness: Openness
  }

  let tree: WordTree
  let scope: ScopeReader
  let lexicon: OpennessLexicon

  /// Words from "yet to" to its verb, from a noun to what hangs on it.
  private static let reach = 3

  /// The surest that the sentence tells.
  func matter() -> OpenMatter? {
    tree.tokens.indices.lazy.compactMap(matter).min {
      ($0.openness.rawValue, $0.words.lowerBound) < ($1.openness.rawValue, $1.words.lowerBound)
    }
  }

  private func matter(at index: Int) -> OpenMatter? {
    if let words = lexicon.idiom(at: index, in: tree), !isTakenBack(index) {
      return OpenMatter(words: words, openness: .idiom)
    }
    let found: Openness? =
      switch tree.tokens[index].tag {
      case .verb: verb(index)
      case .noun: noun(index)
      case .adjective: adjective(index)
      default: nil
      }
    guard let found, !isAside(index) else { return nil }
    return OpenMatter(words: index..<index + 1, openness: found)
  }

  private func verb(_ index: Int) -> Openness? {
    let lemma = tree.lemmas[index]
    let isUntold = isBehindYetTo(index) || isDenied(index)
    if lexicon[.settling].contains(lemma), isUntold, !isOfCause(index),
      isPerfect(index) || isBehindYetTo(index) || isToCome(index) && isPutOff(index)
    {
      return .undecided
    }
    if lexicon[.sure].contains(tree.lower[index]), isDenied(index), isPassive(index) {
      return .unknown
    }
    if lexicon[.knowing].contains(lemma), isUntold, isOfNow(index), isOfPerson(index) {
      return .unknown
    }
    guard !isDenied(index) else { return nil }
    if lexicon[.weighing].contains(lemma), isGoingOn(index) { return .weighed }
    if lexicon[.talking].contains(lemma), isGoingOn(index) { return .talked }
    return lexicon[.deciding].contains(lemma) && isToCome(index) ? .later : nil
  }

  private func noun(_ index: Int) -> Openness? {
    let lemma = tree.lemmas[index]
    if lexicon[.decision].contains(lemma) {
      if isMissing(index), !isOfOtherTime(index), isReal(index) { return .undecided }
      let isToBe = tree.tokens[index].head.map(isToCome) ?? false
      if lemma == ScopeReader.decision, isToBe { return .later }
    }
    if lexicon[.option].contains(lemma),
      tree.lower[..<index].suffix(Self.reach + 1).contains("one")
        || isPredicate(index) && lemma != "proposal"
    {
      return .weighed
    }
    let isIn = tree.preposition(of: index) == "in" && isPredicate(index)
    if lexicon[.talking].contains(lemma), isIn { return .talked }
    return lexicon[.doubtful].contains(lemma) && isPredicate(index) ? .unknown : nil
  }

  private func adjective(_ index: Int) -> Openness? {
    let lemma = tree.lower[index]
    let isOfQuestion = lemma != "open" || tree.lower.contains("whether")
    if lexicon[.doubtful].contains(lemma), isOfQuestion, isPredicate(index) { return .unknown }
    return lexicon[.sure].contains(lemma) && isDenied(index) ? .unknown : nil
  }

  // MARK: words

  /// By a word of its own, or by nobody and nothing among those who take part.
  private func isDenied(_ index: Int) -> Bool {
    // "They were not, as measures had been agreed": of the clause before.
    let start = tree.children[index].last { tree.relation($0) == "mark" && $0 < index } ?? -1
    return tree.children[index].contains { child in
      scope.lexicon.negations.contains(tree.lower[child]) && child > start
        || Self.participants.contains(tree.relation(child))
          && tree.children[child].contains { scope.lexicon.negations.contains(tree.lower[$0]) }
    }
  }

  private static let participants: Set<String> = ["nsubj", "obj"]

  /// "No decision", "has not made a decision".
  private func isMissing(_ noun: Int) -> Bool {
    let own = tree.children[noun].filter { scope.lexicon.negations.contains(tree.lower[$0]) }
    // "Without an agreement", "there is no agreement".
    if own.contains(where: { tree.lower[$0] == "without" }) { return true }
    guard Self.participants.contains(tree.relation(noun)), let verb = tree.tokens[noun].head,
      tree.tokens[verb].tag == .verb
    else { return !own.isEmpty }
    return (!own.isEmpty || isDenied(verb))
      && (scope.lexicon.acts[.light].contains(tree.lemmas[verb])
        || lexicon[.settling].contains(tree.lemmas[verb]) || tree.lemmas[verb] == "exist"
        || tree.lemmas[verb] == "be")
  }

  /// "There should be no deal" and "leaving without a deal" tell of none that is open now.
  private func isReal(_ index: Int) -> Bool {
    let above = tree.path(from: index, within: tree.tokens.indices).first { word in
      [.verb, .auxiliary].contains(tree.tokens[word].tag) || tree.hasChild(word, "cop")
    }
    guard let above else { return true }
    return !auxiliaries(above).contains(where: isModal)
      && (["VBD", "VBZ", "VBP"].contains(tree.tokens[above].pennTag) || !auxiliaries(above).isEmpty)
  }

  /// "Is no longer an open question".
  private func isTakenBack(_ index: Int) -> Bool {
    tree.lower[..<index].suffix(Self.reach).contains("longer")
  }

  /// "Has yet to pick", "has still to say".
  private func isBehindYetTo(_ index: Int) -> Bool {
    let before = tree.lower[..<index].suffix(Self.reach + 1)
    return zip(before, before.dropFirst()).contains {
      ($0 == "yet" || $0 == "still") && $1 == "to"
    }
  }

  private func auxiliaries(_ index: Int) -> [Int] {
    tree.children[index].filter { ["aux", "cop"].contains(tree.relation($0)) }
  }

  /// "Has not decided", "is not settled", not "did not agree" or "would not sign".
  private func isPerfect(_ index: Int) -> Bool {
    let words = auxiliaries(index)
    return words.contains { tree.lemmas[$0] == "have" } && !words.contains { isModal($0) }
      || isPassive(index)
  }

  private func isPassive(_ index: Int) -> Bool {
    tree.tokens[index].pennTag == "VBN"
      && auxiliaries(index).contains { tree.lemmas[$0] == "be" }
      && !auxiliaries(index).contains { isModal($0) }
  }

  private func isModal(_ index: Int) -> Bool { tree.tokens[index].pennTag == "MD" }

  /// "Nobody knows", "cannot say", "has not been established", not "would not say" or "nobody said".
  private func isOfNow(_ index: Int) -> Bool {
    let words = auxiliaries(index).map { tree.lower[$0] }
    guard !words.contains(where: { ["would", "will", "wo", "did", "should"].contains($0) }) else {
      return false
    }
    return ["VBZ", "VBP"].contains(tree.tokens[index].pennTag) || isBehindYetTo(index)
      || tree.tokens[index].pennTag == "VB" && !words.isEmpty || isPerfect(index)
  }

  /// Whether it is denied by itself or by "nobody", and not of somebody who "was not told".
  private func isOfPerson(_ index: Int) -> Bool {
    let isOwn =
      isBehindYetTo(index)
      || tree.children[index].contains { scope.lexicon.negations.contains(tree.lower[$0]) }
      || tree.child(of: index, "nsubj").map {
        tree.lower[tree.extents[$0].lowerBound] == "no"
      } ?? false
    return isOwn && !(isPassive(index) && ["tell", "say"].contains(tree.lemmas[index]))
  }

  /// "The cause has not been determined": it is looked for, not decided.
  private func isOfCause(_ index: Int) -> Bool {
    tree.child(of: index, "nsubj", "nsubj:pass", "obj").map {
      scope.lexicon.acts[.causes].contains(tree.lemmas[$0])
    } ?? false
  }

  /// "Will not settle the matter until the new year", not "will not agree until".
  private func isPutOff(_ index: Int) -> Bool {
    lexicon[.deciding].contains(tree.lemmas[index])
      && tree.lower[index...].contains { $0 == "until" || $0 == "before" }
  }

  /// "If they cannot reach agreement", "legislation that he has not endorsed".
  private func isAside(_ index: Int) -> Bool {
    tree.path(from: index, within: tree.tokens.indices).contains { word in
      tree.tokens[word].relation == "acl:relcl"
        || tree.children[word].contains {
          tree.relation($0) == "mark" && Self.conditions.contains(tree.lower[$0])
        }
    }
  }

  private static let conditions: Set<String> = [
    "if", "unless", "when", "once", "until", "before", "since", "because",
  ]

  /// "Is considering", "are being weighed", "is under review".
  private func isGoingOn(_ index: Int) -> Bool {
    tree.tokens[index].pennTag == "VBG" && tree.hasChild(index, "aux")
      || tree.tokens[index].pennTag == "VBN"
        && auxiliaries(index).contains { tree.lower[$0] == "being" }
  }

  /// "Will take its decision", "is expected to rule".
  private func isToCome(_ index: Int) -> Bool {
    auxiliaries(index).contains { ["will", "'ll", "’ll"].contains(tree.lower[$0]) }
      || tree.relation(index) == "xcomp"
        && tree.tokens[index].head.map {
          ["expect", "due", "be", "intend", "plan", "aim"].contains(tree.lemmas[$0])
        }
          ?? false
  }

  private func isPredicate(_ index: Int) -> Bool {
    tree.hasChild(index, "cop")
      || tree.relation(index) == "xcomp"
        && tree.tokens[index].head.map { tree.lemmas[$0] == "remain" } ?? false
  }

  /// "Made no decision" of a time gone by is of the past, "has made", "was made" or "is" of now.
  private func isOfOtherTime(_ noun: Int) -> Bool {
    guard let verb = tree.tokens[noun].head else { return false }
    return auxiliaries(verb).contains { ["did", "would", "will"].contains(tree.lower[$0]) }
  }
}
