import Language

/// What the words that stand with an event make of it: modals, negation, adverbs, quantifiers, adjectives, the mood of its clause.
struct LocalHedges: Sendable {
  let words: FactualityLexicon
  let tree: WordTree

  private static let notNegating: Set<String> = ["only", "just", "merely", "simply", "necessarily"]
  private static let arguments: Set<Substring> = ["nsubj", "obj", "advmod", "obl", "csubj"]

  /// What is told of the event at `index`, once what is around its clause has made it `outer`.
  func applied(to outer: Commitment, at index: Int) -> Commitment {
    if outer.isSo, words.hedge(tree.lemmas[index], at: .performative) != nil { return .asserted }
    var commitment = outer
    for child in tree.children[index] {
      if let effect = effect(of: child, on: index) { commitment = effect.modifying(commitment) }
    }
    for grade in moods(of: index) { commitment = commitment.weakened(to: words.grade(grade)) }
    return commitment
  }

  /// What a coordinated verb without a subject shares: modals, and "not" before "or".
  func shared(by head: Int, appliedTo outer: Commitment) -> Commitment {
    var commitment = outer
    for child in tree.children[head] where child < head && tree.relation(child) == "aux" {
      if let effect = modal(child, of: head) { commitment = effect.modifying(commitment) }
    }
    return isCommand(head) ? commitment.weakened(to: words.grade("commanded")) : commitment
  }

  // MARK: words

  private func effect(of child: Int, on index: Int) -> Veridicality? {
    let word = tree.lower[child]
    if word == "no", child + 1 < tree.tokens.count, [".", "one"].contains(tree.lower[child + 1]) {
      return nil
    }
    switch tree.relation(child) {
    case "aux": return modal(child, of: index)
    case "amod": return words.hedge(word, at: .adjective)
    case "det": return words.hedge(word, at: .quantifier)
    case "nsubj", "obj", "obl", "csubj": return quantifier(of: child)
    case "case" where tree.tokens[index].tag == .noun || tree.tokens[index].tag == .properNoun:
      return word == "without" ? words.hedge(word, at: .mark) : nil
    default:
      if let effect = adverb(child) { return effect }
      return tree.relation(child) == "advmod" && !tree.children[child].isEmpty
        ? quantifier(of: child) : nil
    }
  }

  private func modal(_ child: Int, of index: Int) -> Veridicality? {
    let word = tree.lower[child]
    let isPerfect = tree.children[index].contains {
      $0 > child && tree.relation($0) == "aux"
        && ["have", "'ve", "’ve", "of"].contains(tree.lower[$0])
    }
    if isPerfect, let effect = words.hedge(word, at: .perfect) { return effect }
    // "Said that it would": a future seen from the past.
    if ["would", "'d", "’d"].contains(word), isReportedInPast(index) {
      return words.hedge("will", at: .modal)
    }
    if let effect = words.hedge(word, at: .modal) {
      // "He'd gone" is no conditional.
      let isHad = ["'d", "’d"].contains(word) && tree.tokens[index].pennTag == "VBN"
      return isHad ? nil : effect
    }
    return nil
  }

  private func isReportedInPast(_ index: Int) -> Bool {
    guard ["ccomp", "conj"].contains(tree.relation(index)), let head = tree.tokens[index].head
    else {
      return false
    }
    if tree.relation(index) == "conj" { return isReportedInPast(head) }
    return ["VBD", "VBN"].contains(tree.tokens[head].pennTag) && !hasCondition(index)
  }

  private func adverb(_ child: Int) -> Veridicality? {
    let next = child + 1 < tree.tokens.count ? tree.lower[child + 1] : ""
    guard let effect = words.hedge(tree.lower[child], at: .adverb) else { return nil }
    return !effect.isSo && Self.notNegating.contains(next) ? nil : effect
  }

  /// "No one came", "he found nothing", "few voted", "at no time".
  private func quantifier(of child: Int) -> Veridicality? {
    if child + 1 < tree.tokens.count,
      let effect = words.hedge(tree.lower[child] + " " + tree.lower[child + 1], at: .quantifier)
    {
      return effect
    }
    // "No. 1" denies nothing.
    if child + 2 < tree.tokens.count, tree.lower[child] == "no", tree.lower[child + 1] == "." {
      return nil
    }
    let isSubject = ["nsubj", "csubj"].contains(tree.relation(child))
    if tree.relation(child) == "obl", let head = tree.tokens[child].head, child > head {
      return nil
    }
    let effect =
      words.hedge(tree.lower[child], at: .quantifier)
      ?? tree.children[child].lazy.filter {
        $0 < child && !["amod", "compound"].contains(tree.relation($0))
      }
      .compactMap { words.hedge(tree.lower[$0], at: .quantifier) }.first
    guard let effect else { return nil }
    if tree.relation(child) == "obj", let head = tree.tokens[child].head,
      words.hedge(tree.lemmas[head], at: .light) != nil
    {
      return nil
    }
    return isSubject || !effect.isSo && effect.grade == 0 ? effect : nil
  }

  // MARK: moods

  private func moods(of index: Int) -> [String] {
    var grades: [String] = []
    if isInfinitive(index) { grades.append("planned") }
    if let person = person(of: index) { grades.append(person) }
    if isCommand(index) { grades.append("commanded") }
    if let question = question(at: index) { grades.append(question) }
    if isLooseCondition(index) { grades.append("conditional") }
    if tree.lower[index] == "going",
      tree.children[index].contains(where: {
        tree.lemmas[$0] == "be" && !["was", "were"].contains(tree.lower[$0])
      })
    {
      grades.append("future")
    }
    if hasCondition(index) { grades.append("consequent") }
    return grades
  }

  /// "Norwell to buy Tarn": a headline's future; "is to buy".
  private func isInfinitive(_ index: Int) -> Bool {
    guard tree.tokens[index].pennTag == "VB",
      tree.children[index].contains(where: { tree.lower[$0] == "to" && tree.relation($0) == "mark" }
      )
    else { return false }
    let isPlanned = tree.children[index].contains {
      tree.relation($0) == "aux" && tree.lemmas[$0] == "be" || tree.relation($0) == "nsubj"
    }
    return tree.tokens[index].head == nil || isPlanned && tree.relation(index) != "xcomp"
  }

  /// A bare verb with no subject at the head of its sentence: "Call the office".
  private func isCommand(_ index: Int) -> Bool {
    let token = tree.tokens[index]
    if index > 0, ["please", "plz", "pls", "kindly"].contains(tree.lower[index - 1]) {
      return true
    }
    guard token.pennTag == "VB" || token.pennTag == "VBP" && index == 0 else { return false }
    guard
      ["root", "parataxis", "conj", "discourse"].contains(tree.relation(index)) || token.head == nil
    else { return false }
    if tree.relation(index) == "conj" { return token.head.map(isCommand) ?? false }
    return !tree.children[index].contains { child in
      let isDo = tree.lemmas[child] == "do"
      return ["nsubj", "csubj", "expl"].contains(tree.relation(child))
        || tree.relation(child) == "aux" && !isDo || tree.lower[child] == "to"
    }
  }

  /// What I say that I will do, and what I say of you, in no past tense.
  private func person(of index: Int) -> String? {
    guard let subject = tree.child(of: index, "nsubj"),
      !["VBD", "VBN"].contains(tree.tokens[index].pennTag)
    else { return nil }
    let hasModal = tree.children[index].contains { words.hedge(tree.lower[$0], at: .modal) != nil }
    if ["i", "we"].contains(tree.lower[subject]), hasModal { return "promised" }
    let isPast = tree.children[index].contains {
      ["did", "were", "have", "'ve"].contains(tree.lower[$0])
    }
    return tree.lower[subject] == "you" && !isPast ? "advised" : nil
  }

  /// "If" at the head of a clause that hangs on nothing.
  private func isLooseCondition(_ index: Int) -> Bool {
    guard !["advcl", "ccomp", "xcomp", "csubj"].contains(tree.relation(index)) else { return false }
    return tree.children[index].contains {
      ["if", "unless"].contains(tree.lower[$0]) && tree.relation($0) == "mark"
    }
  }

  private func question(at index: Int) -> String? {
    guard tree.tokens[index].head == nil, tree.tokens.suffix(2).contains(where: { $0.form == "?" })
    else { return nil }
    let opening = tree.tokens.prefix(3)
    return opening.contains { $0.pennTag.hasPrefix("W") } ? "asked" : "questioned"
  }

  private func hasCondition(_ index: Int) -> Bool {
    tree.children[index].contains { child in
      tree.relation(child) == "advcl"
        && tree.children[child].contains {
          tree.relation($0) == "mark"
            && ["if", "unless", "provided", "assuming"].contains(tree.lower[$0])
        }
    }
  }
}
