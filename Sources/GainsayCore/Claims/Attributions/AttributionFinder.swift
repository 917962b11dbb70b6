import Language

/// Finds who is credited with what in a sentence.
///
/// What stands apart is peeled off first, by marks and order, with the tree as a second witness:
/// "according to X", "C, said X", "C, X said". Then the tree is gone down from its root: a word of
/// `cues.tsv` with a source and a content attributes, and what lies inside a content is its
/// source's business, so "X said that Y hoped" is one attribution, of X. Linear in the text: within
/// a sentence some steps look at all its words for each verb, and sentences are bounded.
struct AttributionFinder {
  let tree: WordTree
  let lexicon: Lexicon
  /// Index of the sentence.
  let sentence: Int
  var isHeadline = false

  private var cues: CueLexicon { lexicon.cues }

  /// Longer than any sentence of prose, in words: what is longer is a list or no text, and would
  /// cost too much.
  private static let longest = 400

  func find() -> [Attribution] {
    guard tree.tokens.count <= Self.longest else { return [] }
    var found = Found(size: tree.tokens.count)
    let labels = LabelRule(
      tree: tree, sentence: sentence, isHeadline: isHeadline, speakers: lexicon.unnamedSources)
    if let one = labels.attribution() { found.add(one) }
    let peeling = ParentheticalRule(tree: tree, cues: cues, sentence: sentence)
    for index in tree.tokens.indices where !tree.quoted[index] && !found.isTaken[index] {
      if let one = peeling.attribution(at: index) { found.add(one) }
    }
    for index in tree.topDown where !tree.quoted[index] && !found.isTaken[index] {
      if let one = attribution(at: index, found.all), found.hasRoom(for: one), tells(one) {
        found.add(one)
      }
    }
    return ChainFinder(tree: tree, cues: cues).completed(
      found.all.sorted { start($0) < start($1) })
  }

  /// Whether the content is more than the pronoun of a passive: "it was criticised by some" tells nothing that could be so or not.
  private func tells(_ one: Attribution) -> Bool {
    guard one.rule == "passive-agent", !one.isStatement else { return true }
    return one.pieces.joined().contains { tree.tokens[$0].tag != .pronoun }
  }

  private func start(_ one: Attribution) -> Int { one.cue?.lowerBound ?? 0 }

  /// The attributions of the sentence so far, and the words they take up.
  private struct Found {
    var all: [Attribution] = []
    /// In a content or cue.
    var isTaken: [Bool]
    private var isCue: [Bool]

    init(size: Int) {
      isTaken = [Bool](repeating: false, count: size)
      isCue = isTaken
    }

    mutating func add(_ one: Attribution) {
      all.append(one)
      for range in one.pieces { for index in range { isTaken[index] = true } }
      for index in one.cue ?? 0..<0 { (isTaken[index], isCue[index]) = (true, true) }
    }

    /// A content does not take in the cue of another attribution.
    func hasRoom(for one: Attribution) -> Bool {
      !one.pieces.contains { $0.contains { isCue[$0] } }
    }
  }

  private var verbs: VerbRule {
    VerbRule(tree: tree, cues: cues, unnamed: lexicon.unnamedSources, sentence: sentence)
  }

  private var nouns: NominalRule { NominalRule(tree: tree, cues: cues, sentence: sentence) }

  private func attribution(at index: Int, _ found: [Attribution]) -> Attribution? {
    switch tree.tokens[index].tag {
    case .verb, .auxiliary: verbs.attribution(at: index, found)
    case .adjective: nouns.adjective(index)
    case .noun: nouns.noun(index) ?? verbs.mistaken(index)
    default: nil
    }
  }
}

extension Attribution {
  /// The content in the sentence of the cue.
  var pieces: [Range<Int>] { content.filter { $0.sentence == sentence }.map(\.tokens) }
}
