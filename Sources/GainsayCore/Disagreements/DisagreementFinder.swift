/// Compares the claims of a story slot by slot. Two claims meet only where they are of one family and have the same, resolved
/// participants: nearly all precision comes from that gate.
struct DisagreementFinder: Sendable {
  let lexicon: Lexicon
  let entities: StoryEntities

  /// Best first; one card a slot and kind.
  func find(in claims: [SlotClaim]) -> [Disagreement] {
    var slots: [Slot: [SlotClaim]] = [:]
    for claim in claims {
      guard let slot = slot(of: claim) else { continue }
      slots[slot, default: []].append(claim)
    }
    return slots.sorted { key($0.key) < key($1.key) }
      .flatMap { disagreements(in: $0.key, claims: $0.value) }
      .sorted { ($1.confidence, $0.question) < ($0.confidence, $1.question) }
  }

  private func slot(of claim: SlotClaim) -> Slot? {
    guard let name = claim.claim.family, let family = lexicon.families[name] else { return nil }
    let (a, b) = (claim.subject, claim.object)
    guard family.isSymmetric else { return Slot(family: name, subject: a, object: b) }
    guard let a, let b, a != b, areAlike(a, b) else { return nil }
    return Slot(family: name, subject: min(a, b), object: max(a, b))
  }

  /// A country deals with a country: "companies in the U.S." are not the U.S.
  private func areAlike(_ one: Int, _ other: Int) -> Bool {
    (entities.entities[one].kind == .place) == (entities.entities[other].kind == .place)
  }

  private func key(_ slot: Slot) -> String {
    "\(slot.family) \(slot.subject ?? -1) \(slot.object ?? -1)"
  }

  private func disagreements(in slot: Slot, claims: [SlotClaim]) -> [Disagreement] {
    guard let family = lexicon.families[slot.family] else { return [] }
    var found: [Disagreement] = []
    if let question = filled(family.question, slot) {
      let staged = StageComparison(lexicon: lexicon).disagreement(
        in: slot, claims: claims, question: question)
      if let card = staged ?? polarity(family, slot, claims, question) { found.append(card) }
    }
    if let question = family.quantityQuestion.flatMap({ filled($0, slot) }) {
      found += QuantityComparison().disagreements(in: slot, claims: claims, question: question)
    }
    return found
  }

  private func polarity(
    _ family: Family, _ slot: Slot, _ claims: [SlotClaim], _ question: String
  ) -> Disagreement? {
    guard slot.subject != nil else { return nil }
    return PolarityComparison().disagreement(in: slot, claims: claims, question: question)
  }

  /// The question with the participants' names; nil when one that it asks for is not known.
  private func filled(_ question: String, _ slot: Slot) -> String? {
    var names = [slot.subject, slot.object].map { $0.map { entities.entities[$0].name } }
    if lexicon.families[slot.family]?.isSymmetric == true { names.sort { ($0 ?? "") < ($1 ?? "") } }
    var text = question
    for (mark, name) in zip(["{A}", "{B}"], names) where text.contains(mark) {
      guard let name else { return nil }
      text = text.replacing(mark, with: name)
    }
    return text
  }
}
