/// Tags, parses and finds the names in one sentence at a time, with what was learned.
struct SentenceReader: Sendable {
  private let model: LanguageModel
  private let tagger: Tagger
  private let parser: Parser
  private let names: NameTagger
  private let broad: [UInt32]

  init(model: LanguageModel) {
    self.model = model
    tagger = Tagger(weights: model.tagWeights, tagCount: model.tags.count)
    parser = Parser(weights: model.moveWeights, relationCount: model.relations.count)
    names = NameTagger(weights: model.nameWeights)
    broad = model.tags.map { $0.universal.number }
  }

  func tagNumbers(of forms: [String]) -> [UInt32] {
    tagger.tags(of: model.lexicon.traits(of: forms)).map { broad[$0] }
  }

  /// The lists on which a name stands as a whole.
  func lists(of forms: [String]) -> NameLists {
    guard forms.count <= Lexicon.longestName else { return [] }
    let words = forms.map { model.lexicon.traits(of: $0.utf8).lowerHash }
    return NameLists(rawValue: model.lexicon.lists[words.reduce(0, Lexicon.extended)])
  }

  /// Fills in tags, heads, relations and names of a sentence whose tokens have forms.
  func read(_ sentence: inout Sentence, lemmas: Lemmatizer) {
    var words = sentence.tokens.map { model.lexicon.traits(of: $0.form.utf8) }
    model.lexicon.markLists(&words)
    let tags = tagger.tags(of: words)
    let parse = parser.parse(ParserWords(words, tags: tags, broad: broad))
    for index in sentence.tokens.indices {
      let tag = model.tags[tags[index]]
      let head = parse.heads[index]
      sentence.tokens[index].tag = tag.universal
      sentence.tokens[index].pennTag = tag.penn
      sentence.tokens[index].lemma = lemmas.lemma(of: sentence.tokens[index].form, tag)
      sentence.tokens[index].head = head < words.count ? head : nil
      sentence.tokens[index].relation = model.relations[parse.relations[index]]
    }
    sentence.names = NameTagger.spans(names.labels(of: words, tags: tags.map { broad[$0] }))
  }
}

extension PartOfSpeech {
  /// Its place among all, as features count it.
  package var number: UInt32 { UInt32(Self.allCases.firstIndex(of: self) ?? 0) + 1 }
}
