import Language

/// Finds quotations that two articles print alike and give to two people, and quotations of one
/// person that are printed in two wordings.
struct QuotationComparison: Sendable {
  /// Runs of so many words lead from one quotation to another.
  static let run = 4
  /// Share of the shorter one's words that both have.
  static let alike = 0.8
  /// A short sentence may be turned in so many of its words.
  static let turned = 0.6
  /// And in so many where its telling words stay.
  static let reworded = 0.55
  static let shortestReworded = 5
  static let shortest = 4
  static let longestTurned = 10
  /// Fewer words may be anybody's.
  static let shortestOfTwo = 7
  /// Words that stand for others in one edit.
  static let mostOfEdit = 4
  /// Words of a phrase that somebody calls something, and topics that its two sentences share.
  static let phrase = (words: 3, alike: 2, topics: 2)
  /// Quotations that one run of words remembers.
  static let remembered = 12

  let gate: SlotGate
  let entities: StoryEntities

  struct Pair {
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
    let rest = printings.indices.filter { !used.contains($0) }.map { printings[$0] }
    return cards + rephrasedCards(of: rest, among: quotations)
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

  private func card(of pair: Pair, among all: [QuotedWords]) -> Card? {
    let (one, other) = (pair.one, pair.other)
    let edits = pair.alignment.edits.compactMap(telling)
    if areTwoPeople(one, other) {
      return edits.isEmpty ? attribution(pair, all) : nil
    }
    if let mine = one.speaker, let theirs = other.speaker, mine != theirs { return nil }
    // Headlines shorten what they quote.
    guard !one.statement.isHeadline, !other.statement.isHeadline else { return nil }
    if pair.isTurned, edits.count != 1 || !pair.isWhole {
      let isHarmless = !hasOtherWord(one, other) || isOneOfTwo(one, other, all)
      guard !isHarmless, !one.isEdited, !other.isEdited else { return nil }
      return wording(one, other, all, .conflict)
    }
    guard !one.isEdited, !other.isEdited, pair.isWhole else { return nil }
    if let edit = edits.first {
      return edits.count == 1 ? weight(of: edit).flatMap { wording(one, other, all, $0) } : nil
    }
    guard pair.alignment.edits.isEmpty, let next = pair.alignment.goesOn.first,
      gate.lexicon.conditions.contains(next) || isCutShort(pair)
    else { return nil }
    return wording(one, other, all, .tension)
  }

  /// Words that say what it is that is denied.
  private static let longestTail = 2

  /// "We will not walk away", "we will not walk away empty-handed": what is denied is less than it seems where the last words are
  /// left out.
  private func isCutShort(_ pair: Pair) -> Bool {
    let tail = pair.alignment.goesOn
    let isDenied = pair.one.words.contains { gate.lexicon.negations.contains($0) }
    return isDenied && pair.one.speaker != nil && pair.one.speaker == pair.other.speaker
      && tail.count <= Self.longestTail
      && tail.allSatisfy { $0.count > 3 && !gate.lexicon.smallWords.contains($0) }
  }

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
      kinship: 0.9, isMarked: false,
      bond: pair.one.words.count >= Self.shortestOfTwo ? .words : .participants)
  }

  func wording(
    _ one: QuotedWords, _ other: QuotedWords, _ all: [QuotedWords], _ status: Disagreement.Status
  ) -> Card {
    let known = one.speaker ?? other.speaker
    let speaker = known.map { entities.entities[$0].name } ?? "the speaker"
    let sides = [one, other].map { quoted in
      side(all.filter { $0.words == quoted.words }) {
        "“\(quote(quoted))”"
      }
    }
    let why =
      status == .conflict
      ? "One sentence of one speaker, printed in two wordings."
      : "One side ends the quotation before words that change what it says."
    return Card(
      kind: .wording, status: status, question: "What did \(speaker) say?", why: why, doubts: [],
      sides: sides, kinship: 0.8, isMarked: false, bond: .words)
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
