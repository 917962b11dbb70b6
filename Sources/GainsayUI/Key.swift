/// A key, as the terminal reports it.
package enum Key: Sendable, Hashable {
  case character(Character)
  case control(Character)
  case enter, escape, tab, backspace, up, down, left, right, pageUp, pageDown, home, end

  /// How help and footer write it.
  package var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "C-\(character)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backspace: "Backspace"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    }
  }
}
