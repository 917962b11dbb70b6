import Language

/// Finds quotations that two articles print alike and give to two people, and quotations of one
/// person that are printed in two wordings.
struct QuotationComparison: Sendable {
  /// Runs of so many words lead from one quotation to another.
  private static let run = 4
  /// Share of the shorter one's words that both have.
  private static let alike = 0.8
  /// A short sentence may be turned in so many of its words.
  private static let turned = 0.6
  private static let shortest = 4
  private static let longestTurned = 10
  /// Fewer words may be anybody's.
  private static let shortestOfTwo = 7
  /// Words that stand for others in one edit.
  private static let mostOfEdit = 4
  /// Words of a phrase that somebody calls something, and topics that its two sentences share.
  private static let phrase = (words: 3, alike: 2, topics: 2)
  /// Quotations that one run of words remembers.
  private static let remembered = 12

  let gate: SlotGate
  let entities: StoryEntities

  private struct Pair {
    var one: QuotedWords
    var other: QuotedWords
    var alignment: WordAlignment
    /// Whether it is one short sentence, turned another way.
    var isTurned: Bool

    /// Whether both print the same stretch, or one only stops early.
    var isWhole: Bool {
      one.words.first == other.words.first
        && (one.words.last == other.words.last || !alignment.goesOn.isEmpty
          || alignment.endsApart)
    }
  }

  /// What most articles print alike is compared once.
  private struct Printing: Hashable {
    var words: [String]
    var speaker: Int?
    var isSpeakerNamed: Bool
    var sourceNames: Set<String>
    var isEdited: Bool
  }

  func cards(for quotations: [QuotedWords]) -> [Card] {
    let printings = printings(of: quotations)
    var cards: [Card] = []
    var used: Set<Int> = []
    for (first, second) in candidates(printings.map { $0[0] })
    where used.isDisjoint(with: [first, second]) {
      guard let (one, other) = ofTwoArticles(printings[first], printings[second]),
        let pair = pair(one, other), let card = card(of: pair, among: quotations)
      else { continue }
      used.formUnion(printings.indices.filter { self.pair(printings[$0][0], one) != nil })
      used.formUnion([first, second])
      cards.append(card)
    }
    return cards
  }

  /// Quotations of the same words and speaker together, in the order of their first.
  private func printings(of quotations: [QuotedWords]) -> [[QuotedWords]] {
    var places: [Printing: Int] = [:]
    var found: [[QuotedWords]] = []
    for one in quotations {
      let key = Printing(
        words: one.words, speaker: one.speaker, isSpeakerNamed: one.isSpeakerNamed,
        sourceNames: one.sourceNames, isEdited: one.isEdited)
      if let place = places[key] {
        found[place].append(one)
      } else {
        places[key] = found.count
        found.append([one])
      }
    }
    return found
  }

  private func ofTwoArticles(_ some: [QuotedWords], _ others: [QuotedWords])
    -> (QuotedWords, QuotedWords)?
  {
    for one in some {
      let other = others.first { $0.statement.article.id != one.statement.article.id }
      if let other { return (one, other) }
    }
    return nil
  }

  /// Pairs that share a run of words, or are short and of one speaker, in order; a run and a speaker remember the first few.
  private func candidates(_ quotations: [QuotedWords]) -> [(Int, Int)] {
    var holders: [[String]: [Int]] = [:]
    var shortOf: [Int: [Int]] = [:]
    var seen: Set<[Int]> = []
    var pairs: [(Int, Int)] = []
    for (index, one) in quotations.enumerated() {
      if let speaker = one.speaker, one.words.count <= Self.longestTurned {
        for earlier in shortOf[speaker, default: []].prefix(Self.remembered)
        where seen.insert([earlier, index]).inserted {
          pairs.append((earlier, index))
        }
        shortOf[speaker, default: []].append(index)
      }
      if one.words.count == Self.phrase.words {
        let run = Array(one.words.prefix(Self.phrase.alike))
        for earlier in holders[run, default: []].prefix(Self.remembered)
        where seen.insert([earlier, index]).inserted {
          pairs.append((earlier, index))
        }
        holders[run, default: []].append(index)
      }
      for start in 0...(max(0, one.words.count - Self.run))
      where start + Self.run <= one.words.count {
        // The opening of a short sentence is one word shorter.
        let length = start == 0 && one.words.count <= Self.longestTurned ? Self.run - 1 : Self.run
        let run = Array(one.words[start..<start + length])
        for earlier in holders[run, default: []] where earlier != index {
          if seen.insert([earlier, index]).inserted { pairs.append((earlier, index)) }
        }
        if holders[run, default: []].count < Self.remembered {
          holders[run, default: []].append(index)
        }
      }
    }
    return pairs
  }

  private func pair(_ one: QuotedWords, _ other: QuotedWords) -> Pair? {
    let alignment = WordAlignment(one.words, other.words)
    let shorter = min(one.words.count, other.words.count)
    let isTurned = isTurned(one, other, alignment) || isPhrase(one, other)
    let isAlike =
      shorter >= Self.shortest && Double(alignment.matched) >= Self.alike * Double(shorter)
    guard isTurned || isAlike else { return nil }
    return Pair(one: one, other: other, alignment: alignment, isTurned: isTurned)
  }

  /// "We will sit by the door", "We will sit at the table": a short sentence of one speaker that opens alike.
  private func isTurned(
    _ one: QuotedWords, _ other: QuotedWords, _ alignment: WordAlignment
  ) -> Bool {
    let isOfOne = one.speaker != nil && one.speaker == other.speaker
    // Who "he" is may not be known where a long opening is the same.
    let isOpen = one.speaker == nil || other.speaker == nil
    let isLong = one.words.count >= Self.shortestOfTwo && alignment.matched + 1 >= one.words.count
    guard isOfOne || isOpen && isLong, one.words.count == other.words.count,
      (Self.shortest...Self.longestTurned).contains(one.words.count)
    else { return false }
    let opening = zip(one.words, other.words).prefix { $0 == $1 }.count
    return opening >= 3 && Double(alignment.matched) >= Self.turned * Double(one.words.count)
  }

  /// "Frank and constructive", "frank and friendly": what one statement calls one meeting.
  private func isPhrase(_ one: QuotedWords, _ other: QuotedWords) -> Bool {
    let (mine, theirs) = (one.statement.topic, other.statement.topic)
    return one.words.count == Self.phrase.words && other.words.count == Self.phrase.words
      && one.words.prefix(Self.phrase.alike) == other.words.prefix(Self.phrase.alike)
      && !gate.lexicon.smallWords.contains(one.words[0])
      && (one.speaker == nil || other.speaker == nil || one.speaker == other.speaker)
      && mine.intersection(theirs).count >= Self.phrase.topics
  }

  private func card(of pair: Pair, among all: [QuotedWords]) -> Card? {
    let (one, other) = (pair.one, pair.other)
    let edits = pair.alignment.edits.compactMap(telling)
    if areTwoPeople(one, other) {
      return edits.isEmpty ? attribution(pair, all) : nil
    }
    if let mine = one.speaker, let theirs = other.speaker, mine != theirs { return nil }
    if pair.isTurned, edits.count != 1 || !pair.isWhole {
      let isHarmless = !hasOtherWord(one, other) || isOneOfTwo(one, other, all)
      return isHarmless || one.isEdited || other.isEdited ? nil : wording(pair, all, .conflict)
    }
    guard !one.isEdited, !other.isEdited, pair.isWhole else { return nil }
    if let edit = edits.first {
      return edits.count == 1 ? weight(of: edit).flatMap { wording(pair, all, $0) } : nil
    }
    guard pair.alignment.edits.isEmpty, let next = pair.alignment.goesOn.first,
      gate.lexicon.conditions.contains(next)
    else { return nil }
    return wording(pair, all, .tension)
  }

  /// Whether a telling word of the one stands where the other has another: "okay" for "OK" is none.
  private func hasOtherWord(_ one: QuotedWords, _ other: QuotedWords) -> Bool {
    zip(one.words, other.words).contains { mine, theirs in
      mine != theirs && min(mine.count, theirs.count) > 3 && !areForms(mine, theirs)
    }
  }

  /// Whether some article prints both: then both were said.
  private func isOneOfTwo(_ one: QuotedWords, _ other: QuotedWords, _ all: [QuotedWords]) -> Bool {
    let holders = [one, other].map { quoted in
      Set(all.filter { $0.words == quoted.words }.map(\.statement.article.id))
    }
    return !holders[0].isDisjoint(with: holders[1])
  }

  /// Both named on the spot, nothing of the one's name in the other's, and enough words for chance
  /// to be ruled out.
  private func areTwoPeople(_ one: QuotedWords, _ other: QuotedWords) -> Bool {
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

  private static func isRare(_ word: String) -> Bool {
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

  /// "He said", where nobody else has been named near.
  private func isClear(_ speaker: Int, in one: QuotedWords) -> Bool {
    let (article, sentence) = (one.statement.article, one.statement.sentence)
    let sentences = article.analysis.sentences
    let start = sentences[max(0, sentence - Self.reach)].range.lowerBound
    let near = start..<sentences[sentence].range.upperBound
    let named = article.analysis.mentions.filter { $0.form == .name && near.overlaps($0.range) }
      .compactMap { entities.index(article: article.id, entity: $0.entity) }
      .filter { entities.entities[$0].kind == .person }
    return !named.isEmpty && Set(named) == [speaker]
  }

  /// The words of an edit that make a difference: no articles and the like; nil where none does.
  private func telling(_ edit: WordAlignment.Edit) -> WordAlignment.Edit? {
    let left = WordAlignment.Edit(
      one: edit.one.filter { !gate.lexicon.smallWords.contains($0) },
      other: edit.other.filter { !gate.lexicon.smallWords.contains($0) })
    return left.one.isEmpty && left.other.isEmpty ? nil : left
  }

  /// A negation more or less, or one word for another, says something else; a word more says it
  /// differently. All else is how people write down what they hear.
  private func weight(of edit: WordAlignment.Edit) -> Disagreement.Status? {
    let (one, other) = (Set(edit.one), Set(edit.other))
    if one.union(other).count == 1, !one.union(other).isDisjoint(with: gate.lexicon.negations) {
      return .conflict
    }
    if edit.one.count == 1, edit.other.count == 1 {
      return areForms(edit.one[0], edit.other[0]) ? nil : status(of: edit.one[0], edit.other[0])
    }
    // "Work force" and "workforce".
    if edit.one.joined() == edit.other.joined() { return nil }
    if !edit.one.isEmpty, !edit.other.isEmpty {
      return edit.one.count + edit.other.count <= Self.mostOfEdit ? .conflict : nil
    }
    let word = edit.one.first ?? edit.other.first ?? ""
    return edit.one.count + edit.other.count == 1 && word.count > 3 ? .tension : nil
  }

  /// One telling word for another of its length says something else; "folks" for "people" does not.
  private func status(of one: String, _ other: String) -> Disagreement.Status {
    let acts = gate.lexicon.acts
    let isAlike = acts.verb(one) == acts.verb(other) || acts.noun(one) == acts.noun(other)
    return isAlike || min(one.count, other.count) < 4 ? .tension : .conflict
  }

  /// "Government" and "governments", "gonna" and "going".
  private func areForms(_ one: String, _ other: String) -> Bool {
    let shared = zip(one, other).prefix { $0 == $1 }.count
    return shared >= min(one.count, other.count) - 2 && shared >= 2
  }

  // MARK: cards

  private func attribution(_ pair: Pair, _ all: [QuotedWords]) -> Card {
    let sides = [pair.one, pair.other].map { quoted in
      side(
        all.filter { one in
          one.speaker == quoted.speaker && one.sourceNames == quoted.sourceNames
            && self.pair(one, quoted) != nil
        }
      ) {
        quoted.speaker.map { entities.entities[$0].name }
          ?? quoted.statement.source.map(quoted.statement.article.words) ?? ""
      }
    }
    return Card(
      kind: .attribution, status: .conflict, question: "Who said “\(quote(pair.one))”?",
      why: "The same words are put into the mouths of two people.", doubts: [], sides: sides,
      kinship: 0.9, isMarked: false)
  }

  private func wording(_ pair: Pair, _ all: [QuotedWords], _ status: Disagreement.Status) -> Card {
    let known = pair.one.speaker ?? pair.other.speaker
    let speaker = known.map { entities.entities[$0].name } ?? "the speaker"
    let sides = [pair.one, pair.other].map { quoted in
      side(all.filter { $0.words == quoted.words }) {
        "“\(quote(quoted))”"
      }
    }
    let why =
      status == .conflict
      ? "One sentence of one speaker, printed in two wordings."
      : "One side ends the quotation before its condition."
    return Card(
      kind: .wording, status: status, question: "What did \(speaker) say?", why: why, doubts: [],
      sides: sides, kinship: 0.8, isMarked: false)
  }

  private func side(_ quotations: [QuotedWords], label: () -> String)
    -> Side
  {
    let statements = quotations.map(\.statement)
    var position = PositionBuilder().position(of: statements) { $0.trigger }
    position.label = label()
    return Side(statements: statements, position: position)
  }

  private func quote(_ one: QuotedWords) -> String {
    one.statement.article.words(one.statement.trigger).trimmingPrefix { $0.isWhitespace }
      .split(separator: " ").prefix(14).joined(separator: " ")
      .replacing(/[,.]$/, with: "")
  }
}
