import Language

/// Finds the nouns and the pronouns that stand for someone named, word by word, so that each may point to what those before it
/// pointed to.
struct StandInFinder {
  private let text: ArticleText
  private let lexicon: Lexicon
  private let entities: [Entity]
  private let names: [[Mention]]
  private let descriptors: Descriptors
  private let phrases: NominalPhraseFinder
  private let nominals: NominalResolver
  private let pairs: PairFinder
  private let pronouns: PronounResolver
  private var discourse: Discourse
  private var focus = Focus()
  private var found: [Mention] = []

  /// The words of longer sentences are left alone, and nothing points into them: they are lists.
  private static let longest = 200

  init(
    text: ArticleText, lexicon: Lexicon, entities: [Entity], names: [Mention],
    descriptors: Descriptors, told: AttributedText
  ) {
    (self.text, self.lexicon, self.entities, self.descriptors) = (
      text, lexicon, entities, descriptors
    )
    self.names = text.bySentence(names)
    let genders = PersonGenders(
      entities: entities, descriptors: descriptors, lexicon: lexicon
    ).genders
    phrases = NominalPhraseFinder(nouns: lexicon.typeNouns, closed: lexicon.cues.closed)
    nominals = NominalResolver(
      text: text, lexicon: lexicon, entities: entities, descriptors: descriptors)
    pairs = PairFinder(text: text, lexicon: lexicon, nominals: nominals)
    let referents = ReferentFinder(
      text: text, lexicon: lexicon, entities: entities, genders: genders
    ).referents(names)
    discourse = Discourse(
      zip(text.sentences, referents).map { $0.tokens.count > Self.longest ? [] : $1 })
    pronouns = PronounResolver(
      text: text, speakers: QuotedSpeakers(text: text, names: self.names, told: told))
  }

  /// In order of place.
  mutating func find() -> [Mention] {
    for index in text.sentences.indices {
      if text.sentences[index].tokens.count <= Self.longest { read(index) }
      for name in names[index] {
        let entity = entities[name.entity]
        focus.name(entity.id, entity.kind, nouns: descriptors.nouns[entity.id] ?? [])
      }
    }
    return found
  }

  private mutating func read(_ index: Int) {
    let tokens = text.sentences[index].tokens
    let isNamed = named(index)
    var start = 0
    while start < tokens.count {
      let end = standIn(at: start, of: index, tokens, isNamed)
      start = max(start + 1, end)
    }
  }

  /// Which words of a sentence are part of names.
  private func named(_ index: Int) -> [Bool] {
    var isNamed = [Bool](repeating: false, count: text.sentences[index].tokens.count)
    for name in names[index] {
      for token in text.tokens(in: name.range, of: text.sentences[index]) { isNamed[token] = true }
    }
    return isNamed
  }

  /// Finds what stands at a word. Gives back where it ends, or the word where nothing does.
  private mutating func standIn(
    at start: Int, of index: Int, _ tokens: [Token], _ isNamed: [Bool]
  ) -> Int {
    guard !isNamed[start] else { return start }
    if let pronoun = lexicon.pronouns[tokens[start].lower],
      let chain = pronouns.chain(of: pronoun, at: start, of: index, discourse)
    {
      add(chain, start..<start + 1, head: start, of: index, .pronoun, pronoun)
    }
    if let (range, members) = pairs.pair(at: start, of: index, discourse) {
      found += members.map { Mention(range: range, entity: $0, form: .nominal) }
      return start
    }
    guard let phrase = phrases.phrase(at: start, of: index, in: tokens), !isNamed[phrase.head],
      let entity = nominals.entity(for: phrase, discourse, focus)
    else { return start }
    add(entity, phrase.tokens, head: phrase.head, of: index, .nominal, nil)
    return start
  }

  private mutating func add(
    _ chain: Int, _ words: Range<Int>, head: Int, of index: Int, _ form: Mention.Form,
    _ pronoun: Pronoun?
  ) {
    let sentence = text.sentences[index]
    let kind: Referent.Kind =
      chain >= 0
      ? Referent.Kind(entities[chain].kind)
      : pronoun?.reference == .person ? .person : .organization
    discourse.add(
      Referent(
        sentence: index, token: head, offset: sentence.tokens[head].range.lowerBound, chain: chain,
        kind: kind, gender: pronoun?.gender, isPlural: pronoun?.reference == .plural,
        salience: Salience.of(head, in: sentence.tokens), form: form))
    guard chain >= 0 else { return }
    found.append(
      Mention(range: text.range(ofTokens: words, in: sentence), entity: chain, form: form))
  }
}
