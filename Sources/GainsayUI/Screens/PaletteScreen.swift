/// Any command by a few letters of its name; Enter runs it on the screen below.
struct PaletteScreen: ScreenContent {
  let kind = ScreenKind.palette
  let list: CommandList
  var typing: String? = ""
  var scroll = ScrollState()
  var story: Int64?

  private var found: [Command] { list.commands(named: typing ?? "", onlyHere: true) }

  func head(width: Int) -> [Run] { [Run(":\(typing ?? "")", .title)] }

  func paper(width: Int) -> Paper {
    let found = found
    guard !found.isEmpty else {
      return .message("No command has that.", width: width)
    }
    return .list(count: found.count) { list.runs(found[$0], width: width, isSelected: $1) }
  }

  func status(width: Int) -> String {
    found.indices.contains(scroll.item) ? found[scroll.item].help : ""
  }

  func open() -> Opening? {
    found.indices.contains(scroll.item) ? .command(found[scroll.item].action) : nil
  }

  func typingColumn() -> Int? { typing.map { 1 + $0.cells } }
}
