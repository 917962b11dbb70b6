import Language

/// A verb or adjective that attributes, with what goes before it: auxiliaries, adverbs, "not", and
/// verbs that only lend it their subject ("has again refused to say": all of it).
struct VerbGroup {
  let tree: SentenceTree
  let cues: CueLexicon
  /// The word itself.
  let head: Int
  /// The uppermost verb, whose subject speaks.
  private(set) var top: Int
  /// The first token of the group.
  private(set) var start: Int

  /// Longest stretch from the first verb to the last one.
  private static let reach = 5

  init(of head: Int, in tree: SentenceTree, cues: CueLexicon) {
    (self.tree, self.cues, self.head) = (tree, cues, head)
    (top, start) = (head, head)
    start = leftEdge(of: head)
    climb()
  }

  private mutating func climb() {
    while tree.relation(of: top, isOneOf: ["xcomp"]), let above = tree.tokens[top].head,
      above < start, start - above <= Self.reach, isLight(above)
    {
      let between = above + 1..<start
      guard
        between.allSatisfy({
          isPart($0, of: above) || [.particle, .adposition].contains(tree.tokens[$0].tag)
        })
      else {
        return
      }
      top = above
      start = leftEdge(of: above)
    }
  }

  private func isLight(_ index: Int) -> Bool {
    let lemma = tree.tokens[index].lemma.lowercased()
    let next = index + 1 < tree.tokens.count ? tree.tokens[index + 1].lower : ""
    return cues[lemma, .verb]?.has("light") == true
      || cues[lemma + " " + next, .verb]?.has("light") == true
      || tree.tokens[index].lower == "going"
      || tree.tokens[index].tag == .adjective && ["able", "unable", "likely"].contains(lemma)
  }

  /// The first of the auxiliaries and adverbs that stand before a verb without a gap.
  private func leftEdge(of verb: Int) -> Int {
    var at = verb
    while at > 0, isPart(at - 1, of: verb) { at -= 1 }
    while at < verb, tree.tokens[at].isPunctuation { at += 1 }
    return at
  }

  private func isPart(_ index: Int, of verb: Int) -> Bool {
    let token = tree.tokens[index]
    switch token.tag {
    case .auxiliary: return true
    case .particle: return token.lower != "'s" && token.lower != "’s"
    case .adverb:
      return token.head == verb && !cues.closed.connectives.contains(token.lower)
        && tree.extents[index].count == 1
    default: return false
    }
  }
}
