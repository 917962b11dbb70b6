/// Commands that a few letters name, as palette and help show them.
struct CommandList: Sendable {
  var keymap: Keymap
  /// The screen that a command would be run on.
  var screen: ScreenKind

  /// Best first; in the order of the table for no letters.
  func commands(named letters: String, onlyHere: Bool) -> [Command] {
    let all = keymap.commands.filter { !onlyHere || $0.works(in: screen) }
    guard !letters.isEmpty else { return all }
    let scored = all.enumerated().compactMap { place, command in
      score(letters, command).map { (command: command, score: $0, place: place) }
    }
    return scored.sorted { ($0.score, $1.place) > ($1.score, $0.place) }.map(\.command)
  }

  /// The name counts more than its line of help; there the letters must stand together.
  private func score(_ letters: String, _ command: Command) -> Int? {
    if let score = FuzzyMatch.score(letters, in: command.action.name) { return score + 100 }
    let help = command.help.lowercased()
    return help.contains(letters.lowercased()) ? letters.count : nil
  }

  /// Its line: what it is called, what it does, its keys.
  func runs(_ command: Command, width: Int, isSelected: Bool) -> [Run] {
    let style: Style = command.works(in: screen) ? .plain : .dim
    let keyWidth = width.isRoomy ? 18 : 12
    let nameWidth = width.isRoomy ? 20 : 16
    let name = command.action.name.fitted(upTo: nameWidth)
    let gap = String(repeating: " ", count: nameWidth - name.cells)
    let keys = command.keys.map(\.label).joined(separator: " ")
    let room = width - 2 - nameWidth - keyWidth - 1
    let help = room >= 12 ? command.help.fitted(to: room) + " " : ""
    return [
      Run(isSelected ? "> " : "  "), Run(name, isSelected ? .selected : .heading),
      Run(gap + help, style), Run(keys, .dim),
    ]
  }
}
