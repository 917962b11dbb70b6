/// Finds acts whose statements stand on different sides of a ladder: "teamed up" against "initial
/// stage".
struct StageComparison: Sendable {
  private static let needed = 0.55
  /// Bytes from the words of the act to those of its stage; further off they are of another clause.
  private static let reach = 60
  /// The side of what ends a matter and can't follow on its being done.
  private static let verdict = "verdict"

  let gate: SlotGate
  let questions: QuestionWriter

  /// - Parameter statements: of one act.
  func cards(for statements: [Statement]) -> [Card] {
    guard let family = statements.lazy.compactMap(\.family).first,
      let ladder = gate.lexicon.ladder(of: family)
    else { return [] }
    let staged = statements.filter {
      $0.stage.flatMap { ladder.stages[$0] } != nil && isTold($0, ladder)
    }
    var rest = staged
    var cards: [Card] = []
    while let seed = bestPair(in: rest, ladder) {
      let slot = rest.filter { one in
        [seed.firm, seed.loose].allSatisfy { isOfSlot(one, $0) }
      }
      if let card = card(of: slot, seed, ladder) { cards.append(card) }
      let used = slot.map { Key($0) } + [Key(seed.firm), Key(seed.loose)]
      rest.removeAll { used.contains(Key($0)) }
    }
    return cards
  }

  /// What is only wanted, called for or supposed has no stage; and "will" is no doubt.
  private func isTold(_ one: Statement, _ ladder: Ladder) -> Bool {
    if one.isOfAnyDeal { return one.isFinite }
    if one.isInherited, one.stageCue == nil { return false }
    let isVerb = one.tokens[one.event].tag == .verb
    if !isVerb, !hasCue(one) { return false }
    if one.factuality == .probable, side(one, ladder) == "open" { return false }
    if one.isVague || one.isRestrictive || gate.isOfDecision(one) { return false }
    let isDeal = isDeal(ladder)
    if !isDeal, !one.isFinite { return false }
    if !isDeal, one.factuality == .certain, side(one, ladder) == "open", !hasCue(one) {
      return false
    }
    if one.factuality == .underspecified {
      return one.isWeighed && one.isFinite || hasCue(one) && isDeal
    }
    if one.factuality == .certainlyNot, !one.isDenied { return false }
    return one.factuality != .certain || one.tense != .future || side(one, ladder) != "open"
      || hasCue(one)
  }

  private func isDeal(_ ladder: Ladder) -> Bool { ladder.stages["talks"] != nil }

  /// What is denied is what the other tells.
  private func mayDeny(_ one: Statement, _ other: Statement) -> Bool {
    Set([one.factuality, other.factuality]) != [.certain, .certainlyNot]
      || gate.areOfOneVerb(one, other)
  }

  /// Whether other words than those of the act tell the stage: "in talks".
  private func hasCue(_ one: Statement) -> Bool {
    one.stageCue.map { cue in
      cue != one.trigger
        && max(cue.lowerBound - one.trigger.upperBound, one.trigger.lowerBound - cue.upperBound)
          <= Self.reach
    } ?? false
  }

  private struct Key: Equatable {
    var article: Int64
    var sentence: Int
    var event: Int

    init(_ one: Statement) {
      (article, sentence, event) = (one.article.id, one.sentence, one.event)
    }
  }

  private struct Seed {
    var firm: Statement
    var loose: Statement
    var kinship: SlotGate.Kinship
  }

  private func isOfSlot(_ one: Statement, _ other: Statement) -> Bool {
    if Key(one) == Key(other) { return true }
    guard let kinship = gate.kinship(one, other) else { return false }
    if kinship.agent == .same, kinship.patient == .same { return true }
    if isOfOneDeal(one, other) || isOfOneDeal(other, one) { return true }
    let isEvent = one.agent == nil || other.agent == nil || denial(one, other) > 0
    return (gate.isSettled(kinship) || isEvent && kinship.areLead)
      && kinship.isAnchored && kinship.strength + denial(one, other) >= Self.needed
  }

  /// "Nothing has been agreed" is of the deal of which the other tells, where its article names both parties, its sentence or
  /// its speaker one of them, and its sentence nobody else.
  private func isOfOneDeal(_ one: Statement, _ other: Statement) -> Bool {
    guard one.isOfAnyDeal, !other.isOfAnyDeal, one.stageCue == nil, one.agent?.entity == nil,
      one.patient?.entity == nil, let buyer = other.agent?.entity,
      let target = other.patient?.entity
    else { return false }
    let parties = ["#\(buyer)", "#\(target)"]
    let named = one.topic.filter { $0.hasPrefix("#") }
    let near = named.union(gate.focus.said(one))
    return named.allSatisfy { gate.focus.haveNamesInCommon([$0], Set(parties)) }
      && one.isNews && other.isLead && !near.isEmpty
      && parties.allSatisfy { gate.focus.mentions($0, one.article) }
      && parties.contains { gate.focus.haveNamesInCommon([$0], near) }
  }

  /// That one side denies outright what the other tells is a sign that they speak of one thing.
  private func denial(_ one: Statement, _ other: Statement) -> Double {
    Set([one.factuality, other.factuality]) == [.certain, .certainlyNot]
      && one.isLead && other.isLead ? 0.3 : 0
  }

  /// The two of different sides that are most surely of one matter.
  private func bestPair(in statements: [Statement], _ ladder: Ladder) -> Seed? {
    var best: Seed?
    for (place, one) in statements.enumerated() {
      for other in statements[(place + 1)...] where side(one, ladder) != side(other, ladder) {
        guard gate.areIndependent(one, other), gate.areOfOneTime(one, other),
          haveOneTense(one, other), isDeal(ladder) || mayDeny(one, other),
          !isDevelopment(one, other, ladder), !isSplit(one, other, statements, ladder),
          let kinship = gate.kinship(one, other),
          isOfSlot(one, other), kinship.strength > best?.kinship.strength ?? -1
        else { continue }
        let isFirm = rank(one, ladder) >= rank(other, ladder)
        best = Seed(firm: isFirm ? one : other, loose: isFirm ? other : one, kinship: kinship)
      }
    }
    return best
  }

  /// What was done once is not denied by what will not be done.
  private func haveOneTense(_ one: Statement, _ other: Statement) -> Bool {
    guard Set([one.factuality, other.factuality]) == [.certain, .certainlyNot] else { return true }
    return (one.tense == .future) == (other.tense == .future)
  }

  /// What ended had begun: no disagreement, unless the end is told first.
  private func isDevelopment(_ one: Statement, _ other: Statement, _ ladder: Ladder) -> Bool {
    let ends = [one, other].filter { isEnd($0, ladder) }
    guard ends.count == 1, let end = ends.first else { return false }
    let before = isEnd(one, ladder) ? other : one
    let order = ReportOrder(of: [end], to: [before])
    // One trial ends in one verdict.
    let areVerdicts = side(end, ladder) == Self.verdict && side(before, ladder) == "done"
    return areVerdicts ? order == .later : order != .earlier
  }

  /// "Convicted him of fraud but cleared him of theft": an article that tells both tells of two counts.
  private func isSplit(
    _ one: Statement, _ other: Statement, _ statements: [Statement], _ ladder: Ladder
  ) -> Bool {
    guard [one, other].contains(where: { side($0, ladder) == Self.verdict }) else { return false }
    return [one, other].contains { told in
      statements.contains {
        $0.article.id == told.article.id && side($0, ladder) != side(told, ladder)
          && ["done", Self.verdict].contains(side($0, ladder))
      }
    }
  }

  private func isEnd(_ one: Statement, _ ladder: Ladder) -> Bool {
    guard let stage = one.stage, ladder.isOffLadder(stage),
      ["off", Self.verdict].contains(side(one, ladder))
    else {
      return false
    }
    return stage != ladder.denial && one.factuality == .certain
  }

  private func side(_ one: Statement, _ ladder: Ladder) -> String {
    one.stage.flatMap { ladder.stages[$0]?.side } ?? ""
  }

  private func rank(_ one: Statement, _ ladder: Ladder) -> Int {
    one.stage.flatMap { ladder.stages[$0]?.rank } ?? 0
  }

  private func card(of slot: [Statement], _ seed: Seed, _ ladder: Ladder) -> Card? {
    let bands = Dictionary(grouping: slot) { $0.stage.flatMap { ladder.stages[$0]?.band } ?? "" }
    let ranked = bands.sorted {
      (rank($0.value[0], ladder), $1.key) > (rank($1.value[0], ladder), $0.key)
    }
    let sides = ranked.map { _, statements in
      Side(
        statements: statements,
        position: PositionBuilder().position(of: statements) { $0.stageCue ?? $0.trigger })
    }
    let firm = slot.filter { side($0, ladder) == side(seed.firm, ladder) }
    let loose = slot.filter { side($0, ladder) != side(seed.firm, ladder) }
    guard !firm.isEmpty, !loose.isEmpty else { return nil }
    let order = ReportOrder(of: loose, to: firm)
    let isDenial = slot.contains { ["off", Self.verdict].contains(side($0, ladder)) }
    var doubts = [order.doubt].compactMap { $0 }
    if slot.contains(where: \.isInherited) {
      doubts.append("Who takes part is in places taken from the sentences before.")
    }
    return Card(
      kind: isDenial ? .polarity : .certainty, status: order == .earlier ? .superseded : .conflict,
      question: questions.whether(seed.firm), why: why(ranked.map(\.key), sides.map(\.position)),
      doubts: doubts, sides: sides, kinship: seed.kinship.strength,
      isMarked: slot.contains(where: gate.marksContrast))
  }

  private func why(_ bands: [String], _ positions: [Position]) -> String {
    let told = zip(bands, positions).map { "“\($1.label)” tells of something \($0)" }
    return "The same parties in the same matter: " + told.joined(separator: ", ") + "."
  }
}
