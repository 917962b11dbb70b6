import Language

/// From whom a claim is: its chain of sources as nodes of the graph.
struct ClaimSources: Sendable {
  let entities: StoryEntities
  let sources: ArticleSources

  /// By article.
  private let mentions: [Int64: SentenceMentions]

  init(articles: [AnalysedArticle], entities: StoryEntities, sources: ArticleSources) {
    mentions = Dictionary(
      articles.map { ($0.id, SentenceMentions($0.analysis)) },
      uniquingKeysWith: { first, _ in first })
    self.entities = entities
    self.sources = sources
  }

  /// The nodes of the chain from the article inwards, without the article; two ways for "the Post and Reuters reported", none
  /// deeper than the article for its own words.
  /// - Parameter house: who stands behind what the article tells without a source.
  func ways(of claim: Claim, in one: AnalysedArticle, house: OriginNode) -> [[OriginNode]] {
    let links = Array(claim.chain.dropFirst())
    let press = links.filter { $0.kind == .agency || $0.kind == .outlet }.compactMap(\.name)
      .map(sources.press)
    let inner = links.last { $0.kind != .agency && $0.kind != .outlet }
    let heads = isOneBreath(press, claim, one) ? press.map { [$0] } : [press]
    return heads.map { head in
      head
        + (inner.flatMap { node(of: $0, claim, in: one, house: head.last ?? house) }.map { [$0] }
          ?? [])
    }
  }

  /// Claims whose innermost source is not named, with their telling words.
  func unnamedClaims(of one: AnalysedArticle, at index: Int) -> [Rewrites.Candidate] {
    one.analysis.claims.filter { claim in
      claim.chain.last?.kind == .unnamed && named(behind: claim, in: one) == nil
    }.map { Rewrites.Candidate(article: index, claim: $0, words: words(of: $0, in: one)) }
  }

  private func node(
    of link: SourceLink, _ claim: Claim, in one: AnalysedArticle, house: OriginNode
  ) -> OriginNode? {
    switch link.kind {
    case .author, .agency, .outlet: return nil
    case .named:
      let name = link.name.map { entityName($0, in: one.id) } ?? named(behind: claim, in: one)
      return name.map { OriginNode(kind: .named, name: $0) }
    case .unnamed, .document:
      if let name = named(behind: claim, in: one) { return OriginNode(kind: .named, name: name) }
      let kind: OriginNode.Kind = link.kind == .unnamed ? .unnamed : .document
      let isPress = house.kind == .agency || house.kind == .outlet
      return OriginNode(
        kind: kind, name: isPress ? house.name : nil,
        article: isPress ? nil : house.article ?? one.id)
    }
  }

  /// "The ministry", "it": the entity for which the first words of the source stand; of "the company", where nobody has told
  /// for whom it stands, the one that the claim is about.
  private func named(behind claim: Claim, in one: AnalysedArticle) -> String? {
    guard let source = claim.source else { return nil }
    let about = isBody(source, claim, one) ? claim.subject : nil
    let mention = mentions(of: claim, in: one).first {
      $0.form != .name && $0.range.overlaps(source) && $0.range.lowerBound <= source.lowerBound + 4
    }
    return (mention?.entity ?? about).flatMap { entity in
      entities.index(article: one.id, entity: entity).map { entities.entities[$0].name }
    }
  }

  /// "The company": a noun for a body, alone.
  private func isBody(_ source: Range<Int>, _ claim: Claim, _ one: AnalysedArticle) -> Bool {
    let tokens = one.analysis.sentences[claim.sentence].tokens.filter { source.overlaps($0.range) }
    guard tokens.count == 2, tokens[0].tag == .determiner else { return false }
    return sources.lexicon.typeNouns[tokens[1].lemma.lowercased()]?.kind == .organization
  }

  /// The name that the story's entity of that name goes by.
  private func entityName(_ name: String, in article: Int64) -> String {
    entities.index(named: name, in: article).map { entities.entities[$0].name } ?? name
  }

  private func isOneBreath(_ press: [OriginNode], _ claim: Claim, _ one: AnalysedArticle) -> Bool {
    guard press.count > 1, let source = claim.source else { return false }
    let inside = mentions(of: claim, in: one).filter {
      $0.form == .name && source.overlaps($0.range)
    }
    return inside.count >= press.count
  }

  private func mentions(of claim: Claim, in one: AnalysedArticle) -> [Mention] {
    mentions[one.id]?[claim.sentence] ?? []
  }

  private func words(of claim: Claim, in one: AnalysedArticle) -> Set<String> {
    let tokens = one.analysis.sentences[claim.sentence].tokens
    return Set(
      tokens.lazy.filter { token in
        claim.content.overlaps(token.range)
          && [.noun, .verb, .adjective, .numeral].contains(token.tag)
      }.map { $0.lemma.isEmpty ? $0.lower : $0.lemma.lowercased() }.filter {
        !sources.lexicon.storyStopwords.contains($0)
      })
  }
}
