import Language

/// Reads what a number is a number of off the words near it in the tree, whatever verb it hangs on: "27 people now ill" and
/// "the number of cases stands at 19" are both of the ill.
struct FigureRoleReader {
  /// Weights of a word by where it stands to the number.
  private enum Nearness {
    static let own = 1.0
    static let onTheWay = 0.9
    static let participant = 0.8
    static let besideEvent = 0.6
    static let below = 0.5
    static let inWindow = 0.45
  }

  /// Tokens on either side of a number that are near it whatever the tree says.
  private static let window = 6
  /// What the second and third word that tell a role add.
  private static let worthOfMore = 0.3
  /// Roles that are told so much less clearly than the clearest are none.
  private static let margin = 0.3

  /// By the unit in which all of a kind can be set against each other.
  private static let kinds: [String: FigureRoleTable.Kind] = [
    "square kilometre": .area, "kilometre": .length, "tonne": .mass, "kilometre an hour": .speed,
    "litre": .volume,
  ]

  let scene: SentenceScene
  let table: FigureRoleTable
  let acts: ActLexicon
  let people: Set<String>

  private var tree: WordTree { scene.tree }

  /// The roles that the number may have, each with how clearly it is told: 0.45 for a word in the
  /// neighbourhood, 1 for the verb or the counted noun, more for several words.
  ///
  /// - Parameters:
  ///   - tokens: of the amount.
  ///   - path: from the amount up to its event, the event left out.
  func roles(of quantity: Quantity, _ tokens: Range<Int>, path: [Int], event: Int) -> [String:
    Double]
  {
    guard let kind = kind(of: quantity), quantity.value != 1, !isAside(quantity, tokens) else {
      return [:]
    }
    var told: [String: [Double]] = [:]
    for (word, weight) in nearness(to: tokens, path: path, event: event) {
      for role in roles(toldBy: word, kind) { told[role, default: []].append(weight) }
    }
    if let unit = quantity.unit {
      for role in table.roles(of: ActLexicon.stem(unit), kind) {
        told[role, default: []].append(Nearness.own)
      }
    }
    if kind == .people, let unit = quantity.unit, !isOfPeople(unit) {
      told = told.filter { role, _ in table.counts(unit, in: role) }
    }
    let scores = told.mapValues { weights in
      let best = weights.sorted(by: >)
      return best[0] + Self.worthOfMore * best.dropFirst().prefix(2).reduce(0, +)
    }
    guard let most = scores.values.max() else { return [:] }
    return scores.filter { $0.value > most - Self.margin }
  }

  private func roles(toldBy word: Int, _ kind: FigureRoleTable.Kind) -> Set<String> {
    var names = Set([ActLexicon.stem(tree.lemmas[word]), ActLexicon.stem(tree.lower[word])])
    if tree.tokens[word].tag == .verb { names.formUnion(names.map { $0 + FigureRoleTable.asVerb }) }
    return Set(names.flatMap { table.roles(of: $0, kind) })
  }

  /// What stands with the nouns that tell the roles: "online sales" are not all sales.
  func labels(
    of roles: [String: Double], _ quantity: Quantity, _ tokens: Range<Int>, path: [Int], event: Int
  )
    -> Set<String>
  {
    guard let kind = kind(of: quantity), kind == .money || kind == .percent else { return [] }
    let nouns = nearness(to: tokens, path: path, event: event).keys.filter { word in
      tree.tokens[word].tag == .noun && !isOfMost(word)
        && !self.roles(toldBy: word, kind).isDisjoint(with: roles.keys)
    }
    return Set(
      nouns.flatMap { tree.children[$0] }.filter { word in
        ["amod", "compound"].contains(tree.relation(word)) && !tokens.contains(word)
          && scene.entities[word] == nil && self.roles(toldBy: word, kind).isEmpty
          // "Third-quarter profit" is profit.
          && !scene.times.contains { $0.tokens.contains(word) }
          && tree.lemmas[word].first?.isLetter == true
      }.map { tree.lemmas[$0] })
  }

  /// "The biggest environmental penalty in the state's history": of which kind it is the most, not which part it is.
  private func isOfMost(_ noun: Int) -> Bool {
    tree.relation(noun) == "appos"
      && tree.children[noun].contains { word in
        tree.relation(word) == "amod"
          && (tree.lower[word].hasSuffix("est") || tree.lower[word] == "record")
      }
  }

  private func kind(of quantity: Quantity) -> FigureRoleTable.Kind? {
    guard let unit = quantity.unit else {
      return quantity.value.rounded() == quantity.value ? .people : .scale
    }
    if unit == "percent" { return .percent }
    if unit == "year-old" { return .span }
    if quantity.isMoney { return .money }
    if acts[.spans].contains(unit) { return .span }
    if let kind = quantity.inBaseUnit.flatMap({ Self.kinds[$0.unit] }) { return kind }
    return quantity.inBaseUnit?.unit == unit && !unit.hasSuffix(" point") ? .people : nil
  }

  /// What is told beside it and not for itself: "four of them", "of whom 29", "six more", "up from 5.2%", "a nurse of 54".
  func isAside(_ quantity: Quantity, _ tokens: Range<Int>) -> Bool {
    let before = Array(tree.lower[max(0, tokens.lowerBound - 2)..<tokens.lowerBound])
    if before.contains("whom") || ["another", "other"].contains(before.last) { return true }
    if before.contains("including") || before == ["among", "them"] { return true }
    // "From 5.2%", "from the 46.3% that voted in May".
    let isFrom = before.last == "from" || before == ["from", "the"]
    if isFrom, quantity.upper == nil { return true }
    if quantity.unit == nil, isAge(quantity, tokens) { return true }
    if isRemainder(tokens) || isOfThose(tokens) { return true }
    let after = Array(tree.lower[tokens.upperBound...].prefix(2))
    if tree.lower[tokens].contains(where: Self.onTop.contains)
      || after.first.map(Self.onTop.contains) ?? false
    {
      return true
    }
    let isBare = tree.tokens[tokens.upperBound - 1].tag == .numeral
    return isBare && after.first == "of" && after.count > 1 && Self.those.contains(after[1])
  }

  /// "Of those detained, five".
  private func isOfThose(_ tokens: Range<Int>) -> Bool {
    guard let comma = tree.lower[..<tokens.lowerBound].lastIndex(of: ","),
      comma == tokens.lowerBound - 1
    else { return false }
    let start = tree.lower[..<comma].lastIndex { $0 == "," || $0 == "and" }.map { $0 + 1 } ?? 0
    return start + 1 < comma && tree.lower[start] == "of"
      && Self.those.contains(tree.lower[start + 1])
  }

  /// "Six people remain in hospital", "six are still in hospital": of how many, it does not tell.
  private func isRemainder(_ tokens: Range<Int>) -> Bool {
    guard let head = tree.top(of: Array(tokens)).flatMap({ tree.tokens[$0].head }) else {
      return false
    }
    let told = [head] + (tree.tokens[head].head.map { [$0] } ?? [])
    return told.contains {
      acts[.remaining].contains(tree.lemmas[$0]) || tree.lemmas[$0] == Self.discharging
    }
      || tree.children[head].contains { tree.lower[$0] == "still" }
  }

  private static let discharging = "discharge"
  static let onTop: Set<String> = ["more", "further", "additional"]
  private static let those: Set<String> = ["them", "whom", "which", "the", "these", "those"]

  /// "Children under five", "a nurse of 54", "at 66".
  private func isAge(_ quantity: Quantity, _ tokens: Range<Int>) -> Bool {
    guard quantity.value < 120, tokens.lowerBound > 0,
      let head = tree.tokens[tokens.lowerBound].head
    else { return false }
    let before = tree.lower[tokens.lowerBound - 1]
    if ["under", "over", "aged", ","].contains(before), !tokens.contains(head) {
      return people.contains(tree.lemmas[head]) || acts.noun(tree.lemmas[head]) == "person"
    }
    guard before == "of" || before == "at" else { return false }
    return !acts[.holdingAt].contains(tree.lemmas[head])
      && !acts[.crowds].contains(tree.lemmas[head])
      && !acts[.tallies].contains(tree.lemmas[head]) && tree.lemmas[head] != "put"
  }

  private func isOfPeople(_ unit: String) -> Bool {
    people.contains(unit) || ["person", "worker"].contains(acts.noun(unit))
  }

  /// Each word near the amount, with the weight of the closest way to it.
  private func nearness(to tokens: Range<Int>, path: [Int], event: Int) -> [Int: Double] {
    var near: [Int: Double] = [:]
    func add(_ word: Int, _ weight: Double) {
      if !tokens.contains(word) { near[word] = max(near[word] ?? 0, weight) }
    }
    add(event, Nearness.own)
    // "Ordered to pay": what makes somebody do it.
    if tree.relation(event) == "xcomp", let governor = tree.tokens[event].head {
      add(governor, Nearness.onTheWay)
    }
    for (place, word) in path.enumerated() {
      add(word, place == 0 ? Nearness.own : Nearness.onTheWay)
      for child in tree.children[word] { add(child, Nearness.below) }
    }
    for child in tree.children[event] {
      let isParticipant = ["nsubj", "obj"].contains(tree.relation(child))
      add(child, isParticipant ? Nearness.participant : Nearness.besideEvent)
      for word in tree.children[child] { add(word, Nearness.below) }
    }
    // "The number of people affected by its January intrusion".
    for word in near.keys where acts[.tallies].contains(tree.lemmas[word]) {
      for below in tree.extents[word] { add(below, Nearness.participant) }
    }
    let around =
      max(
        0, tokens.lowerBound - Self.window)..<min(
        tree.tokens.count, tokens.upperBound + Self.window)
    for word in around { add(word, Nearness.inWindow) }
    return near
  }
}
