/// Compares the statements of a story slot by slot. Two statements meet only where they are of one
/// act and have the same people, as far as they are known: nearly all precision comes from that gate.
struct DisagreementFinder: Sendable {
  /// Of one act no more statements are compared, so that a story's cost stays bounded.
  private static let most = 300

  /// A story of more statements is compared on several cores.
  private static let many = 300

  let lexicon: Lexicon
  let entities: StoryEntities
  let focus: StoryFocus

  /// Best first; one card a slot and kind.
  func find(in statements: [Statement], quotations: [QuotedWords]) -> [Disagreement] {
    let gate = SlotGate(lexicon: lexicon, focus: focus)
    let questions = QuestionWriter(lexicon: lexicon, entities: entities)
    let headlines = statements.filter { $0.isHeadline && $0.openness == nil && isTelling($0) }.map(
      asPast)
    let told = statements.filter { !$0.isHeadline && $0.openness == nil }
    let ways: [@Sendable () -> [Card]] = [
      { QuantityComparison(gate: gate, questions: questions).cards(for: told) },
      { actCards(told, headlines, gate, questions) },
      {
        CertaintyComparison(gate: gate, questions: questions).cardsOfUndecided(told)
          + TimeComparison(gate: gate, questions: questions).likelyCards(for: told)
          + RelationComparison(gate: gate, entities: entities).cards(for: told)
          + QuotationComparison(gate: gate, entities: entities).cards(for: quotations)
          + OpenMatterComparison(gate: gate, questions: questions).cards(for: statements)
          + StandingComparison(gate: gate).cards(for: told)
          + InformantComparison(gate: gate).cards(for: told)
          + DetailComparison(gate: gate, entities: entities).cards(for: told)
          + AgeComparison(gate: gate, entities: entities).cards(for: told)
      },
    ]
    let cards =
      told.count < Self.many ? ways.flatMap { $0() } : Cores.map(ways) { $0() }.flatMap { $0 }
    let occasions = OccasionGate(gate: gate)
    return distinct(cards.filter { !$0.isOfOneOutlet && occasions.mayBeOfOne($0) })
      .map { $0.disagreement() }
  }

  /// Of statements that are of one act.
  private func actCards(
    _ statements: [Statement], _ headlines: [Statement], _ gate: SlotGate,
    _ questions: QuestionWriter
  ) -> [Card] {
    let opposition = Opposition(lexicon: lexicon)
    let widened = DealReader(lexicon: lexicon).withDeals(opposition.withOpposites(statements))
    // What is told once is set against nothing.
    let headed = Set(headlines.map(\.act))
    let acts = Dictionary(grouping: widened, by: \.act)
      .filter { $0.value.count > 1 || headed.contains($0.key) }
      .sorted { $0.key < $1.key }
    var cards: [Card] = []
    for (act, found) in acts {
      let polar = Array(found.prefix(Self.most))
      let some = polar.filter { !$0.isTurned }
      let staged = StageComparison(gate: gate, questions: questions).cards(for: some)
      cards += staged
      if staged.isEmpty {
        cards += PolarityComparison(gate: gate, questions: questions).cards(
          for: (polar + headlines.filter { $0.act == act }).filter {
            !lexicon.opposites.isOpposite(opposition.manner(of: $0), of: act)
          })
        cards += CertaintyComparison(gate: gate, questions: questions).cards(for: some)
      }
      cards += RoleComparison(
        gate: gate, entities: entities, countries: lexicon.countries
      ).cards(for: some)
      if act == CauseReader.act {
        cards += CauseComparison(gate: gate, entities: entities).cards(for: some)
      }
      cards += TimeComparison(gate: gate, questions: questions).cards(for: some)
    }
    return cards
  }

  /// "Kessler concedes mayor's race": a headline with a verb and a name tells what its article may tell in other words.
  private func isTelling(_ one: Statement) -> Bool {
    one.isFinite && !one.isVague && !one.isRestrictive && one.factuality == .certain
      && one.agent?.entity != nil && ["VBZ", "VBP"].contains(one.tokens[one.event].pennTag)
  }

  /// Headlines tell in the present what has happened.
  private func asPast(_ one: Statement) -> Statement {
    var one = one
    if one.tense == .present { one.tense = .past }
    return one
  }

  /// Best first, without those that set the same sentences against each other once more.
  private func distinct(_ cards: [Card]) -> [Card] {
    let ranked = cards.sorted {
      ($1.confidence, $0.question) < ($0.confidence, $1.question)
    }
    var kept: [Card] = []
    for card in ranked
    where !kept.contains(where: { $0.sets(theSameApartAs: card) || $0.asks(theSameAs: card) }) {
      kept.append(card)
    }
    return kept
  }
}
