import Language

/// Finds who takes part in what a predicate tells, as entities of the article.
struct ParticipantFinder {
  let lexicon: Lexicon
  let tree: WordTree
  let arguments: ArgumentFinder
  /// Mentions of the sentence with their tokens, in order.
  let mentions: [(place: Range<Int>, entity: Int)]
  /// By entity.
  let kinds: [Entity.Kind]
  private let order: NameOrder
  /// Indices into `mentions` by token.
  private let covering: [[Int]]

  init(
    lexicon: Lexicon, tree: WordTree, clause: Range<Int>, mentions: [(Range<Int>, Int)],
    kinds: [Entity.Kind]
  ) {
    self.kinds = kinds
    self.lexicon = lexicon
    self.tree = tree
    self.mentions = mentions.map { (place: $0.0, entity: $0.1) }
    arguments = ArgumentFinder(tree: tree, clause: clause)
    var covering = Array(repeating: [Int](), count: tree.tokens.count)
    for (number, mention) in mentions.enumerated() {
      for token in mention.0 { covering[token].append(number) }
    }
    self.covering = covering
    order = NameOrder(
      tree: tree, entities: covering.map { $0.first.map { mentions[$0].1 } })
  }

  /// Who stands in the first of the places where anything does; `unresolved` where it is nobody named.
  func participants(at places: Predicate.Places, of match: PredicateMatcher.Match)
    -> [Frame.Participant]
  {
    for place in places.all {
      let heads = arguments.heads(at: place.name, of: match.tokens, isVerb: match.predicate.isVerb)
      let found = distinct(heads.flatMap { resolve($0, place: place.name) })
        .map { fits($0, place.kind) ? $0 : .unresolved }
      if !found.isEmpty { return found }
    }
    return byOrder(at: places, of: match)
  }

  /// Where the tree gives nobody: the name that touches the verb on the side where the place is.
  private func byOrder(at places: Predicate.Places, of match: PredicateMatcher.Match)
    -> [Frame.Participant]
  {
    guard let place = places.all.first, match.predicate.isVerb, let first = match.tokens.min(),
      let last = match.tokens.max(), tree.isFinite(match.tokens[0])
    else { return [] }
    let entity: Int? =
      switch place.name {
      case "subj": order.touching(before: first)
      case "obj": order.touching(behind: last)
      default: nil
      }
    let found = entity.map { [Frame.Participant.entity($0)] } ?? []
    return found.filter { fits($0, place.kind) }
  }

  /// Whether the order of the names around the predicate gives the same participants as the tree.
  func agrees(_ subject: Frame.Participant, _ object: Frame.Participant, around trigger: [Int])
    -> Bool
  {
    guard let first = trigger.min(), let last = trigger.max() else { return false }
    let near = [order.nearest(before: first), order.nearest(behind: last)]
    return [subject, object].compactMap(\.entity).allSatisfy(near.contains)
  }

  private func fits(_ participant: Frame.Participant, _ kind: Entity.Kind?) -> Bool {
    guard let kind, let id = participant.entity else { return true }
    return kinds[id] == kind
  }

  private func distinct(_ found: [Frame.Participant]) -> [Frame.Participant] {
    var entities: [Frame.Participant] = []
    for one in found where !entities.contains(one) { entities.append(one) }
    let named = entities.filter { $0.entity != nil }
    return named.isEmpty ? entities : named
  }

  // MARK: resolving

  private func resolve(_ head: Int, place: String) -> [Frame.Participant] {
    let covered = covering[head].map { mentions[$0] }
    if let first = covered.first {
      // "In Norway" says where, not who; a noun's adjective is no participant.
      if ["subj", "obj"].contains(place), isWhereabouts(head) { return [.unresolved] }
      return
        (joined(to: first.place, .before) + covered.filter { $0.place == first.place }.map(\.entity)
        + joined(to: first.place, .behind)).map { .entity($0) }
    }
    if place == "comp" { return [] }
    if let apposed = apposed(to: head) { return [.entity(apposed)] }
    if tree.tokens[head].tag == .pronoun { return [] }
    if let body = body(of: head, place: place) { return body }
    return [.unresolved]
  }

  private enum Side { case before, behind }

  /// "Tarn Air and Fenwick Airways": the name on the other side of "and", unless it is a subject of its own.
  private func joined(to place: Range<Int>, _ side: Side) -> [Int] {
    let mark = side == .before ? place.lowerBound - 1 : place.upperBound
    let other = side == .before ? mark - 1 : mark + 1
    guard tree.tokens.indices.contains(mark), tree.tokens.indices.contains(other),
      tree.lower[mark] == "and" || tree.lower[mark] == "&", let number = covering[other].first
    else { return [] }
    let top = tree.top(of: Array(mentions[number].place)) ?? other
    let isOwnSubject = side == .behind && tree.relation(top) == "nsubj"
    return isOwnSubject ? [] : [mentions[number].entity]
  }

  /// "Grocery chain Norwell", "its rival, Norwell": the name right behind the noun or in apposition to it.
  private func apposed(to head: Int) -> Int? {
    let next = head + 1
    if next < tree.tokens.count, tree.tokens[head].tag == .noun,
      let mention = covering[next].first, mentions[mention].place.lowerBound == next
    {
      return mentions[mention].entity
    }
    if tree.relation(head) == "appos",
      let named = tree.tokens[head].head.flatMap({ covering[$0].first })
    {
      return mentions[named].entity
    }
    let names = tree.children[head].filter {
      ["appos", "flat"].contains(tree.relation($0))
        || tree.tokens[$0].relation == "nmod" && tree.preposition(of: $0) == nil
    }
    return names.lazy.compactMap { covering[$0].first }.first.map { mentions[$0].entity }
  }

  /// "Norwell's shares", "senior Norwell executives", "sales at Norwell": the body that the noun stands for.
  private func body(of head: Int, place: String) -> [Frame.Participant]? {
    let isPart = tree.isOne(head, of: lexicon.parts) || tree.tokens[head].tag == .numeral
    guard isPart || place != "obj" && tree.isOne(head, of: lexicon.standIns) else { return nil }
    let links: Set<String> = isPart ? ["of"] : ["of", "at", "for", "in", "from"]
    let near = tree.children[head].filter { child in
      let relation = tree.tokens[child].relation
      return relation == "nmod:poss" || relation == "compound" || relation == "amod"
        || relation == "nmod" && links.contains(tree.preposition(of: child) ?? "")
    }
    for child in near {
      if let mention = covering[child].first { return [.entity(mentions[mention].entity)] }
      if let deeper = apposed(to: child) { return [.entity(deeper)] }
    }
    return nil
  }

  private func isWhereabouts(_ head: Int) -> Bool {
    tree.preposition(of: head).map { ["in", "at", "across", "near"].contains($0) } ?? false
  }
}
