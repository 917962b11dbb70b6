/// Looks across the articles of a story: who is who in all of them, how many origins, where they disagree. Pure.
package struct StoryReader: Sendable {
  private let lexicon = Lexicon()
  private let finder = TermFinder()
  private let memory = StoryMemory()

  package init() {}

  /// The telling words of an article.
  func terms(of article: AnalysedArticle) -> ArticleTerms {
    memory.terms(of: article) { finder.terms(of: article.article, article.analysis.sentences) }
  }

  /// What was found before need not be found again.
  func note(_ terms: ArticleTerms, of article: AnalysedArticle) {
    _ = memory.terms(of: article) { terms }
  }

  /// - Parameter articles: in order of publication, then of id.
  package func report(on articles: [AnalysedArticle]) -> StoryReport {
    let terms = Dictionary(
      articles.map { ($0.id, self.terms(of: $0)) }, uniquingKeysWith: { first, _ in first })
    let entities = StoryEntities(articles: articles, rules: lexicon.names)
    let (told, origins) = Cores.both {
      self.told(articles, entities, isAlone: articles.count == 1)
    } _: {
      Origins(articles: articles, entities: entities, lexicon: lexicon, memory: memory)
    }
    let statements = told.flatMap(\.statements).map { $0.placed(in: origins) }
    let quotations = told.flatMap(\.quotations).map { $0.placed(in: origins) }
    let count = originCount(statements, articles, origins)
    return StoryReport(
      title: StoryTitle(finder: finder).title(of: articles, terms),
      outlets: Set(articles.map(Origins.outlet)).count,
      origins: count.count, originsAreAtMost: count.isAtMost, entities: entities.entities,
      disagreements: DisagreementFinder(
        lexicon: lexicon, entities: entities,
        focus: StoryFocus(of: articles, entities, countries: lexicon.countries)
      ).find(in: statements, quotations: quotations),
      graph: origins.graph,
      bond: StoryBond(of: articles, entities: entities, terms: terms, finder: finder))
  }

  /// What is compared, a line a statement, for those who ask why.
  package func statementLines(of articles: [AnalysedArticle]) -> [String] {
    let entities = StoryEntities(articles: articles, rules: lexicon.names)
    let origins = Origins(
      articles: articles, entities: entities, lexicon: lexicon, memory: memory)
    return told(articles, entities).flatMap(\.statements).map {
      $0.placed(in: origins).line(entities)
    }
  }

  /// The pairs among which rules and weights choose, for those who learn the weights.
  package func trainingPairs(of articles: [AnalysedArticle], on subject: TrainingPair.Subject)
    -> [TrainingPair]
  {
    let entities = StoryEntities(articles: articles, rules: lexicon.names)
    let gate = SlotGate(
      lexicon: lexicon, focus: StoryFocus(of: articles, entities, countries: lexicon.countries))
    let questions = QuestionWriter(lexicon: lexicon, entities: entities)
    let statements = told(articles, entities).flatMap(\.statements).filter { !$0.isHeadline }
    switch subject {
    case .figures:
      return QuantityComparison(gate: gate, questions: questions).pairs(of: statements)
    case .moments: return TimeComparison(gate: gate, questions: questions).pairs(of: statements)
    case .openings:
      return OpenMatterComparison(gate: gate, questions: questions).pairs(of: statements)
    }
  }

  private func told(
    _ articles: [AnalysedArticle], _ entities: StoryEntities, isAlone: Bool = false
  ) -> [StoryMemory.Told] {
    let undatedToday = articles.compactMap(\.article.published).min() ?? Self.someday
    let reader = StatementReader(
      lexicon: lexicon, entities: entities, undatedToday: undatedToday, isAlone: isAlone)
    let names = StoryNames(entities.entities)
    return articles.map { one in
      let roles = entities.roles(in: one)
      let today = one.article.published ?? undatedToday
      let heard = names.heard(at: memory.looseWords(of: one), in: one.analysis)
      return memory.told(in: one, roles: roles, today: today, heard: heard, isAlone: isAlone) {
        StoryMemory.Told(
          roles: roles, today: today, heard: heard, isAlone: isAlone,
          statements: reader.statements(of: one, hearing: heard),
          quotations: isAlone
            ? [] : QuotedWordsReader(lexicon: lexicon, story: entities).quotations(of: one))
      }
    }
  }

  /// Stands for the day of articles where none is dated.
  private static let someday = "2001-01-03"

  /// The origins of what most articles tell: the claims of the slot that the most articles share; where they share none, of all
  /// their first attributed claims.
  private func originCount(
    _ claims: [Statement], _ articles: [AnalysedArticle], _ origins: Origins
  ) -> OriginCount {
    let slotted = claims.filter {
      $0.agent?.entity != nil && $0.patient?.entity != nil && $0.stage != nil
    }
    let slots = Dictionary(grouping: slotted) { claim in
      [claim.act, "\(Set([claim.agent, claim.patient].compactMap { $0?.entity }).sorted())"]
    }
    let central = slots.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
      .max { reach($0) < reach($1) }
    let told = central.map { reach($0) > 1 ? $0 : [] } ?? []
    let covered = Set(told.map(\.article.id))
    let others = articles.filter { !covered.contains($0.id) }.compactMap { one in
      claims.first { $0.article.id == one.id && $0.source != nil }
        ?? claims.first { $0.article.id == one.id }
    }
    let heard = Set((told + others).map(\.article.id))
    let silent = articles.count { !heard.contains($0.id) }
    var count = origins.count((told + others).map { ($0.claim, $0.article.id) })
    count.count = max(1, count.count + silent)
    return count
  }

  private func reach(_ claims: [Statement]) -> Int { Set(claims.map(\.article.id)).count }
}
