import GainsayCore

/// The rows of a comparison at one width: both sides wrapped, the mark of what they are to each other between them.
struct ComparisonLayout: Sendable {
  /// Cells between the sides.
  static let gap = 3

  private struct Row: Sendable {
    var left: [String]
    var right: [String]
    var relation: ArticleComparison.Relation
    var isLeftAlone: Bool
    var first: Int
    var height: Int { max(left.count, right.count) + 1 }
  }

  let width: Int
  private let rows: [Row]
  /// The row to which each line belongs.
  private let owners: [Int]

  init(_ comparison: ArticleComparison, width: Int) {
    self.width = width
    let each = max((width - Self.gap) / 2 - 1, 4)
    let wrap = { (page: ArticlePage, range: Range<Int>?) -> [String] in
      guard let range else { return [] }
      let bytes = page.article.text.utf8.dropFirst(range.lowerBound).prefix(range.count)
      return Wrapping.lines(of: String(Substring(bytes)), width: each)
    }
    var rows: [Row] = []
    var owners: [Int] = []
    for row in comparison.rows {
      let new = Row(
        left: wrap(comparison.left, row.left), right: wrap(comparison.right, row.right),
        relation: row.relation, isLeftAlone: row.right == nil, first: owners.count)
      owners += Array(repeating: rows.count, count: new.height)
      rows.append(new)
    }
    self.rows = rows
    self.owners = owners
  }

  func paper(isRight: Bool) -> Paper {
    Paper(
      line: { runs($0, isSelected: $1, isRight: isRight) }, count: owners.count,
      items: { rows[$0].first..<rows[$0].first + rows[$0].height - 1 }, itemCount: rows.count)
  }

  private func runs(_ line: Int, isSelected: Bool, isRight: Bool) -> [Run] {
    let row = rows[owners[line]]
    let place = line - row.first
    let each = (width - Self.gap) / 2
    let text = { (lines: [String]) in
      (place < lines.count ? lines[place] : "").fitted(to: each)
    }
    // The first line alone is reversed: calm, and cheap over a slow line.
    let isHandle = isSelected && place == 0
    let opensRight = row.left.isEmpty || (isRight && !row.right.isEmpty)
    let plain: Style = row.relation == .alone ? .plain : .dim
    let style = row.relation == .disputed ? Style.plain : plain
    let mark = place == 0 ? " \(Self.mark(row)) " : "   "
    return [
      Run(text(row.left), isHandle && !opensRight ? .selected : style),
      Run(mark, row.relation == .disputed ? .conflict : .match),
      Run(text(row.right), isHandle && opensRight ? .selected : style),
    ]
  }

  private static func mark(_ row: Row) -> String {
    switch row.relation {
    case .shared: "="
    case .disputed: "!"
    case .elsewhere: "~"
    case .alone: row.isLeftAlone ? "<" : ">"
    }
  }
}
