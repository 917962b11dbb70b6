/// Which rows of the window hold what: head, rule, paper, rule, status, footer; on low windows less of it.
struct Layout {
  let model: Model

  private var hasColumnNames: Bool {
    if case .stories(let screen) = model.top { return !screen.stories.isEmpty && model.rows >= 8 }
    return false
  }

  private var hasRules: Bool { model.rows >= 16 }

  /// Rows that are not paper.
  var taken: Int {
    1 + (hasRules ? 2 : 0) + (hasColumnNames ? 1 : 0)
      + (model.rows >= 6 ? 2 : model.rows >= 3 ? 1 : 0)
  }

  /// The row of the window where the paper begins.
  var firstPaperRow: Int { 1 + (hasRules ? 1 : 0) + (hasColumnNames ? 1 : 0) }

  func frame() -> Frame {
    var frame = Frame(columns: model.columns, rows: model.rows)
    let content = model.content
    let width = frame.columns
    frame.put(content.head(width: width), row: 0)
    var row = 1
    if hasRules { frame.rule(row: row) }
    row += hasRules ? 1 : 0
    if hasColumnNames { frame.put([Run(StoriesScreen.columnNames(width: width), .dim)], row: row) }
    row += hasColumnNames ? 1 : 0
    let cursor = drawPaper(content, into: &frame, from: row)
    frame.cursor = cursor
    row += model.height
    if hasRules { frame.rule(row: row) }
    row += hasRules ? 1 : 0
    if model.rows >= 6 { frame.put([Run(status(width), .status)], row: row) }
    row += model.rows >= 6 ? 1 : 0
    if model.rows >= 3 {
      frame.put([Run(footer(width), .dim)], row: row)
    }
    drawPrompt(into: &frame)
    return frame
  }

  /// Returns where the selection stands.
  private func drawPaper(_ content: any ScreenContent, into frame: inout Frame, from first: Int)
    -> Frame.Cursor
  {
    let paper = content.paper(width: frame.columns)
    let selected =
      paper.itemCount > 0 ? paper.items(min(content.scroll.item, paper.itemCount - 1)) : 0..<0
    for row in 0..<model.height {
      let number = content.scroll.top + row
      guard number < paper.count else { break }
      frame.put(paper.line(number, selected.contains(number)), row: first + row)
    }
    if let column = content.typingColumn() {
      return Frame.Cursor(row: 0, column: min(column, frame.columns - 1))
    }
    if case .article(let article) = model.top,
      let place = article.cursor(
        width: frame.columns, top: content.scroll.top, height: model.height)
    {
      return Frame.Cursor(row: first + place.row, column: min(place.column, frame.columns - 1))
    }
    let row = first + max(selected.lowerBound - content.scroll.top, 0)
    return Frame.Cursor(row: min(row, frame.rows - 1), column: 0)
  }

  private func footer(_ width: Int) -> String {
    model.settings.keymap.footer(
      of: model.top.kind, isTyping: model.content.typing != nil, width: width)
  }

  /// A question takes the last row, and the cursor.
  private func drawPrompt(into frame: inout Frame) {
    guard let prompt = model.prompt else { return }
    frame.put([Run(prompt.line, .title)], row: frame.rows - 1)
    let column = min(prompt.line.cells, frame.columns - 1)
    frame.cursor = Frame.Cursor(row: frame.rows - 1, column: column)
  }

  private func status(_ width: Int) -> String {
    let left = model.notice.isEmpty ? model.content.status(width: width) : model.notice
    guard let progress = model.importing else { return left }
    let failed = progress.failures > 0 ? ", \(progress.failures) not" : ""
    let right = "\(progress.done) of \(progress.total) read\(failed)"
    return left.fitted(to: max(width - right.cells - 1, 0)) + " " + right
  }
}

extension Model {
  package func frame() -> Frame { Layout(model: self).frame() }
}
