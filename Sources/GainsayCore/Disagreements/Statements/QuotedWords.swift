import Language

/// Words in quotation marks with whoever is made to have said them.
struct QuotedWords: Sendable {
  /// The sentence that holds the quotation, with its chain; `trigger` covers the quotation.
  var statement: Statement
  /// In small letters, without marks; at most `QuotedWordsReader.longest`.
  var words: [String]
  /// Index of the story's entities.
  var speaker: Int?
  /// Whether the speaker is named right there, not by a pronoun.
  var isSpeakerNamed: Bool
  /// Proper nouns of the words that name the speaker, in small letters, where no entity was found there.
  var sourceNames: Set<String> = []
  /// Whether something is left out or put in: "[…]".
  var isEdited: Bool

  func placed(in origins: Origins) -> QuotedWords {
    var one = self
    one.statement = statement.placed(in: origins)
    return one
  }
}
