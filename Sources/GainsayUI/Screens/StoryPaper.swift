import GainsayCore

/// How a story is drawn.
extension StoryScreen {
  private static let shownEntities = 12
  /// Days of the time line; longer times are drawn in coarser bars.
  private static let bars = 40

  func head(width: Int) -> [Run] {
    guard let detail else { return [Run("Story > ", .dim)] }
    let story = detail.summary
    let counts =
      width.isRoomy
      ? "\(Wording.count(story.articles, "article"))  "
        + Wording.origins(story.origins, atMost: story.originsAreAtMost) : "\(story.articles)"
    return [Run("Story > ", .dim), Run(story.title, .title)]
      .with(right: [Run(counts, .dim)], width: width)
  }

  func paper(width: Int) -> Paper {
    guard detail != nil else { return .lines([]) }
    let top = disputes + timeLine(width) + who(width) + bond(width)
    // Before each group an empty line and its heading.
    var firsts: [Int] = []
    var count = top.count
    for group in groups {
      firsts.append(count + 2)
      count += 2 + group.articles.count
    }
    let rows = GroupedRows(firsts: firsts, counts: groups.map(\.articles.count))
    let marks = disputeMarks
    return Paper(
      line: { number, isSelected in
        guard number >= top.count else { return top[number] }
        return line(rows.place(of: number), marks, width: width, isSelected: isSelected)
      }, count: count, items: { rows.line(of: $0)..<rows.line(of: $0) + 1 },
      itemCount: articles.count)
  }

  /// Of each article that is quoted in a disagreement, the gravest.
  private var disputeMarks: [Int64: Disagreement.Status] {
    cards.map(\.disagreement).reduce(into: [:]) { marks, card in
      for claim in card.positions.flatMap(\.claims) where marks[claim.article] != .conflict {
        marks[claim.article] = card.status
      }
    }
  }

  private func line(
    _ place: GroupedRows.Place, _ marks: [Int64: Disagreement.Status], width: Int,
    isSelected: Bool
  ) -> [Run] {
    switch place {
    case .space: return []
    case .heading(let group):
      return [Run("  " + heading(of: groups[group], isOnly: groups.count == 1), .heading)]
    case .item(let item):
      let article = articles[item]
      return line(article, marks[article.id], width: width, isSelected: isSelected)
    }
  }

  private func heading(of group: ArticleGroup, isOnly: Bool) -> String {
    let count = Wording.count(group.articles.count, "article")
    guard let origin = group.origin else {
      return isOnly ? count : "Each from its own: \(count)"
    }
    return "From \(origin): \(count)"
  }

  private func line(
    _ article: ArticleSummary, _ status: Disagreement.Status?, width: Int, isSelected: Bool
  ) -> [Run] {
    let mark = picked.contains(article.id) ? "•" : article.isStarred ? "*" : " "
    let tags = article.tags.map { " #" + $0 }.joined()
    let date =
      !articles.contains { $0.published != nil }
      ? ""
      : width >= 70
        ? Wording.date(article.published).rightFitted(to: 18)
        : width.isRoomy ? Wording.shortDay(article.published).rightFitted(to: 7) : ""
    let outlet = Wording.outlet(of: article, cells: min(18, max(width / 4, 6)))
    let room = max(width - date.cells - outlet.cells - 7, 4)
    let title = (article.heading + tags).fitted(upTo: room)
    return [
      Run((isSelected ? ">" : " ") + Wording.mark(article.freshness)),
      Run(status.map(Wording.mark) ?? " ", status.map(Wording.style) ?? .plain), Run(mark + " "),
    ] + Run.title(title, .plain, isSelected: isSelected) + [
      Run(String(repeating: " ", count: room - title.cells + 2) + outlet + date, .dim)
    ]
  }

  private var disputes: [[Run]] {
    guard !cards.isEmpty else { return [] }
    let conflicts = cards.count { $0.disagreement.status == .conflict }
    let text =
      Wording.count(cards.count, "disagreement")
      + (conflicts > 0 ? ", \(Wording.count(conflicts, "conflict"))" : ", no conflict")
    return [
      [
        Run("  " + text, conflicts > 0 ? .conflict : .difference), Run(": d shows who says what"),
      ]
    ]
  }

  // MARK: when, who, why

  private func timeLine(_ width: Int) -> [[Run]] {
    let days = (detail?.articles ?? []).compactMap { $0.published.flatMap(Age.minutes) }
      .map { $0 / 1_440 }
    guard let first = days.min(), let last = days.max(), last > first else { return [] }
    let bars = min(last - first + 1, Self.bars, max(width - 44, 8))
    var counts = Array(repeating: 0, count: bars)
    for day in days { counts[(day - first) * bars / (last - first + 1)] += 1 }
    let dates = (detail?.articles ?? []).compactMap(\.published)
    let (from, to) = (Wording.day(dates.min()), Wording.day(dates.max()))
    return [
      [
        Run("  When  ", .dim), Run("\(from) "), Run(Sparkline.text(counts), .match), Run(" \(to)"),
      ]
    ]
  }

  private func who(_ width: Int) -> [[Run]] {
    let entities = (detail?.entities ?? []).filter { $0.kind != .other }
    let pieces = entities.map { entity in
      [Run(entity.name, colours[entity.id] ?? .plain), Run(" \(entity.mentions)", .dim)]
    }
    return Pieces.lines(Array(pieces.prefix(Self.shownEntities)), after: "  Who   ", width: width)
  }

  private func bond(_ width: Int) -> [[Run]] {
    guard let bond = detail?.bond, let count = detail?.articles.count, count > 1 else { return [] }
    let pieces = (bond.names + bond.words).map { shared in
      [Run(shared.text), Run(" \(shared.articles)/\(count)", .dim)]
    }
    return Pieces.lines(pieces, after: "  Why   ", width: width)
  }

  func status(width: Int) -> String {
    guard let detail else { return "" }
    return "\(Wording.count(detail.summary.outlets, "outlet")), "
      + Wording.origins(detail.summary.origins, atMost: detail.summary.originsAreAtMost)
      + "   v picks, = compares, X splits off"
  }
}
