import GainsayCore

/// A graph of origins as lines of a tree: under each node those that have it from there. What is reached by a second way is
/// named again, but what lies under it is shown once.
struct OriginTree: Sendable, Equatable {
  struct Row: Sendable, Equatable {
    var depth: Int
    /// "├─ " and the like.
    var branch: String
    var name: String
    /// How it is known, with "?" where it is concluded.
    var basis: String
    var isInferred: Bool
    /// Where one can read it.
    var article: Int64?
    var range: Range<Int>?
  }

  private(set) var rows: [Row] = []

  init() {}

  init(_ graph: OriginGraph, _ articles: [ArticleSummary]) {
    var builder = Builder(graph: graph, articles: articles)
    let leading = Set(graph.edges.filter { $0.from != $0.to }.map(\.from))
    let told = Set(graph.edges.map(\.to))
    // A circle has no end: its first node stands for it.
    let roots = Self.largestFirst(graph.nodes.indices.filter { !leading.contains($0) }, in: graph)
    let ends = Set(graph.nodes.indices.map { graph.origin(of: $0) }).subtracting(roots)
    for root in roots + ends.sorted()
    where !builder.shown.contains(root)
      && (told.contains(root) || graph.nodes[root].kind == .article)
    {
      builder.add(root, edge: nil, depth: 0, lead: "", branch: "")
    }
    rows = builder.rows
  }

  /// By how much goes back to them.
  private static func largestFirst(_ roots: [Int], in graph: OriginGraph) -> [Int] {
    let ends = graph.nodes.indices.map { graph.origin(of: $0) }
    let counts = (ends + graph.edges.map(\.to)).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return roots.sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
  }

  private struct Builder {
    /// Deeper chains are cut: nobody reads them.
    static let deepest = 12

    let graph: OriginGraph
    let articles: [ArticleSummary]
    let followers: [Int: [OriginEdge]]
    var rows: [Row] = []
    var shown: Set<Int> = []

    init(graph: OriginGraph, articles: [ArticleSummary]) {
      self.graph = graph
      self.articles = articles
      followers = Dictionary(grouping: graph.edges.filter { $0.from != $0.to }, by: \.to)
    }

    mutating func add(_ node: Int, edge: OriginEdge?, depth: Int, lead: String, branch: String) {
      let isNew = shown.insert(node).inserted
      let below = isNew && depth < Self.deepest ? children(of: node) : []
      rows.append(row(node, edge, depth, branch, hasMore: !isNew && !children(of: node).isEmpty))
      for (number, edge) in below.enumerated() {
        let isLast = number == below.count - 1
        add(
          edge.from, edge: edge, depth: depth + 1, lead: lead + (isLast ? "   " : "│  "),
          branch: lead + (isLast ? "└─ " : "├─ "))
      }
    }

    /// One edge for each follower: the one that carries all comes first.
    private func children(of node: Int) -> [OriginEdge] {
      var seen: Set<Int> = []
      let edges = followers[node] ?? []
      return (edges.filter(\.isWhole) + edges.filter { !$0.isWhole }).filter {
        seen.insert($0.from).inserted
      }
    }

    private func row(
      _ node: Int, _ edge: OriginEdge?, _ depth: Int, _ branch: String, hasMore: Bool
    ) -> Row {
      let one = graph.nodes[node]
      let article = articles.first { $0.id == one.article }
      let name =
        one.kind == .article
        ? article.map { "\(Wording.outlet(of: $0))  “\($0.heading)”" } ?? "an article"
        : OriginWording.name(one, articles)
      return Row(
        depth: depth, branch: branch, name: name + (hasMore ? "  (see above)" : ""),
        basis: edge.map(OriginWording.basis) ?? "origin", isInferred: edge?.isInferred ?? false,
        article: one.kind == .article ? one.article : edge?.article,
        range: edge?.article == nil || one.kind == .article && one.article != edge?.article
          ? nil : edge?.range)
    }
  }
}

extension OriginWording {
  /// How it is known that one has it from the other.
  static func basis(_ edge: OriginEdge) -> String {
    let words =
      switch edge.basis {
      case .own: "its own report"
      case .credit: "credits it"
      case .dateline: "dateline"
      case .reprint: "word for word"
      case .rewrite: "in other words"
      }
    return words + (edge.isWhole ? "" : ", in part") + (edge.isInferred ? " ?" : "")
  }
}
