/// What a key can ask for.
package enum Action: String, Sendable, CaseIterable {
  case down, up, pageDown, pageUp, halfDown, halfUp, top, bottom, open, back, quit, search,
    nextMention, previousMention
  case nextEntity, nextArticle, previousArticle, disagreements, companies, refresh, help, redraw,
    suspend
}

/// One row of the table that keys, footer and help come from.
package struct Command: Sendable {
  package var action: Action
  package var keys: [Key]
  /// Where it works; empty is everywhere.
  package var screens: Set<ScreenKind>
  /// One line of help.
  package var help: String
  /// Two or three words for the footer, where it stands there.
  package var short: String?

  static let table: [Command] = [
    Command(
      .open, [.enter, .character("l"), .right],
      [.stories, .story, .disagreements, .entities, .mentions, .search], "open what is selected",
      short: "open"),
    Command(.back, [.escape, .character("h"), .character("q"), .left], [], "go back", short: nil),
    Command(.down, [.character("j"), .down, .control("n")], [], "move down"),
    Command(.up, [.character("k"), .up, .control("p")], [], "move up"),
    Command(.pageDown, [.character(" "), .pageDown], [], "a page down"),
    Command(.pageUp, [.character("b"), .pageUp], [], "a page up"),
    Command(.halfDown, [.control("d")], [], "half a page down"),
    Command(.halfUp, [.control("u")], [], "half a page up"),
    Command(.top, [.character("g"), .home], [], "to the beginning"),
    Command(.bottom, [.character("G"), .end], [], "to the end"),
    Command(
      .nextEntity, [.tab], [.article], "take up the next company in the text", short: "company"),
    Command(
      .nextMention, [.character("n")], [.article, .mentions],
      "next mention, on into the next article", short: "mention"),
    Command(.previousMention, [.character("N")], [.article, .mentions], "previous mention"),
    Command(
      .nextArticle, [.character("]")], [.article],
      "next article that holds the company, or next of the story", short: "article"),
    Command(.previousArticle, [.character("[")], [.article], "previous article"),
    Command(
      .disagreements, [.character("d")],
      [.stories, .story, .article, .entities, .mentions, .search],
      "where the sources of the story disagree", short: "disputes"),
    Command(
      .companies, [.character("c")], [.stories, .story, .article, .disagreements],
      "who is in the story; Enter shows every mention", short: "companies"),
    Command(.search, [.character("/")], [], "search all articles as you type", short: "search"),
    Command(.refresh, [.character("R")], [.stories], "show the stories that came in meanwhile"),
    Command(.help, [.character("?")], [], "every key", short: "help"),
    Command(.redraw, [.control("l")], [], "draw the screen anew"),
    Command(.suspend, [.control("z")], [], "put the program into the background"),
    Command(.quit, [.character("Q")], [], "leave the program", short: nil),
  ]

  init(
    _ action: Action, _ keys: [Key], _ screens: Set<ScreenKind>, _ help: String,
    short: String? = nil
  ) {
    self.action = action
    self.keys = keys
    self.screens = screens
    self.help = help
    self.short = short
  }

  func works(in screen: ScreenKind) -> Bool { screens.isEmpty || screens.contains(screen) }

  /// While one types a search, letters are letters.
  static func action(for key: Key, in screen: ScreenKind) -> Action? {
    if screen == .search, case .character = key { return nil }
    if screen == .search, key == .left || key == .right || key == .home || key == .end {
      return nil
    }
    return table.first { $0.keys.contains(key) && $0.works(in: screen) }?.action
  }

  /// The line at the foot of a screen: as many commands as fit, and always the way to all of them.
  static func footer(of screen: ScreenKind, width: Int) -> String {
    let isTyping = screen == .search
    let last = isTyping ? "Esc back" : "? help"
    var text = isTyping ? "↑↓ select" : ""
    for command in table where command.works(in: screen) && command.action != .help {
      guard let short = command.short, !isTyping || command.action == .open else { continue }
      let longer = joined(text, "\(command.keys[0].label) \(short)")
      if joined(longer, last).cells > width { break }
      text = longer
    }
    return joined(text, last)
  }

  private static func joined(_ text: String, _ piece: String) -> String {
    text.isEmpty ? piece : text + "  " + piece
  }
}
