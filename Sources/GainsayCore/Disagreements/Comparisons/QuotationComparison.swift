/// Finds quotations that two articles print alike and give to two people, and quotations of one
/// person that are printed in two wordings.
struct QuotationComparison: Sendable {
  /// Runs of so many words lead from one quotation to another.
  private static let run = 4
  /// Share of the shorter one's words that both have.
  private static let alike = 0.75
  /// More words than these apart, they are two sentences.
  private static let mostApart = 4

  let gate: SlotGate
  let entities: StoryEntities

  private struct Pair {
    var one: QuotedWords
    var other: QuotedWords
    var alignment: WordAlignment
  }

  func cards(for quotations: [QuotedWords]) -> [Card] {
    var cards: [Card] = []
    var used: Set<Int> = []
    for (first, second) in candidates(quotations) where used.isDisjoint(with: [first, second]) {
      let (one, other) = (quotations[first], quotations[second])
      guard one.statement.article.id != other.statement.article.id,
        let pair = pair(one, other), let card = card(of: pair, among: quotations)
      else { continue }
      used.formUnion(quotations.indices.filter { self.pair(quotations[$0], one) != nil })
      used.formUnion([first, second])
      cards.append(card)
    }
    return cards
  }

  /// Pairs that share a run of words, in order.
  private func candidates(_ quotations: [QuotedWords]) -> [(Int, Int)] {
    var holders: [[String]: [Int]] = [:]
    var seen: Set<[Int]> = []
    var pairs: [(Int, Int)] = []
    for (index, one) in quotations.enumerated() {
      for start in 0...(max(0, one.words.count - Self.run))
      where start + Self.run <= one.words.count {
        let run = Array(one.words[start..<start + Self.run])
        for earlier in holders[run, default: []] where earlier != index {
          if seen.insert([earlier, index]).inserted { pairs.append((earlier, index)) }
        }
        holders[run, default: []].append(index)
      }
    }
    return pairs
  }

  private func pair(_ one: QuotedWords, _ other: QuotedWords) -> Pair? {
    let alignment = WordAlignment(one.words, other.words)
    let shorter = min(one.words.count, other.words.count)
    guard Double(alignment.matched) >= Self.alike * Double(shorter) else { return nil }
    return Pair(one: one, other: other, alignment: alignment)
  }

  private func card(of pair: Pair, among all: [QuotedWords]) -> Card? {
    let (one, other) = (pair.one, pair.other)
    let apart = telling(pair.alignment.onlyInOne) + telling(pair.alignment.onlyInOther)
    if let mine = one.speaker, let theirs = other.speaker, mine != theirs {
      guard arePeople(mine, theirs), apart.isEmpty else { return nil }
      return attribution(pair, all, mine, theirs)
    }
    guard !one.isEdited, !other.isEdited, apart.count <= Self.mostApart else { return nil }
    if !apart.isEmpty { return wording(pair, all, .conflict) }
    guard let next = pair.alignment.goesOn.first, gate.lexicon.conditions.contains(next) else {
      return nil
    }
    return wording(pair, all, .tension)
  }

  private func arePeople(_ one: Int, _ other: Int) -> Bool {
    [one, other].allSatisfy { entities.entities[$0].kind == .person }
  }

  /// Words that make a difference: no articles and the like, but every negation.
  private func telling(_ words: [String]) -> [String] {
    words.filter { !gate.lexicon.smallWords.contains($0) }
  }

  // MARK: cards

  private func attribution(_ pair: Pair, _ all: [QuotedWords], _ mine: Int, _ theirs: Int) -> Card {
    let sides = [(pair.one, mine), (pair.other, theirs)].map { quoted, speaker in
      side(all.filter { $0.speaker == speaker && self.pair($0, quoted) != nil }) {
        entities.entities[speaker].name
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
