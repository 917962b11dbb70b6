import GainsayCore

/// A card whole: what is asked, each position with who holds it and in whose words, why it is a disagreement and what speaks
/// against it. Positions stand side by side where there is room, else one under the other.
struct CardLayout {
  /// Cells that a position needs to stand beside another.
  private static let column = 46

  private typealias Part = (lines: [[Run]], items: [Range<Int>])

  let card: Disagreement
  let width: Int
  /// The number of the selected quotation, through all positions.
  let selected: Int

  var paper: Paper {
    var lines: [[Run]] = Wrapping.lines(of: card.question, width: max(width - 4, 8)).map {
      [Run("  " + $0, .heading)]
    }
    let count = card.positions.count
    let isBeside = count > 1 && width >= count * Self.column + 2
    let positions = isBeside ? beside : under
    let items = positions.items.map {
      lines.count + $0.lowerBound..<lines.count + $0.upperBound
    }
    lines += positions.lines + [[]] + remark("Why: ", card.why)
    if let doubt = card.doubt { lines += remark("Doubt: ", doubt) }
    return .laid(lines, items: items)
  }

  private var under: Part {
    var all: Part = ([], [])
    var first = 0
    for position in card.positions {
      let part = self.part(position, first: first, width: width)
      let shift = all.lines.count + 1
      all.lines += [[]] + part.lines
      all.items += part.items.map { $0.lowerBound + shift..<$0.upperBound + shift }
      first += position.claims.count
    }
    return all
  }

  private var beside: Part {
    let each = width / card.positions.count
    var first = 0
    let parts = card.positions.map { position in
      defer { first += position.claims.count }
      return part(position, first: first, width: each - 1)
    }
    let height = parts.map(\.lines.count).max() ?? 0
    let lines = (0..<height).map { row in
      parts.flatMap { part in
        (row < part.lines.count ? part.lines[row] : []).fitted(to: each)
      }
    }
    let items = parts.flatMap(\.items).map { $0.lowerBound + 1..<$0.upperBound + 1 }
    return ([[]] + lines, items)
  }

  private func part(_ position: Position, first: Int, width: Int) -> Part {
    let counts =
      "\(Wording.count(position.outlets, "outlet")), "
      + Wording.origins(position.origins, atMost: position.originsAreAtMost)
    var lines: [[Run]] = Wrapping.lines(of: position.label, width: max(width - 4, 8)).map {
      [Run("  " + $0, .match)]
    }
    if lines.last.map({ $0.cells + counts.cells + 2 <= width }) == true {
      lines[lines.count - 1].append(Run("  " + counts, .dim))
    } else {
      lines.append([Run("  " + counts, .dim)])
    }
    var items: [Range<Int>] = []
    for (number, claim) in position.claims.enumerated() {
      let start = lines.count
      lines += quotation(claim, isSelected: first + number == selected, width: width)
      items.append(start..<lines.count)
    }
    return (lines, items)
  }

  private func quotation(_ claim: Evidence, isSelected: Bool, width: Int) -> [[Run]] {
    let chain = Wording.chain(claim.chain)
    let who =
      "\(Wording.outlet(claim.outlet, path: claim.path))  \(Wording.date(claim.published))"
      + (chain.isEmpty ? "  own words" : "  ← \(chain)")
    let mark = isSelected ? " >" : "  "
    let source = Wrapping.lines(of: who, width: max(width - 4, 8)).enumerated().map {
      number, line in
      [Run(number == 0 ? mark + "  " : "    "), Run(line, isSelected ? .selected : .dim)]
    }
    return source
      + Wrapping.lines(of: quoted(claim.quote), width: max(width - 6, 8)).map {
        [Run("     " + $0)]
      }
  }

  /// A sentence that holds a quotation stands as it is: one pair of marks is enough.
  private func quoted(_ sentence: String) -> String {
    sentence.contains { "“”\"".contains($0) } ? sentence : "“\(sentence)”"
  }

  private func remark(_ name: String, _ text: String) -> [[Run]] {
    Wrapping.lines(of: name + text, width: max(width - 4, 8)).map { [Run("  " + $0, .dim)] }
  }
}
