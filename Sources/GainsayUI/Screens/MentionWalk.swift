import GainsayCore

/// The mentions of a company through which one walks: those of a story, and from its end on into the next that names it.
struct MentionWalk: Sendable {
  var story: Int64?
  var lines: [MentionLine]
  var total: Int
  /// The step that leads out of the story, until the next one has come.
  var pending = 0
  /// No other story names the company.
  var isAtEnd = false
  /// The story whose mentions are to come.
  var awaited: Int64?

  init(_ concordance: Concordance, story: Int64?) {
    self.story = story
    lines = concordance.lines
    total = concordance.total
  }

  var name: String? { lines.first?.entity }

  func place(of range: Range<Int>?, in article: Int64) -> Int? {
    lines.firstIndex { $0.article.id == article && $0.range == range }
  }

  /// The mention that is `step` further on from a place, or the next one of the article from there.
  func mention(step: Int, from place: Range<Int>?, in article: Int64) -> MentionLine? {
    if let at = self.place(of: place, in: article) {
      return lines.indices.contains(at + step) ? lines[at + step] : nil
    }
    let from = place?.lowerBound ?? 0
    return step > 0
      ? lines.first { $0.article.id == article && $0.range.lowerBound >= from } ?? lines.first
      : lines.last { $0.article.id == article && $0.range.lowerBound < from } ?? lines.last
  }
}
