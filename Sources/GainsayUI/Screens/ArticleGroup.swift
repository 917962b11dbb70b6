import GainsayCore

/// Articles of a story that go back to one origin.
struct ArticleGroup: Sendable, Equatable {
  /// Whom they have it from; nil stands for articles each with its own report.
  var origin: String?
  var articles: [ArticleSummary]

  /// Those of most articles first, then those that stand alone.
  static func groups(of articles: [ArticleSummary], _ graph: OriginGraph?) -> [ArticleGroup] {
    guard let graph else { return articles.isEmpty ? [] : [ArticleGroup(articles: articles)] }
    let origins = origins(graph)
    let byOrigin = Dictionary(grouping: articles) { origins[$0.id] ?? -1 }
    let shared = byOrigin.filter { $0.key >= 0 && $0.value.count > 1 }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    let isShared = Set(shared.map(\.key))
    let alone = articles.filter { !isShared.contains(origins[$0.id] ?? -1) }
    return shared.map { origin, articles in
      ArticleGroup(origin: OriginWording.name(graph.nodes[origin], articles), articles: articles)
    } + (alone.isEmpty ? [] : [ArticleGroup(articles: alone)])
  }

  /// The end of the way of each article.
  private static func origins(_ graph: OriginGraph) -> [Int64: Int] {
    var origins: [Int64: Int] = [:]
    let ends = graph.nodes.indices.map { graph.origin(of: $0) }
    for (node, end) in zip(graph.nodes, ends) where node.kind == .article {
      if let article = node.article { origins[article] = end }
    }
    return origins
  }
}

/// How the nodes of a graph of origins are called.
enum OriginWording {
  static func name(_ node: OriginNode, _ articles: [ArticleSummary]) -> String {
    let article = node.article.flatMap { id in articles.first { $0.id == id } }
    let holder = node.name ?? article.map(Wording.outlet)
    switch node.kind {
    case .article: return article.map(Wording.outlet) ?? "an article"
    case .outlet, .agency, .named: return node.name ?? "somebody"
    case .document: return holder.map { "a document that \($0) has" } ?? "a document"
    case .unnamed: return holder.map { "unnamed people who told \($0)" } ?? "unnamed people"
    }
  }
}
