import Foundation
import Language

/// Finds matters that one article leaves open and another tells as settled: what they have in common is weighed as was learned from
/// stories whose disagreements are known.
struct OpenMatterComparison: Sendable {
  /// As likely two must be of one matter to be set against each other, and to be added to those that are.
  private static let likely = 0.6
  private static let likelyBesides = 0.45
  /// Cosine of two nouns that may stand for one thing.
  private static let likeNouns = 0.5

  let gate: SlotGate
  let questions: QuestionWriter

  /// - Parameter statements: of a story.
  func cards(for statements: [Statement]) -> [Card] {
    let matters = matters(of: statements)
    var pairs: [(open: Matter, told: Matter, likelihood: Double)] = []
    for open in matters.undecided {
      for told in matters.told where areApart(open.statement, told.statement) {
        let likelihood = likelihood(open, told, among: matters)
        if likelihood >= Self.likelyBesides { pairs.append((open, told, likelihood)) }
      }
    }
    pairs.sort {
      ($1.likelihood, $0.open.number, $0.told.number)
        < ($0.likelihood, $1.open.number, $1.told.number)
    }
    var used: Set<Int> = []
    var cards: [Card] = []
    for seed in pairs
    where seed.likelihood >= Self.likely
      && used.isDisjoint(with: [seed.open.number, seed.told.number])
    {
      let told = firsts(pairs.filter { $0.open === seed.open }.map(\.told))
      let open = firsts(pairs.filter { $0.told === seed.told }.map(\.open))
      used.formUnion((told + open).map(\.number))
      cards.append(card(open.map(\.statement), told, seed.likelihood))
    }
    return cards
  }

  /// The first of each article.
  private func firsts(_ matters: [Matter]) -> [Matter] {
    var seen: Set<Int64> = []
    return matters.filter { seen.insert($0.statement.article.id).inserted }
  }

  /// Other outlets, and not one source twice.
  private func areApart(_ open: Statement, _ told: Statement) -> Bool {
    open.article.id != told.article.id && gate.areIndependent(open, told)
  }

  private func likelihood(_ open: Matter, _ told: Matter, among matters: Matters) -> Double {
    guard mayBeOne(open, told) else { return 0 }
    let weights = gate.lexicon.openingWeights
    var traits = traitsButNearness(open, told, among: matters)
    guard weights.ceiling(of: traits) >= Self.likelyBesides else { return 0 }
    matters.nearnesses.tell(open.number, told.number, in: &traits)
    let likelihood = weights.likelihood(of: traits)
    guard likelihood >= Self.likelyBesides, !isToldThere(told, open, among: matters) else {
      return 0
    }
    return likelihood
  }

  /// Whether nothing speaks against their being of one matter, and something for it.
  func mayBeOne(_ open: Matter, _ told: Matter) -> Bool {
    open.statement.article.id != told.statement.article.id
      && gate.focus.touch(open.statement.article, told.statement.article)
      && areOfOnePurpose(open, told) && open.isOfDeed(in: told) && maySettle(told, open)
      && areNamed(told.objects, in: open.statement)
  }

  /// "Dug in for a long shutdown" settles nothing: what happened settles by its verb, or is the very act that is open.
  private func maySettle(_ told: Matter, _ open: Matter) -> Bool {
    let one = told.statement
    guard one.tense == .past, !one.isCopular else { return true }
    let tree = WordTree(one.tokens)
    let acts = gate.lexicon.acts
    return told.isSettling || one.family != nil || open.acts.contains(one.act)
      || tree.objects(of: one.event).contains { acts[.deciding].contains(tree.lemmas[$0]) }
  }

  /// The purchase of another firm is no matter of an article that does not name it.
  private func areNamed(_ objects: Set<String>, in open: Statement) -> Bool {
    objects.allSatisfy { gate.focus.mentions($0, open.article) }
  }

  /// What the article that leaves a matter open tells for sure itself is another matter.
  func isToldThere(_ told: Matter, _ open: Matter, among matters: Matters) -> Bool {
    guard !told.statement.isVague else { return false }
    let act = gate.lexicon.acts.amount(of: told.statement.act)
    return matters.told(in: open.statement.article.id).contains { other in
      gate.lexicon.acts.amount(of: other.statement.act) == act
        && gate.resemblance(other.statement, told.statement).agent == .same
    }
  }

  /// "No agreement on gas" and "an agreement on fishing" are two.
  private func areOfOnePurpose(_ open: Matter, _ told: Matter) -> Bool {
    open.purposes.isEmpty || told.purposes.isEmpty
      || open.purposes.contains { mine in
        told.purposes.contains { mine == $0 || gate.likeness(mine, $0) >= Self.likeNouns }
      }
  }

  func traits(_ open: Matter, _ told: Matter, among matters: Matters) -> Traits<OpeningTrait> {
    var traits = traitsButNearness(open, told, among: matters)
    matters.nearnesses.tell(open.number, told.number, in: &traits)
    return traits
  }

  private func traitsButNearness(_ open: Matter, _ told: Matter, among matters: Matters)
    -> Traits<OpeningTrait>
  {
    var traits = Traits<OpeningTrait>()
    let (one, other) = (open.statement, told.statement)
    gate.tell(one, other, gate.resemblance(one, other), in: &traits)
    let ways: [(OpeningTrait, Bool)] = [
      (.isFuture, other.tense == .future), (.isPlanned, other.isPlanned),
      (.isPresent, other.tense == .present), (.isUnsure, other.factuality != .certain),
      (.isDenied, other.isDenied), (.isVague, other.isVague), (.isSettling, told.isSettling),
      (.isOfOneWord, told.lemma == open.lemma),
      (.isOpenThere, matters.isOpen(open, in: told)),
    ]
    for (trait, isSo) in ways where isSo { traits[trait] = 1 }
    let common = matters.telling(open.words.intersection(told.words))
    traits[.rareShared] = min(3, common)
    traits[.openShare] = common / max(1, matters.telling(open.words))
    traits[.toldShare] = common / max(1, matters.telling(told.words))
    traits[.openNearness] = one.surroundings.found(
      in: other.surroundings, by: gate.lexicon.likeness)
    traits[.depthOfOpen] = Double(one.sentence) / 10
    traits[.depthOfTold] = Double(other.sentence) / 10
    return traits
  }

  private static let label = "left open"

  private func card(_ open: [Statement], _ told: [Matter], _ likelihood: Double) -> Card {
    let positions = [told.map(\.statement), open].map { side in
      PositionBuilder().position(of: side) { $0.trigger }
    }
    var sides = zip([told.map(\.statement), open], positions).map(Side.init)
    sides[1].position.label = Self.label
    let order = ReportOrder(of: open, to: told.map(\.statement))
    // The plainest asks best.
    let first = told.max { plainness($0) < plainness($1) }?.statement ?? open[0]
    return Card(
      kind: .certainty, status: order == .earlier ? .superseded : .conflict,
      question: questions.whether(first),
      why: "One side tells it as settled, the other leaves it open.",
      doubts: [order.doubt].compactMap { $0 }, sides: sides, kinship: likelihood,
      matter: Card.openMatter(of: first.act),
      isMarked: sides.flatMap(\.statements).contains(where: gate.marksContrast))
  }

  /// Whether it names who does what, and settles it or tells what will be.
  private func plainness(_ told: Matter) -> Int {
    let one = told.statement
    return (one.agent?.entity == nil ? 0 : 2) + (told.isSettling || one.tense == .future ? 2 : 0)
      + (one.isVague ? 0 : 1)
  }
}
