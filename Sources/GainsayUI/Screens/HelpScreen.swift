/// Every key, from the table of commands.
struct HelpScreen: ScreenContent {
  let kind = ScreenKind.help
  var scroll = ScrollState()

  func head(width: Int) -> [Run] { [Run("Help", .title), Run("  every key", .dim)] }

  func paper(width: Int) -> Paper {
    var lines: [(item: Int?, runs: [Run])] = []
    let keyWidth = width.isRoomy ? 18 : 14
    for command in Command.table {
      let keys = command.keys.map(\.label).joined(separator: " ")
      let texts = Wrapping.lines(of: command.help, width: max(width - keyWidth - 3, 8))
      for (number, text) in texts.enumerated() {
        lines.append(
          (nil, [Run("  " + (number == 0 ? keys : "").fitted(to: keyWidth), .heading), Run(text)]))
      }
    }
    let marks = [
      "N new  + changed since you looked  * starred  • picked", "! a conflict",
      "~ differs in time or scope", "[Name] the company taken up",
      ">[Name]< where one stands",
    ]
    lines.append((nil, []))
    lines += marks.map { (nil, [Run("  " + $0, .dim)]) }
    return .lines(lines)
  }

  func status(width: Int) -> String { "Gainsay shows who says what, never who is right" }
}
