/// What an empty library shows: how to fill it, and the few keys to begin with.
enum FirstRun {
  private static let texts = [
    "The library is empty. Give it the news that you have, files or folders:",
    "  gainsay ~/news          takes in a folder and opens the reader",
    "  gainsay import FILE…    takes in without opening it",
    "  gainsay import --watch FOLDER   goes on as files come in",
    "Web pages, feeds, mail, tables, JSON, Markdown and plain text are read, in archives too. Then "
      + "this screen lists the stories that they tell.",
    "Enter goes deeper, q goes back, d shows who disagrees, / searches, ? shows every key, Q leaves.",
  ]

  static func lines(width: Int) -> [(item: Int?, runs: [Run])] {
    texts.flatMap { text -> [(item: Int?, runs: [Run])] in
      let isCommand = text.hasPrefix(" ")
      let lines = isCommand ? [text] : [""] + Wrapping.lines(of: text, width: min(width - 4, 72))
      return lines.map { (item: nil, runs: [Run("  " + $0, isCommand ? .heading : .plain)]) }
    }
  }
}
