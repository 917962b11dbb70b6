/// What a key can ask for.
package enum Action: String, Sendable, CaseIterable {
  case down, up, pageDown, pageUp, halfDown, halfUp, top, bottom, open, back, quit, search,
    nextMention, previousMention
  case nextEntity, nextArticle, previousArticle, disagreements, companies, refresh, help, redraw,
    suspend
  case palette, copy, openLink, pipe, export

  /// As the palette and the config file call it: "next mention" is `next-mention` there.
  package var name: String {
    rawValue.reduce(into: "") { name, letter in
      name += letter.isUppercase ? " " + letter.lowercased() : String(letter)
    }
  }

  /// What starts a program, stops this one or writes a file: not for a shared machine.
  package var leavesTheReader: Bool {
    [.openLink, .pipe, .export, .suspend].contains(self)
  }
}

/// One row of the table that keys, footer and help come from.
package struct Command: Sendable, Equatable {
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
      [.stories, .story, .disagreements, .entities, .mentions, .search, .help, .palette],
      "open what is selected",
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
    Command(
      .copy, [.character("y")], [.stories, .story, .article, .disagreements, .mentions, .search],
      "copy what is selected, with where it stands"),
    Command(
      .openLink, [.character("o")], [.story, .article, .disagreements, .mentions, .search],
      "open the article's address in $BROWSER"),
    Command(.pipe, [.character("|")], [], "give the screen's text to a program, else to $PAGER"),
    Command(
      .export, [.character("e")], [],
      "write the screen's text to a file, else into $EDITOR; disagreements as a briefing"),
    Command(.palette, [.character(":")], [], "any command, by a few letters of its name"),
    Command(
      .help, [.character("?")], [], "every key; / filters, Enter runs the line", short: "help"),
    Command(.redraw, [.control("l")], [], "draw the screen anew"),
    Command(.suspend, [.control("z")], [], "put the program into the background"),
    Command(.quit, [.character("Q"), .control("c")], [], "leave the program", short: nil),
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
}
