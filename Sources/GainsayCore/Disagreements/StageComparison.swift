/// Finds slots whose claims stand on different sides of a ladder: "teamed up" against "initial stage".
struct StageComparison: Sendable {
  let lexicon: Lexicon

  func disagreement(in slot: Slot, claims: [SlotClaim], question: String) -> Disagreement? {
    guard let ladder = lexicon.ladder(of: slot.family) else { return nil }
    var bands: [String: [SlotClaim]] = [:]
    for claim in claims {
      guard let stage = claim.claim.stage.flatMap({ ladder.stages[$0] }) else { continue }
      bands[stage.band, default: []].append(claim)
    }
    let sides = Dictionary(grouping: bands.keys.sorted()) { side(of: $0, in: ladder) }
    guard sides.count > 1, let strong = strongest(bands, ladder) else { return nil }
    let weak = bands.filter { side(of: $0.key, in: ladder) != side(of: strong, in: ladder) }
    let firm = bands[strong] ?? [], loose = weak.values.flatMap { $0 }
    guard Set(firm.map(\.origin)) != Set(loose.map(\.origin)) || marksContrast(firm + loose) else {
      return nil
    }
    let order = ReportOrder(of: loose, to: firm)
    let ranked = bands.sorted { rank($0.key, ladder) > rank($1.key, ladder) }
    let positions = ranked.map {
      PositionBuilder().position(of: $0.value) { $0.claim.stageCue ?? $0.claim.trigger }
    }
    let isDenial =
      side(of: strong, in: ladder) == "off"
      || weak.keys.contains { side(of: $0, in: ladder) == "off" }
    return Disagreement(
      kind: isDenial ? .polarity : .certainty, status: order == .earlier ? .superseded : .conflict,
      question: question, confidence: confidence(firm, loose),
      why: why(ranked.map(\.key), positions),
      doubt: doubt(order, firm + loose), positions: positions)
  }

  private func side(of band: String, in ladder: Ladder) -> String {
    ladder.stages.values.first { $0.band == band }?.side ?? ""
  }

  private func rank(_ band: String, _ ladder: Ladder) -> Int {
    ladder.stages.values.filter { $0.band == band }.compactMap(\.rank).max() ?? 0
  }

  private func strongest(_ bands: [String: [SlotClaim]], _ ladder: Ladder) -> String? {
    bands.keys.max { (rank($0, ladder), $1) < (rank($1, ladder), $0) }
  }

  private func marksContrast(_ claims: [SlotClaim]) -> Bool {
    let marks: Set<String> = [
      "however", "but", "contrary", "contradict", "dispute", "although", "despite",
    ]
    return claims.contains { claim in
      let near = claim.article.analysis.sentences[
        max(0, claim.claim.sentence - 1)...claim.claim.sentence]
      return near.contains { $0.tokens.contains { marks.contains($0.lower) } }
    }
  }

  /// Grows with the origins of the weaker side, with what is said outright, and with the authors' own contrast.
  private func confidence(_ firm: [SlotClaim], _ loose: [SlotClaim]) -> Double {
    let origins = min(Set(firm.map(\.origin)).count, Set(loose.map(\.origin)).count)
    let outright = [firm, loose].allSatisfy { side in side.contains { !$0.isInherited } }
    let attributed = [firm, loose].allSatisfy { side in side.contains { $0.claim.source != nil } }
    let score =
      0.45 + 0.1 * Double(min(origins, 2)) + (outright ? 0.15 : 0) + (attributed ? 0.1 : 0)
      + (marksContrast(firm + loose) ? 0.1 : 0)
    return (min(score, 0.95) * 100).rounded() / 100
  }

  private func why(_ bands: [String], _ positions: [Position]) -> String {
    let told = zip(bands, positions).map { "“\($1.label)” tells of something \($0)" }
    return "The same parties in the same matter: " + told.joined(separator: ", ") + "."
  }

  private func doubt(_ order: ReportOrder, _ claims: [SlotClaim]) -> String? {
    var doubts: [String] = []
    if order == .unknown {
      doubts.append(
        "Not all of the articles are dated: one side may have been written after the other.")
    }
    if order == .mixed { doubts.append("The reports overlap in time.") }
    if claims.contains(where: \.isInherited) {
      doubts.append("Who takes part is in places taken from the sentences before.")
    }
    return doubts.isEmpty ? nil : doubts.joined(separator: " ")
  }
}
