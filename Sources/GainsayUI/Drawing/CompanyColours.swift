import GainsayCore

/// Each of the most named companies and people of a story in its colour, the same on every screen.
struct CompanyColours: Sendable, Equatable {
  private static let styles: [Style] = [.company1, .company2, .company3, .company4]

  private var styles: [Int64: Style] = [:]

  init() {}

  /// - Parameter entities: most mentioned first.
  init(_ entities: [EntitySummary]) {
    let companies = entities.filter { $0.kind == .organization || $0.kind == .person }
    for (entity, style) in zip(companies, Self.styles) { styles[entity.id] = style }
  }

  subscript(entity: Int64) -> Style? { styles[entity] }
}
