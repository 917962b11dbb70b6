/// A verb or predicate that a clause tells, whatever it is about: the open counterpart of a claim's
/// frame. Light, since an article has many.
package struct Assertion: Sendable, Equatable, Codable {
  /// Index of the sentence.
  package var sentence: Int
  /// Token that tells it: a verb, or the noun or adjective of a copula.
  package var event: Int
  /// Tokens that its speaker answers for.
  package var clause: Range<Int>
  package var factuality: Factuality
  /// Index of a claim of the same speaker; nil where the author speaks.
  package var claim: Int?

  package init(
    sentence: Int, event: Int, clause: Range<Int>, factuality: Factuality, claim: Int?
  ) {
    self.sentence = sentence
    self.event = event
    self.clause = clause
    self.factuality = factuality
    self.claim = claim
  }
}

/// Finds what a clause tells: each of its verbs and predicates with how surely it is told.
struct AssertionFinder {
  let judge: FactualityJudge
  let tree: WordTree

  func assertions(
    in clause: Range<Int>, sentence: Int, from start: Commitment, claim: Int?
  ) -> [Assertion] {
    clause.filter(isPredicate).map { event in
      let commitment = judge.commitment(at: event, within: clause, from: start)
      return Assertion(
        sentence: sentence, event: event, clause: clause,
        factuality: judge.factuality(commitment), claim: claim)
    }
  }

  private func isPredicate(_ index: Int) -> Bool {
    tree.tokens[index].tag == .verb || tree.hasChild(index, "cop")
  }
}
