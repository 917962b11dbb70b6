import Language

/// Turns what was found in a story's articles into statements that can be compared.
struct StatementReader {
  /// Words; what is longer is a table or a list.
  private static let longest = 80

  let lexicon: Lexicon
  let entities: StoryEntities
  /// What the times of an article without a date are told from: the same for all, so that "May" and
  /// "September" differ.
  let undatedToday: String
  /// Whether no other article tells the story: all that is asked then is whom it heard, so it is read up to the first that is heard, and what
  /// is set against other articles alone is not read.
  var isAlone = false

  /// - Parameter heard: names that the article itself did not find.
  func statements(of one: AnalysedArticle, hearing heard: [StoryNames.Heard] = []) -> [Statement] {
    let assertions = Dictionary(grouping: one.analysis.assertions, by: \.sentence)
    let claims = Dictionary(
      grouping: one.analysis.claims.filter { $0.family != nil && $0.trigger != nil }, by: \.sentence
    )
    var mentions = mentionsBySentence(of: one)
    for name in heard { mentions[name.sentence].append((name.range, name.entity)) }
    var found: [Statement] = []
    for sentence in one.analysis.sentences.indices {
      let told = assertions[sentence] ?? []
      guard one.analysis.sentences[sentence].tokens.count <= Self.longest,
        !told.isEmpty || mayHaveNumbers(sentence, of: one)
      else { continue }
      let scene = SentenceScene(
        one, sentence: sentence, mentions: mentions[sentence],
        today: one.article.published ?? undatedToday)
      let before = found.last { $0.sentence == sentence - 1 && $0.openness == nil }
      found += SentenceReader(
        lexicon: lexicon, story: entities, scene: scene, told: told, framed: claims[sentence] ?? [],
        isAlone: isAlone
      ).statements().map { $0.openness == nil ? $0 : reading($0, after: before) }
      if isAlone, found.contains(where: { $0.source != nil }) { break }
    }
    return found
  }

  /// Whether a sentence without a verb is one of those with which an article tells its news, and has a number.
  private func mayHaveNumbers(_ sentence: Int, of one: AnalysedArticle) -> Bool {
    sentence <= SlotGate.deepest
      && one.analysis.sentences[sentence].tokens.contains { $0.tag == .numeral }
  }

  /// Words of a sentence that tells too little to know of what it tells.
  private static let few = 4
  private static let worthOfBefore = 0.5

  /// "That is not yet known": what is open was told before.
  private func reading(_ open: Statement, after before: Statement?) -> Statement {
    guard let before, open.surroundings.words.count < Self.few else { return open }
    var one = open
    one.topic.formUnion(before.topic)
    let known = Set(one.surroundings.words.map(\.text))
    one.surroundings.words += before.surroundings.words.filter { !known.contains($0.text) }.map {
      var word = $0
      word.weight *= Self.worthOfBefore
      return word
    }
    return one
  }

  private func mentionsBySentence(of one: AnalysedArticle) -> [[(range: Range<Int>, entity: Int)]] {
    let sentences = one.analysis.sentences
    var found = [[(range: Range<Int>, entity: Int)]](repeating: [], count: sentences.count)
    for mention in one.analysis.mentions {
      let place = sentences.firstPlace { $0.range.upperBound > mention.range.lowerBound }
      guard place < sentences.count,
        let entity = entities.index(article: one.id, entity: mention.entity)
      else { continue }
      found[place].append((mention.range, entity))
    }
    return found
  }
}
