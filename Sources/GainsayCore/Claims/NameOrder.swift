import Language

/// The names of a sentence in plain order: noun group, verb group, noun group. Where it and the tree agree on who does what to
/// whom, the reading is nearly always right.
struct NameOrder: Sendable {
  let tree: WordTree
  /// The entity that each token names.
  let entities: [Int?]

  /// The last name before the predicate with no preposition and no mark between.
  func nearest(before index: Int) -> Int? {
    for token in (0..<index).reversed() {
      if let entity = entities[token] { return entity }
      if tree.tokens[token].isPunctuation || tree.tokens[token].tag == .adposition { return nil }
    }
    return nil
  }

  /// The first name behind the predicate with no verb and no mark between.
  func nearest(behind index: Int) -> Int? {
    for token in index + 1..<max(index + 1, tree.tokens.count) {
      if let entity = entities[token] { return entity }
      if tree.tokens[token].isPunctuation || tree.tokens[token].tag == .verb { return nil }
    }
    return nil
  }

  /// The name right before the verb group: only auxiliaries and adverbs between.
  func touching(before index: Int) -> Int? {
    (0..<index).reversed().first {
      ![.auxiliary, .adverb, .particle].contains(tree.tokens[$0].tag)
    }
    .flatMap { entities[$0] }
  }

  /// The name right behind the verb: only determiners and adjectives between.
  func touching(behind index: Int) -> Int? {
    (index + 1..<max(index + 1, tree.tokens.count))
      .first { ![.determiner, .adjective].contains(tree.tokens[$0].tag) || entities[$0] != nil }
      .flatMap { entities[$0] }
  }
}
