import GainsayCore

/// How the list of stories is drawn.
extension StoriesScreen {
  func head(width: Int) -> [Run] {
    guard let page, !isEmptyLibrary else { return [Run("Stories", .title)] }
    let filter = request.filter.isEmpty ? "none" : request.filter.text
    let left = [
      Run("Stories", .title),
      Run(width.isRoomy ? "  sort:\(request.order.rawValue) filter:\(filter)" : "", .dim),
    ]
    let counts =
      width.isRoomy
      ? "\(Wording.count(page.total, "story"))  \(page.unread) unread  \(page.disputed) disputed"
      : Wording.count(page.total, "story")
    return left.with(right: [Run(counts, .dim)], width: width)
  }

  private var isEmptyLibrary: Bool { page?.total == 0 && request.filter.isEmpty }

  func header(width: Int) -> [[Run]] {
    guard let page, page.total > 0 else { return [] }
    let names =
      width.isRoomy ? "   ART ORIG  DISP    AGE" : " ART ORG DIS"
    return [[Run("     STORY".fitted(to: max(width - names.cells, 8)) + names, .dim)]]
  }

  func paper(width: Int) -> Paper {
    guard let page else { return .lines([]) }
    guard page.total > 0 else {
      return .lines(isEmptyLibrary ? FirstRun.lines(width: width) : Self.nothingLeft)
    }
    return .list(count: page.total) { number, isSelected in
      let place = number - page.first
      guard page.stories.indices.contains(place) else { return [Run(isSelected ? ">" : "")] }
      return line(page.stories[place], width: width, isSelected: isSelected)
    }
  }

  private static let nothingLeft: [(item: Int?, runs: [Run])] = [
    (nil, []), (nil, [Run("  No story is left: f and Enter take the filter off.")]),
  ]

  private func line(_ story: StorySummary, width: Int, isSelected: Bool) -> [Run] {
    let style: Style = isSelected ? .selected : .plain
    let dispute = story.conflicts > 0 ? "!" : story.disagreements > 0 ? "~" : " "
    let disputeStyle: Style =
      story.conflicts > 0 ? .conflict : story.disagreements > 0 ? .difference : style
    let mark = picked.contains(story.id) ? "•" : story.marks.starred > 0 ? "*" : " "
    let counts = counts(story, isWide: width.isRoomy)
    let tags = story.marks.tags.map { " #" + $0 }.joined()
    let title = (story.title + tags).fitted(to: max(width - counts.cells - 5, 1))
    return [
      Run((isSelected ? ">" : " ") + Wording.mark(story.marks.freshness), style),
      Run(dispute, disputeStyle), Run(mark + " ", style),
      Run(title, story.marks.unread > 0 && !isSelected ? .heading : style), Run(counts, style),
    ]
  }

  private func counts(_ story: StorySummary, isWide: Bool) -> String {
    let origins = (story.originsAreAtMost ? "≤" : "") + "\(story.origins)"
    let disputes = story.disagreements > 0 ? "\(story.disagreements)" : "-"
    guard isWide else {
      return "\(story.articles)".rightFitted(to: 4) + origins.rightFitted(to: 4)
        + disputes.rightFitted(to: 4)
    }
    return "\(story.articles)".rightFitted(to: 6) + origins.rightFitted(to: 5)
      + disputes.rightFitted(to: 6) + Age.text(of: story.updated, now: now).rightFitted(to: 7)
  }

  func status(width: Int) -> String {
    guard let page, !isEmptyLibrary else { return "" }
    let legend = "N new  + changed since you looked  ! conflict  ~ differs"
    guard let waiting else { return legend }
    let new = waiting.total - page.total
    let text =
      new > 0
      ? "\(Wording.count(new, "new story")) waiting: R shows" : "stories have changed: R shows"
    return legend.fitted(to: max(width - text.cells - 2, 0)) + "  " + text
  }
}
