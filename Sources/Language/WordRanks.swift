/// How common words are in news, as the model knows it.
package struct WordRanks: Sendable {
  private let classes: WordClasses?

  package init() { classes = LanguageModel.builtIn?.lexicon.classes }

  /// The place of a word among the commonest, rounded down to a power of two, written small or with a capital, whichever is
  /// commoner; nil for a word that is not among them.
  /// - Parameter word: in small letters.
  package func rank(of word: String) -> Int? {
    guard let classes else { return nil }
    let small = Array(word.utf8.prefix(40))
    let capital = small.prefix(1).map(Ascii.raised) + small.dropFirst()
    return [small, capital].compactMap { bytes in
      let place = classes.place(hash(of: bytes))
      return place == 0 ? nil : 1 << max(0, Int(classes[place] >> 24) - 1)
    }.min()
  }
}
