import Language

/// A sentence of a story's article, with its tree and the story's entities on its words.
struct SentenceScene {
  let article: AnalysedArticle
  let index: Int
  let tree: WordTree
  /// The story's entity on each token.
  let entities: [Int?]
  let quantities: [(quantity: Quantity, tokens: Range<Int>)]
  let times: [(time: TimeExpression, tokens: Range<Int>)]

  /// - Parameters:
  ///   - mentions: of the sentence, with the story's entities.
  ///   - today: what times are told from.
  init(
    _ article: AnalysedArticle, sentence: Int, mentions: [(range: Range<Int>, entity: Int)],
    today: String?
  ) {
    self.article = article
    index = sentence
    let tokens = article.analysis.sentences[sentence].tokens
    tree = WordTree(tokens)
    var covering = [Int?](repeating: nil, count: tokens.count)
    for mention in mentions {
      for token in Self.places(of: mention.range, in: tokens) { covering[token] = mention.entity }
    }
    entities = covering
    let times = TimeExpressionFinder().find(in: tokens, reference: today)
    self.times = times.map { ($0, Self.places(of: $0.range, in: tokens)) }
    let hasNumbers = tokens.contains { $0.tag == .numeral || $0.tag == .symbol }
    quantities =
      hasNumbers
      ? QuantityFinder().find(in: tokens, besides: times)
        .map { ($0, Self.places(of: $0.range, in: tokens)) } : []
  }

  /// Of a sentence whose numbers, times and names nobody asks for.
  init(wordsOf article: AnalysedArticle, sentence: Int) {
    self.article = article
    index = sentence
    tree = WordTree(article.analysis.sentences[sentence].tokens)
    entities = tree.tokens.map { _ in nil }
    (quantities, times) = ([], [])
  }

  /// The tokens in a UTF-8 range.
  private static func places(of range: Range<Int>, in tokens: [Token]) -> Range<Int> {
    let first = tokens.firstPlace { $0.range.upperBound > range.lowerBound }
    let end = tokens.firstPlace { $0.range.lowerBound >= range.upperBound }
    return first < end ? first..<end : 0..<0
  }

  func places(of range: Range<Int>) -> Range<Int> { Self.places(of: range, in: tree.tokens) }

  /// The word on which a run of words hangs.
  func top(of range: Range<Int>) -> Int? { tree.top(of: Array(range)) }

  /// Entities of place "in" or "at" which the act is told to happen, as "#7".
  func places(under event: Int, story: StoryEntities) -> Set<String> {
    let near = tree.children[event].filter { child in
      tree.relation(child) == "obl" && ["in", "at"].contains(tree.preposition(of: child) ?? "")
    }
    let found = near.compactMap { entities[$0] }.filter { story.entities[$0].kind == .place }
    return Set(found.map { "#\($0)" })
  }

  /// The nearest of `events` above a word, and the words on the way to it.
  func event(above word: Int, among events: Set<Int>) -> (event: Int, path: [Int])? {
    var path: [Int] = []
    var at = word
    while path.count <= tree.tokens.count {
      if events.contains(at) { return (at, path) }
      path.append(at)
      guard let head = tree.tokens[at].head else { return nil }
      at = head
    }
    return nil
  }
}
