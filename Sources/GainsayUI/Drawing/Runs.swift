extension [Run] {
  var cells: Int { reduce(0) { $0 + $1.text.cells } }

  /// Exactly so many cells: filled with spaces, or cut with "…".
  func fitted(to cells: Int) -> [Run] {
    var left = cells
    var fitted: [Run] = []
    for run in self where left > 0 {
      let text = SafeText.cleaned(run.text)
      let width = text.cells
      fitted.append(Run(width > left ? text.fitted(to: left) : text, run.style))
      left -= Swift.min(width, left)
    }
    return left > 0 ? fitted + [Run(String(repeating: " ", count: left))] : fitted
  }

  /// With the words to the right at the end of the line.
  func with(right: [Run], width: Int) -> [Run] {
    let room = Swift.max(width - right.cells - 1, 1)
    return fitted(to: room) + [Run(" ")] + right
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
