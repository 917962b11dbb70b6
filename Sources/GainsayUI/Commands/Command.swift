/// What a key can ask for.
package enum Action: String, Sendable, CaseIterable {
  case down, up, pageDown, pageUp, halfDown, halfUp, top, bottom, open, back, quit, search,
    nextMention, previousMention
  case nextEntity, nextArticle, previousArticle, disagreements, companies, refresh, help, redraw,
    suspend
  case compare, origins, allCompanies, sources, log, omitted, names
  case reject, undo, redo, markRead, star, tag, filter, sort, pick, merge, split, rename
  case jumpBack, jumpForward, setMark, goToMark
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
      [
        .stories, .story, .disagreements, .entities, .mentions, .search, .origins, .compare,
        .sources,
        .articles,
      ], "open what is selected", short: "open"),
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
      .nextEntity, [.tab], [.article, .disagreements, .compare],
      "take up the next company in the text; the next quotation; the other side", short: "next"),
    Command(
      .nextMention, [.character("n")], [.article, .mentions, .disagreements],
      "next mention or match, on through the story and the library", short: "mention"),
    Command(
      .previousMention, [.character("N")], [.article, .mentions, .disagreements],
      "previous mention or match"),
    Command(
      .nextArticle, [.character("]")], [.article],
      "next article that holds the company, or next of the story", short: "article"),
    Command(.previousArticle, [.character("[")], [.article], "previous article"),
    Command(
      .disagreements, [.character("d")],
      [.stories, .story, .article, .entities, .mentions, .search, .origins, .articles],
      "where the sources of the story disagree", short: "disputes"),
    Command(
      .companies, [.character("c")],
      [.stories, .story, .article, .disagreements, .search, .origins, .articles],
      "who is in the story; Enter shows every mention", short: "companies"),
    Command(
      .compare, [.character("=")], [.story, .article, .disagreements],
      "two articles side by side: those picked, or the other side of the dispute", short: "compare"),
    Command(
      .origins, [.character("i")], [.stories, .story, .article, .disagreements],
      "who has it from whom", short: "origins"),
    Command(.search, [.character("/")], [], "search all articles as you type", short: "search"),
    Command(
      .omitted, [.character("z")], [.article], "show or hide what was left out of the text"),
    Command(.names, [.character("a")], [.mentions], "choose which names count", short: "names"),
    Command(
      .reject, [.character("x")], [.disagreements], "no disagreement: take the card away",
      short: "reject"),
    Command(.undo, [.character("u")], [], "take back what was done last", short: "undo"),
    Command(.redo, [.control("r")], [], "do again what was taken back"),
    Command(
      .markRead, [.character("m")], [.stories, .story, .article, .search, .articles],
      "mark as read, or as unread"),
    Command(
      .star, [.character("s")], [.stories, .story, .article, .search, .articles],
      "give a star, or take it off"),
    Command(
      .tag, [.character("t")], [.stories, .story, .article, .search, .articles],
      "give a tag; -name takes it off"),
    Command(
      .filter, [.character("f")], [.stories],
      "show only some: disputed conflict unread starred new changed #tag words", short: "filter"),
    Command(
      .sort, [.character("S")], [.stories, .mentions], "the next order of the list", short: "sort"),
    Command(
      .pick, [.character("v")], [.stories, .story, .entities],
      "pick the line, for merging or comparing"),
    Command(
      .merge, [.character("M")], [.stories, .entities], "make one of those picked and this one"),
    Command(
      .split, [.character("X")], [.story, .article], "give the article a story of its own"),
    Command(
      .rename, [.character("r")], [.stories, .story, .entities, .mentions],
      "give it another name"),
    Command(.allCompanies, [.character("C")], [], "who is named in the whole library"),
    Command(.sources, [.character("O")], [], "every outlet, and what the library has of it"),
    Command(.log, [.character("L")], [], "what was read in, and what could not be"),
    Command(
      .jumpBack, [.control("o"), .character("<")], [], "back to where one was before the last jump"),
    Command(.jumpForward, [.character(">")], [], "forward again"),
    Command(.setMark, [.character("\"")], [], "remember this place under the letter that follows"),
    Command(
      .goToMark, [.character("'")], [], "go to the place of the letter that follows; '' goes back"),
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
