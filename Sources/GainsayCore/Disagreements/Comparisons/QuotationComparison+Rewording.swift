import Language

/// Short sentences of one speaker that two outlets print in words too far apart to be laid side by side: "We lent too much to too
/// few", "We lent too much, and far too quickly".
extension QuotationComparison {
  /// Longer sentences are quoted in part, and said again in part.
  private static let longestRephrased = 20
  /// Words that both begin with, and the shares of the shorter one's words and of its telling words that both then have at least.
  private static let beginnings: [(opening: Int, share: Double, telling: Double)] = [
    (1, 0.75, 0.5), (2, 0.55, 0.5), (4, 0.4, 0),
  ]

  /// Telling words, beside names, of a sentence that tells much.
  private static let much = 3

  /// - Parameter printings: of one wording and speaker each.
  func rephrasedCards(of printings: [[QuotedWords]], among all: [QuotedWords]) -> [Card] {
    let sentences = printings.map { $0[0] }.filter(isOneSentence)
    var holders: [String: [Int]] = [:]
    var used: Set<Int> = []
    var cards: [Card] = []
    for (place, one) in sentences.enumerated() {
      let words = tellingWords(of: one)
      let earlier = Set(words.flatMap { holders[$0, default: []] }).subtracting(used)
      let other = earlier.sorted().first { other in
        areRephrased(sentences[other], one) && !isOneOfTwo(sentences[other], one, all)
      }
      if let other {
        used.formUnion([other, place])
        cards.append(wording(sentences[other], one, all, .conflict))
      }
      for word in words where holders[word, default: []].count < Self.remembered {
        holders[word, default: []].append(place)
      }
    }
    return cards
  }

  private func tellingWords(of one: QuotedWords) -> Set<String> {
    Set(one.words.filter { !gate.lexicon.smallWords.contains($0) })
  }

  /// Whether both share but names, which one speaker says again and again, and tell much else.
  private func shareOnlyNames(_ one: QuotedWords, _ other: QuotedWords) -> Bool {
    let others = [one, other].map { quoted in
      tellingWords(of: quoted).filter { $0.count > 3 }.subtracting(
        quoted.statement.tokens.filter { $0.form.first?.isUppercase == true }.map {
          $0.form.lowercased()
        })
    }
    return others.allSatisfy { $0.count >= Self.much } && others[0].isDisjoint(with: others[1])
  }

  private func isOneSentence(_ one: QuotedWords) -> Bool {
    one.words.count <= Self.longestRephrased && !one.isEdited && !one.statement.isHeadline
      && !one.statement.article.words(one.statement.trigger).contains(/[.!?]\s+\S/)
  }

  /// Whether both begin alike, may be of one speaker, and differ in more than forms and in where they are cut off.
  private func areRephrased(_ one: QuotedWords, _ other: QuotedWords) -> Bool {
    guard one.statement.article.id != other.statement.article.id,
      one.speaker == nil || other.speaker == nil || one.speaker == other.speaker,
      !areTwoPeople(one, other), !shareOnlyNames(one, other)
    else { return false }
    let alignment = WordAlignment(one.words, other.words)
    let opening = zip(one.words, other.words).prefix { $0 == $1 }.count
    let share = Double(alignment.matched) / Double(max(1, min(one.words.count, other.words.count)))
    let words = [tellingWords(of: one), tellingWords(of: other)]
    let telling =
      Double(words[0].intersection(words[1]).count) / Double(max(1, words.map(\.count).min() ?? 1))
    guard
      Self.beginnings.contains(where: {
        opening >= $0.opening && share >= $0.share && telling >= $0.telling
      })
    else { return false }
    let edits = alignment.edits.compactMap { self.telling($0) }
    let modals = [modals(one), modals(other)]
    if edits.isEmpty { return modals[0] != modals[1] && modals.allSatisfy { !$0.isEmpty } }
    return edits.contains { edit in
      let isOther = edit.one.contains { word in
        !edit.other.isEmpty && !edit.other.contains { areForms($0, word) }
      }
      let words = edit.one + edit.other
      return isOther || words.count <= Self.mostOfEdit && words.contains(where: isTurning)
    }
  }

  /// "We cannot pay", "we will not pay".
  private func modals(_ one: QuotedWords) -> Set<String> {
    Set(one.words.filter { gate.lexicon.factuality.hedge($0, at: .modal) != nil })
  }

  /// Whether a word more makes another sentence: "not", "if", "maybe".
  private func isTurning(_ word: String) -> Bool {
    let lexicon = gate.lexicon
    return lexicon.negations.contains(word) || lexicon.conditions.contains(word)
      || [.modal, .adverb].contains { lexicon.factuality.hedge(word, at: $0) != nil }
  }
}
