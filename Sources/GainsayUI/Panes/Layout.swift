/// Which rows of the window hold what: head, rule, columns of paper, rule, status, footer; on low windows less of it.
struct Layout {
  let model: Model
  let panes: [Pane]

  init(model: Model) {
    self.model = model
    panes = Columns(model: model).panes
  }

  private var hasRules: Bool { model.rows >= 16 }
  private var footRows: Int { model.rows >= 6 ? 2 : model.rows >= 3 ? 1 : 0 }
  private var firstRow: Int { hasRules ? 2 : 1 }
  /// Rows between head and foot.
  private var bodyRows: Int { max(model.rows - firstRow - (hasRules ? 1 : 0) - footRows, 1) }

  /// What a screen has for its moving lines in a pane.
  func size(of pane: Pane) -> PaneSize {
    guard let screen = screen(of: pane) else {
      return PaneSize(width: pane.width, height: bodyRows, measure: model.settings.measure)
    }
    let header = shownHeader(screen, pane.width).count
    let taken = header + detailRows(of: pane, screen, below: bodyRows - header)
    return PaneSize(
      width: pane.width, height: max(bodyRows - taken, 1), measure: model.settings.measure)
  }

  private func screen(of pane: Pane) -> (any ScreenContent)? {
    switch pane.part {
    case .screen(let index), .detail(let index):
      model.screens.indices.contains(index) ? model.screens[index] : nil
    case .preview: model.preview.screen
    }
  }

  private func shownHeader(_ screen: any ScreenContent, _ width: Int) -> [[Run]] {
    model.rows >= 8 ? Array(screen.header(width: width).prefix(bodyRows / 2)) : []
  }

  /// Rows under the paper for the detail, with a rule, where it has no pane of its own.
  private func detailRows(of pane: Pane, _ screen: any ScreenContent, below rows: Int) -> Int {
    guard case .screen(let index) = pane.part, screen.hasDetail, rows >= 6,
      !panes.contains(where: { $0.part == .detail(index) }),
      screen.detail(width: pane.width) != nil
    else { return 0 }
    let wanted = max(screen.paper(width: pane.width).count, 1)
    return rows - min(wanted, max(2, rows / 3))
  }

  // MARK: drawing

  func frame() -> Frame {
    var frame = Frame(columns: model.columns, rows: model.rows)
    let drawn = panes.map(lines)
    for row in 0..<1 + bodyRows {
      let place = row == 0 ? 0 : firstRow + row - 1
      frame.put(joined(drawn.map { $0[row] }), row: place)
    }
    if hasRules {
      frame.rule(row: 1, crossings: crossings, isTop: true)
      frame.rule(row: firstRow + bodyRows, crossings: crossings, isTop: false)
    }
    let foot = model.rows - footRows
    if footRows == 2 { frame.put([Run(status, .status)], row: foot) }
    if footRows > 0 {
      frame.put(
        [Run(footer, .dim)],
        row: model.rows - 1)
    }
    frame.cursor = cursor
    return frame
  }

  private var crossings: [Int] { panes.dropFirst().map { $0.column - 1 } }

  private func joined(_ pieces: [[Run]]) -> [Run] {
    guard pieces.count > 1 else { return pieces.first ?? [] }
    return pieces.enumerated().flatMap { number, runs in
      (number > 0 ? [Run("│", .dim)] : []) + runs.fitted(to: panes[number].width)
    }
  }

  /// The head of a pane and its rows.
  private func lines(of pane: Pane) -> [[Run]] {
    guard let screen = screen(of: pane) else { return Array(repeating: [], count: 1 + bodyRows) }
    let isOwn = pane.part == .screen(model.screens.count - 1)
    var lines: [[Run]] = []
    if case .detail = pane.part {
      lines = [[]] + rows(ofDetail: screen, pane.width, bodyRows)
    } else {
      let head = screen.head(width: pane.width)
      lines.append(isOwn ? head : head.map { Run($0.text, $0.style == .title ? .plain : $0.style) })
      lines += shownHeader(screen, pane.width)
      lines += paper(of: screen, size(of: pane), pane, isOwn: isOwn)
      let rest = 1 + bodyRows - lines.count
      if rest > 1 {
        lines.append([Run(String(repeating: "─", count: pane.width), .dim)])
        lines += rows(ofDetail: screen, pane.width, rest - 1)
      }
    }
    return Array((lines + Array(repeating: [], count: 1 + bodyRows)).prefix(1 + bodyRows))
  }

  /// Only in its own pane the selection is reversed; beside it stands in bold, and in a preview nothing is selected.
  private func paper(of screen: any ScreenContent, _ size: PaneSize, _ pane: Pane, isOwn: Bool)
    -> [[Run]]
  {
    let paper = screen.paper(width: size.width)
    let selected =
      pane.part != .preview && paper.itemCount > 0
      ? paper.items(min(screen.scroll.item, paper.itemCount - 1)) : 0..<0
    return (0..<size.height).map { row in
      let number = screen.scroll.top + row
      guard number < paper.count else { return [] }
      let runs = paper.line(number, selected.contains(number))
      return isOwn ? runs : runs.map { Run($0.text, $0.style == .selected ? .heading : $0.style) }
    }
  }

  /// As much of a detail as there is room for, the selected part in view.
  private func rows(ofDetail screen: any ScreenContent, _ width: Int, _ height: Int) -> [[Run]] {
    guard let paper = screen.detail(width: width) else {
      return Array(repeating: [], count: height)
    }
    var scroll = ScrollState()
    scroll.item = screen.detailItem
    scroll.settle(on: paper, height: height)
    return (0..<height).map { row in
      let number = scroll.top + row
      return number < paper.count ? paper.line(number, false) : []
    }
  }

  // MARK: cursor and status

  private var cursor: Frame.Cursor {
    if let prompt = model.prompt {
      let column = prompt.label.cells + prompt.text.cells
      return place(row: model.rows - footRows, column: column)
    }
    guard let pane = panes.first(where: { $0.part == .screen(model.screens.count - 1) }) else {
      return Frame.Cursor(row: 0, column: 0)
    }
    let screen = model.content
    let size = size(of: pane)
    let first = firstRow + shownHeader(screen, pane.width).count
    if let column = screen.typingColumn() { return place(row: 0, column: pane.column + column) }
    if let place = screen.cursor(in: size) {
      return self.place(row: first + place.row, column: pane.column + place.column)
    }
    let paper = screen.paper(width: size.width)
    let selected =
      paper.itemCount > 0 ? paper.items(min(screen.scroll.item, paper.itemCount - 1)) : 0..<0
    return place(
      row: first + max(selected.lowerBound - screen.scroll.top, 0), column: pane.column)
  }

  private func place(row: Int, column: Int) -> Frame.Cursor {
    Frame.Cursor(row: min(row, model.rows - 1), column: min(max(column, 0), model.columns - 1))
  }

  private var footer: String {
    model.settings.keymap.footer(
      of: model.content.kind, isTyping: model.content.typing != nil, width: model.columns)
  }

  /// The row where the paper of the shown screen begins.
  var firstPaperRow: Int {
    let own = panes.first { $0.part == .screen(model.screens.count - 1) }
    return firstRow + (own.map { shownHeader(model.content, $0.width).count } ?? 0)
  }

  private var status: String {
    if let prompt = model.prompt { return prompt.label + prompt.text }
    let width = model.columns
    let left = model.notice.isEmpty ? model.content.status(width: width) : model.notice
    guard let progress = model.importing else { return left }
    let right = Wording.progress(progress, isWhole: width >= 100)
    return left.fitted(to: max(width - right.cells - 1, 0)) + " " + right
  }
}

extension Model {
  package func frame() -> Frame { Layout(model: self).frame() }
}
