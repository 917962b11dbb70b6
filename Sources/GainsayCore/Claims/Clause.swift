import Language

/// What one speaker says in a sentence. Token indices.
struct Clause {
  var range: Range<Int>
  /// nil for the author.
  var attribution: Attribution?

  /// What is only wanted or spoken of tells nothing on its own.
  var isTold: Bool { attribution?.isStatement ?? true }
}

extension Scene {
  /// The contents of the attributions, then what the author says.
  func clauses() -> [Clause] {
    var clauses = attributions.flatMap { one in
      joined(one.content.filter { $0.sentence == index }.map(\.tokens), one)
        .map { Clause(range: $0, attribution: one) }
    }
    // The author's own words are the longest run that nobody is credited with.
    if let run = longestRun(free(of: clauses)), run.count > 3,
      !clauses.contains(where: \.isTold)
        || sentence.tokens[run].contains(where: { isFinite($0) })
    {
      clauses.append(Clause(range: run))
    }
    return clauses.filter { !$0.range.isEmpty }
  }

  /// Two parts of a content that tell something only together are one: "JFK would be considered a conservative", "in fact, he said,
  /// it rained".
  private func joined(_ pieces: [Range<Int>], _ one: Attribution) -> [Range<Int>] {
    guard pieces.count > 1, let first = pieces.first, let last = pieces.last,
      !one.isStatement || !pieces.allSatisfy({ sentence.tokens[$0].contains(where: isFinite) })
    else { return pieces }
    return [first.lowerBound..<max(first.upperBound, last.upperBound)]
  }

  /// Tokens that nobody is credited with.
  private func free(of clauses: [Clause]) -> [Int] {
    let taken =
      clauses.filter(\.isTold).map(\.range)
      + attributions.filter { $0.isStatement && $0.sentence == index }.flatMap {
        [$0.source, $0.cue].compactMap { $0 } + $0.origins + $0.relays
      }
    var isFree = [Bool](repeating: true, count: sentence.tokens.count)
    for range in taken { for token in range { isFree[token] = false } }
    return isFree.indices.filter { isFree[$0] }
  }

  private func isFinite(_ token: Token) -> Bool {
    ["VBD", "VBZ", "VBP", "MD"].contains(token.pennTag)
  }

  private func longestRun(_ indices: [Int]) -> Range<Int>? {
    var best: Range<Int>?
    var start: Int?
    for (place, index) in indices.enumerated() {
      if start == nil || indices[place - 1] + 1 != index { start = index }
      let run = (start ?? index)..<index + 1
      if run.count > best?.count ?? 0 { best = run }
    }
    return best
  }
}
