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

/// Reads the quotations of an article that are long enough to be compared.
struct QuotedWordsReader {
  static let shortest = 4
  static let longest = 80

  let statements: StatementReader

  func quotations(of one: AnalysedArticle) -> [QuotedWords] {
    let found = QuotationFinder().quotations(
      in: one.article.text, blocks: one.article.readingRanges)
    return found.filter { $0.depth == 0 && $0.content.count > 15 }.compactMap { quotation in
      let text = one.words(quotation.content)
      let words = words(of: text)
      guard words.count >= Self.shortest,
        let statement = statements.statement(ofWords: quotation.content, in: one)
      else { return nil }
      let beside =
        statement.statement.source == nil ? statements.person(after: quotation.range, in: one) : nil
      let marks = ["...", "…", "[", "("]
      return QuotedWords(
        statement: statement.statement, words: Array(words.prefix(Self.longest)),
        speaker: statement.speaker ?? beside, isSpeakerNamed: statement.isNamed || beside != nil,
        sourceNames: statement.speaker == nil ? names(in: statement.statement) : [],
        isEdited: marks.contains { text.contains($0) })
    }
  }

  private func names(in statement: Statement) -> Set<String> {
    guard let source = statement.source else { return [] }
    let named = statement.tokens.filter {
      source.overlaps($0.range) && $0.tag == .properNoun && $0.form.first?.isUppercase == true
    }
    return Set(named.map { $0.form.lowercased() })
  }

  /// Contractions in full: "don’t" and "do not" are the same words.
  private func words(of text: String) -> [String] {
    text.lowercased().replacing("’", with: "'").split { !$0.isLetter && !$0.isNumber && $0 != "'" }
      .map { String($0).trimmingPrefix("'") }.flatMap { word -> [String] in
        let full = statements.lexicon.contractions[String(word)] ?? String(word)
        return full.filter { $0 != "'" }.split(separator: " ").map(String.init)
      }
  }
}
