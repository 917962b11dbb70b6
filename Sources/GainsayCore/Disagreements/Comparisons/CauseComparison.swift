/// Finds what one side knows the cause of and the other does not.
struct CauseComparison: Sendable {
  private static let needed = 0.15

  let gate: SlotGate
  let entities: StoryEntities

  /// - Parameter statements: of a cause.
  func cards(for statements: [Statement]) -> [Card] {
    let known = statements.filter {
      $0.factuality == .certain && !$0.isUnknown && !$0.isDenied && !$0.isRestrictive
    }
    let unknown = statements.filter(\.isUnknown)
    if let card = cardOfTwoCauses(known) { return [card] }
    var best: (known: Statement, unknown: Statement, strength: Double)?
    for one in known where isNamed(one) {
      for other in unknown {
        guard let strength = strength(one, other), strength > best?.strength ?? 0 else { continue }
        best = (one, other, strength)
      }
    }
    guard let best else { return [] }
    let sides = [
      known.filter { strength($0, best.unknown) != nil },
      unknown.filter { strength(best.known, $0) != nil },
    ].map { side in
      Side(statements: side, position: PositionBuilder().position(of: side) { $0.trigger })
    }
    return [card(sides, best.known, best.strength)]
  }

  /// Arson and a fault.
  private func cardOfTwoCauses(_ known: [Statement]) -> Card? {
    for (place, one) in known.enumerated() {
      for other in known[(place + 1)...] where one.article.id != other.article.id {
        guard let mine = kind(one), let theirs = kind(other), mine != theirs,
          gate.areIndependent(one, other), gate.areOfOneTime(one, other),
          let kinship = gate.kinship(without(one), without(other)), kinship.patient == .same
        else { continue }
        let sides = [mine, theirs].map { kind in
          let side = known.filter {
            self.kind($0) == kind && $0.patient.likeness(to: one.patient) == .same
          }
          return Side(
            statements: side, position: PositionBuilder().position(of: side) { $0.trigger })
        }
        return card(
          sides, one, kinship.strength, why: "Two causes of one thing that exclude each other.")
      }
    }
    return nil
  }

  /// Whether it tells what or of what kind the cause is.
  private func isNamed(_ one: Statement) -> Bool {
    one.agent?.entity != nil || one.agent?.head != nil || kind(one) != nil
  }

  private func kind(_ one: Statement) -> String? {
    let acts = gate.lexicon.acts
    let words = one.tokens.indices.filter { index in
      index == one.agent?.token || one.agent?.token == one.tokens[index].head
        || index == one.event || one.tokens[index].head == one.event
    }
    return words.lazy.compactMap { acts.causeKind(one.tokens[$0].lemma.lowercased()) }.first
  }

  /// What is the cause is what may differ.
  private func without(_ one: Statement) -> Statement {
    var one = one
    one.agent = nil
    return one
  }

  private func strength(_ known: Statement, _ unknown: Statement) -> Double? {
    guard gate.areIndependent(known, unknown), known.article.id != unknown.article.id,
      areOfOneMishap(known, unknown) || gate.kinship(without(known), unknown) != nil
    else { return nil }
    let kinship = gate.resemblance(without(known), unknown)
    let isOfThing =
      kinship.patient == .same || areOfOneMishap(known, unknown)
      || unknown.patient == nil && (known.isLead || kinship.shared > 0)
    let strength = max(kinship.strength, areOfOneMishap(known, unknown) ? Self.worthOfMishap : 0)
    return isOfThing && strength >= Self.needed ? strength : nil
  }

  private static let worthOfMishap = 0.4

  /// "The fire" and "the explosion", in articles of one matter that open with it.
  private func areOfOneMishap(_ known: Statement, _ unknown: Statement) -> Bool {
    let isMishap = [known, unknown].map { one in
      one.patient.map { patient in
        patient.entity == nil
          && patient.token.map {
            gate.lexicon.acts[.mishaps].contains(one.tokens[$0].lemma.lowercased())
          } ?? false
      }
    }
    return isMishap[0] == true && isMishap[1] != false && known.isLead
      && gate.focus.areOfOneMatter(known.article, unknown.article)
      && gate.areOfOnePlace(known, unknown) && gate.areOfOneTime(known, unknown)
  }

  private func card(
    _ sides: [Side], _ known: Statement, _ kinship: Double,
    why: String = "One side names the cause, the other says that it is not known."
  ) -> Card {
    let thing = known.patient.map { one in
      one.entity.map { entities.entities[$0].name } ?? "the " + one.words
    }
    let order = ReportOrder(of: sides[1].statements, to: sides[0].statements)
    return Card(
      kind: .certainty, status: order == .earlier ? .superseded : .conflict,
      question: "What caused \(thing ?? "it")?",
      why: why,
      doubts: [order.doubt].compactMap { $0 }, sides: sides, kinship: kinship,
      isMarked: sides.flatMap(\.statements).contains(where: gate.marksContrast))
  }
}
