import GainsayCore

/// Turns a line of an article into runs: brackets around the mentions of the company taken up and around matches, other companies
/// in their colours, marks before disputed sentences.
struct ArticlePainter {
  let page: ArticlePage
  let layout: ArticleLayout
  let colours: CompanyColours
  var entity: Int64?
  var hits: [Range<Int>] = []
  var place: Range<Int>?

  private struct Mark {
    var range: Range<Int>
    var style: Style
    var open = ""
    var close = ""
    /// Of the brackets, where it is another one.
    var brackets: Style?
    var isPlace = false
  }

  func runs(_ number: Int) -> [Run] {
    let line = layout.lines[number]
    let margin = String(repeating: " ", count: layout.margin)
    let gutter = String(repeating: " ", count: ArticleLayout.gutter)
    switch line.kind {
    case .empty: return []
    case .byline, .omitted: return [Run(margin + gutter), Run(line.words, .dim)]
    case .heading, .body, .quote: break
    }
    guard let range = line.range else { return [] }
    let start = [Run(margin)] + self.gutter(range) + (line.kind == .quote ? [Run("  ")] : [])
    let style: Style = line.kind == .heading ? .heading : .plain
    // Before the line loses a word, the last names in it lose their brackets.
    let marks = marks(in: range)
    let choices = marks.indices.reversed().reduce(into: [marks]) { choices, last in
      choices.append(choices[choices.count - 1])
      if !marks[last].isPlace { choices[choices.count - 1][last] = bare(marks[last]) }
    }
    let drawn = (choices + [marks.map(bare)]).lazy.map { start + pieces(range, style, $0) }
    return drawn.first { $0.cells <= layout.width } ?? start + pieces(range, style, [])
  }

  /// "1! ": the number of the card and its mark, in the line where the sentence begins.
  private func gutter(_ line: Range<Int>) -> [Run] {
    let begins = page.disputes.first { line.contains($0.range.lowerBound) }
    let lasts = page.disputes.first { $0.range.overlaps(line) }
    guard let dispute = begins ?? lasts else { return [Run("    ")] }
    let mark =
      begins == nil
      ? "  " : "\(dispute.disagreement + 1)".suffix(1) + Wording.mark(dispute.status)
    return [Run(mark + "│ ", Wording.style(dispute.status))]
  }

  private func pieces(_ line: Range<Int>, _ style: Style, _ marks: [Mark]) -> [Run] {
    let bytes = page.article.text.utf8
    let words = { (range: Range<Int>) in
      let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
      return String(Substring(bytes[start..<bytes.index(start, offsetBy: range.count)]))
    }
    var runs: [Run] = []
    var at = line.lowerBound
    for mark in marks where mark.range.upperBound > at {
      // What began in the line before goes on here.
      let inside = (max(mark.range.lowerBound, at)..<mark.range.upperBound).clamped(to: line)
      guard !inside.isEmpty else { continue }
      runs.append(Run(words(at..<inside.lowerBound), style))
      let opens = inside.lowerBound == mark.range.lowerBound ? mark.open : ""
      let closes = inside.upperBound == mark.range.upperBound ? mark.close : ""
      let brackets = mark.brackets ?? mark.style
      runs += [Run(opens, brackets), Run(words(inside), mark.style), Run(closes, brackets)]
      at = inside.upperBound
    }
    runs.append(Run(words(at..<max(at, line.upperBound)), style))
    return runs.filter { !$0.text.isEmpty }
  }

  // MARK: marks

  private func marks(in line: Range<Int>) -> [Mark] {
    var marks = mentions(in: line).compactMap(mark)
    for hit in hits where hit.overlaps(line) && !marks.contains(where: { $0.range.overlaps(hit) }) {
      marks.append(mark(hit, .match))
    }
    if let place, place.overlaps(line), !marks.contains(where: { $0.range.overlaps(place) }) {
      marks.append(Mark(range: place, style: .currentMention, isPlace: true))
    }
    return marks.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func mark(_ mention: ArticlePage.EntityMark) -> Mark? {
    if mention.entity == entity {
      // The company taken up keeps its colour.
      var mark = mark(mention.range, .mention)
      if !mark.isPlace, let colour = colours[mention.entity] {
        (mark.style, mark.brackets) = (colour, .mention)
      }
      return mark
    }
    guard mention.form == .name, let colour = colours[mention.entity] else { return nil }
    return Mark(range: mention.range, style: colour)
  }

  private func mark(_ range: Range<Int>, _ style: Style) -> Mark {
    range == place
      ? Mark(range: range, style: .currentMention, open: ">[", close: "]<", isPlace: true)
      : Mark(range: range, style: style, open: "[", close: "]")
  }

  private func bare(_ mark: Mark) -> Mark {
    var mark = mark
    (mark.open, mark.close) = ("", "")
    return mark
  }

  /// The mentions that touch a line; they are in reading order, so they are found without looking at all.
  private func mentions(in line: Range<Int>) -> ArraySlice<ArticlePage.EntityMark> {
    let all = page.mentions
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].range.lowerBound < line.lowerBound { low = middle + 1 } else { high = middle }
    }
    // One that began before may reach into the line.
    let first = max(low - 2, 0)
    let last = all[low...].firstIndex { $0.range.lowerBound >= line.upperBound } ?? all.count
    let found = all[first..<last]
    return found.first.map { $0.range.overlaps(line) } == true
      ? found
      : found.drop {
        !$0.range.overlaps(line)
      }
  }
}
