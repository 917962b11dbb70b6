import Language

/// A sentence with what was found in it.
struct Scene {
  var index: Int
  var sentence: Sentence
  var tree: WordTree
  var mentions: [Mention]
  var times: [TimeExpression]
  /// Who says what in it: those whose content or cue stands there.
  var attributions: [Attribution]
}

/// Puts what was found in an article in order of its sentences.
struct SceneReader {
  let lexicon: Lexicon
  let text: ArticleText
  let mentions: [Mention]

  /// One for each sentence that has words.
  /// - Parameter inside: see ``mentionsBySentence()``.
  func scenes(_ inside: [[Mention]]) -> [Scene] {
    let (found, trees) = AttributionReader(lexicon: lexicon, text: text).read()
    let attributions = bySentence(found)
    return text.sentences.indices.filter { !text.sentences[$0].tokens.isEmpty }.map { index in
      let sentence = text.sentences[index]
      return Scene(
        index: index, sentence: sentence, tree: trees[index], mentions: inside[index],
        times: TimeExpressionFinder().find(
          in: sentence.tokens, reference: text.article.published),
        attributions: attributions[index])
    }
  }

  /// Mentions and sentences are both in order of place, so one walk finds who stands where.
  func mentionsBySentence() -> [[Mention]] {
    var result = [[Mention]](repeating: [], count: text.sentences.count)
    var sentence = 0
    for mention in mentions {
      while sentence < text.sentences.count,
        text.sentences[sentence].range.upperBound <= mention.range.lowerBound
      {
        sentence += 1
      }
      guard sentence < text.sentences.count else { break }
      if text.sentences[sentence].range.overlaps(mention.range) { result[sentence].append(mention) }
    }
    return result
  }

  private func bySentence(_ found: [Attribution]) -> [[Attribution]] {
    var result = [[Attribution]](repeating: [], count: text.sentences.count)
    for one in found {
      for sentence in Set(one.content.map(\.sentence) + [one.sentence]) {
        result[sentence].append(one)
      }
    }
    return result
  }
}
