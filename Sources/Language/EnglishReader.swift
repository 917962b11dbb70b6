/// Turns English text into sentences of tagged, parsed words with names marked. Pure, and free to
/// share.
package struct EnglishReader: Sendable {
  private let tokenizer: Tokenizer
  private let starters: WordList
  private let lemmas: Lemmatizer
  private let repair: NameRepair
  /// Nil where the program was built without a model; words then stay untagged.
  private let reader: SentenceReader?
  private let lexicon: Lexicon?
  private let cues: NameCues
  private let listed: ListedNames?

  package init() { self.init(model: .builtIn) }

  package init(model: LanguageModel?) {
    reader = model.map(SentenceReader.init)
    lexicon = model?.lexicon
    listed = model.map { ListedNames(lexicon: $0.lexicon) }
    cues = NameCues(file: PackageResources.name_cues_tsv)
    repair = NameRepair(
      companyWords: PackageResources.company_words_txt, titles: PackageResources.titles_txt,
      cues: cues)
    lemmas = Lemmatizer(file: PackageResources.lemmas_tsv)
    tokenizer = Tokenizer(
      abbreviations: Abbreviations(file: PackageResources.abbreviations_txt),
      prefixes: WordList(file: PackageResources.prefixes_txt))
    starters = WordList(file: PackageResources.starters_txt)
  }

  /// Reads `text`; no sentence crosses a block.
  /// - Parameter blocks: UTF-8 ranges of paragraphs, headings and the like, in order.
  package func sentences(of text: String, blocks: [Range<Int>]) -> [Sentence] {
    let bytes = Array(text.utf8)
    var sentences = blocks.flatMap { block in
      split(bytes, block.clamped(to: 0..<bytes.count)).map { words in
        Self.sentence(words.map { Token(form: form(bytes, $0), range: $0.start..<$0.end) })
      }
    }
    read(&sentences)
    return agreed(sentences)
  }

  /// The sentences of one document with names that agree.
  private func agreed(_ sentences: [Sentence]) -> [Sentence] {
    let document = DocumentNames(sentences, repair: repair, cues: cues, lexicon: lexicon)
    var agreed = sentences.map { sentence in
      var copy = sentence
      copy.names = document.names(of: sentence)
      repair.repair(&copy)
      return copy
    }
    guard let lexicon else { return agreed }
    let teams = TeamNames(agreed, lexicon: lexicon)
    for index in agreed.indices { agreed[index].names = teams.told(agreed[index]) }
    return agreed
  }

  /// Reads one sentence whose words are known, offsets as if one space stood between them.
  package func sentence(of forms: [String]) -> Sentence {
    var sentences = [Self.sentence(Self.spaced(forms))]
    read(&sentences)
    return sentences[0]
  }

  /// Reads the sentences of one document whose words are known, offsets of each from zero.
  package func sentences(of document: [[String]]) -> [Sentence] {
    var sentences = document.map { Self.sentence(Self.spaced($0)) }
    read(&sentences)
    return agreed(sentences)
  }

  private static func spaced(_ forms: [String]) -> [Token] {
    var start = 0
    return forms.map { form in
      defer { start += form.utf8.count + 1 }
      return Token(form: form, range: start..<start + form.utf8.count)
    }
  }

  private static func sentence(_ tokens: [Token]) -> Sentence {
    let start = tokens.first?.range.lowerBound ?? 0
    return Sentence(range: start..<(tokens.last?.range.upperBound ?? start), tokens: tokens)
  }

  private func read(_ sentences: inout [Sentence]) {
    reader?.read(&sentences, lemmas: lemmas)
    let (misread, prices) = (MisreadVerbs(), MisreadPrices())
    for index in sentences.indices {
      misread.mend(&sentences[index].tokens)
      prices.mend(&sentences[index].tokens)
      listed?.join(&sentences[index])
      repair.repair(&sentences[index])
    }
  }

  /// The lists of names on which a name stands.
  package func lists(of name: String) -> NameLists {
    lexicon?.lists(of: name.split(separator: " ").map(String.init)) ?? []
  }

  /// UTF-8 ranges of the sentences of a block: no tags, no trees, so it costs little.
  package func sentenceRanges(of text: String, block: Range<Int>) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    return split(bytes, block.clamped(to: 0..<bytes.count)).map {
      $0[0].start..<$0[$0.count - 1].end
    }
  }

  private func split(_ bytes: [UInt8], _ block: Range<Int>) -> [[RawToken]] {
    let tokens = tokenizer.tokens(of: bytes, in: block)
    let splitter = SentenceSplitter(
      bytes: bytes, tokens: tokens, abbreviations: tokenizer.abbreviations, starters: starters)
    return splitter.sentences().map { Array(tokens[$0]) }
  }

  private func form(_ bytes: [UInt8], _ token: RawToken) -> String {
    String(decoding: bytes[token.start..<token.end], as: UTF8.self)
  }
}
