import Language

/// Reads what the amounts of a sentence are amounts of, and which act gives them.
///
///     Net profit rose 8% in the third quarter.     8 percent, of "rise", whose agent is the profit
///     The magnitude of the quake was put at 6.4.   6.4, of the attribute "magnitude"
struct MeasureReader {
  private static let scale = "richter"
  private static let reachOfScale = 3

  let scene: SentenceScene
  let story: StoryEntities
  let acts: ActLexicon
  let scopeCues: Set<String>
  let placeNouns: Set<String>
  let roles: FigureRoleReader
  /// The words of each event's speaker.
  let clauses: [Int: Range<Int>]

  /// Each amount under the event nearest above it.
  func measures(among events: Set<Int>) -> [Int: [Measure]] {
    var found = results(among: events)
    let taken = found.values.joined().map(\.tokens)
    for (quantity, tokens) in scene.quantities where !taken.contains(where: { $0.overlaps(tokens) })
    {
      guard let top = scene.top(of: tokens), let above = scene.event(above: top, among: events)
      else { continue }
      if isOfNothing(quantity, tokens) { continue }
      let roles = roles.roles(of: quantity, tokens, path: above.path, event: above.event)
      if let unit = quantity.unit, acts[.spans].contains(unit), roles.isEmpty { continue }
      if isPolled(above.event) || isAccused(above.event) { continue }
      if (above.path + [above.event]).contains(where: {
        acts[.goals].contains(scene.tree.lemmas[$0])
      }) {
        continue
      }
      var one = measure(quantity, tokens, path: above.path, event: above.event, among: events)
      one.roles = one.isLabelled ? [Self.magnitude: 1] : roles
      one.isAside = self.roles.isAside(quantity, tokens)
      one.isOfSite = tokens.contains { token in
        scene.tree.children[token].contains { word in
          scene.tree.tokens[word].relation == "nmod:poss" && scene.entities[word] == nil
            && acts[.sites].contains(scene.tree.lemmas[word])
        }
      }
      one.labels = self.roles.labels(
        of: roles, quantity, tokens, path: above.path, event: above.event)
      found[above.event, default: []].append(one)
    }
    return found
  }

  private static let partsOfDay: Set<String> = ["morning", "afternoon", "evening"]

  /// "We had generators until four", "at about three in the afternoon".
  private func isHour(_ quantity: Quantity, _ tokens: Range<Int>) -> Bool {
    guard quantity.unit == nil, (1...12).contains(quantity.value) else { return false }
    let isBounded =
      tokens.lowerBound > 0
      && ["until", "till", "since"].contains(scene.tree.lower[tokens.lowerBound - 1])
    let after = scene.tree.lower[tokens.upperBound...].prefix(3)
    return isBounded
      || after.starts(with: ["in", "the"]) && after.contains(where: Self.partsOfDay.contains)
      || after.starts(with: ["at", "night"]) || after.first == "o'clock"
  }

  /// A time or somebody, who are numbers in word alone.
  func isOfNothing(_ quantity: Quantity, _ tokens: Range<Int>) -> Bool {
    isHour(quantity, tokens) || isPeriod(tokens) || isSomebody(quantity, tokens)
  }

  /// "Over the past four sessions": when, not how many.
  private func isPeriod(_ tokens: Range<Int>) -> Bool {
    guard tokens.lowerBound > 0, let top = scene.top(of: tokens) else { return false }
    return acts[.bygone].contains(scene.tree.lower[tokens.lowerBound - 1])
      && scene.tree.preposition(of: top).map(acts[.stretching].contains) ?? false
  }

  private static let age = "year-old"
  private static let ofWhoTakesPart: Set<String> = [
    "nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "appos", "conj",
  ]

  /// "The 31-year-old": somebody, and not how old he is.
  private func isSomebody(_ quantity: Quantity, _ tokens: Range<Int>) -> Bool {
    quantity.unit == Self.age
      && scene.top(of: tokens).map {
        tokens.contains($0) && Self.ofWhoTakesPart.contains(scene.tree.relation($0))
      } ?? false
  }

  /// A number that hangs on no act.
  func loose(_ quantity: Quantity, _ tokens: Range<Int>) -> Measure {
    let top = scene.top(of: tokens) ?? tokens.lowerBound
    var one = measure(quantity, tokens, path: [], event: top, among: [top])
    one.roles =
      one.isLabelled
      ? [Self.magnitude: 1] : roles.roles(of: quantity, tokens, path: [], event: top)
    one.isAside = roles.isAside(quantity, tokens)
    return one
  }

  /// "Charged with causing the deaths of four": as many as one is accused of.
  private func isAccused(_ event: Int) -> Bool {
    scene.tree.path(from: event, within: scene.tree.tokens.indices).dropFirst().prefix(2).contains {
      acts[.accusing].contains(scene.tree.lemmas[$0])
    }
  }

  /// "A survey found him at 8 percent".
  private func isPolled(_ event: Int) -> Bool {
    scene.tree.children[event].contains {
      scene.tree.relation($0) == "nsubj" && scene.tree.tokens[$0].tag == .noun
        && acts[.goals].contains(scene.tree.lemmas[$0])
    }
  }

  private func measure(
    _ quantity: Quantity, _ tokens: Range<Int>, path: [Int], event: Int, among events: Set<Int>
  ) -> Measure {
    let label = labelled(before: tokens)
    let isMeasured = quantity.unit.map(isUnitOfMeasure) ?? false
    let counted = label == nil && !isMeasured ? counted(in: quantity) : nil
    var quantity = quantity
    if label != nil { quantity.unit = nil }
    let attribute =
      label
      ?? attribute(quantity, tokens, path: path, event: event).flatMap { $0 == counted ? nil : $0 }
    return countingPeople(
      Measure(
        quantity: quantity, tokens: tokens, counted: counted, attribute: attribute,
        scope: scope(quantity, tokens, path: path, event: event),
        places: places(of: event, among: events),
        placesAround: places(of: event, among: nil)))
  }

  /// Times a unit: as far as two units may be apart to tell of things of one size.
  private static let ofOneSize = 0.1...10

  /// What the amount counts: miles are set against kilometres, but no tower of so many feet against a way of so many miles.
  private func counted(in quantity: Quantity) -> String? {
    guard let unit = quantity.unit, let base = quantity.inBaseUnit, quantity.value != 0 else {
      return quantity.unit.map(acts.noun)
    }
    let isOfOneSize = Self.ofOneSize.contains(abs(base.value / quantity.value))
    return acts.noun(isOfOneSize ? base.unit : unit)
  }

  /// "27 cases", "a crowd of 20,000", "two hundred of us".
  private func countingPeople(_ one: Measure) -> Measure {
    var one = one
    let noun = one.counted ?? (one.quantity.unit == nil ? one.attribute : nil)
    if let act = noun.flatMap(acts.casualty) {
      (one.counted, one.attribute) = ("person", act)
    } else if one.quantity.unit == nil, one.counted == nil {
      let next = one.tokens.upperBound
      let isOfUs =
        next + 1 < scene.tree.tokens.count && scene.tree.lower[next] == "of"
        && ["us", "them"].contains(scene.tree.lower[next + 1])
      if isOfUs || one.attribute.map(acts[.crowds].contains) == true { one.counted = "person" }
      if one.attribute.map(acts[.crowds].contains) == true { one.attribute = "crowd" }
    }
    return one
  }

  /// Where it is, or of the whole clause without `events`: "in Spain", "at its Corran works", "in the capital".
  private func places(of event: Int, among events: Set<Int>?) -> Set<String> {
    let tree = scene.tree
    let found = tree.tokens.indices.filter { index in
      clauses[event]?.contains(index) != false
        && !scene.times.contains { $0.tokens.contains(index) }
        && events.map { scene.event(above: index, among: $0)?.event == event } ?? true
        && (["in", "at", "across"].contains(tree.preposition(of: index) ?? "")
          || scene.entities[index] != nil
            && ["from", "near", "around", "outside"].contains(tree.preposition(of: index) ?? "")
          || events == nil && isPlace(index))
    }
    // A name that was found in one article may have been missed in another: its word stands beside it.
    return Set(
      found.flatMap { index -> [String] in
        let word = tree.lemmas[index]
        if let entity = scene.entities[index] { return ["#\(entity)", word] }
        let isPlace = placeNouns.contains(word) || tree.tokens[index].tag == .properNoun
        return isPlace ? [word] : []
      })
  }

  /// "The shelling of Dumeir".
  private func isPlace(_ index: Int) -> Bool {
    scene.entities[index].map { story.entities[$0].kind == .place } ?? false
  }

  private func isUnitOfMeasure(_ unit: String) -> Bool {
    unit == "percent" || unit.hasSuffix(" point") || Quantity.isCurrency(unit)
  }

  private static let magnitude = "magnitude"

  /// "Magnitude 6.1", "a magnitude of 6.1", "a 6.1 magnitude quake".
  private func labelled(before tokens: Range<Int>) -> String? {
    if tokens.contains(where: { scene.tree.lemmas[$0] == Self.magnitude }) { return Self.magnitude }
    // "Measuring 6.4 on the Richter scale".
    if scene.tree.lower[tokens.upperBound...].prefix(Self.reachOfScale).contains(Self.scale) {
      return Self.magnitude
    }
    let before = tokens.lowerBound - 1
    guard before >= 0, scene.tree.tokens[before].tag == .noun else { return nil }
    let noun = acts.noun(scene.tree.lemmas[before])
    return noun == Self.magnitude ? noun : nil
  }

  /// Words of scope that stand with the amount, the noun that a share is of, and what a rate is for.
  private func scope(_ quantity: Quantity, _ tokens: Range<Int>, path: [Int], event: Int)
    -> Set<String>
  {
    let near = (clauses[event] ?? scene.tree.tokens.indices).filter { index in
      !tokens.contains(index) && isScopeCue(index) && !isBound(index)
        && isWith(index, tokens, path: path, event: event)
    }
    return Set(
      near.map {
        scopeCues.contains(scene.tree.lower[$0]) ? scene.tree.lower[$0] : scene.tree.lemmas[$0]
      } + [quantity.whole, quantity.rate].compactMap { $0 }
        + (isOfSome(tokens) ? [Self.among] : []))
  }

  private static let among = "among"

  /// "Among those older than 60 the vaccine was 61% effective".
  private func isOfSome(_ tokens: Range<Int>) -> Bool {
    scene.tree.lower[..<tokens.lowerBound].contains(Self.among)
      && !scene.tree.lower[..<tokens.lowerBound].contains("them")
  }

  private func isScopeCue(_ index: Int) -> Bool {
    scopeCues.contains(scene.tree.lower[index]) || scopeCues.contains(scene.tree.lemmas[index])
  }

  /// "More than 900", "a total of 712": the bound of a number or its sum, not its scope.
  private func isBound(_ index: Int) -> Bool {
    guard index + 1 < scene.tree.tokens.count else { return false }
    let next = scene.tree.lower[index + 1]
    return next == "than" || next == "of" && scene.tree.lower[index] == "total"
  }

  /// Whether a word hangs on the amount, on what stands between it and the event, or on the event itself.
  private func isWith(_ index: Int, _ tokens: Range<Int>, path: [Int], event: Int) -> Bool {
    var at = index
    var steps = 0
    while let head = scene.tree.tokens[at].head, steps < scene.tree.tokens.count {
      if tokens.contains(head) || path.contains(head) { return true }
      if head == event { return steps <= 1 }
      (at, steps) = (head, steps + 1)
    }
    return false
  }
}
