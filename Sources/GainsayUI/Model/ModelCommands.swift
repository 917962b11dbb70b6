/// Help and palette: commands that are found by their names and run on the screen below.
extension Model {
  /// In help it begins the filter.
  mutating func search() -> [Effect] {
    guard var help = content as? HelpScreen else { return show(SearchScreen()) }
    help.typing = help.filter
    content = help
    return []
  }

  /// Takes the filter off help; false where there is none.
  mutating func leaveFilter() -> Bool {
    guard var help = content as? HelpScreen, help.typing != nil || !help.filter.isEmpty else {
      return false
    }
    (help.typing, help.filter) = (nil, "")
    content = help
    return true
  }

  /// Help or palette over the screen that is shown; never one over the other.
  mutating func showCommands(_ action: Action) -> [Effect] {
    if [.help, .palette].contains(content.kind), screens.count > 1 { screens.removeLast() }
    let list = CommandList(keymap: settings.keymap, screen: content.kind)
    let story = content.story
    return action == .help
      ? show(HelpScreen(list: list, story: story)) : show(PaletteScreen(list: list, story: story))
  }

  /// Runs a command of help or palette on the screen below.
  mutating func run(_ action: Action) -> [Effect] {
    if screens.count > 1 { screens.removeLast() }
    guard let command = settings.keymap.command(action), command.works(in: content.kind) else {
      notice = "\(action.name): not on this screen"
      return []
    }
    return perform(action)
  }
}
