import Language

/// Tells how certain an event is told to be, of one sentence whose words are known.
package struct CertaintyReader: Sendable {
  private let words = Lexicon().factuality

  package init() {}

  /// From -3, certainly not, to 3, certainly so.
  /// - Parameter event: index of the event's head word.
  package func certainty(of event: Int, in sentence: Sentence) -> Double {
    let judge = FactualityJudge(words: words, tree: WordTree(sentence.tokens))
    return judge.number(judge.commitment(at: event))
  }
}
