import Language

/// Finds who stands behind a source or before it: "citing two officials", "told the agency", "X
/// reported that Y said".
struct ChainFinder {
  let tree: SentenceTree
  let cues: CueLexicon

  func completed(_ found: [Attribution]) -> [Attribution] {
    withOrigins(found).map(withInnerSpeaker)
  }

  /// ", citing unnamed sources": whom the sources go by, where it stands beside their contents.
  private func withOrigins(_ found: [Attribution]) -> [Attribution] {
    let citing = tree.tokens.indices.filter {
      tree.tokens[$0].lower == "citing" && !tree.quoted[$0]
    }
    guard !citing.isEmpty, !found.isEmpty else { return found }
    return found.map { one in
      var copy = one
      let outside = citing.prefix(Self.mostOrigins).filter { index in
        !one.pieces.contains { $0.contains(index) } && one.cue?.contains(index) != true
      }
      copy.origins = outside.compactMap(phrase(after:))
      return copy
    }
  }

  private static let mostOrigins = 3

  /// The uppermost word of a content.
  private func top(of one: Attribution) -> Int? {
    one.pieces.first?.min { tree.depth[$0] < tree.depth[$1] }
  }

  /// "X reported that Y said C": the chain goes on to Y, where Y is named and not X again. Also who
  /// was told, for "…, two people told the agency".
  private func withInnerSpeaker(_ one: Attribution) -> Attribution {
    guard one.isStatement, let verb = one.cue?.last(where: { tree.isVerb($0) }) else { return one }
    var copy = one
    if copy.relays.isEmpty,
      cues[tree.tokens[verb].lemma.lowercased(), .verb]?.has("hearer") == true,
      let hearer = tree.child(of: verb, ["obj", "iobj"], where: { $0 > verb }),
      !one.pieces.contains(where: { $0.contains(hearer) })
    {
      copy.relays = [tree.extents[hearer].clamped(to: verb + 1..<tree.tokens.count)]
    }
    guard let clause = top(of: one), tree.isVerb(clause), !tree.quoted[clause],
      let cue = cues[tree.tokens[clause].lemma.lowercased(), .verb], cue.has("that"),
      cue.has("quote"), !tree.isPassive(clause), tree.child(of: clause, ["ccomp"]) != nil,
      let subject = tree.child(of: clause, ["nsubj"]), subject < clause,
      tree.tokens[subject].tag != .pronoun,
      let inner = SourceFinder(tree: tree, cues: cues).span(of: subject, before: clause),
      one.pieces.contains(where: { $0.contains(subject) })
    else { return copy }
    copy.origins.insert(inner, at: 0)
    return copy
  }

  private func phrase(after index: Int) -> Range<Int>? {
    let end = tree.tokens[(index + 1)...].firstIndex {
      [",", ";", ".", "“", ")", "(", ":"].contains($0.form)
    }
    let range = index + 1..<(end ?? tree.tokens.count)
    return range.isEmpty ? nil : range
  }
}
