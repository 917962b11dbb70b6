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
    let names = columns.map { $0.name(isWide: width.isRoomy) }.joined()
    return [[Run("     STORY".fitted(to: max(width - names.cells, 8)) + names, .dim)]]
  }

  func paper(width: Int) -> Paper {
    guard let page else { return .lines([]) }
    guard page.total > 0 else {
      return isEmptyLibrary
        ? .lines(FirstRun.lines(width: width))
        : .message("No story is left: f and Enter take the filter off.", width: width)
    }
    return .list(count: page.total) { number, isSelected in
      let place = number - page.first
      guard page.stories.indices.contains(place) else { return [Run(isSelected ? ">" : "")] }
      return line(page.stories[place], width: width, isSelected: isSelected)
    }
  }

  private func line(_ story: StorySummary, width: Int, isSelected: Bool) -> [Run] {
    let dispute = story.conflicts > 0 ? "!" : story.disagreements > 0 ? "~" : " "
    let disputeStyle: Style =
      story.conflicts > 0 ? .conflict : story.disagreements > 0 ? .difference : .plain
    let mark = picked.contains(story.id) ? "•" : story.marks.starred > 0 ? "*" : " "
    let counts = counts(story, isWide: width.isRoomy)
    let tags = story.marks.tags.map { " #" + $0 }.joined()
    let room = max(width - counts.cells - 5, 1)
    let title = (story.title + tags).fitted(upTo: room)
    let style: Style = story.marks.unread > 0 ? .heading : .plain
    return [
      Run((isSelected ? ">" : " ") + Wording.mark(story.marks.freshness)),
      Run(dispute, disputeStyle), Run(mark + " "),
    ] + Run.title(title, style, isSelected: isSelected) + [
      Run(String(repeating: " ", count: max(room - title.cells, 0)) + counts)
    ]
  }

  private func counts(_ story: StorySummary, isWide: Bool) -> String {
    let origins = (story.originsAreAtMost ? "≤" : "") + "\(story.origins)"
    let disputes = story.disagreements > 0 ? "\(story.disagreements)" : "-"
    return columns.map { column in
      let text =
        switch column {
        case .articles: "\(story.articles)"
        case .origins: origins
        case .disputes: disputes
        case .age: isWide ? Age.text(of: story.updated, now: now) : ""
        }
      return text.rightFitted(to: column.name(isWide: isWide).count)
    }.joined()
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

extension StoryColumn {
  /// What stands over it, as wide as the column; there is no room for ages in a narrow window.
  fileprivate func name(isWide: Bool) -> String {
    switch self {
    case .articles: isWide ? "   ART" : " ART"
    case .origins: isWide ? " ORIG" : " ORG"
    case .disputes: isWide ? "  DISP" : " DIS"
    case .age: isWide ? "    AGE" : ""
    }
  }
}
