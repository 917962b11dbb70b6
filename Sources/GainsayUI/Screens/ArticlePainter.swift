import GainsayCore

/// Turns a line of an article into runs: brackets around the mentions of the company taken up, marks before disputed sentences.
struct ArticlePainter {
  let page: ArticlePage
  let entity: Int64?
  let place: Range<Int>?
  private let bytes: [UInt8]

  init(page: ArticlePage, entity: Int64?, place: Range<Int>?) {
    self.page = page
    self.entity = entity
    self.place = place
    bytes = Array(page.article.text.utf8)
  }

  /// Cells kept free for brackets.
  var slack: Int { entity == nil ? 0 : 6 }

  func runs(_ line: Range<Int>, style: Style) -> [Run] {
    gutter(line) + pieces(line, style)
  }

  /// "1! ": the number of the card and its mark, in the line where the sentence begins.
  private func gutter(_ line: Range<Int>) -> [Run] {
    let begins = page.disputes.first { line.contains($0.range.lowerBound) }
    let lasts = page.disputes.first { $0.range.overlaps(line) }
    guard let dispute = begins ?? lasts else { return [Run("    ")] }
    let isConflict = dispute.status == .conflict
    let mark =
      begins == nil ? "  " : "\(dispute.disagreement + 1)".suffix(1) + (isConflict ? "!" : "~")
    return [Run(mark + "│ ", isConflict ? .conflict : .difference)]
  }

  private func pieces(_ line: Range<Int>, _ style: Style) -> [Run] {
    var runs: [Run] = []
    var at = line.lowerBound
    for mark in marks(in: line) where mark.range.upperBound > at {
      // What began in the line before goes on here.
      let inside = (max(mark.range.lowerBound, at)..<mark.range.upperBound).clamped(to: line)
      runs.append(Run(words(at..<inside.lowerBound), style))
      let isCurrent = mark.range == place
      let (open, close) = mark.isMention ? (isCurrent ? (">[", "]<") : ("[", "]")) : ("", "")
      let opens = inside.lowerBound == mark.range.lowerBound ? open : ""
      let closes = inside.upperBound == mark.range.upperBound ? close : ""
      runs.append(Run(opens + words(inside) + closes, isCurrent ? .currentMention : .mention))
      at = inside.upperBound
    }
    runs.append(Run(words(at..<max(at, line.upperBound)), style))
    return runs.filter { !$0.text.isEmpty }
  }

  private func marks(in line: Range<Int>) -> [(range: Range<Int>, isMention: Bool)] {
    let mentions = page.mentions.filter { $0.entity == entity && $0.range.overlaps(line) }.map {
      ($0.range, true)
    }
    guard let place, place.overlaps(line), !mentions.contains(where: { $0.0.overlaps(place) })
    else { return mentions }
    return (mentions + [(place, false)]).sorted { $0.0.lowerBound < $1.0.lowerBound }
  }

  private func words(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
