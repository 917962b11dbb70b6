/// Who got it from whom: a node for every article of a story, outlet, agency, document and person, an edge from each to
/// whom it has its report from. Where no edge leads on, there is an origin.
package struct OriginGraph: Sendable, Equatable, Codable {
  package var nodes: [OriginNode]
  package var edges: [OriginEdge]

  package init(nodes: [OriginNode] = [], edges: [OriginEdge] = []) {
    self.nodes = nodes
    self.edges = edges
  }
}

/// Someone who tells, or from whom it is known.
package struct OriginNode: Hashable, Sendable, Codable {
  package enum Kind: String, Sendable, Codable {
    case article, outlet, agency, document, named, unnamed
  }

  package var kind: Kind
  /// Of unnamed people and documents the outlet or agency that has them, where there is one.
  package var name: String?
  /// Of an article its id; of unnamed people and documents the article that has them, where no outlet is known.
  package var article: Int64?

  package init(kind: Kind, name: String? = nil, article: Int64? = nil) {
    self.kind = kind
    self.name = name
    self.article = article
  }

  /// May be the same as another of its kind.
  package var isVague: Bool { kind == .unnamed || kind == .document }
}

/// `from` has its report from `to`.
package struct OriginEdge: Sendable, Equatable, Codable {
  package enum Basis: String, Sendable, Codable {
    /// A report of its own outlet.
    case own
    /// Told with its source: "Reuters reported", "an official said".
    case credit
    /// "(Reuters) -".
    case dateline
    /// Word for word the same.
    case reprint
    /// The same claim of the same kind of source in other words.
    case rewrite
  }

  /// Indices of the graph's nodes.
  package var from: Int
  package var to: Int
  package var basis: Basis
  /// Concluded and not told.
  package var isInferred: Bool
  /// All that `from` tells without another source comes from `to`; else a part of it.
  package var isWhole: Bool
  /// Where it is told, as UTF-8 range of that article's text.
  package var article: Int64?
  package var range: Range<Int>?

  package init(
    from: Int, to: Int, basis: Basis, isInferred: Bool = false, isWhole: Bool = false,
    article: Int64? = nil, range: Range<Int>? = nil
  ) {
    self.from = from
    self.to = to
    self.basis = basis
    self.isInferred = isInferred
    self.isWhole = isWhole
    self.article = article
    self.range = range
  }
}

/// How many independent origins something has.
package struct OriginCount: Sendable, Equatable, Codable {
  package var count: Int
  /// Unnamed sources may be the same people, so there may be fewer.
  package var isAtMost: Bool

  package init(count: Int, isAtMost: Bool) {
    self.count = count
    self.isAtMost = isAtMost
  }
}
