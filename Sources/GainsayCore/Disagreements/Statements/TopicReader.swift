import Language

/// The telling words of a sentence: what two statements of one matter have in common.
struct TopicReader {
  let scene: SentenceScene
  let acts: ActLexicon

  private static let telling: Set<PartOfSpeech> = [.noun, .properNoun, .verb, .adjective]

  /// Classes of the words and entities as "#7"; nothing of who says it.
  func topic(without claim: Claim?) -> Set<String> {
    let tree = scene.tree
    let spoken = [claim?.source, claim?.cue].compactMap { $0 }
    var words: Set<String> = []
    for (index, token) in tree.tokens.enumerated() {
      if spoken.contains(where: { $0.overlaps(token.range) }) { continue }
      if let entity = scene.entities[index] {
        words.insert("#\(entity)")
      } else if Self.telling.contains(token.tag), !acts.isVague(tree.lemmas[index]) {
        words.insert(
          token.tag == .verb ? acts.verb(tree.lemmas[index]) : acts.noun(tree.lemmas[index]))
      }
    }
    return words
  }
}
