import Language

/// Denials and affirmations of less than the act: how, when, or of whom alone.
extension PolarityComparison {
  /// "We raise our target", "we cut our target": whoever writes, in two articles.
  func areOfTwoSelves(_ one: Statement, _ other: Statement) -> Bool {
    [one, other].allSatisfy { statement in
      guard let agent = statement.agent, agent.entity == nil, let token = agent.token,
        statement.tokens.indices.contains(token)
      else { return false }
      return gate.lexicon.firstPersons[statement.tokens[token].form.lowercased()] != nil
    }
  }

  /// "Had lost all four of her previous matches": what was before is not denied by what is new.
  func isOfBefore(_ one: Statement) -> Bool {
    one.tokens.contains { gate.lexicon.acts[.previous].contains($0.form.lowercased()) }
  }

  /// "The only country", "interested only in": it denies the rest as well.
  func isOfOnly(_ one: Statement) -> Bool {
    let told = [one.event] + [one.patient?.token].compactMap { $0 }
    return one.tokens.contains {
      $0.head.map(told.contains) == true && $0.form.lowercased() == "only"
    }
  }

  /// "No big winners": there may be small ones.
  func isOfNoneOfAKind(_ no: Statement, than yes: Statement) -> Bool {
    guard let none = no.patient, none.isNone, let all = yes.patient, none.head == all.head else {
      return false
    }
    let kinds = no.tokens.filter { $0.head == none.token && $0.tag == .adjective }
    return !all.modifiers.isSuperset(of: kinds.map { gate.lexicon.acts.noun($0.lemma) })
  }

  private static let someOf: Set<String> = [
    "some", "many", "few", "several", "most", "certain", "other",
  ]

  /// "Some villagers fled", "many did not".
  func isOfSome(_ one: Statement) -> Bool {
    [one.agent, one.patient].contains { argument in
      guard let token = argument?.token, one.tokens.indices.contains(token) else { return false }
      return one.tokens.contains { word in
        word.head == token && ["det", "amod"].contains(word.relation)
          && Self.someOf.contains(word.form.lowercased())
      } || Self.someOf.contains(one.tokens[token].form.lowercased())
    }
  }

  /// "How little it has learned", "has learned little": affirmed in word alone.
  func isScant(_ one: Statement) -> Bool {
    let tree = WordTree(one.tokens)
    let ofAct = [one.event] + tree.objects(of: one.event)
    return tree.extents[one.event].contains { word in
      guard gate.lexicon.acts[.scant].contains(tree.lower[word]), word > 0 else { return false }
      let before = tree.lower[word - 1]
      return before == "how"
        || before != "a" && tree.tokens[word].head.map(ofAct.contains) == true
    }
  }

  /// "Is not running as a surrogate": what is denied is how, not whether.
  func isNarrow(_ denial: Statement) -> Bool {
    let tree = WordTree(denial.tokens)
    return tree.children[denial.event].contains { child in
      // "Did not have a heart attack, as had been reported".
      let start = tree.extents[child].lowerBound
      if tree.lower[start] == "," || start > 0 && tree.lower[start - 1] == "," { return false }
      return child > denial.event && gate.lexicon.narrowings.contains(tree.lower[child])
        || child > denial.event
          && tree.children[child].contains { gate.lexicon.narrowings.contains(tree.lower[$0]) }
    }
  }

  /// "Is not running against Norwell", "will not price in anything close to that": of whom or what it is denied, the other does not
  /// speak.
  func isOfOther(_ no: Statement, than yes: Statement) -> Bool {
    let (tree, other) = (WordTree(no.tokens), WordTree(yes.tokens))
    let isOfLess = tree.extents[no.event].contains { word in
      Self.anything.contains(tree.lemmas[word]) && ["obj", "obl"].contains(tree.relation(word))
        && tree.children[word].contains { Self.bounding.contains(tree.relation($0)) }
    }
    return isOfLess || isAgainst(no.event, in: tree) && !isAgainst(yes.event, in: other)
  }

  /// "Against Norwell".
  private func isAgainst(_ event: Int, in tree: WordTree) -> Bool {
    tree.children[event].contains { child in
      tree.relation(child) == "obl" && tree.preposition(of: child) == "against"
        && tree.tokens[child].tag == .properNoun
    }
  }

  /// What bounds it: "anything close to that", not "with anything".
  private static let bounding: Set<String> = ["amod", "acl", "nmod", "advmod"]
  private static let anything: Set<String> = ["anything", "anyone", "anybody"]
}
