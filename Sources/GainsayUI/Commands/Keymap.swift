/// The table of commands with the keys that the user chose. Keys, footer, help and palette come from it.
package struct Keymap: Sendable, Equatable {
  package private(set) var commands = Command.table

  package init() {}

  /// Gives a command these keys and no other; who had one of them where both work loses it.
  package mutating func bind(_ action: Action, to keys: [Key]) {
    guard let bound = commands.firstIndex(where: { $0.action == action }) else { return }
    for index in commands.indices where index != bound && commands[index].meets(commands[bound]) {
      commands[index].keys.removeAll(where: keys.contains)
    }
    commands[bound].keys = keys
  }

  func command(_ action: Action) -> Command? { commands.first { $0.action == action } }

  /// How a message names the key of a command.
  func label(_ action: Action) -> String {
    command(action)?.keys.first?.label ?? ":\(action.name)"
  }

  /// - Parameter isTyping: then letters are letters, and keys that edit a line edit it.
  func action(for key: Key, in screen: ScreenKind, isTyping: Bool) -> Action? {
    if isTyping {
      switch key {
      case .character, .left, .right, .home, .end: return nil
      case .enter: return .open
      case .escape: return .back
      default: break
      }
    }
    return commands.first { $0.keys.contains(key) && $0.works(in: screen) }?.action
  }

  /// The line at the foot of a screen: as many commands as fit, and always the way to all of them.
  func footer(of screen: ScreenKind, isTyping: Bool, width: Int) -> String {
    let back = screen == .stories || !width.isRoomy ? "" : "\(label(.back)) back  "
    let last = isTyping ? "Esc back" : back + "\(label(.help)) help"
    var text = isTyping ? "↑↓ select" : ""
    for command in commands where command.works(in: screen) && command.action != .help {
      guard let short = command.short, !isTyping || command.action == .open else { continue }
      guard let key = isTyping ? .enter : command.keys.first else { continue }
      let longer = Self.joined(text, "\(key.label) \(short)")
      if Self.joined(longer, last).cells > width { break }
      text = longer
    }
    return Self.joined(text, last)
  }

  private static func joined(_ text: String, _ piece: String) -> String {
    text.isEmpty ? piece : text + "  " + piece
  }
}

extension Command {
  /// Whether there is a screen where both work.
  fileprivate func meets(_ other: Command) -> Bool {
    screens.isEmpty || other.screens.isEmpty || !screens.isDisjoint(with: other.screens)
  }
}
