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

  /// From a character that a terminal sends; nil for what is none.
  package init?(code: UInt32) {
    guard let scalar = Unicode.Scalar(code) else { return nil }
    switch code {
    case 10, 13: self = .enter
    case 27: self = .escape
    case 9: self = .tab
    case 8, 127: self = .backspace
    case 1...26:
      guard let letter = Unicode.Scalar(code + 96) else { return nil }
      self = .control(Character(letter))
    default: self = .character(Character(scalar))
    }
  }

  /// From its label, as a config file names it; arrows by their words too ("Up").
  package init?(name: String) {
    if let key = Self.named[name] {
      self = key
    } else if name.count == 3, name.hasPrefix("C-"), let letter = name.last, letter.isASCII,
      letter.isLetter
    {
      self = Self.terminalTwins[letter] ?? .control(Character(letter.lowercased()))
    } else if name.count == 1, let character = name.first {
      self = .character(character)
    } else {
      return nil
    }
  }

  private static let named: [String: Key] = {
    let keys: [Key] = [
      .character(" "), .enter, .escape, .tab, .backspace, .up, .down, .left, .right, .pageUp,
      .pageDown, .home, .end,
    ]
    let words: [String: Key] = ["Up": .up, "Down": .down, "Left": .left, "Right": .right]
    return words.merging(keys.map { ($0.label, $0) }) { first, _ in first }
  }()

  /// What a terminal cannot tell from another key.
  private static let terminalTwins: [Character: Key] = [
    "i": .tab, "m": .enter, "j": .enter, "h": .backspace,
  ]

  /// As a config file names it, in ASCII.
  package var name: String {
    switch self {
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    default: label
    }
  }
}
