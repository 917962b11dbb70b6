import Language

/// Reads which standing questions a clause answers: "the alarm stayed silent" answers whether it sounded with no.
struct StandingAnswerReader {
  struct Answer: Sendable, Equatable {
    /// Of `StandingQuestions`.
    var question: Int
    var isYes: Bool
    /// Tokens of the first word that answers and of what hangs on it: "the dam at Lesna".
    var thing: Range<Int>
  }

  let tree: WordTree
  let questions: StandingQuestions
  let negations: Set<String>

  /// - Parameter isDenied: whether words outside the clause deny it: "denied that".
  func answers(of event: Int, isDenied: Bool) -> [Answer] {
    let clause = clause(of: event)
    let words = Set(clause.flatMap { [tree.lower[$0], tree.lemmas[$0]] })
    var found: [Answer] = []
    for answer in questions.answers(beginningWith: words) {
      guard let (first, used) = match(answer.parts, in: clause) else { continue }
      let isTurned = clause.contains { !used.contains($0) && turns($0, used, event) }
      // "Did not resign because of the row": he may have, for another reason.
      if isTurned, hasReason(event) { continue }
      let one = Answer(
        question: answer.question, isYes: answer.isYes != (isTurned || isDenied),
        thing: first == event ? first..<first + 1 : tree.extents[first])
      let isKnown = found.contains { $0.question == one.question && $0.isYes == one.isYes }
      if !isKnown { found.append(one) }
    }
    // What answers both ways answers neither.
    return found.filter { one in
      !found.contains { $0.question == one.question && $0.isYes != one.isYes }
    }
  }

  private static let determiners: Set<String> = ["no", "without"]

  /// "Was not hit", "no tear gas was used"; not "accepted the result without argument".
  private func turns(_ word: Int, _ used: Set<Int>, _ event: Int) -> Bool {
    guard negations.contains(tree.lower[word]) else { return false }
    guard Self.determiners.contains(tree.lower[word]), let head = tree.tokens[word].head else {
      return true
    }
    return head == event || used.contains(head) || isSubject(head, of: event)
  }

  private func hasReason(_ event: Int) -> Bool {
    tree.extents[event].contains { tree.lower[$0] == "because" }
  }

  /// "No one has been arrested".
  private func isSubject(_ word: Int, of event: Int) -> Bool {
    tree.tokens[word].head == event && tree.relation(word) == "nsubj"
  }

  private static let clauses: Set<String> = ["ccomp", "advcl", "parataxis"]

  /// Its words in the order of the sentence, with whom it shares with the clause beside it or the noun on which it hangs.
  private func clause(of event: Int) -> [Int] {
    var words: Set<Int> = [event]
    var queue = [event]
    while let word = queue.popLast() {
      for child in tree.children[word] where !isOfItsOwn(child) && words.insert(child).inserted {
        queue.append(child)
      }
    }
    guard !tree.hasChild(event, "nsubj"), let head = tree.tokens[event].head else {
      return words.sorted()
    }
    if tree.relation(event) == "conj", let subject = tree.child(of: head, "nsubj", "nsubj:pass") {
      words.formUnion(tree.extents[subject])
    } else if tree.relation(event) == "acl" {
      words.formUnion([head] + tree.children[head].filter { tree.relation($0) == "det" })
    }
    return words.sorted()
  }

  private func isOfItsOwn(_ word: Int) -> Bool {
    Self.clauses.contains(tree.relation(word)) || tree.tokens[word].relation == "acl:relcl"
      || tree.tokens[word].tag == .verb && tree.hasChild(word, "nsubj")
      || tree.relation(word) == "conj" && tree.tokens[word].tag == .verb
  }

  /// The first token of the first part, and all that answer; nil where a part is missing.
  private func match(_ parts: [[[String]]], in clause: [Int]) -> (first: Int, used: Set<Int>)? {
    var first: Int?
    var used: Set<Int> = []
    for part in parts {
      let found = part.lazy.compactMap { place(of: $0, in: clause) }.first
      guard let found else { return nil }
      first = first ?? found.lowerBound
      used.formUnion(found)
    }
    return first.map { ($0, used) }
  }

  private func place(of phrase: [String], in clause: [Int]) -> Range<Int>? {
    clause.lazy.map { $0..<$0 + phrase.count }.first { range in
      range.upperBound <= tree.tokens.count
        && zip(phrase, range).allSatisfy { $0 == tree.lower[$1] || $0 == tree.lemmas[$1] }
        // "The Federal Register" registers nobody; what opens a sentence may be taken for a name.
        && range.contains { $0 == 0 || tree.tokens[$0].tag != .properNoun }
    }
  }
}
