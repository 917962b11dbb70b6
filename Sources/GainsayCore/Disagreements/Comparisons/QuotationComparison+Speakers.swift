import Language

/// Whether one quotation is given to two people.
extension QuotationComparison {
  /// Both named on the spot, nothing of the one's name in the other's, and enough words for chance
  /// to be ruled out.
  func areTwoPeople(_ one: QuotedWords, _ other: QuotedWords) -> Bool {
    let isLong = min(one.words.count, other.words.count) >= Self.shortestOfTwo
    guard isLong || one.words == other.words && isTelling(one.words),
      one.isSpeakerNamed || other.isSpeakerNamed || one.speaker == nil || other.speaker == nil,
      let mine = names(of: one), let theirs = names(of: other)
    else { return false }
    let names = [mine, theirs]
    let sentences = [other, one].map { $0.statement.article.words($0.statement.sentenceRange) }
    let isElsewhere = zip(names, sentences).contains { words, sentence in
      words.contains { word in sentence.lowercased().contains(word) }
    }
    return names[0].isDisjoint(with: names[1]) && !isElsewhere
  }

  /// Of some words, two that are not small: nobody says them by chance.
  private func isTelling(_ words: [String]) -> Bool {
    let isLong =
      words.count > Self.shortest
      && words.count { !gate.lexicon.smallWords.contains($0) && $0.count > 2 } >= 3
    return isLong
      || words.count >= Self.shortest && words.contains { Self.isRare($0) }
  }

  private static let ranks = WordRanks()
  /// Place among the words of news behind which one is rare.
  private static let rare = 2_048

  static func isRare(_ word: String) -> Bool {
    word.count > 3 && ranks.rank(of: word).map { $0 >= rare } ?? true
  }

  /// All names of the person who is named beside the words, or the names that stand there; nil where there are none.
  private func names(of one: QuotedWords) -> Set<String>? {
    if let speaker = one.speaker {
      let entity = entities.entities[speaker]
      guard one.isSpeakerNamed || isClear(speaker, in: one), entity.kind == .person else {
        return nil
      }
      return Set(
        ([entity.name] + entity.aliases).flatMap {
          $0.lowercased().split(separator: " ").map(String.init)
        })
    }
    return one.sourceNames.count >= 2 ? one.sourceNames : nil
  }

  /// Sentences before a pronoun in which whoever it stands for is named.
  private static let reach = 2

  /// "He said", where nobody else has been named near, or in the sentence right before.
  private func isClear(_ speaker: Int, in one: QuotedWords) -> Bool {
    (1...Self.reach).contains { reach in
      let named = people(within: reach, of: one)
      return !named.isEmpty && named == [speaker]
    }
  }

  /// Those who are named in its sentence and so many before.
  private func people(within reach: Int, of one: QuotedWords) -> Set<Int> {
    let (article, sentence) = (one.statement.article, one.statement.sentence)
    let sentences = article.analysis.sentences
    let start = sentences[max(0, sentence - reach)].range.lowerBound
    let near = start..<sentences[sentence].range.upperBound
    let named = article.analysis.mentions.filter { $0.form == .name && near.overlaps($0.range) }
      .compactMap { entities.index(article: article.id, entity: $0.entity) }
      .filter { entities.entities[$0].kind == .person }
    return Set(named)
  }
}
