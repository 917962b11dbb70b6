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
  let text: ArticleText
  let told: AttributedText

  /// One for each sentence that has words.
  /// - Parameter inside: the mentions of each sentence.
  func scenes(_ inside: [[Mention]]) -> [Scene] {
    let attributions = bySentence(told.attributions)
    return text.sentences.indices.filter { !text.sentences[$0].tokens.isEmpty }.map { index in
      let sentence = text.sentences[index]
      return Scene(
        index: index, sentence: sentence, tree: told.trees[index], mentions: inside[index],
        times: TimeExpressionFinder().find(
          in: sentence.tokens, reference: text.article.published),
        attributions: attributions[index])
    }
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
