extension OriginGraph {
  /// Where a report goes back to: follows the edges that carry all of it as long as they lead on.
  package func origin(of node: Int) -> Int { origins[node] }

  /// How many origins the nodes have together.
  package func count(_ nodes: some Sequence<Int>) -> OriginCount {
    let ways = origins
    let found = Set(nodes.map { ways[$0] })
    let isAtMost = found.count > 1 && found.contains { self.nodes[$0].isVague }
    return OriginCount(count: found.count, isAtMost: isAtMost)
  }

  /// The origins of what an article tells, in the order of the graph: of its own words and of those whom it credits.
  package func origins(ofArticle article: Int64) -> [Int] {
    let start = nodes.firstIndex { $0.kind == .article && $0.article == article }
    let told = edges.filter { $0.article == article && !$0.isWhole }.map(\.to)
    let ways = origins
    return Set((told + [start].compactMap { $0 }).map { ways[$0] }).sorted()
  }

  /// For every node the end of its way. Nodes of one circle have the first of them as their end.
  var origins: [Int] {
    var next = [Int?](repeating: nil, count: nodes.count)
    for edge in edges where edge.isWhole && next[edge.from] == nil { next[edge.from] = edge.to }
    var ends = [Int?](repeating: nil, count: nodes.count)
    for start in nodes.indices {
      var way: [Int] = []
      var place = start
      while ends[place] == nil, !way.contains(place), let onward = next[place] {
        way.append(place)
        place = onward
      }
      let circle = way.firstIndex(of: place).map { way[$0...].min() ?? place }
      let end = ends[place] ?? circle ?? place
      for node in way + [place] { ends[node] = end }
    }
    return ends.enumerated().map { $0.element ?? $0.offset }
  }
}
