/// A graph that is being put together: finds nodes and edges that it has in one step.
struct OriginGraphDraft: Sendable {
  private struct Pair: Hashable {
    var from: Int
    var to: Int
    var article: Int64?
  }

  private(set) var graph = OriginGraph()
  private var places: [OriginNode: Int] = [:]
  private var pairs: [Pair: Int] = [:]

  /// The index of a node, added where it was not there.
  @discardableResult
  mutating func insert(_ node: OriginNode) -> Int {
    if let index = places[node] { return index }
    graph.nodes.append(node)
    places[node] = graph.nodes.count - 1
    return graph.nodes.count - 1
  }

  func index(of node: OriginNode) -> Int? { places[node] }

  /// Of edges between two nodes told in one article one is kept: rather a credited one than an inferred one.
  mutating func insert(_ edge: OriginEdge) {
    guard edge.from != edge.to else { return }
    let pair = Pair(from: edge.from, to: edge.to, article: edge.article)
    guard let index = pairs[pair] else {
      pairs[pair] = graph.edges.count
      return graph.edges.append(edge)
    }
    let isWhole = graph.edges[index].isWhole || edge.isWhole
    if graph.edges[index].isInferred, !edge.isInferred { graph.edges[index] = edge }
    graph.edges[index].isWhole = isWhole
  }
}
