import GainsayCore

/// Who is in the story, or in the library: most mentioned first.
struct EntitiesScreen: ScreenContent {
  var of: Int64?
  var entities: [EntitySummary] = []
  var scroll = ScrollState()

  init(story: Int64?) { of = story }

  var story: Int64? { of }

  func head(width: Int) -> [Run] {
    let count = "\(entities.count) named"
    let title = of == nil ? "Companies" : "Companies in the story"
    return [
      Run(title, .title),
      Run(String(repeating: " ", count: max(2, width - title.cells - count.cells)) + count, .dim),
    ]
  }

  func paper(width: Int) -> Paper {
    let entities = entities
    return .list(count: entities.count) { number, isSelected in
      let entity = entities[number]
      let style: Style = isSelected ? .selected : .plain
      let count = "\(entity.mentions) in \(entity.articles)"
      let aliases = entity.aliases.isEmpty ? "" : "  also " + entity.aliases.joined(separator: ", ")
      let kind = entity.kind == .organization ? "body" : entity.kind.rawValue
      let room = max(width - 24, 8)
      return [
        Run((isSelected ? "> " : "  ") + (entity.name + aliases).fitted(to: room), style),
        Run(
          " " + kind.fitted(to: 7) + String(repeating: " ", count: max(0, 12 - count.cells))
            + count, style == .plain ? .dim : style),
      ]
    }
  }

  func status(width: Int) -> String {
    entities.isEmpty ? "" : "mentions in articles; Enter shows each in its sentence"
  }

  func open() -> Opening? {
    entities.indices.contains(scroll.item) ? .mentions(entities[scroll.item]) : nil
  }
}
