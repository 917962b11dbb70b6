import GainsayCore

/// The list of stories: what is new, how many articles and origins each has, what is disputed. Only a stretch of it is held; the
/// rest is asked for when one comes there.
struct StoriesScreen: ScreenContent {
  let kind = ScreenKind.stories
  /// What is shown; nil before the first answer.
  private(set) var page: StoryPage?
  /// What came in while one stood in the list; shown on request.
  private(set) var waiting: StoryPage?
  /// The question whose answer is to be shown, whatever it moves.
  private var asked: StoryListRequest? = StoryListRequest()
  private(set) var request = StoryListRequest()
  private(set) var picked: Set<Int64> = []
  private(set) var now: String?
  /// Whether one has moved since the start: then nothing moves on its own any more.
  private var isTouched = false
  /// Those that are shown, left to right.
  var columns = StoryColumn.allCases
  var scroll = ScrollState() { didSet { isTouched = isTouched || scroll != oldValue } }

  private static let stretch = 200

  var selected: StorySummary? { row(scroll.item) }
  var story: Int64? { selected?.id }
  var subjects: Subjects? { selected.map { .stories(chosen(else: $0)) } }
  var wants: [Effect] { [.loadStories(asked ?? request)] }
  var isLoaded: Bool { page != nil }

  /// The selected line may lie beyond the stretch that is here.
  func awaits(_ action: Action) -> Bool {
    guard let page else { return action.needsContent }
    return page.total > 0 && selected == nil && action.needsContent && !action.isMove
  }

  private func row(_ number: Int) -> StorySummary? {
    guard let page, page.stories.indices.contains(number - page.first) else { return nil }
    return page.stories[number - page.first]
  }

  /// The picked stories that are here, or the selected one.
  private func chosen(else one: StorySummary) -> [StorySummary] {
    let found = page?.stories.filter { picked.contains($0.id) } ?? []
    return found.isEmpty ? [one] : found
  }

  /// The place of a story in the whole list.
  func item(of story: Int64) -> Int? {
    page.flatMap { page in
      page.stories.firstIndex { $0.id == story }.map { page.first + $0 }
    }
  }

  /// Begins in the middle: in an order, under a filter, around a story.
  mutating func begin(_ order: StoryListRequest.Order, _ filter: StoryFilter, around id: Int64?) {
    (request.order, request.filter) = (order, filter)
    ask(around: id, first: 0)
  }

  // MARK: answers

  mutating func take(_ message: Message, in size: PaneSize) -> [Effect] {
    guard case .storiesLoaded(let page, let now) = message,
      page.request.order == request.order, page.request.filter == request.filter
    else { return [] }
    // A stretch further on is what one scrolled to: its lines were empty.
    let isFurther = page.request.first != request.first && page.request.around == nil
    if page.request == asked || self.page == nil || !isTouched || isFurther {
      show(page)
      self.now = now ?? self.now
    } else {
      update(from: page)
    }
    return []
  }

  /// The same story stays selected.
  private mutating func show(_ new: StoryPage) {
    let (id, touched) = (selected?.id, isTouched)
    page = new
    (waiting, asked) = (nil, nil)
    request.first = new.first
    request.around = nil
    if touched, let id, let place = new.stories.firstIndex(where: { $0.id == id }) {
      let shift = new.first + place - scroll.item
      scroll.item += shift
      scroll.top = max(0, scroll.top + shift)
    } else if new.request.around != nil, new.request.first == 0 {
      // Another order or filter, without the story: from the top.
      scroll = ScrollState()
    }
    isTouched = touched
  }

  /// What was asked for in the background changes lines, but moves none.
  private mutating func update(from new: StoryPage) {
    guard var shown = page else { return }
    let known = Dictionary(new.stories.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    shown.stories = shown.stories.map { known[$0.id] ?? $0 }
    (shown.unread, shown.disputed) = (new.unread, new.disputed)
    let isSame = shown.stories.map(\.id) == new.stories.map(\.id) && shown.total == new.total
    page = shown
    waiting = isSame ? nil : new
  }

  func missing(in size: PaneSize) -> [Effect] {
    guard let page, asked == nil else { return [] }
    let shown = scroll.top..<min(scroll.top + size.height, page.total)
    let held = page.first..<page.first + page.stories.count
    guard !shown.isEmpty, shown.clamped(to: held) != shown else { return [] }
    return [.loadStories(stretch(at: scroll.top))]
  }

  private func stretch(at top: Int) -> StoryListRequest {
    var request = request
    request.first = max(0, top - Self.stretch / 2)
    return request
  }

  // MARK: commands

  mutating func perform(_ action: Action, in size: PaneSize) -> Outcome? {
    switch action {
    case .refresh:
      ask(around: selected?.id, first: request.first)
      return Outcome(effects: wants)
    case .sort:
      let orders = StoryListRequest.Order.allCases
      let at = orders.firstIndex(of: request.order) ?? 0
      request.order = orders[(at + 1) % orders.count]
      ask(around: selected?.id, first: 0)
      return Outcome(effects: wants)
    case .pick: return pick()
    case .merge: return merge()
    default: return nil
    }
  }

  mutating func filter(_ filter: StoryFilter) {
    request.filter = filter
    ask(around: selected?.id, first: 0)
  }

  /// What comes is shown, whatever it moves.
  private mutating func ask(around story: Int64?, first: Int) {
    var request = request
    (request.first, request.around) = (first, story)
    asked = request
  }

  private mutating func pick() -> Outcome {
    guard let id = selected?.id else { return Outcome() }
    picked.formSymmetricDifference([id])
    scroll.item = min(scroll.item + 1, max((page?.total ?? 1) - 1, 0))
    return Outcome(
      notice: picked.isEmpty ? "" : "\(picked.count) picked; M makes one story of them")
  }

  private mutating func merge() -> Outcome {
    guard let selected, !picked.subtracting([selected.id]).isEmpty else {
      return Outcome(notice: "v picks stories, then M makes them one with the selected story")
    }
    let others = picked.subtracting([selected.id]).sorted()
    picked = []
    return Outcome(effects: [.act(.mergeStories([selected.id] + others))])
  }

  /// Selects the story so many further on; nil where the list ends.
  mutating func select(step: Int) -> Int64? {
    guard let next = row(scroll.item + step) else { return nil }
    scroll.item += step
    return next.id
  }

  mutating func fit(to size: PaneSize) {
    let touched = isTouched
    scroll.settle(on: paper(width: size.width), height: size.height)
    isTouched = touched
  }

  func open() -> Opening? { selected.map { .story($0.id) } }
}
