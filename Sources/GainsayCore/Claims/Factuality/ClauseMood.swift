import Language

/// The mood of a clause, by its form: commands, questions, conditions, arrangements, headlines' futures.
struct ClauseMood: Sendable {
  let words: FactualityLexicon
  let tree: WordTree

  /// Grades of which none is surer than what the clause tells.
  func grades(of index: Int) -> [Int] {
    var names: [String] = []
    if isInfinitive(index) { names.append("planned") }
    if isCommand(index) { names.append("commanded") }
    if isArrangement(index) { names.append("future") }
    if isLooseCondition(index) { names.append("conditional") }
    if hasCondition(index) { names.append("consequent") }
    if let question = question(at: index) { names.append(question) }
    return names.map(words.grade) + [person(of: index)].compactMap { $0 }
  }

  /// "Is going to rain".
  private func isArrangement(_ index: Int) -> Bool {
    tree.lower[index] == "going"
      && tree.children[index].contains {
        tree.lemmas[$0] == "be" && tree.tokens[$0].pennTag != "VBD"
      }
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
  func isCommand(_ index: Int) -> Bool {
    let token = tree.tokens[index]
    if index > 0, words.hedge(tree.lower[index - 1], at: .request) != nil { return true }
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
  private func person(of index: Int) -> Int? {
    guard let subject = tree.child(of: index, "nsubj"),
      !["VBD", "VBN"].contains(tree.tokens[index].pennTag)
    else { return nil }
    let hasModal = tree.children[index].contains { words.hedge(tree.lower[$0], at: .modal) != nil }
    if hasModal, let speaker = words.hedge(tree.lower[subject], at: .speaker) {
      return speaker.grade
    }
    let isPast = tree.children[index].contains {
      tree.relation($0) == "aux" && (tree.tokens[$0].pennTag == "VBD" || tree.lemmas[$0] == "have")
    }
    return isPast ? nil : words.hedge(tree.lower[subject], at: .addressee)?.grade
  }

  /// "If" at the head of a clause that hangs on nothing.
  private func isLooseCondition(_ index: Int) -> Bool {
    guard !["advcl", "ccomp", "xcomp", "csubj"].contains(tree.relation(index)) else { return false }
    return isConditional(index)
  }

  private func question(at index: Int) -> String? {
    guard tree.tokens[index].head == nil, tree.tokens.suffix(2).contains(where: { $0.form == "?" })
    else { return nil }
    let opening = tree.tokens.prefix(3)
    return opening.contains { $0.pennTag.hasPrefix("W") } ? "asked" : "questioned"
  }

  func hasCondition(_ index: Int) -> Bool {
    tree.children[index].contains { tree.relation($0) == "advcl" && isConditional($0) }
  }

  private func isConditional(_ index: Int) -> Bool {
    let conditional = words.grade("conditional")
    return tree.children[index].contains {
      tree.relation($0) == "mark" && words.hedge(tree.lower[$0], at: .mark)?.grade == conditional
    }
  }
}
