/// What a key can ask for.
package enum Action: String, Sendable, CaseIterable {
  case down, up, pageDown, pageUp, halfDown, halfUp, top, bottom, open, back, quit, search,
    nextMention, previousMention
  case nextEntity, nextArticle, previousArticle, disagreements, companies, refresh, help, redraw,
    suspend
  case openStory, allDisagreements, compare, origins, allCompanies, sources, log, omitted, names
  case reject, undo, redo, markRead, star, tag, filter, sort, pick, merge, split, rename
  case jumpBack, jumpForward, setMark, goToMark
  case palette, copy, openLink, pipe, export

  /// As the palette calls it: "next mention".
  package var name: String {
    rawValue.reduce(into: "") { name, letter in
      name += letter.isUppercase ? " " + letter.lowercased() : String(letter)
    }
  }

  /// What starts a program, stops this one or writes a file: not for a shared machine.
  package var leavesTheReader: Bool {
    [.openLink, .pipe, .export, .suspend].contains(self)
  }

  /// What moves the selection or the window.
  var isMove: Bool {
    [.down, .up, .pageDown, .pageUp, .halfDown, .halfUp, .top, .bottom].contains(self)
  }

  /// False for what means the same whatever the screen shows.
  var needsContent: Bool { !Self.free.contains(self) }

  private static let free: Set<Action> = [
    .back, .quit, .search, .undo, .redo, .allCompanies, .allDisagreements, .sources, .log,
    .jumpBack, .jumpForward,
    .goToMark, .palette, .help, .redraw, .suspend,
  ]
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
      [
        .stories, .story, .disagreements, .entities, .mentions, .search, .origins, .compare,
        .sources, .articles, .help, .palette,
      ], "open what is selected", short: "open"),
    Command(.back, [.character("q"), .escape, .character("h"), .left], [], "go back", short: nil),
    Command(.down, [.character("j"), .down, .control("n")], [], "move down"),
    Command(.up, [.character("k"), .up, .control("p")], [], "move up"),
    Command(.pageDown, [.character(" "), .pageDown], [], "a page down"),
    Command(.pageUp, [.character("b"), .pageUp], [], "a page up"),
    Command(.halfDown, [.control("d")], [], "half a page down"),
    Command(.halfUp, [.control("u")], [], "half a page up"),
    Command(.top, [.character("g"), .home], [], "to the beginning"),
    Command(.bottom, [.character("G"), .end], [], "to the end"),
    Command(
      .nextEntity, [.tab], [.article, .disagreements, .compare, .search],
      "take up the next company in the text; next quotation; other side; list of answers",
      short: "next"),
    Command(
      .nextMention, [.character("n")], [.article, .mentions, .disagreements, .compare],
      "next mention, match or dispute, on through the story and the library", short: "go on"),
    Command(
      .previousMention, [.character("N")], [.article, .mentions, .disagreements, .compare],
      "previous mention, match or dispute"),
    Command(
      .nextArticle, [.character("]")], [.article],
      "next article that holds the company, or next of the story", short: "article"),
    Command(.previousArticle, [.character("[")], [.article], "previous article"),
    Command(
      .disagreements, [.character("d")],
      [.stories, .story, .article, .entities, .mentions, .search, .origins, .articles, .compare],
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
      .filter, [.character("f")], [.stories, .entities],
      "show only some: disputed conflict unread starred new changed #tag words; names",
      short: "filter"),
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
    Command(
      .openStory, [.character("p")],
      [.article, .disagreements, .mentions, .search, .articles, .compare],
      "the story that it is part of"),
    Command(
      .allDisagreements, [.character("D")], [], "where sources disagree in the whole library"),
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
    Command(
      .copy, [.character("y")],
      [.stories, .story, .article, .disagreements, .mentions, .search, .articles],
      "copy what is selected, with where it stands"),
    Command(
      .openLink, [.character("o")],
      [.story, .article, .disagreements, .mentions, .search, .articles],
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
