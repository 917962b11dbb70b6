/// Every key, from the table of commands. "/" filters, Enter runs the selected line on the screen below.
struct HelpScreen: ScreenContent {
  let kind = ScreenKind.help
  let list: CommandList
  /// The filter while it is typed.
  var typing: String?
  var filter = ""
  var scroll = ScrollState()
  var story: Int64?

  init(list: CommandList, story: Int64? = nil) {
    self.list = list
    self.story = story
  }

  private var found: [Command] { list.commands(named: typing ?? filter, onlyHere: false) }

  func head(width: Int) -> [Run] {
    let filtered = typing.map { "  /\($0)" } ?? (filter.isEmpty ? "  every key" : "  /\(filter)")
    return [Run("Help", .title), Run(filtered, .dim)]
  }

  func paper(width: Int) -> Paper {
    let found = found
    let keyWidth = width.isRoomy ? 18 : 14
    var lines: [(item: Int?, runs: [Run])] = []
    for (item, command) in found.enumerated() {
      let keys = command.keys.map(\.label).joined(separator: " ")
      let texts = Wrapping.lines(of: command.help, width: max(width - keyWidth - 3, 8))
      for (number, text) in texts.enumerated() {
        let left = number == 0 ? keys.fitted(upTo: keyWidth) : ""
        let gap = String(repeating: " ", count: keyWidth - left.cells)
        let style: Style = command.works(in: list.screen) ? .plain : .dim
        lines.append((item, [Run("  "), Run(left, .heading), Run(gap), Run(text, style)]))
      }
    }
    if found.isEmpty { lines.append((nil, [Run("  No command has that.")])) }
    lines.append((nil, []))
    lines += Self.marks.map { (nil, [Run("  " + $0, .dim)]) }
    return .lines(lines)
  }

  private static let marks = [
    "N new  + changed since you looked  * starred  • picked", "! a conflict",
    "~ differs in time or scope", "[Name] the company taken up",
    ">[Name]< where one stands",
  ]

  func status(width: Int) -> String { "Gainsay shows who says what, never who is right" }

  func open() -> Opening? {
    found.indices.contains(scroll.item) ? .command(found[scroll.item].action) : nil
  }

  func typingColumn() -> Int? { typing.map { 7 + $0.cells } }
}
