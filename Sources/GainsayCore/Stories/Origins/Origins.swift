/// Who told it first, as far as the texts credit it or it can be concluded. An echo is not a source: three outlets that quote one
/// ministry have one origin.
///
/// Unnamed people count once for each outlet that talked to them, since they may be the same people ("at most").
struct Origins: Sendable {
  let graph: OriginGraph
  private let builder: OriginGraphBuilder
  private let ends: [Int]
  private let articles: [Int64: AnalysedArticle]

  init(articles: [AnalysedArticle], entities: StoryEntities, lexicon: Lexicon, memory: StoryMemory)
  {
    builder = OriginGraphBuilder(
      articles: articles, entities: entities, lexicon: lexicon, prints: memory.prints)
    graph = builder.draft.graph
    ends = graph.origins
    self.articles = Dictionary(
      articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// An article without an outlet stands for one of its own.
  static func outlet(of one: AnalysedArticle) -> String {
    one.article.outlet ?? "article \(one.id)"
  }

  /// The nodes of the graph from which a claim is.
  func nodes(of claim: Claim, in article: Int64) -> [Int] {
    return articles[article].map { builder.nodes(of: claim, in: $0) } ?? []
  }

  /// The origin of a claim, the same string for the same origin; `isVague` when it may be another one's.
  func origin(of claim: Claim, in article: Int64) -> (name: String, isVague: Bool) {
    guard let node = nodes(of: claim, in: article).first.map({ ends[$0] }) else {
      return ("article \(article)", false)
    }
    return ("origin \(node)", graph.nodes[node].isVague)
  }

  /// How many origins claims have together; the articles are those in which they stand.
  func count(_ claims: [(claim: Claim, article: Int64)]) -> OriginCount {
    graph.count(Set(claims.flatMap { nodes(of: $0.claim, in: $0.article) }))
  }
}
