/// Looks across the articles of a story: who is who in all of them, how many origins, where they disagree. Pure.
package struct StoryReader: Sendable {
  private let lexicon = Lexicon()
  private let finder = TermFinder()

  package init() {}

  package func report(on articles: [AnalysedArticle]) -> StoryReport {
    let terms = articles.map { ($0.id, finder.terms(of: $0.article, $0.analysis.sentences)) }
    return report(on: articles, Dictionary(terms, uniquingKeysWith: { first, _ in first }))
  }

  /// - Parameters:
  ///   - articles: in order of publication, then of id.
  ///   - terms: the telling words of the articles, by id.
  func report(on articles: [AnalysedArticle], _ terms: [Int64: ArticleTerms]) -> StoryReport {
    let entities = StoryEntities(articles: articles, rules: lexicon.names)
    let origins = Origins(articles: articles, entities: entities, lexicon: lexicon)
    let claims = articles.flatMap { one in
      let mentions = SentenceMentions(one.analysis)
      return one.analysis.claims.map {
        slotClaim($0, in: one, mentions[$0.sentence], entities, origins)
      }
    }
    let count = originCount(claims, articles, origins)
    return StoryReport(
      title: StoryTitle(finder: finder).title(of: articles, terms),
      outlets: Set(articles.map(Origins.outlet)).count,
      origins: count.count, originsAreAtMost: count.isAtMost, entities: entities.entities,
      disagreements: DisagreementFinder(lexicon: lexicon, entities: entities).find(in: claims),
      graph: origins.graph,
      bond: StoryBond(of: articles, entities: entities, terms: terms, finder: finder))
  }

  private func slotClaim(
    _ claim: Claim, in one: AnalysedArticle, _ mentions: [Mention], _ entities: StoryEntities,
    _ origins: Origins
  ) -> SlotClaim {
    let origin = origins.origin(of: claim, in: one.id)
    let index = { (entity: Int) in entities.index(article: one.id, entity: entity) }
    return SlotClaim(
      article: one, claim: claim, subject: claim.subject.flatMap(index),
      object: claim.object.flatMap(index), named: Set(mentions.compactMap { index($0.entity) }),
      origin: origin.name, originIsVague: origin.isVague)
  }

  /// The origins of what most articles tell: the claims of the slot that the most articles share; where they share none, of all
  /// their first attributed claims.
  private func originCount(
    _ claims: [SlotClaim], _ articles: [AnalysedArticle], _ origins: Origins
  ) -> OriginCount {
    let slotted = claims.filter { $0.subject != nil && $0.object != nil && $0.claim.stage != nil }
    let slots = Dictionary(grouping: slotted) { claim in
      [
        claim.claim.family ?? "",
        "\(Set([claim.subject, claim.object].compactMap { $0 }).sorted())",
      ]
    }
    let central = slots.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
      .max { reach($0) < reach($1) }
    let told = central.map { reach($0) > 1 ? $0 : [] } ?? []
    let covered = Set(told.map(\.article.id))
    let others = articles.filter { !covered.contains($0.id) }.compactMap { one in
      claims.first { $0.article.id == one.id && $0.claim.source != nil }
        ?? claims.first { $0.article.id == one.id }
    }
    let heard = Set((told + others).map(\.article.id))
    let silent = articles.count { !heard.contains($0.id) }
    var count = origins.count((told + others).map { ($0.claim, $0.article.id) })
    count.count = max(1, count.count + silent)
    return count
  }

  private func reach(_ claims: [SlotClaim]) -> Int { Set(claims.map(\.article.id)).count }
}
