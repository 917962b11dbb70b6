import Language

/// Finds the predicates of Resources/predicates.tsv in the words of one speaker.
struct PredicateMatcher {
  struct Match {
    var predicate: Predicate
    /// First the predicate's own words, then its theme.
    var tokens: [Int]
  }

  let lexicon: Lexicon
  let tree: WordTree

  /// How far behind its verb a theme may stand that the tree puts elsewhere.
  private static let themeReach = 5

  func matches(in clause: Range<Int>) -> [Match] {
    let found = lexicon.predicates.matches(in: tree, within: clause).compactMap { match -> Match? in
      guard match.tokens.allSatisfy(clause.contains),
        fits(match.value, match.tokens[0]), isTold(match), let theme = theme(of: match)
      else { return nil }
      return Match(predicate: match.value, tokens: match.tokens + theme)
    }
    return withoutWeakTalk(withoutCovered(found))
  }

  /// Words that only modify tell of no event: "growing markets", "growth strategy"; a deal's may: "merger talks".
  private func isTold(_ match: PhraseIndex<Predicate>.Match) -> Bool {
    guard lexicon.families[match.value.family]?.ladder != "deal", match.tokens.count == 1 else {
      return true
    }
    return !["compound", "amod"].contains(tree.relation(match.tokens[0]))
  }

  /// A plural before "between" or "with" is a noun, whatever the tagger says ("talks between").
  private func fits(_ predicate: Predicate, _ index: Int) -> Bool {
    let token = tree.tokens[index]
    let next = index + 1 < tree.tokens.count ? tree.lower[index + 1] : ""
    let isPlural =
      tree.lower[index].hasSuffix("s") && ["between", "with", "over", "about"].contains(next)
    switch predicate.category {
    case .verb:
      return token.tag == .verb && !isPlural
        || token.tag == .auxiliary && tree.lemmas[index] == "be"
    case .intransitive: return token.tag == .verb && !isPlural && !hasObject(index)
    case .noun: return token.tag == .noun || token.tag == .verb && isPlural
    case .adjective: return token.tag == .adjective
    }
  }

  /// "Climbed the peak", but not "climbed 4%", nor "climbed on Monday".
  private func hasObject(_ index: Int) -> Bool {
    tree.children[index].contains { child in
      tree.relation(child) == "obj" && tree.tokens[child].tag != .numeral
        && !tree.isOne(child, of: lexicon.parts) && tree.tokens[child].tag != .symbol
        && !tree.children[child].contains { ["this", "last", "next"].contains(tree.lower[$0]) }
    }
  }

  /// Empty where the predicate needs no theme, nil where it lacks the one that it needs.
  private func theme(of match: PhraseIndex<Predicate>.Match) -> [Int]? {
    let themes = match.value.themes
    guard !themes.isEmpty else { return [] }
    let verb = match.tokens[0]
    let objects =
      tree.children[verb].filter {
        tree.relation($0) == "obj" || tree.tokens[$0].relation == "nsubj:pass"
      } + (tree.relation(verb) == "acl" ? [tree.tokens[verb].head].compactMap { $0 } : [])
    let heads = objects.flatMap { tree.coordinated(with: $0) }
    let parts = heads.flatMap { head in
      tree.children[head].filter { ["nmod", "compound"].contains(tree.relation($0)) }
    }
    if let found = (heads + parts).first(where: { tree.isOne($0, of: themes) }) { return [found] }
    guard let last = match.tokens.last else { return nil }
    let near = (last + 1..<min(tree.tokens.count, last + 1 + Self.themeReach)).prefix {
      ![.verb, .auxiliary, .punctuation, .adposition].contains(tree.tokens[$0].tag)
    }
    return near.first { tree.isOne($0, of: themes) && tree.tokens[$0].tag == .noun }.map { [$0] }
  }

  /// Of two matches of one family and word the longest, which says most.
  private func withoutCovered(_ matches: [Match]) -> [Match] {
    var longest: [Key: Int] = [:]
    for match in matches {
      for token in match.tokens {
        let key = Key(family: match.predicate.family, token: token)
        longest[key] = max(longest[key] ?? 0, match.tokens.count)
      }
    }
    var seen: Set<Key> = []
    return matches.filter { match in
      let key = Key(family: match.predicate.family, token: match.tokens[0])
      return match.tokens.count == longest[key] && seen.insert(key).inserted
    }
  }

  private struct Key: Hashable {
    var family: String
    var token: Int
  }

  /// "Talks" alone are of no family; beside "merger" or "buy" they only say how far it has come.
  private func withoutWeakTalk(_ matches: [Match]) -> [Match] {
    let others = matches.contains {
      $0.predicate.stage != "talks" && lexicon.families[$0.predicate.family]?.ladder == "deal"
        && $0.predicate.family != "cooperate"
    }
    return others ? matches.filter { $0.predicate.stage != "talks" } : matches
  }
}
