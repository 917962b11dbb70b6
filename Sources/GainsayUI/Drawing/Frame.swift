/// What words on the screen mean; the terminal chooses colours and attributes, and every meaning has a glyph as well.
package enum Style: Sendable, Equatable, Hashable, CaseIterable {
  case plain, title, heading, dim, selected, mention, currentMention, match, conflict, difference,
    status
  /// The most named companies of a story, each in a colour of its own.
  case company1, company2, company3, company4
}

extension Style {
  /// What every terminal can show, whatever its colours.
  package struct Emphasis: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let bold = Emphasis(rawValue: 1)
    package static let dim = Emphasis(rawValue: 2)
    package static let reverse = Emphasis(rawValue: 4)
  }

  package var emphasis: Emphasis {
    switch self {
    case .plain, .status, .company1, .company2, .company3, .company4: []
    case .title, .heading, .mention, .match, .conflict, .difference: .bold
    case .dim: .dim
    case .selected: .reverse
    case .currentMention: [.reverse, .bold]
    }
  }
}

/// A stretch of text in one style.
package struct Run: Sendable, Equatable {
  package var text: String
  package var style: Style

  package init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// A whole screen: lines of runs, none wider than the window, and where the cursor stands.
package struct Frame: Sendable, Equatable, CustomStringConvertible {
  package struct Cursor: Sendable, Equatable {
    package var row: Int
    package var column: Int
  }

  package let columns: Int
  package let rows: Int
  package private(set) var lines: [[Run]]
  package var cursor: Cursor

  package init(columns: Int, rows: Int) {
    self.columns = max(columns, 1)
    self.rows = max(rows, 1)
    lines = Array(repeating: [], count: self.rows)
    cursor = Cursor(row: 0, column: 0)
  }

  /// Puts a line in its row, cleaned and cut to the window with "…"; outside of it nothing happens.
  mutating func put(_ runs: [Run], row: Int) {
    guard lines.indices.contains(row) else { return }
    lines[row] = runs.cut(to: columns)
  }

  /// - Parameters:
  ///   - crossings: where columns are divided.
  ///   - isTop: whether the columns are below.
  mutating func rule(row: Int, crossings: [Int] = [], isTop: Bool = true) {
    var line = Array(repeating: Character("─"), count: columns)
    for column in crossings where line.indices.contains(column) { line[column] = isTop ? "┬" : "┴" }
    put([Run(String(line), .dim)], row: row)
  }

  /// The bare text, for snapshots.
  package var description: String {
    lines.map { line in
      let text = line.map(\.text).joined()
      return text.replacing(#/\s+$/#, with: "") + "\n"
    }.joined()
  }
}
