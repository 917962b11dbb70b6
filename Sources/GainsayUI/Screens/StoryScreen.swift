import GainsayCore

/// One story: when it was told, who is in it, why it is one, and its articles by origin.
struct StoryScreen: ScreenContent {
  let kind = ScreenKind.story
  let id: Int64
  private(set) var detail: StoryDetail?
  private(set) var graph: OriginGraph?
  private(set) var cards: [DisagreementCard] = []
  /// In the order in which they were picked; at most two are compared.
  private(set) var picked: [Int64] = []
  private(set) var groups: [ArticleGroup] = []
  /// In the order of the screen.
  private(set) var articles: [ArticleSummary] = []
  private(set) var colours = CompanyColours()
  var scroll = ScrollState()

  init(id: Int64) { self.id = id }

  var story: Int64? { id }
  /// What it is drawn with comes before it, so that nothing moves when that comes.
  var wants: [Effect] { [.loadOrigins(story: id), .loadDisagreements(story: id), .loadStory(id)] }
  var isLoaded: Bool { detail != nil }

  var selected: ArticleSummary? {
    articles.indices.contains(scroll.item) ? articles[scroll.item] : nil
  }

  var subjects: Subjects? {
    let found = articles.filter { picked.contains($0.id) }
    return found.isEmpty ? selected.map { .articles([$0]) } : .articles(found)
  }

  mutating func take(_ message: Message, in size: PaneSize) -> [Effect] {
    switch message {
    case .storyLoaded(let detail) where detail.summary.id == id:
      self.detail = detail
      colours = CompanyColours(detail.entities)
      group()
    case .originsLoaded(let graph, story: id):
      self.graph = graph
      group()
    case .disagreementsLoaded(let cards, story: id): self.cards = cards
    default: break
    }
    return []
  }

  /// The same article stays selected.
  private mutating func group() {
    let id = selected?.id
    groups = ArticleGroup.groups(of: detail?.articles ?? [], graph)
    articles = groups.flatMap(\.articles)
    if let id, let place = articles.firstIndex(where: { $0.id == id }) { scroll.item = place }
  }

  mutating func perform(_ action: Action, in size: PaneSize) -> Outcome? {
    guard action == .pick, let selected else { return nil }
    if let place = picked.firstIndex(of: selected.id) {
      picked.remove(at: place)
    } else {
      picked.append(selected.id)
    }
    scroll.item = min(scroll.item + 1, max(articles.count - 1, 0))
    let notice = picked.count > 1 ? "= compares the last two picked" : "one more, then = compares"
    return Outcome(notice: picked.isEmpty ? "" : notice)
  }

  /// The last two that were picked, or the selected one with the one picked or following.
  var compared: ComparedArticles? {
    if picked.count > 1 {
      return ComparedArticles(left: picked[picked.count - 2], right: picked[picked.count - 1])
    }
    guard let selected else { return nil }
    let others = articles.filter { $0.id != selected.id }
    let after = articles.dropFirst(scroll.item + 1).first ?? others.first
    return (picked.first { $0 != selected.id } ?? after?.id).map {
      ComparedArticles(left: selected.id, right: $0)
    }
  }

  func open() -> Opening? { selected.map { .article(ArticleOpening($0.id)) } }
}
