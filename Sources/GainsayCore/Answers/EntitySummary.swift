/// Someone or something known to the library under all its names.
package struct EntitySummary: Sendable, Equatable, Identifiable {
  package var id: Int64
  package var name: String
  package var kind: Entity.Kind
  package var aliases: [String]
  /// Within what was asked for: a story or the library.
  package var mentions: Int
  package var articles: Int

  package init(
    id: Int64, name: String, kind: Entity.Kind, aliases: [String], mentions: Int, articles: Int
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.mentions = mentions
    self.articles = articles
  }
}
