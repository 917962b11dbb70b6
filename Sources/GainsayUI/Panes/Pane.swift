/// A column of the window, or a part of one.
struct Pane: Equatable {
  enum Part: Equatable {
    /// A screen by its place on the way from the first.
    case screen(Int)
    /// More about what is selected in that screen.
    case detail(Int)
    /// What Enter would open.
    case preview
  }

  var part: Part
  /// The first cell, from the left of the window.
  var column: Int
  var width: Int
}

/// Which columns the window has: one below 120 cells, two below 200, else three. They show the way on which one came, as far as
/// there is room, and what is ahead: Enter moves on by a column and changes as little as it can.
struct Columns {
  private static let two = 120
  private static let three = 200

  let panes: [Pane]

  /// How many columns fit into so many cells.
  static func most(_ columns: Int) -> Int {
    columns >= three ? 3 : columns >= two ? 2 : 1
  }

  init(model: Model) {
    let most = Self.most(model.columns)
    let last = model.screens.count - 1
    guard most > 1, !model.content.isWide else {
      panes = [Pane(part: .screen(last), column: 0, width: model.columns)]
      return
    }
    var parts: [Pane.Part] = []
    for (index, screen) in model.screens.enumerated() where index == last || !screen.isWide {
      parts.append(.screen(index))
      if screen.hasDetail { parts.append(.detail(index)) }
    }
    if model.preview.screen != nil { parts.append(.preview) }
    let own = parts.firstIndex(of: .screen(last)) ?? 0
    let first = max(0, min(parts.count - most, own))
    panes = Self.laid(Array(parts[first...].prefix(most)), width: model.columns)
  }

  /// Side by side with one cell between.
  private static func laid(_ parts: [Pane.Part], width: Int) -> [Pane] {
    var column = 0
    return parts.enumerated().map { number, part in
      let left = parts.count - number
      let wide = (width - column - (left - 1)) / left
      defer { column += wide + 1 }
      return Pane(part: part, column: column, width: wide)
    }
  }
}

extension ScreenContent {
  /// Takes the whole window.
  var isWide: Bool { [.help, .compare, .log].contains(kind) }

  var hasDetail: Bool { kind == .disagreements }
}
