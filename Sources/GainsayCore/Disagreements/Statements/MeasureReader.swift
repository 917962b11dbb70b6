import Language

/// Reads what the amounts of a sentence are amounts of, and which act gives them.
///
///     Net profit rose 8% in the third quarter.     8 percent, of "rise", whose agent is the profit
///     The magnitude of the quake was put at 6.4.   6.4, of the attribute "magnitude"
struct MeasureReader {
  let scene: SentenceScene
  let story: StoryEntities
  let acts: ActLexicon
  let scopeCues: Set<String>
  let placeNouns: Set<String>
  /// The words of each event's speaker.
  let clauses: [Int: Range<Int>]

  /// Each amount under the event nearest above it.
  func measures(among events: Set<Int>) -> [Int: [Measure]] {
    var found: [Int: [Measure]] = [:]
    for (quantity, tokens) in scene.quantities {
      guard let top = scene.top(of: tokens), let above = scene.event(above: top, among: events)
      else { continue }
      if let unit = quantity.unit, acts.spans.contains(unit) { continue }
      if isPolled(above.event) || isAccused(above.event) { continue }
      if above.path.contains(where: { acts.goals.contains(scene.tree.lemmas[$0]) }) { continue }
      found[above.event, default: []].append(
        measure(quantity, tokens, path: above.path, event: above.event))
    }
    return found
  }

  /// "Charged with causing the deaths of four": as many as one is accused of.
  private func isAccused(_ event: Int) -> Bool {
    scene.tree.path(from: event, within: scene.tree.tokens.indices).dropFirst().prefix(2).contains {
      acts.accusing.contains(scene.tree.lemmas[$0])
    }
  }

  /// "A survey found him at 8 percent".
  private func isPolled(_ event: Int) -> Bool {
    scene.tree.children[event].contains {
      scene.tree.relation($0) == "nsubj" && scene.tree.tokens[$0].tag == .noun
        && acts.goals.contains(scene.tree.lemmas[$0])
    }
  }

  private func measure(_ quantity: Quantity, _ tokens: Range<Int>, path: [Int], event: Int)
    -> Measure
  {
    let label = labelled(before: tokens)
    let isMeasured = quantity.unit.map(isUnitOfMeasure) ?? false
    let isTally = isTally(tokens)
    let counted =
      isTally ? "vote" : label == nil && !isMeasured ? quantity.unit.map(acts.noun) : nil
    var quantity = quantity
    if label != nil { quantity.unit = nil }
    return Measure(
      quantity: quantity, tokens: tokens, counted: counted,
      attribute: label
        ?? attribute(tokens, path: path, event: event).flatMap { $0 == counted ? nil : $0 },
      scope: scope(quantity, tokens, event: event), places: places(around: event))
  }

  /// "In Spain", "at its Corran works", "in the capital".
  private func places(around event: Int) -> Set<String> {
    let tree = scene.tree
    let found = tree.tokens.indices.filter { index in
      clauses[event]?.contains(index) != false
        && ["in", "at", "across"].contains(tree.preposition(of: index) ?? "")
    }
    return Set(
      found.compactMap { index in
        guard let entity = scene.entities[index] else {
          return placeNouns.contains(tree.lemmas[index]) || tree.tokens[index].tag == .properNoun
            ? tree.lemmas[index] : nil
        }
        return "#\(entity)"
      })
  }

  /// "58 to 42", "61 votes to 39": the ayes.
  private func isTally(_ tokens: Range<Int>) -> Bool {
    let tree = scene.tree
    let next = tokens.upperBound
    return next + 1 < tree.tokens.count && tree.lower[next] == "to"
      && tree.tokens[next + 1].tag == .numeral
      && tree.lemmas.contains { ["vote", "voting", "pass", "approve", "reject"].contains($0) }
  }

  private func isUnitOfMeasure(_ unit: String) -> Bool {
    unit == "percent" || unit.hasSuffix(" point")
      || unit.utf8.count == 3 && unit.uppercased() == unit
  }

  /// "Magnitude 6.1", "a magnitude of 6.1".
  private func labelled(before tokens: Range<Int>) -> String? {
    let before = tokens.lowerBound - 1
    guard before >= 0, scene.tree.tokens[before].tag == .noun else { return nil }
    let noun = acts.noun(scene.tree.lemmas[before])
    return noun == "magnitude" ? noun : nil
  }

  /// The noun that has the amount: above it, or what an amount is put at, is, or reaches.
  private func attribute(_ tokens: Range<Int>, path: [Int], event: Int) -> String? {
    let tree = scene.tree
    let above = path.first { !tokens.contains($0) && tree.tokens[$0].tag == .noun }
    if let above { return acts.noun(tree.lemmas[above]) }
    guard let top = scene.top(of: tokens), tree.relation(top) == "obl" || top == event else {
      return nil
    }
    let preposition = tree.preposition(of: top)
    let isHolding = acts.isVague(tree.lemmas[event]) || tree.tokens[event].tag != .verb
    guard top == event || isHolding && (preposition == "at" || preposition == "to") else {
      return nil
    }
    let holder =
      top == event
      ? tree.child(of: event, "nsubj")
      : tree.child(of: event, "obj") ?? tree.child(of: event, "nsubj")
    return holder.flatMap { scene.entities[$0] == nil ? acts.noun(tree.lemmas[$0]) : nil }
  }

  /// Words of scope under the same event, the noun that a share is of, and what a rate is for.
  private func scope(_ quantity: Quantity, _ tokens: Range<Int>, event: Int) -> Set<String> {
    let tree = scene.tree
    let near = (clauses[event] ?? tree.tokens.indices).filter { index in
      !tokens.contains(index) && scopeCues.contains(tree.lower[index])
        || scopeCues.contains(tree.lemmas[index]) && !tokens.contains(index)
    }
    return Set(near.map { tree.lemmas[$0] } + [quantity.whole, quantity.rate].compactMap { $0 })
  }
}
