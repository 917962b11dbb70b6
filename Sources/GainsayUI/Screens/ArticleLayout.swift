import GainsayCore

/// The lines of an article at one width: made once, not at every key.
struct ArticleLayout: Sendable, Equatable {
  struct Line: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
      case heading, body, byline, quote, omitted, empty
    }

    var kind: Kind
    /// Of the article's text; nil for what is no part of it.
    var range: Range<Int>?
    /// What is no part of the text.
    var words = ""
  }

  /// Cells of a line of text: about what the eye takes in well.
  static let measure = 72
  /// Before the text: number and mark of a dispute.
  static let gutter = 4
  /// After it: brackets around names.
  private static let slack = 4
  private static let indent = 2

  let width: Int
  let showsOmitted: Bool
  /// Cells before the gutter.
  let margin: Int
  let lines: [Line]

  init(_ page: ArticlePage, width: Int, showsOmitted: Bool) {
    let measure = max(min(width - Self.gutter - Self.slack, Self.measure), 4)
    self.width = width
    self.showsOmitted = showsOmitted
    margin = max((width - Self.gutter - measure - Self.slack) / 2, 0)
    var lines = Self.text(of: page, measure)
    if showsOmitted { lines += Self.omitted(page.article.omitted, measure) }
    self.lines = lines
  }

  private static func text(of page: ArticlePage, _ measure: Int) -> [Line] {
    let byline = byline(of: page).map { words in
      Wrapping.lines(of: words, width: measure).map { Line(kind: .byline, words: $0) }
    }
    var lines: [Line] = page.article.blocks.first?.kind == .headline ? [] : byline ?? []
    for (number, block) in page.article.blocks.enumerated() {
      if !lines.isEmpty { lines.append(Line(kind: .empty)) }
      let kind = kind(of: block)
      let ranges = Wrapping.lines(
        of: page.article.text, in: block.range, width: measure - indent(kind))
      lines += ranges.map { Line(kind: kind, range: $0) }
      if number == 0, block.kind == .headline { lines += byline ?? [] }
    }
    return lines
  }

  private static func kind(of block: Block) -> Line.Kind {
    switch block.kind {
    case .headline, .heading: .heading
    case .quote, .list, .caption: .quote
    case .paragraph: .body
    }
  }

  private static func indent(_ kind: Line.Kind) -> Int { kind == .quote ? indent : 0 }

  private static func byline(of page: ArticlePage) -> String? {
    page.article.byline.map { $0.lowercased().hasPrefix("by ") ? $0 : "By \($0)" }
  }

  private static func omitted(_ texts: [String], _ measure: Int) -> [Line] {
    let title = texts.isEmpty ? "nothing was left out" : "left out of the text"
    let lines = texts.flatMap { text in
      Wrapping.lines(of: text, width: measure).map { Line(kind: .omitted, words: $0) }
    }
    return [Line(kind: .empty), Line(kind: .omitted, words: "── \(title) ──")] + lines
  }

  /// The line in which an offset of the text stands.
  func line(at offset: Int) -> Int? {
    let found = lines.lastIndex { ($0.range?.lowerBound ?? Int.max) <= offset }
    return found ?? lines.firstIndex { $0.range != nil }
  }

  /// The first offset of the text from a line on.
  func offset(from line: Int) -> Int? {
    lines.dropFirst(line).lazy.compactMap(\.range).first?.lowerBound
  }

  /// Cells before the text of a line.
  func indentation(of line: Int) -> Int { margin + Self.gutter + Self.indent(lines[line].kind) }
}
