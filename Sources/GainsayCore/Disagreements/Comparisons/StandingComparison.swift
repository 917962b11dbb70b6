/// Finds standing questions that two articles of one matter answer differently.
struct StandingComparison: Sendable {
  /// Where the words in common tell nothing.
  private static let least = 0.35
  private static let percent = "percent"

  let gate: SlotGate

  private struct Told {
    var statement: Statement
    var answer: Statement.Answer
  }

  /// - Parameter statements: of a story.
  func cards(for statements: [Statement]) -> [Card] {
    let questions = gate.lexicon.standingQuestions
    let told = statements.filter(isOutright).flatMap { one in
      one.answers.filter { one.tense != .future || questions.isOfWhatIsToCome($0.question) }
        .map { Told(statement: one, answer: $0) }
    }
    return Dictionary(grouping: told, by: \.answer.question).sorted { $0.key < $1.key }
      .compactMap { question, answers in
        card(asking: question, of: answers)
      }
  }

  private func isOutright(_ one: Statement) -> Bool {
    let isToCome = one.tense == .future && one.factuality == .underspecified
    return (isToCome || [.certain, .certainlyNot].contains(one.factuality)) && !one.isWeighed
      && !one.isRestrictive && one.sentence <= SlotGate.deepestOfLikely && !isOfSome(one)
  }

  /// "94 percent are vaccinated", "58 had not been vaccinated": of others it may be otherwise.
  private func isOfSome(_ one: Statement) -> Bool {
    one.measures.contains { $0.quantity.unit == Self.percent || one.isDenied && !$0.isOfUnit }
  }

  private func card(asking number: Int, of answers: [Told]) -> Card? {
    let (yes, no) = (answers.filter(\.answer.isYes), answers.filter { !$0.answer.isYes })
    var best: (yes: Told, no: Told, strength: Double)?
    for one in yes {
      for other in no {
        guard let strength = strength(one, other), strength > best?.strength ?? 0 else { continue }
        best = (one, other, strength)
      }
    }
    guard let best else { return nil }
    let sides = [
      (yes.filter { strength($0, best.no) != nil }, "yes"),
      (no.filter { strength(best.yes, $0) != nil }, "no"),
    ].map { told, label in
      let side = told.map(\.statement)
      var position = PositionBuilder().position(of: side) { $0.trigger }
      position.label = label
      return Side(statements: side, position: position)
    }
    let questions = gate.lexicon.standingQuestions
    let question = questions.questions[number]
    let order = ReportOrder(of: [best.yes.statement], to: [best.no.statement])
    // "No arrests have been made", and the next day one: first no, then yes.
    let isDone = questions.isOfWhatIsDoneByNow(number) && order == .later
    return Card(
      kind: .polarity, status: isDone ? .superseded : .conflict, question: question,
      why: "One question that such news asks, answered with yes and with no.",
      doubts: [order.doubt].compactMap { $0 }, sides: sides, kinship: best.strength,
      matter: question,
      isMarked: sides.flatMap(\.statements).contains(where: gate.marksContrast),
      bond: .question)
  }

  /// nil where they are of two matters.
  private func strength(_ yes: Told, _ no: Told) -> Double? {
    let (one, other) = (yes.statement, no.statement)
    guard one.article.id != other.article.id, gate.areIndependent(one, other),
      gate.focus.touch(one.article, other.article), gate.areOfOnePlace(one, other),
      gate.areOfOneTime(one, other),
      gate.focus.haveNamesInCommon(yes.answer.names, no.answer.names)
    else { return nil }
    let kinship = gate.resemblance(one, other)
    guard kinship.agent != .other || !areTwo(one.agent, other.agent),
      kinship.patient != .other || !areTwo(one.patient, other.patient)
    else { return nil }
    return max(Self.least, kinship.strength)
  }

  /// Whether both are named, or one is the other's deputy.
  private func areTwo(_ one: Argument?, _ other: Argument?) -> Bool {
    guard let one, let other else { return false }
    return !one.name.isEmpty && !other.name.isEmpty || one.isSomebody(of: other)
      || other.isSomebody(of: one)
  }
}
