import Language

/// Builds the graph of who got it from whom: first where each article as a whole comes from, then from whom each claim is.
struct OriginGraphBuilder {
  /// From this share of common text on, an article is a reprint of the other.
  private static let reprintShare = 0.35

  private let articles: [AnalysedArticle]
  private let sources: ArticleSources
  private let claimSources: ClaimSources
  /// By index of the article.
  private let credits: [ArticleSources.Credit?]
  private(set) var draft = OriginGraphDraft()
  /// Parts that an article has word for word from another: where, and whose.
  private var borrowed: [Int64: [(range: Range<Int>, from: Int)]] = [:]
  /// Indices of the articles of which it is known where they come from as a whole, other than from their own outlet.
  private var settled: Set<Int> = []
  /// By article the outlet, agency or article that stands behind what it tells without a source.
  private var houses: [Int64: OriginNode] = [:]

  init(
    articles: [AnalysedArticle], entities: StoryEntities, lexicon: Lexicon,
    prints: (AnalysedArticle) -> Fingerprints
  ) {
    self.articles = articles
    let sources = ArticleSources(lexicon: lexicon)
    self.sources = sources
    credits = articles.map(sources.credit)
    claimSources = ClaimSources(articles: articles, entities: entities, sources: sources)
    addArticles()
    if articles.count > 1 { addReprints(articles.map(prints)) }
    findHouses()
    for one in articles { addClaims(of: one) }
    addRewrites()
  }

  static func node(_ one: AnalysedArticle) -> OriginNode {
    OriginNode(kind: .article, name: one.article.outlet, article: one.id)
  }

  /// The nodes from which a claim is: those of its innermost links; more than one where two outlets are credited in one breath.
  func nodes(of claim: Claim, in one: AnalysedArticle) -> [Int] {
    let article = borrowedFrom(claim, in: one) ?? Self.node(one)
    let ways = claimSources.ways(of: claim, in: one, house: houses[one.id] ?? Self.node(one))
    return ways.compactMap { draft.index(of: $0.last ?? article) }
  }

  // MARK: articles

  private mutating func addArticles() {
    for (index, one) in articles.enumerated() {
      let from = draft.insert(Self.node(one))
      if let credit = credits[index] {
        let edge = OriginEdge(
          from: from, to: draft.insert(credit.press), basis: credit.basis,
          isInferred: credit.basis == .credit, isWhole: true, article: one.id, range: credit.range)
        draft.insert(edge)
        settled.insert(index)
      } else if let outlet = one.article.outlet {
        let press = draft.insert(sources.press(outlet))
        draft.insert(
          OriginEdge(from: from, to: press, basis: .own, isWhole: true, article: one.id))
      }
    }
  }

  private mutating func addReprints(_ prints: [Fingerprints]) {
    let seniorities = articles.indices.map(seniority)
    for match in Reprints.matches(prints) {
      let isTurned = seniorities[match.copy] < seniorities[match.model]
      let (copy, model) =
        isTurned ? (match.model, match.copy) : (match.copy, match.model)
      let ranges = isTurned ? match.modelled : match.copied
      let isWhole = match.share >= Self.reprintShare && settled.insert(copy).inserted
      let (from, to) = (
        draft.insert(Self.node(articles[copy])), draft.insert(Self.node(articles[model]))
      )
      draft.insert(
        OriginEdge(
          from: from, to: to, basis: .reprint, isInferred: true, isWhole: isWhole,
          article: articles[copy].id, range: ranges.first))
      if !isWhole { borrowed[articles[copy].id, default: []] += ranges.map { ($0, to) } }
    }
  }

  /// An agency's own report comes first, then the earlier one, then the one that stands first.
  private func seniority(_ index: Int) -> (Int, Int, String, Int) {
    let article = articles[index].article
    let isAgency = article.outlet.map { sources.press($0).kind == .agency } ?? false
    return (isAgency ? 0 : 1, credits[index] == nil ? 0 : 1, article.published ?? "~", index)
  }

  private mutating func findHouses() {
    let ends = draft.graph.origins
    for one in articles {
      guard let start = draft.index(of: Self.node(one)) else { continue }
      houses[one.id] = draft.graph.nodes[ends[start]]
    }
  }

  // MARK: claims

  private mutating func addClaims(of one: AnalysedArticle) {
    let start = draft.insert(Self.node(one))
    for claim in one.analysis.claims {
      let house = houses[one.id] ?? Self.node(one)
      for way in claimSources.ways(of: claim, in: one, house: house) {
        addWay([start] + way.map { draft.insert($0) }, of: claim, in: one, house: house)
      }
    }
  }

  private mutating func addWay(
    _ way: [Int], of claim: Claim, in one: AnalysedArticle, house: OriginNode
  ) {
    let range = claim.source ?? one.analysis.sentences[claim.sentence].range
    for (from, to) in zip(way, way.dropFirst()) {
      draft.insert(
        OriginEdge(from: from, to: to, basis: .credit, article: one.id, range: range))
    }
    guard let last = way.last, draft.graph.nodes[last].isVague else { return }
    connect(last, to: house)
  }

  /// What a house tells without a source and what it has from people or papers it does not name are taken for one. An unnamed
  /// paper is most often what is spoken of anyway, so it leads to the house and not the house to it.
  private mutating func connect(_ source: Int, to house: OriginNode) {
    let node = draft.graph.nodes[source]
    let owner = node.article == nil ? node.name.map(sources.press) : house
    guard let owner else { return }
    let place = draft.insert(owner)
    let ends = node.kind == .document ? (source, place) : (place, source)
    draft.insert(
      OriginEdge(from: ends.0, to: ends.1, basis: .own, isInferred: true, isWhole: true))
  }

  private func isPress(_ node: Int) -> Bool {
    [.agency, .outlet].contains(draft.graph.nodes[node].kind)
  }

  private func borrowedFrom(_ claim: Claim, in one: AnalysedArticle) -> OriginNode? {
    guard let parts = borrowed[one.id] else { return nil }
    let sentence = one.analysis.sentences[claim.sentence].range
    let part = parts.first { $0.range.overlaps(sentence) && sentence.contains($0.range.lowerBound) }
    return part.map { draft.graph.nodes[$0.from] }
  }

  /// The unnamed sources of claims that are told alike are taken for one: that of an agency or outlet first. Two outlets that
  /// are both credited with sources of their own are not.
  private mutating func addRewrites() {
    let candidates = articles.enumerated().flatMap { claimSources.unnamedClaims(of: $1, at: $0) }
    let credited = Set(
      draft.graph.edges.filter { $0.basis == .credit && isPress($0.from) }.map(\.to))
    var sets = DisjointSets(count: draft.graph.nodes.count)
    var owners = Dictionary(credited.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
    for match in Rewrites.matches(candidates) {
      let ends = [match.later, match.earlier].compactMap { index in
        nodes(of: candidates[index].claim, in: articles[candidates[index].article]).first
      }.map { sets.root($0) }
      guard ends.count == 2, ends[0] != ends[1] else { continue }
      let known = ends.compactMap { owners[$0] }
      guard known.count < 2 else { continue }
      sets.join(ends[0], ends[1])
      owners[sets.root(ends[0])] = known.first
    }
    let groups = Dictionary(grouping: draft.graph.nodes.indices) { sets.root($0) }
    for group in groups.values.filter({ $0.count > 1 }).sorted(by: { $0[0] < $1[0] }) {
      let head =
        owners[sets.root(group[0])] ?? group.first { draft.graph.nodes[$0].name != nil } ?? group[0]
      for member in group where member != head {
        draft.insert(
          OriginEdge(from: member, to: head, basis: .rewrite, isInferred: true, isWhole: true))
      }
    }
  }
}
