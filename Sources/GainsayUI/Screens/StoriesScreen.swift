import GainsayCore

/// The list of stories: how many articles, origins and disputes each has.
struct StoriesScreen: ScreenContent {
  var stories: [StorySummary] = []
  /// What came in while one stood in the list; shown on request.
  var waiting: [StorySummary]?
  var isLoaded = false
  var scroll = ScrollState()

  /// Where the columns begin that stand to the right.
  private static let columns = 21

  var story: Int64? { selected?.id }
  var selected: StorySummary? {
    stories.indices.contains(scroll.item) ? stories[scroll.item] : nil
  }

  /// Shows the list, the same story still selected.
  mutating func show(_ new: [StorySummary]) {
    let id = selected?.id
    stories = new
    waiting = nil
    isLoaded = true
    scroll.item = new.firstIndex { $0.id == id } ?? 0
  }

  func head(width: Int) -> [Run] {
    let disputed = stories.count { $0.disagreements > 0 }
    let counts = "\(Wording.count(stories.count, "story"))  \(disputed) disputed"
    return [
      Run("Stories", .title),
      Run(String(repeating: " ", count: max(2, width - 7 - counts.cells)) + counts, .dim),
    ]
  }

  func paper(width: Int) -> Paper {
    guard !stories.isEmpty else { return isLoaded ? .lines(Self.hint(width)) : .lines([]) }
    let columns = width >= 60 ? Self.columns : 11
    let stories = stories
    return .list(count: stories.count) { number, isSelected in
      let story = stories[number]
      let mark =
        (isSelected ? ">" : " ") + (story.conflicts > 0 ? "!" : story.disagreements > 0 ? "~" : " ")
        + " "
      let style: Style = isSelected ? .selected : .plain
      let title = story.title.fitted(to: max(width - columns - 3, 4))
      return [
        Run(mark, story.disagreements > 0 ? .conflict : style), Run(title, style),
        Run(Self.counts(story, columns), style),
      ]
    }
  }

  private static func counts(_ story: StorySummary, _ columns: Int) -> String {
    let cell = { (number: Int, width: Int) in
      let text = "\(number)"
      return String(repeating: " ", count: max(width - text.count, 1)) + text
    }
    let disputes =
      story.disagreements > 0
      ? cell(story.disagreements, columns > 11 ? 7 : 3) : columns > 11 ? "      -" : "  -"
    guard columns > 11 else { return cell(story.articles, 4) + cell(story.origins, 4) + disputes }
    return cell(story.articles, 7) + cell(story.origins, 7) + disputes
  }

  private static func hint(_ width: Int) -> [(item: Int?, runs: [Run])] {
    let text =
      "The library is empty. Give it articles, files or folders of them: gainsay PATH... "
      + "Plain text and JSON Lines are read. Then this screen lists the stories that they tell. Q leaves, ? shows every key."
    return [(nil, [])]
      + Wrapping.lines(of: text, width: min(width - 4, 72)).map { (nil, [Run("  " + $0)]) }
  }

  func status(width: Int) -> String {
    let new = waiting.map { max(0, $0.count - stories.count) } ?? 0
    if waiting != nil {
      return new > 0
        ? "\(Wording.count(new, "new story")): R shows" : "stories have changed: R shows"
    }
    guard let selected else { return "" }
    return
      "\(Wording.count(selected.articles, "article")), \(Wording.count(selected.outlets, "outlet")), "
      + "\(Wording.origins(selected.origins, atMost: selected.originsAreAtMost)), "
      + Wording.count(selected.disagreements, "disagreement")
  }

  func open() -> Opening? { selected.map { .story($0.id) } }
}

extension StoriesScreen {
  /// The names of the columns, in the row over the list.
  static func columnNames(width: Int) -> String {
    let columns = width >= 60 ? Self.columns : 11
    let names = width >= 60 ? "    ART   ORIG   DISP" : " ART ORG DIS".suffix(11).description
    return "   STORY".fitted(to: max(width - columns, 8)) + names
  }
}
