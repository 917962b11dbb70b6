import Language

/// Who says what in an article, with the tree of each of its sentences.
struct AttributedText: Sendable {
  var attributions: [Attribution]
  var trees: [WordTree]
}

/// Finds the attributions of an article, sentence by sentence, then gives quotations their
/// speakers.
struct AttributionReader {
  let lexicon: Lexicon
  let text: ArticleText

  /// Linear in the text.
  func read() -> AttributedText {
    let quotations = QuotationFinder().quotations(
      in: text.article.text, blocks: text.article.blocks.map(\.range)
    ).filter { $0.depth == 0 }
    let places = places(of: quotations)
    let paragraphs = paragraphs()
    let trees = zip(text.sentences, places).map { sentence, quotation in
      WordTree(sentence.tokens, quoted: quotation.map { $0 != nil })
    }
    let found = trees.enumerated().flatMap { index, tree in
      AttributionFinder(
        tree: tree, lexicon: lexicon, sentence: index, isHeadline: isHeadline(paragraphs[index])
      ).find().compactMap { answered($0, tree) }
    }
    let turns = withTurns(found, trees, paragraphs)
    let attributions = QuotationSpeakers(
      trees: trees, cues: lexicon.cues, paragraphs: paragraphs, quotations: places,
      utterances: quotations.map(\.utterance)
    ).spread(turns)
    return AttributedText(attributions: attributions, trees: trees)
  }

  /// Without those of whom nobody speaks: "you may say" credits nobody, and "it is unclear" names no source.
  private func answered(_ one: Attribution, _ tree: WordTree) -> Attribution? {
    // "No one believes" credits nobody.
    if let first = one.source?.lowerBound, !tree.quoted[first],
      lexicon.factuality.hedge(tree.lower[first], at: .quantifier)?.isSo == false
    {
      return nil
    }
    guard let source = one.source, source.count == 1, !tree.quoted[source.lowerBound] else {
      return one
    }
    let word = tree.tokens[source.lowerBound]
    if lexicon.cues.closed.readers.contains(word.lower) { return nil }
    // "Who would disagree?" asks for a source and names none.
    if word.pennTag.hasPrefix("W"), tree.tokens.last?.form == "?" { return nil }
    guard word.lower == "it", let cue = one.cue,
      tree.tokens[cue].contains(where: { $0.tag == .adjective })
    else { return one }
    var open = one
    open.source = nil
    return open
  }

  /// What a speaker says in a transcript goes on to the next label or the end of the paragraph.
  private func withTurns(_ found: [Attribution], _ trees: [WordTree], _ paragraphs: [Int])
    -> [Attribution]
  {
    var result: [Attribution] = []
    var turn: Int?
    for one in found {
      let isLabel = one.rule == LabelRule.rule && !isHeadline(paragraphs[one.sentence])
      if !isLabel, let turn, paragraphs[result[turn].sentence] == paragraphs[one.sentence],
        result[turn].sentence < one.sentence
      {
        continue
      }
      turn = isLabel ? result.count : turn
      result.append(one)
    }
    let starts = Set(result.filter { $0.rule == LabelRule.rule }.map(\.sentence))
    for index in result.indices
    where result[index].rule == LabelRule.rule && !isHeadline(paragraphs[result[index].sentence]) {
      var next = result[index].sentence + 1
      while next < trees.count, !starts.contains(next),
        paragraphs[next] == paragraphs[result[index].sentence]
      {
        result[index].content.append(.init(sentence: next, tokens: trees[next].tokens.indices))
        next += 1
      }
    }
    return result
  }

  private func isHeadline(_ paragraph: Int) -> Bool {
    let blocks = text.article.blocks
    guard blocks.indices.contains(paragraph) else { return false }
    return blocks[paragraph].kind == .headline || blocks[paragraph].kind == .heading
  }

  /// The quotation that each token of each sentence stands in.
  private func places(of quotations: [Quotation]) -> [[Int?]] {
    var next = 0
    return text.sentences.map { sentence in
      sentence.tokens.map { token in
        while next < quotations.count, quotations[next].range.upperBound <= token.range.lowerBound {
          next += 1
        }
        guard next < quotations.count, quotations[next].range.overlaps(token.range) else {
          return nil
        }
        return next
      }
    }
  }

  private func paragraphs() -> [Int] {
    let blocks = text.article.blocks
    var next = 0
    return text.sentences.map { sentence in
      while next + 1 < blocks.count,
        blocks[next].range.upperBound <= sentence.range.lowerBound
      {
        next += 1
      }
      return next
    }
  }
}
