import GainsayCore

/// Who is in the story, or in the library: most mentioned first.
struct EntitiesScreen: ScreenContent {
  let kind = ScreenKind.entities
  let of: Int64?
  /// Those that are shown.
  private(set) var entities: [EntitySummary] = []
  private var all: [EntitySummary] = []
  /// Words that a name must hold.
  private(set) var filter = ""
  private(set) var isLoaded = false
  private(set) var picked: [Int64] = []
  private(set) var colours = CompanyColours()
  var scroll = ScrollState()

  init(story: Int64?) { of = story }

  var story: Int64? { of }
  var wants: [Effect] { [.loadEntities(story: of)] }

  var selected: EntitySummary? {
    entities.indices.contains(scroll.item) ? entities[scroll.item] : nil
  }

  mutating func take(_ message: Message, in size: PaneSize) -> [Effect] {
    switch message {
    case .entitiesLoaded(let entities, let story) where story == of:
      all = entities
      isLoaded = true
      if of != nil { colours = CompanyColours(entities) }
    case .entitiesFound(let entities, named: filter) where of == nil:
      let known = Set(all.map(\.id))
      all += entities.filter { !known.contains($0.id) }
    default: return []
    }
    arrange()
    return []
  }

  /// Of the whole library only the most named are here: others are asked for by their name.
  mutating func filter(_ text: String) -> [Effect] {
    filter = text
    arrange()
    return of == nil && !text.isEmpty ? [.findEntities(named: text)] : []
  }

  /// The same one stays selected.
  private mutating func arrange() {
    let id = selected?.id
    let wanted = filter.lowercased()
    entities =
      wanted.isEmpty
      ? all
      : all.filter { entity in
        ([entity.name] + entity.aliases).contains { $0.lowercased().contains(wanted) }
      }
    scroll.item =
      entities.firstIndex { $0.id == id } ?? min(scroll.item, max(entities.count - 1, 0))
  }

  mutating func perform(_ action: Action, in size: PaneSize) -> Outcome? {
    guard let selected else { return nil }
    switch action {
    case .pick:
      if let place = picked.firstIndex(of: selected.id) {
        picked.remove(at: place)
      } else {
        picked.append(selected.id)
      }
      scroll.item = min(scroll.item + 1, entities.count - 1)
      return Outcome(
        notice: picked.isEmpty ? "" : "\(picked.count) picked; M makes them one with the selected")
    case .merge:
      let others = picked.filter { $0 != selected.id }
      guard !others.isEmpty else {
        return Outcome(notice: "v picks names, then M makes them one with the selected name")
      }
      picked = []
      return Outcome(effects: [.act(.mergeEntities([selected.id] + others))])
    default: return nil
    }
  }

  func head(width: Int) -> [Run] {
    let title = of == nil ? "Companies of the library" : "Companies in the story"
    return [Run(title, .title)]
      .with(right: [Run(count, .dim)], width: width)
  }

  private var count: String {
    guard isLoaded else { return "" }
    guard filter.isEmpty else { return "filter:\(filter)  \(entities.count) of \(all.count)" }
    return of == nil && all.count >= Message.mostCompanies
      ? "the \(all.count) most named" : "\(all.count) named"
  }

  func header(width: Int) -> [[Run]] {
    guard !entities.isEmpty, width.isRoomy else { return [] }
    let names = "KIND    MENTIONS  ARTICLES"
    return [[Run("   NAME".fitted(to: max(width - names.cells, 8)) + names, .dim)]]
  }

  func paper(width: Int) -> Paper {
    if entities.isEmpty, isLoaded {
      let text = filter.isEmpty ? "Nobody is named here." : "Nobody goes by that name."
      return .message(text, hint: "f and Enter take a filter off.", width: width)
    }
    let entities = entities
    return .list(count: entities.count) {
      line(entities[$0], width: width, isSelected: $1)
    }
  }

  private func line(_ entity: EntitySummary, width: Int, isSelected: Bool) -> [Run] {
    let aliases = entity.aliases.isEmpty ? "" : "  also " + entity.aliases.joined(separator: ", ")
    let kind = entity.kind == .organization ? "body" : entity.kind.rawValue
    let right =
      width.isRoomy
      ? kind.fitted(to: 7) + "\(entity.mentions)".rightFitted(to: 9)
        + "\(entity.articles)".rightFitted(to: 10)
      : "\(entity.mentions)".rightFitted(to: 5)
    let name = entity.name.prefix(cells: max(width - right.cells - 4, 4))
    let room = max(width - right.cells - 4 - name.cells, 0)
    return [
      Run((isSelected ? ">" : " ") + (picked.contains(entity.id) ? "•" : " ") + " "),
      Run(name, isSelected ? .selected : colours[entity.id] ?? .plain),
      Run(aliases.fitted(to: room) + " ", .dim), Run(right),
    ]
  }

  func status(width: Int) -> String {
    entities.isEmpty
      ? "" : "Enter shows every mention; f finds, v picks, M merges, r renames"
  }

  func open() -> Opening? { selected.map { .mentions($0) } }
}
