import GainsayCore

/// An article to read: wrapped to a readable measure, mentions of the company taken up in brackets, disputed sentences marked.
struct ArticleScreen: ScreenContent {
  let kind = ScreenKind.article
  private(set) var id: Int64
  private(set) var page: ArticlePage?
  private(set) var detail: StoryDetail?
  private(set) var layout: ArticleLayout?
  private(set) var colours = CompanyColours()
  /// The company taken up, and the mentions of it through which one walks.
  var entity: Int64?
  var walk: MentionWalk?
  /// Matches of the search that led here.
  var hits: [Range<Int>]
  /// Where one stands in the text, UTF-8.
  var place: Range<Int>?
  var showsOmitted = false
  /// Which end of a story is opened as soon as it has come.
  var awaitedStory: Int64?
  var startsAtEnd = false
  /// Whether the place is to be brought into the window, which is not known yet.
  private var isPlaceSought = true
  /// The words that a new layout brought to the top, as long as one does not move: through many widths they stay the same.
  private var anchor: (line: Int, words: TopWords)?
  var scroll = ScrollState()

  init(_ opening: ArticleOpening) {
    id = opening.article
    place = opening.range
    entity = opening.entity
    hits = opening.hits
  }

  // Not by way of `page?`: the compiler fails on that in release builds (Swift 6.3.1).
  var story: Int64? { page.map { $0.summary.story } }
  var subjects: Subjects? { page.map { .articles([$0.summary]) } }
  var wants: [Effect] { id == 0 ? [] : [.loadArticle(id)] }
  var isLoaded: Bool { page != nil }

  /// The article on the other side of the first dispute in the text, or the next of the story.
  var compared: ComparedArticles? {
    let others = (detail?.articles ?? []).map(\.id).filter { $0 != id }
    let at = detail?.articles.firstIndex { $0.id == id } ?? 0
    let next = detail?.articles.dropFirst(at + 1).first?.id ?? others.first
    return next.map { ComparedArticles(left: id, right: $0) }
  }

  var entityName: String {
    walk?.name ?? detail?.entities.first { $0.id == entity }?.name ?? "the company"
  }

  // MARK: answers

  mutating func take(_ message: Message, in size: PaneSize) -> [Effect] {
    switch message {
    case .articleLoaded(let page) where page.summary.id == id: return came(page)
    case .storyLoaded(let detail): return came(detail)
    case .concordanceLoaded(let concordance, entity: entity, story: let story):
      return came(MentionWalk(concordance, story: story))
    case .nextStoryFound(let next, entity: entity, from: _): return walkOn(into: next)
    case .missing(.loadConcordance(entity: entity, story: _)):
      (entity, walk) = (nil, nil)
      return []
    default: return []
    }
  }

  private mutating func came(_ page: ArticlePage) -> [Effect] {
    let isNew = self.page?.summary.id != page.summary.id
    if self.page?.article != page.article { layout = nil }
    self.page = page
    if isNew { return begun }
    // It may have come into another story meanwhile.
    return detail?.summary.id == page.summary.story ? [] : [.loadStory(page.summary.story)]
  }

  /// What is wanted as soon as the article is there and read.
  var begun: [Effect] {
    guard let summary = page?.summary else { return [] }
    var effects: [Effect] = [.act(.read(article: summary.id))]
    if detail?.summary.id != summary.story { effects.append(.loadStory(summary.story)) }
    if let entity, walk?.story != summary.story {
      effects.append(.loadConcordance(entity: entity, story: summary.story))
    }
    return effects
  }

  private mutating func came(_ detail: StoryDetail) -> [Effect] {
    if detail.summary.id == awaitedStory {
      awaitedStory = nil
      self.detail = detail
      colours = CompanyColours(detail.entities)
      guard let first = startsAtEnd ? detail.articles.last : detail.articles.first else {
        return []
      }
      startsAtEnd = false
      return turn(to: first.id, at: nil)
    }
    guard detail.summary.id == story else { return [] }
    self.detail = detail
    colours = CompanyColours(detail.entities)
    return []
  }

  private mutating func came(_ new: MentionWalk) -> [Effect] {
    let step = walk?.pending ?? 0
    guard new.story == walk?.awaited ?? story else { return [] }
    walk = new
    guard step != 0, let mention = step > 0 ? new.lines.first : new.lines.last else { return [] }
    return mention.article.id == id
      ? go(to: mention) : turn(to: mention.article.id, at: mention.range)
  }

  private mutating func walkOn(into next: Int64?) -> [Effect] {
    guard let entity, walk?.pending != 0 else { return [] }
    guard let next else {
      walk?.pending = 0
      walk?.isAtEnd = true
      return []
    }
    walk?.awaited = next
    return [.loadConcordance(entity: entity, story: next)]
  }

  // MARK: moving

  /// Another article in place of this one, the company still taken up.
  mutating func turn(to article: Int64, at place: Range<Int>?) -> [Effect] {
    (id, page, layout, self.place, hits) = (article, nil, nil, place, [])
    scroll = ScrollState()
    isPlaceSought = true
    return wants
  }

  mutating func go(to mention: MentionLine) -> [Effect] {
    seek(mention.range)
    return []
  }

  mutating func seek(_ range: Range<Int>) {
    place = range
    isPlaceSought = true
  }

  /// Takes up another company, at its mention.
  mutating func takeUp(_ mark: ArticlePage.EntityMark) -> [Effect] {
    entity = mark.entity
    walk = nil
    seek(mark.range)
    return story.map { [.loadConcordance(entity: mark.entity, story: $0)] } ?? []
  }

  mutating func fit(to size: PaneSize) {
    guard let page else { return }
    let isNew = layout?.width != size.width || layout?.showsOmitted != showsOmitted
    let words = topWords
    if isNew {
      let new = ArticleLayout(
        page, width: size.width, measure: size.measure, showsOmitted: showsOmitted)
      if let words, let line = new.line(at: words.offset) { scroll.top = max(0, line - words.gap) }
      layout = new
    }
    if isPlaceSought { showPlace(height: size.height) }
    isPlaceSought = false
    scroll.settle(on: paper(width: size.width), height: size.height)
    if isNew { anchor = words.map { (scroll.top, $0) } }
  }

  /// Where the first words in the window begin, and how many empty lines are above them.
  private struct TopWords: Sendable {
    var offset: Int
    var gap: Int
  }

  /// Nil at the beginning of the text.
  private var topWords: TopWords? {
    if let anchor, anchor.line == scroll.top { return anchor.words }
    guard scroll.top > 0, let layout, let offset = layout.offset(from: scroll.top) else {
      return nil
    }
    return TopWords(offset: offset, gap: max(0, (layout.line(at: offset) ?? 0) - scroll.top))
  }

  /// Brings the place into the window, a third from its top where it was not in it.
  private mutating func showPlace(height: Int) {
    guard let place, let line = layout?.line(at: place.lowerBound) else { return }
    if line < scroll.top || line >= scroll.top + height { scroll.top = max(0, line - height / 3) }
  }

  // MARK: drawing

  func paper(width: Int) -> Paper {
    guard let page, let layout else { return .lines([]) }
    let painter = ArticlePainter(
      page: page, layout: layout, colours: colours, entity: entity, hits: hits, place: place)
    return Paper(
      line: { number, _ in painter.runs(number) }, count: layout.lines.count, items: { $0..<$0 },
      itemCount: 0)
  }

  func cursor(in size: PaneSize) -> (row: Int, column: Int)? {
    guard let place, let page, let layout, let line = layout.line(at: place.lowerBound),
      let range = layout.lines[line].range, range.lowerBound <= place.lowerBound,
      (scroll.top..<scroll.top + size.height).contains(line)
    else { return (0, 0) }
    let view = page.article.text.utf8
    let start = view.index(view.startIndex, offsetBy: range.lowerBound)
    let end = view.index(start, offsetBy: place.lowerBound - range.lowerBound)
    return (line - scroll.top, layout.indentation(of: line) + page.article.text[start..<end].cells)
  }
}
