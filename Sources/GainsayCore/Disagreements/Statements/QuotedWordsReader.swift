import Language

/// Reads the quotations of an article that are long enough to be compared.
struct QuotedWordsReader {
  static let shortest = 3
  static let longest = 80

  let lexicon: Lexicon
  let story: StoryEntities

  func quotations(of one: AnalysedArticle) -> [QuotedWords] {
    let found = QuotationFinder().quotations(
      in: one.article.text, blocks: one.article.readingRanges)
    return found.filter { $0.depth == 0 && $0.content.count > 15 }.compactMap {
      quotedWords($0, in: one)
    }
  }

  private func quotedWords(_ quotation: Quotation, in one: AnalysedArticle) -> QuotedWords? {
    let text = one.words(quotation.content)
    let words = words(of: text)
    let claim = one.analysis.claims.first {
      $0.source != nil && $0.content.overlaps(quotation.content)
    }
    guard words.count >= Self.shortest,
      let statement = statement(of: quotation.content, claim: claim, in: one)
    else { return nil }
    let speakers = SpeakerReader(article: one, story: story)
    let speaker = claim.flatMap(speakers.speaker)
    let beside = claim == nil ? speakers.person(after: quotation.range) : nil
    let isNamed =
      claim.map { speakers.isNamed(speaker, in: $0, within: statement.sentenceRange) } ?? false
    return QuotedWords(
      statement: statement, words: Array(words.prefix(Self.longest)), speaker: speaker ?? beside,
      isSpeakerNamed: isNamed || beside != nil,
      sourceNames: speaker == nil ? names(in: statement) : [],
      isEdited: ["...", "…", "[", "("].contains { text.contains($0) })
  }

  /// The sentence in which quoted words begin, on the word of whoever is made to say them.
  private func statement(of words: Range<Int>, claim: Claim?, in one: AnalysedArticle)
    -> Statement?
  {
    let sentences = one.analysis.sentences
    let place = sentences.firstPlace { $0.range.upperBound > words.lowerBound }
    guard place < sentences.count, !sentences[place].tokens.isEmpty else { return nil }
    let reader = SentenceReader(
      lexicon: lexicon, story: story,
      scene: SentenceScene(wordsOf: one, sentence: place), told: [], framed: [],
      isAlone: true)
    var made = reader.make(0, claim: claim)
    made.act = "quotation"
    made.trigger = words
    return made
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
        let full = lexicon.contractions[String(word)] ?? String(word)
        return full.filter { $0 != "'" }.split(separator: " ").map(String.init)
      }
  }
}
