/// An article of a story with what was found in it: the input of everything that looks across articles.
/// One object for all who look at it: what was read of it once is known by it (`StoryMemory`).
package final class AnalysedArticle: Sendable {
  package let id: Int64
  package let article: Article
  package let analysis: Analysis

  package init(id: Int64, article: Article, analysis: Analysis) {
    self.id = id
    self.article = article
    self.analysis = analysis
  }
}

/// An entity of a story under all the names its articles give it.
package struct StoryEntity: Sendable, Equatable {
  package struct Member: Sendable, Equatable, Hashable {
    package var article: Int64
    /// Entity id within the article.
    package var entity: Int

    package init(article: Int64, entity: Int) {
      self.article = article
      self.entity = entity
    }
  }

  package var name: String
  package var kind: Entity.Kind
  package var aliases: [String]
  package var members: [Member]

  package init(name: String, kind: Entity.Kind, aliases: [String], members: [Member]) {
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.members = members
  }
}

/// What is known about a story as a whole, found anew whenever one of its articles changes.
package struct StoryReport: Sendable, Equatable {
  /// A headline or a sentence of one of the articles.
  package var title: String
  package var outlets: Int
  package var origins: Int
  package var originsAreAtMost: Bool
  package var entities: [StoryEntity]
  /// Best first.
  package var disagreements: [Disagreement]
  /// Who got it from whom.
  package var graph: OriginGraph
  package var bond: StoryBond

  package init(
    title: String, outlets: Int, origins: Int, originsAreAtMost: Bool, entities: [StoryEntity],
    disagreements: [Disagreement], graph: OriginGraph, bond: StoryBond
  ) {
    self.title = title
    self.outlets = outlets
    self.origins = origins
    self.originsAreAtMost = originsAreAtMost
    self.entities = entities
    self.disagreements = disagreements
    self.graph = graph
    self.bond = bond
  }
}
