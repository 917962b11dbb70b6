extension [Run] {
  var cells: Int { reduce(0) { $0 + $1.text.cells } }

  /// Cleaned, and at most so many cells: cut with "…".
  func cut(to cells: Int) -> [Run] {
    var left = cells
    return enumerated().compactMap { place, run in
      let text = SafeText.cleaned(run.text)
      let goesOn = text.cells == left && self[(place + 1)...].contains { !$0.text.isEmpty }
      let isOneLeft = left == 1 && (goesOn || text.cells > left)
      let piece = isOneLeft ? "…" : (goesOn ? text + "…" : text).fitted(upTo: left)
      left -= piece.cells
      return piece.isEmpty ? nil : Run(piece, run.style)
    }
  }

  /// Exactly so many cells: filled with spaces, or cut with "…".
  func fitted(to cells: Int) -> [Run] {
    let runs = cut(to: cells)
    let left = cells - runs.cells
    return left > 0 ? runs + [Run(String(repeating: " ", count: left))] : runs
  }

  /// With the words to the right at the end of the line.
  func with(right: [Run], width: Int) -> [Run] {
    let room = Swift.max(width - right.cells - 1, 1)
    return fitted(to: room) + [Run(" ")] + right
  }
}

extension Run {
  /// Cells of a title that show that it is selected.
  private static let leadIn = 24

  /// A title: where it is selected its first words are reversed, so that moving the selection costs few letters.
  static func title(_ text: String, _ style: Style, isSelected: Bool) -> [Run] {
    let text = SafeText.cleaned(text)
    guard isSelected, text.cells > leadIn else {
      return [Run(text, isSelected ? .selected : style)]
    }
    let most = text.prefix(cells: leadIn)
    let words = most.lastIndex(of: " ").map { most[..<$0] } ?? ""
    let lead = words.isEmpty ? most[...] : words
    return [Run(String(lead), .selected), Run(String(text.dropFirst(lead.count)), style)]
  }
}

extension Int {
  /// Wide enough for all columns of a list.
  var isRoomy: Bool { self >= 56 }
}

extension String {
  /// At most so many cells: cut with "…".
  func fitted(upTo cells: Int) -> String { self.cells > cells ? fitted(to: cells) : self }

  /// At the right of so many cells.
  func rightFitted(to cells: Int) -> String {
    let width = self.cells
    return width > cells
      ? fitted(to: cells) : String(repeating: " ", count: cells - width) + self
  }
}
