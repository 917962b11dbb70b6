/// Statements that tell how far a deal is without saying what it is about: "in talks with Tolland", "no agreement has been reached".
struct DealReader {
  /// The stage of what is denied to be agreed.
  private static let open = "talks"

  let lexicon: Lexicon

  /// Families whose matters go through the stages of a deal.
  private var families: [String] {
    lexicon.families.values.filter { $0.ladder == "deal" && $0.name != "cooperate" }.map(\.name)
      .sorted()
  }

  /// Copies for every kind of deal that the story tells of.
  func withDeals(_ statements: [Statement]) -> [Statement] {
    let told = Set(statements.compactMap(\.family)).intersection(families).sorted()
    guard !told.isEmpty else { return statements }
    return statements
      + statements.compactMap(ofAnyDeal).flatMap { one in
        told.map { family in
          var other = one
          (other.act, other.family, other.isOfAnyDeal) = (family, family, true)
          return other
        }
      }
  }

  private func ofAnyDeal(_ one: Statement) -> Statement? {
    var one = one
    if one.family == "cooperate", one.factuality == .certain, let stage = one.stage,
      lexicon.ladders["deal"]?.stages[stage]?.side == "open"
    {
      return one
    }
    guard one.family == nil, ["agree", "negotiate"].contains(one.act), one.patient?.entity == nil
    else { return nil }
    let isDenied = one.factuality == .certainlyNot && one.isDenied
    guard one.act == "agree" ? isDenied : one.factuality == .certain else { return nil }
    (one.stage, one.factuality, one.isDenied) = (Self.open, .certain, false)
    one.patient = nil
    if one.agent?.entity == nil { one.agent = nil }
    return one
  }
}
