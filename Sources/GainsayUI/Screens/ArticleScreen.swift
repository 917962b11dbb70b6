import GainsayCore

/// An article to read: wrapped to a readable measure, mentions of the company taken up in brackets, disputed sentences marked.
struct ArticleScreen: ScreenContent {
  var id: Int64
  var page: ArticlePage?
  var detail: StoryDetail?
  /// The company taken up, and every mention of it in the story.
  var entity: Int64?
  var walk: [MentionLine] = []
  /// Where one stands in the text, UTF-8.
  var place: Range<Int>?
  var scroll = ScrollState()

  static let measure = 80
  private static let gutter = 4

  init(id: Int64, at place: Range<Int>? = nil, entity: Int64? = nil) {
    self.id = id
    self.place = place
    self.entity = entity
  }

  var story: Int64? { page?.summary.story }

  // MARK: drawing

  func head(width: Int) -> [Run] {
    guard let page else { return [] }
    let summary = page.summary
    let number =
      detail?.articles.firstIndex { $0.id == id }.map {
        "article \($0 + 1)/\(detail?.articles.count ?? 0)"
      } ?? ""
    let left =
      "\(Wording.outlet(summary.outlet, path: summary.path))  \(Wording.date(summary.published))"
    return [
      Run(left.fitted(to: max(width - number.cells - 1, 1)), .title), Run(" " + number, .dim),
    ]
  }

  func paper(width: Int) -> Paper { .lines(lines(width: width).map { (nil, $0.runs) }) }

  struct Line {
    /// Of the article's text; nil for an empty line.
    var range: Range<Int>?
    var runs: [Run]
  }

  func lines(width: Int) -> [Line] {
    guard let page else { return [] }
    let measure = max(min(width - Self.gutter - 2, Self.measure - Self.gutter), 4)
    let margin = String(repeating: " ", count: max((width - measure - Self.gutter) / 2, 0))
    let painter = ArticlePainter(page: page, entity: entity, place: place)
    var lines: [Line] = []
    for block in page.article.blocks {
      if !lines.isEmpty { lines.append(Line(range: nil, runs: [])) }
      let isHeadline = block.kind == .headline || block.kind == .heading
      for range in Wrapping.lines(
        of: page.article.text, in: block.range, width: measure - painter.slack)
      {
        lines.append(
          Line(
            range: range,
            runs: [Run(margin)] + painter.runs(range, style: isHeadline ? .heading : .plain)))
      }
    }
    return lines
  }

  func status(width: Int) -> String {
    if let entity, let page {
      let here = page.mentions.filter { $0.entity == entity }
      let at = here.firstIndex { $0.range == place }.map { "\($0 + 1)/" } ?? ""
      let whole =
        walk.firstIndex { $0.article.id == id && $0.range == place }.map { "\($0 + 1)/" } ?? ""
      return "\(entityName): \(at)\(here.count) here, \(whole)\(walk.count) in story"
    }
    guard let page, !page.disputes.isEmpty else { return "" }
    return "! conflict   ~ differs in time or scope"
  }

  private var entityName: String {
    walk.first?.entity ?? detail?.entities.first { $0.id == entity }?.name ?? ""
  }

  // MARK: moving

  /// Brings the place into the window.
  mutating func showPlace(width: Int, height: Int) {
    guard let place else { return }
    let found = lines(width: width).firstIndex {
      $0.range.map { $0.upperBound > place.lowerBound } ?? false
    }
    guard let found else { return }
    if found < scroll.top || found >= scroll.top + height {
      scroll.top = max(0, found - height / 3)
    }
  }

  /// The row of the window and the column where the place is drawn, for the cursor.
  func cursor(width: Int, top: Int, height: Int) -> (row: Int, column: Int)? {
    guard let place, let page else { return nil }
    let lines = lines(width: width)
    guard
      let row = lines.firstIndex(where: { $0.range.map { $0.contains(place.lowerBound) } ?? false }
      ),
      row >= top, row < top + height, let range = lines[row].range
    else { return nil }
    let view = page.article.text.utf8
    let start = view.index(view.startIndex, offsetBy: range.lowerBound)
    let end = view.index(view.startIndex, offsetBy: place.lowerBound)
    let margin = lines[row].runs.first?.text.cells ?? 0
    return (row - top, margin + Self.gutter + page.article.text[start..<end].cells)
  }

  /// The next or previous company named from the place on, the window's top where there is none.
  mutating func takeUpNextEntity(width: Int) {
    guard let page else { return }
    let companies = Set(
      (detail?.entities ?? []).filter { $0.kind == .organization || $0.kind == .person }.map(\.id))
    let from =
      place?.lowerBound ?? lines(width: width).dropFirst(scroll.top).lazy.compactMap(\.range).first?
      .lowerBound ?? 0
    let named = page.mentions.filter { companies.contains($0.entity) && $0.form == .name }
    let next =
      named.first { $0.range.lowerBound >= from && $0.entity != entity && $0.range != place }
      ?? named.first { $0.entity != entity }
    guard let next else { return }
    entity = next.entity
    place = next.range
    walk = []
  }

  /// The mention that is `step` further on: in this article, or in another one of the story.
  func mention(step: Int) -> MentionLine? {
    guard !walk.isEmpty else { return nil }
    if let at = walk.firstIndex(where: { $0.article.id == id && $0.range == place }) {
      return walk.indices.contains(at + step) ? walk[at + step] : nil
    }
    let from = place?.lowerBound ?? 0
    return step > 0
      ? walk.first { $0.article.id == id && $0.range.lowerBound >= from } ?? walk.first
      : walk.last { $0.article.id == id && $0.range.lowerBound < from } ?? walk.last
  }

  /// The next article that holds the company taken up, or the next one of the story.
  func article(step: Int) -> Opening? {
    let holding = Set(walk.map(\.article.id))
    let all = (detail?.articles ?? []).map(\.id).filter {
      walk.isEmpty || holding.contains($0) || $0 == id
    }
    guard let at = all.firstIndex(of: id), all.indices.contains(at + step) else { return nil }
    let next = all[at + step]
    return .article(next, at: walk.first { $0.article.id == next }?.range, entity: entity)
  }
}
