/// Of pairs of places the chain of greatest weight that runs strictly forward on both sides; a Fenwick tree of maxima finds it in
/// n log n.
enum HeaviestChain {
  /// - Returns: indices of the pairs, in order.
  static func of(_ pairs: [(left: Int, right: Int, weight: Double)]) -> [Int] {
    let size = (pairs.map(\.right).max() ?? 0) + 2
    var tree = [Int?](repeating: nil, count: size)
    var totals = [Double](repeating: 0, count: pairs.count)
    var before = [Int?](repeating: nil, count: pairs.count)
    // Of one left place the greater right place comes first, so that none follows on itself.
    let order = pairs.indices.sorted {
      (pairs[$0].left, -pairs[$0].right) < (pairs[$1].left, -pairs[$1].right)
    }
    for index in order {
      before[index] = best(in: tree, below: pairs[index].right, totals)
      totals[index] = pairs[index].weight + (before[index].map { totals[$0] } ?? 0)
      insert(index, at: pairs[index].right, into: &tree, totals)
    }
    var chain: [Int] = []
    var last = pairs.indices.max { totals[$0] < totals[$1] }
    while let index = last {
      chain.append(index)
      last = before[index]
    }
    return chain.reversed()
  }

  private static func best(in tree: [Int?], below right: Int, _ totals: [Double]) -> Int? {
    var best: Int?
    var node = right
    while node > 0 {
      if let found = tree[node], best.map({ totals[found] > totals[$0] }) ?? true { best = found }
      node -= node & -node
    }
    return best
  }

  private static func insert(
    _ index: Int, at right: Int, into tree: inout [Int?], _ totals: [Double]
  ) {
    var node = right + 1
    while node < tree.count {
      if tree[node].map({ totals[index] > totals[$0] }) ?? true { tree[node] = index }
      node += node & -node
    }
  }
}
