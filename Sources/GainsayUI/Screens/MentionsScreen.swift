import GainsayCore

/// A company: every mention in context, the names under which it goes, who is named beside it.
struct MentionsScreen: ScreenContent {
  enum Order: String, CaseIterable {
    case story, outlet, date
  }

  let kind = ScreenKind.mentions
  let entity: EntitySummary
  let of: Int64?
  private(set) var names: NameChoices
  /// Answers by entity: the company itself, and others whose names were taken in.
  private var concordances: [Int64: Concordance] = [:]
  private(set) var order = Order.story
  /// Whether one chooses among the names instead of reading the mentions.
  private(set) var isChoosing = false
  /// The lines as they are shown.
  private(set) var rows = ConcordanceRows()
  private var scrolls: (lines: ScrollState, names: ScrollState) = (ScrollState(), ScrollState())

  var scroll: ScrollState {
    get { isChoosing ? scrolls.names : scrolls.lines }
    set { if isChoosing { scrolls.names = newValue } else { scrolls.lines = newValue } }
  }

  init(entity: EntitySummary, story: Int64?) {
    self.entity = entity
    of = story
    names = NameChoices(entity)
  }

  var story: Int64? { of ?? selected?.article.story }

  var wants: [Effect] {
    [.loadNames(entity), .loadConcordance(entity: entity.id, story: of)]
  }

  var isLoaded: Bool { concordances[entity.id] != nil }

  var total: Int { names.entities.reduce(0) { $0 + (concordances[$1]?.total ?? 0) } }
  var companions: [EntitySummary] { concordances[entity.id]?.companions ?? [] }

  var selected: MentionLine? { rows.mention(scrolls.lines.item) }
  var subjects: Subjects? { selected.map { .articles([$0.article]) } }

  // MARK: answers

  mutating func take(_ message: Message, in size: PaneSize) -> [Effect] {
    switch message {
    case .concordanceLoaded(let concordance, let entity, story: of)
    where entity == self.entity.id || names.entities.contains(entity):
      concordances[entity] = concordance
      arrange()
    case .earlierMentionsLoaded(let earlier, let entity, story: of, let article)
    where concordances[entity]?.next == article:
      concordances[entity]?.lines += earlier.lines
      concordances[entity]?.next = earlier.next
      arrange()
    case .namesLoaded(let entities, entity: entity.id): names.add(entities)
    default: break
    }
    return []
  }

  /// The earlier mentions, before one comes to the last that is here.
  func missing(in size: PaneSize) -> [Effect] {
    guard !isChoosing, scrolls.lines.top + 2 * size.height >= rows.count else { return [] }
    return names.entities.compactMap { entity in
      concordances[entity]?.next.map {
        .loadEarlierMentions(entity: entity, story: of, before: $0)
      }
    }
  }

  /// The same mention stays selected.
  private mutating func arrange() {
    let old = selected
    let lines = names.entities.flatMap { concordances[$0]?.lines ?? [] }
      .filter { names.holds($0) }
    rows = ConcordanceRows(lines, by: order)
    scrolls.lines.item = old.flatMap { rows.place(of: $0) } ?? 0
  }

  // MARK: commands

  mutating func perform(_ action: Action, in size: PaneSize) -> Outcome? {
    switch action {
    case .names:
      isChoosing.toggle()
      return Outcome(notice: isChoosing ? "Enter takes a name in or out; a goes back" : "")
    case .open where isChoosing:
      let asked = names.toggle(scrolls.names.item)
      arrange()
      return Outcome(
        effects: asked.filter { concordances[$0] == nil }.map {
          .loadConcordance(entity: $0, story: of)
        })
    case .back where isChoosing:
      isChoosing = false
      return Outcome()
    case .sort:
      let orders = Order.allCases
      order = orders[((orders.firstIndex(of: order) ?? 0) + 1) % orders.count]
      arrange()
      return Outcome(notice: "by \(order.rawValue)")
    default: return nil
    }
  }

  func open() -> Opening? {
    guard !isChoosing else { return nil }
    return selected.map {
      .article(ArticleOpening($0.article.id, at: $0.range, entity: entity.id))
    }
  }

  // MARK: drawing

  func head(width: Int) -> [Run] {
    let articles = Set(rows.lines.map(\.article.id)).count
    let counts =
      "\(Wording.count(total, "mention"))  \(Wording.count(articles, "article"))  by:\(order.rawValue)"
    return [Run("Company: ", .dim), Run(entity.name, .title)]
      .with(
        right: [Run(!isLoaded ? "" : width.isRoomy ? counts : "\(total)", .dim)], width: width)
  }

  func header(width: Int) -> [[Run]] {
    guard !isChoosing else { return [] }
    let beside = companions.map { [Run($0.name), Run(" \($0.articles)", .dim)] }
    return Pieces.lines(names.pieces, after: " Names ", width: width, most: 1, gap: 2)
      + Pieces.lines(beside, after: " With  ", width: width, most: 1, gap: 2)
  }

  func paper(width: Int) -> Paper {
    if isChoosing { return names.paper(width: width) }
    let rows = rows
    return Paper(
      line: { rows.runs($0, width: width, isSelected: $1) }, count: rows.count,
      items: { rows.lineRange(of: $0) }, itemCount: rows.lines.count)
  }

  func status(width: Int) -> String {
    if isChoosing {
      return "[x] counts as \(entity.name) here; M on the list of companies makes it last"
    }
    let hasEarlier = names.entities.contains { concordances[$0]?.next != nil }
    let rest = hasEarlier ? "the latest \(rows.lines.count) of \(total), earlier ones below; " : ""
    return rest + "Enter reads it there, S sorts, a chooses names"
  }
}
