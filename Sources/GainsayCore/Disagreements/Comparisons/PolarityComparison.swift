/// Finds acts of which one side says that they are so and the other that they are not.
struct PolarityComparison: Sendable {
  /// Least kinship of two statements, after `SlotGate.Kinship.strength`.
  private static let needed = 0.45
  private static let neededOfCopula = 0.65
  private static let worthOfNone = 0.15
  /// Of what one named body does, with nothing that speaks against it.
  private static let neededOfOne = 0.35
  private static let neededOfAll = 0.3
  private static let worthOfToll = 0.15

  let gate: SlotGate
  let questions: QuestionWriter

  /// - Parameter statements: of one act.
  func cards(for statements: [Statement]) -> [Card] {
    let told = statements.filter {
      ($0.isFinite || isMeant($0)) && !$0.isVague && !$0.isRestrictive
    }
    let yes = told.filter {
      ($0.factuality == .certain || isPromised($0) || isMeant($0)) && !isOff($0) && !isScant($0)
    }
    let no = told.filter { $0.factuality == .certainlyNot && $0.isDenied }
    var cards: [Card] = []
    var used: Set<Int> = []
    for (place, denial) in no.enumerated() where !used.contains(place) {
      let pairs = yes.compactMap { one in fits(one, denial).map { (one, $0) } }
      guard let best = pairs.max(by: { $0.1 < $1.1 }) else { continue }
      let deniers = no.indices.filter { index in
        index == place || gate.kinship(no[index], denial).map { $0.strength >= 0.35 } ?? false
      }
      used.formUnion(deniers)
      guard !isOfOneVoice(pairs.map(\.0), deniers.map { no[$0] }) else { continue }
      cards.append(
        card(yes: pairs.map(\.0), no: deniers.map { no[$0] }, seed: (best.0, denial), best.1))
    }
    return cards
  }

  /// Whether an article tells both in its own words: then they are of two things.
  private func isOfOneVoice(_ yes: [Statement], _ no: [Statement]) -> Bool {
    let own = { (side: [Statement]) in Set(side.filter { $0.source == nil }.map(\.article.id)) }
    return !own(yes).isDisjoint(with: own(no))
  }

  private func fits(_ yes: Statement, _ no: Statement) -> Double? {
    guard yes.tense == no.tense || no.isCancelled, !yes.isDenied, areOfTwoWords(yes, no),
      yes.article.id != no.article.id || yes.sentence != no.sentence,
      let kinship = gate.kinship(yes, no), !isNarrow(no), !isOfOther(no, than: yes), !isOfOnly(yes),
      !(isOfSome(yes) && isOfSome(no)), !isOfNoneOfAKind(no, than: yes),
      !isOfOnly(no), !areOfTwoSelves(yes, no),
      gate.areOfOneTime(yes, no), gate.areOfOneVerb(yes, no) || no.isTurned,
      !no.isTurned || !isForced(yes, no),
      areOpposed(yes, no), isOfBefore(yes) == isOfBefore(no),
      !isOfAll(no) || no.times.allSatisfy({ $0.relation == .at })
    else { return nil }
    if yes.article.id == no.article.id {
      // Nobody contradicts himself.
      guard !no.isTurned, !isOfAll(no), kinship.agent == .same, yes.source != nil, no.source != nil
      else { return nil }
    }
    if let strength = strengthOfAll(yes, no, kinship) { return strength }
    guard gate.isSettled(kinship) || isOfHim(yes, no),
      yes.act != ActReader.existing || areOfOneKind(yes, no)
    else { return nil }
    let strength = kinship.strength + (isOfAll(no) ? Self.worthOfNone : 0)
    let isCopular = yes.isCopular && !no.isTurned
    let needed =
      isCopular
      ? Self.neededOfCopula
      : isOutright(yes, no, kinship) ? Self.neededOfOne : Self.needed
    return strength >= needed ? strength : nil
  }

  /// Two speakers, or one whom two outlets report to have said the contrary on one day: "denied that", "confirmed that".
  private func areOfTwoWords(_ yes: Statement, _ no: Statement) -> Bool {
    let areOthers = yes.speaker == nil || yes.speaker != no.speaker
    if areOthers, gate.areIndependent(yes, no) { return true }
    return yes.outlet != no.outlet
      && ![.earlier, .later].contains(ReportOrder(of: [yes], to: [no]))
  }

  /// "Was forced out": who leaves so is dismissed.
  private func isForced(_ yes: Statement, _ no: Statement) -> Bool {
    let turned = gate.lexicon.acts.verb(no.tokens[no.event].lemma.lowercased())
    let isCrossed = gate.lexicon.opposites.opposites(of: turned).contains {
      $0.isCrossed && $0.act == yes.act
    }
    return isCrossed && WordTree(yes.tokens).isPassive(yes.event)
  }

  /// "A life jacket" and "no life jackets", not "enough data" and "other data".
  private func areOfOneKind(_ yes: Statement, _ no: Statement) -> Bool {
    let kinds = [yes, no].map { $0.patient?.modifiers ?? [] }
    return !kinds[0].isDisjoint(with: kinds[1])
  }

  /// "Was voted down" tells of a vote that it did not pass.
  private func isOff(_ one: Statement) -> Bool {
    guard let stage = one.stage, let ladder = one.family.flatMap(gate.lexicon.ladder) else {
      return false
    }
    return ["off", "verdict"].contains(ladder.stages[stage]?.side)
  }

  /// "Nobody was hurt".
  private func isOfAll(_ no: Statement) -> Bool {
    no.patient?.isNone == true || no.agent?.isNone == true
  }

  /// "We will appeal": on the word of whoever will do it.
  private func isPromised(_ one: Statement) -> Bool {
    guard one.factuality == .underspecified, one.tense == .future, !one.isWeighed, !one.isDenied,
      one.source != nil || isOwnWord(one)
    else { return false }
    let words = one.tokens.map { $0.form.lowercased() }
    let acts = gate.lexicon.acts
    return words.contains("will") && !words.contains { acts[.unsure].contains($0) }
  }

  /// "Plans to close", "is to close".
  private func isMeant(_ one: Statement) -> Bool {
    one.isIntended && !one.isDenied && !one.isWeighed && one.tense == .future
      && [.underspecified, .probable].contains(one.factuality)
  }

  /// "We will appeal", in what whoever will do it has written.
  private func isOwnWord(_ one: Statement) -> Bool {
    guard let token = one.agent?.token, one.tokens.indices.contains(token) else { return false }
    return gate.lexicon.firstPersons[one.tokens[token].form.lowercased()] == .organization
  }

  private func isOutright(_ yes: Statement, _ no: Statement, _ kinship: SlotGate.Kinship) -> Bool {
    kinship.agent == .same && (kinship.patient == .same || yes.patient == nil && no.patient == nil)
  }

  /// "No tear gas was used", "no injuries have been reported": what names nobody denies it of all. Nil where it does not.
  private func strengthOfAll(_ yes: Statement, _ no: Statement, _ kinship: SlotGate.Kinship)
    -> Double?
  {
    let acts = gate.lexicon.acts
    guard no.agent == nil, no.patient == nil || no.patient?.isNone == true, !no.isTurned,
      yes.act != ActReader.existing, kinship.agent != .other, kinship.patient != .other,
      yes.isLead || no.isLead || kinship.shared > 0
    else { return nil }
    let isToll = acts[.tolls].contains(acts.amount(of: yes.act))
    let strength =
      kinship.strength + Self.worthOfNone + (isToll ? Self.worthOfToll : 0)
      + (yes.isLead || no.isLead ? 0.1 : 0)
    return strength >= Self.neededOfAll ? strength : nil
  }

  /// What rises and falls must do both in one period, as both say or as it opens both articles.
  private func areOpposed(_ yes: Statement, _ no: Statement) -> Bool {
    gate.lexicon.acts.amount(of: yes.act) != "change"
      || gate.areOfOnePeriod(yes, no)
        && (!no.isTurned || gate.haveTimesInCommon(yes, no) || yes.isLead && no.isLead)
  }

  /// "He went under the knife", "no surgery has taken place": all of an act is denied where he is whom the article is about.
  private func isOfHim(_ yes: Statement, _ no: Statement) -> Bool {
    guard no.patient?.isNone == true, no.agent == nil, let who = yes.agent ?? yes.patient else {
      return false
    }
    return gate.focus.isAbout(who.name, no.article)
  }

  /// What was to come and was called off later; what an outlet itself told not to have happened, and happened since.
  private func isMovedOn(_ no: Statement, _ order: ReportOrder) -> Bool {
    no.isCancelled && order == .earlier
      || order == .later && no.source == nil && no.tense == .past && no.times.isEmpty
        && !no.isTurned && !no.isCopular
  }

  private func card(
    yes: [Statement], no: [Statement], seed: (Statement, Statement), _ kinship: Double
  ) -> Card {
    let sides = [(yes, "yes"), (no, "no")].map { side, answer in
      var position = PositionBuilder().position(of: side) { $0.trigger }
      // "Accepted" and "rejected" are answers in themselves.
      if !no.allSatisfy(\.isTurned) { position.label = answer }
      return Side(statements: side, position: position)
    }
    let order = ReportOrder(of: yes, to: no)
    return Card(
      kind: .polarity, status: isMovedOn(seed.1, order) ? .superseded : .conflict,
      question: questions.whether(seed.0),
      why: "The same people and the same act, once asserted and once denied.",
      doubts: [order.doubt].compactMap { $0 }, sides: sides, kinship: kinship,
      isMarked: (yes + no).contains(where: gate.marksContrast))
  }
}
