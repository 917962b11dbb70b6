import GainsayCore

/// Where the sources disagree: each card whole, its quotations selectable, Enter reads one in its place.
struct DisagreementsScreen: ScreenContent {
  var of: Int64?
  var cards: [DisagreementCard] = []
  var isLoaded = false
  var scroll = ScrollState()

  init(story: Int64?) { of = story }

  var story: Int64? { of ?? selected?.card.story }

  func head(width: Int) -> [Run] {
    let counts = [Disagreement.Status.conflict, .superseded, .scope, .tension].compactMap {
      status -> String? in
      let number = cards.count { $0.disagreement.status == status }
      return number > 0 ? "\(number) \(status.rawValue)" : nil
    }.joined(separator: "  ")
    return [
      Run("Disagreements", .title),
      Run(String(repeating: " ", count: max(2, width - 13 - counts.cells)) + counts, .dim),
    ]
  }

  func paper(width: Int) -> Paper {
    guard !cards.isEmpty else {
      return .lines(isLoaded ? [(nil, []), (nil, [Run("  No disagreement was found here.")])] : [])
    }
    var lines: [(item: Int?, runs: [Run])] = []
    var item = 0
    for card in cards { append(card.disagreement, &lines, &item, width: min(width, 100)) }
    return .lines(lines)
  }

  private func append(
    _ card: Disagreement, _ lines: inout [(item: Int?, runs: [Run])], _ item: inout Int, width: Int
  ) {
    if !lines.isEmpty { lines.append((nil, [])) }
    let isConflict = card.status == .conflict
    for (number, words) in Wrapping.lines(of: card.question, width: width - 13).enumerated() {
      let status = number == 0 ? Wording.status(card.status) : ""
      lines.append(
        (
          nil,
          [Run(status.fitted(to: 12), isConflict ? .conflict : .difference), Run(words, .heading)]
        ))
    }
    for position in card.positions {
      let counts =
        "\(Wording.count(position.outlets, "outlet")), \(Wording.origins(position.origins, atMost: position.originsAreAtMost))"
      lines.append((nil, []))
      lines.append((nil, [Run("  “\(position.label)”", .match), Run("  \(counts)", .plain)]))
      for claim in position.claims {
        lines += quotation(claim, item: item, width: width)
        item += 1
      }
    }
    lines.append((nil, []))
    lines += remark("Why: ", card.why, width)
    if let doubt = card.doubt { lines += remark("Doubt: ", doubt, width) }
  }

  private func quotation(_ claim: Evidence, item: Int, width: Int) -> [(item: Int?, runs: [Run])] {
    let chain = Wording.chain(claim.chain)
    let who =
      "\(Wording.outlet(claim.outlet, path: claim.path))  \(Wording.date(claim.published))"
      + (chain.isEmpty ? "  own words" : "  ← \(chain)")
    let quote = Wrapping.lines(of: quoted(claim.quote), width: width - 7).map {
      (item: Int?.some(item), runs: [Run("     " + $0)])
    }
    return [(item, [Run("   " + who.fitted(to: max(width - 4, 8)), .dim)])] + quote
  }

  /// A sentence that holds a quotation stands as it is: one pair of marks is enough.
  private func quoted(_ sentence: String) -> String {
    sentence.contains { "“”\"".contains($0) } ? sentence : "“\(sentence)”"
  }

  private func remark(_ name: String, _ text: String, _ width: Int) -> [(item: Int?, runs: [Run])] {
    Wrapping.lines(of: name + text, width: width - 4).map { (nil, [Run("  " + $0, .dim)]) }
  }

  var selected: (card: DisagreementCard, claim: Evidence)? {
    let all = cards.flatMap { card in
      card.disagreement.positions.flatMap(\.claims).map { (card, $0) }
    }
    return all.indices.contains(scroll.item) ? all[scroll.item] : nil
  }

  func status(width: Int) -> String {
    guard let selected else { return "" }
    return
      "Enter reads the sentence in \(Wording.outlet(selected.claim.outlet, path: selected.claim.path))"
  }

  func open() -> Opening? {
    selected.map { .article($0.claim.article, at: $0.claim.range, entity: nil) }
  }
}
