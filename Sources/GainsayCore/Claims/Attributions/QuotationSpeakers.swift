import Language

/// Gives quotations that reach over sentences to who speaks them.
///
/// A quotation belongs to the attribution whose content it touches; its other sentences, the later
/// parts of its utterance, and the sentences of the same paragraph that are nothing but quotation
/// follow it ("…," she said. "…"). One that stands alone belongs to "he said:" before it or "he
/// said." after it, or goes on from the paragraph before.
struct QuotationSpeakers {
  let trees: [SentenceTree]
  let cues: CueLexicon
  /// For each sentence, the paragraph it stands in.
  let paragraphs: [Int]
  /// For each sentence, the quotation of each token: an index into `utterances`, or nil.
  let quotations: [[Int?]]
  /// The utterance of each quotation.
  let utterances: [Int]

  /// Linear in the words and quotations.
  func spread(_ attributions: [Attribution]) -> [Attribution] {
    var result = attributions
    var owners = [Int?](repeating: nil, count: utterances.count)
    for (index, one) in attributions.enumerated() where one.isStatement {
      for quotation in one.content.compactMap({ self.quotation(of: $0) })
      where owners[quotation] == nil {
        owners[quotation] = index
      }
    }
    let parts = parts()
    adopt(parts, &owners, &result)
    give(parts, owners, &result)
    return result
  }

  // MARK: Parts

  /// The tokens of one quotation in one sentence.
  private struct Part {
    var quotation: Int
    var piece: Attribution.Piece
    /// Nothing else stands in the sentence.
    var isWhole: Bool
  }

  private func parts() -> [Part] {
    quotations.indices.flatMap { sentence -> [Part] in
      let tokens = quotations[sentence]
      var parts: [Part] = []
      for (index, quotation) in tokens.enumerated() {
        guard let quotation else { continue }
        if let last = parts.last, last.quotation == quotation {
          parts[parts.count - 1].piece.tokens = last.piece.tokens.lowerBound..<index + 1
        } else {
          parts.append(
            Part(
              quotation: quotation, piece: .init(sentence: sentence, tokens: index..<index + 1),
              isWhole: false))
        }
      }
      if parts.count == 1, isWhole(parts[0].piece) { parts[0].isWhole = true }
      return parts
    }
  }

  private func isWhole(_ piece: Attribution.Piece) -> Bool {
    let tokens = trees[piece.sentence].tokens
    return tokens.indices.allSatisfy { piece.tokens.contains($0) || tokens[$0].isPunctuation }
  }

  private func quotation(of piece: Attribution.Piece) -> Int? {
    let tokens = quotations[piece.sentence]
    // A word or two in quotation marks inside a clause is no utterance of its own.
    guard let first = piece.tokens.first(where: { tokens[$0] != nil }) else { return nil }
    let reachesEdge =
      first <= piece.tokens.lowerBound
      || tokens[piece.tokens.upperBound - 1] != nil
    return reachesEdge ? tokens[piece.tokens.upperBound - 1] ?? tokens[first] : nil
  }

  // MARK: Owners

  private func adopt(_ parts: [Part], _ owners: inout [Int?], _ result: inout [Attribution]) {
    var byUtterance: [Int: Int] = [:]
    for (quotation, owner) in owners.enumerated() {
      if let owner {
        byUtterance[utterances[quotation]] = byUtterance[utterances[quotation]] ?? owner
      }
    }
    var cuesOfSentence = Dictionary(
      grouping: result.filter { $0.cue != nil }, by: \.sentence)
    var last: (owner: Int, sentence: Int)?
    for part in parts {
      let sentence = part.piece.sentence
      if owners[part.quotation] == nil {
        owners[part.quotation] = byUtterance[utterances[part.quotation]]
      }
      if owners[part.quotation] == nil, part.isWhole {
        if let lead = bareSpeech(beside: sentence, cuesOfSentence) {
          result.append(lead)
          cuesOfSentence[lead.sentence, default: []].append(lead)
          owners[part.quotation] = result.count - 1
        } else if let last, goesOn(from: last.sentence, to: sentence) {
          owners[part.quotation] = last.owner
        }
      }
      if let owner = owners[part.quotation] { last = (owner, sentence) }
    }
  }

  /// The same paragraph, or the next one where all between is quotation.
  private func goesOn(from last: Int, to sentence: Int) -> Bool {
    if paragraphs[last] == paragraphs[sentence] { return true }
    return sentence == last + 1 && paragraphs[sentence] == paragraphs[last] + 1
      && quotations[last].last.flatMap { $0 } != nil
      && openingMark(of: sentence) == openingMark(of: last)
  }

  private func openingMark(of sentence: Int) -> String? {
    trees[sentence].quoted.firstIndex(of: true).map { trees[sentence].tokens[$0].form }
  }

  /// "She said:" in the sentence before, or "she said." in the one after, with no content of its
  /// own.
  private func bareSpeech(beside sentence: Int, _ known: [Int: [Attribution]]) -> Attribution? {
    let isTaken = { (one: Attribution) in
      known[one.sentence]?.contains { overlap($0.cue, one.cue) } == true
    }
    if sentence > 0, trees[sentence - 1].tokens.last?.form == ":",
      let before = speech(in: sentence - 1, anyLength: true), !isTaken(before)
    {
      return before
    }
    guard sentence + 1 < trees.count, paragraphs[sentence + 1] == paragraphs[sentence] else {
      return nil
    }
    let next = LabelRule(
      tree: trees[sentence + 1], sentence: sentence + 1, isHeadline: false, speakers: [])
    if let signature = next.bareSignature() { return signature }
    return speech(in: sentence + 1, anyLength: false).flatMap { isTaken($0) ? nil : $0 }
  }

  private func overlap(_ one: Range<Int>?, _ other: Range<Int>?) -> Bool {
    guard let one, let other else { return false }
    return one.overlaps(other)
  }

  /// How far from the start of a sentence "she said" still goes with the quotation before it.
  private static let reach = 10

  private func speech(in sentence: Int, anyLength: Bool) -> Attribution? {
    let tree = trees[sentence]
    for index in tree.topDown where tree.isVerb(index) && !tree.quoted[index] {
      guard anyLength || index < Self.reach && endsClause(index, tree) else { continue }
      guard let cue = cues[tree.tokens[index].lemma.lowercased(), .verb], cue.has("quote"),
        !tree.isPassive(index)
      else { continue }
      let group = VerbGroup(of: index, in: tree, cues: cues)
      guard let source = SourceFinder(tree: tree, cues: cues).subject(of: group) else { continue }
      let start = source.lowerBound > index ? index : max(group.start, source.upperBound)
      let isLed = index + 1 < tree.tokens.count && tree.tokens[index + 1].form == ":"
      return Attribution(
        sentence: sentence, content: [], source: source, cue: start..<index + (isLed ? 2 : 1),
        effect: cue.effect, isStatement: true, rule: "quotation-beside")
    }
    return nil
  }

  private func endsClause(_ verb: Int, _ tree: SentenceTree) -> Bool {
    tree.child(of: verb, ["ccomp", "obj", "xcomp"]) == nil
      || verb + 1 < tree.tokens.count && tree.tokens[verb + 1].isPunctuation
  }

  // MARK: Giving

  /// Adds the parts of a quotation that stand in sentences without the cue.
  private func give(_ parts: [Part], _ owners: [Int?], _ result: inout [Attribution]) {
    var taken = trees.map { [Bool](repeating: false, count: $0.tokens.count) }
    for one in result {
      for piece in one.content { mark(piece.tokens, piece.sentence, &taken) }
      for range in [one.cue, one.source].compactMap({ $0 }) { mark(range, one.sentence, &taken) }
    }
    for part in parts {
      guard let owner = owners[part.quotation] else { continue }
      let sentence = part.piece.sentence
      guard !part.piece.tokens.contains(where: { taken[sentence][$0] }),
        part.isWhole
          || sentence != result[owner].sentence
            && utterances[part.quotation] == firstUtterance(of: result[owner])
      else { continue }
      result[owner].content.append(part.piece)
      mark(part.piece.tokens, sentence, &taken)
    }
    for index in result.indices {
      result[index].content.sort {
        ($0.sentence, $0.tokens.lowerBound) < ($1.sentence, $1.tokens.lowerBound)
      }
    }
    result.removeAll { $0.content.isEmpty }
  }

  private func firstUtterance(of one: Attribution) -> Int? {
    one.content.lazy.compactMap { quotation(of: $0) }.first.map { utterances[$0] }
  }

  private func mark(_ range: Range<Int>, _ sentence: Int, _ taken: inout [[Bool]]) {
    for index in range { taken[sentence][index] = true }
  }
}
