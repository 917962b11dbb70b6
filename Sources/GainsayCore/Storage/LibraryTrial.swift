import GRDB
import Language

/// A library that is filled with articles whose analyses are known, each in the story that is wanted, to measure what things cost
/// in a library of any size.
package struct LibraryTrial: Sendable {
  /// An article with its analysis, ready to be saved.
  package struct Prepared: Sendable {
    fileprivate var article: PreparedArticle
  }

  private let writer: any DatabaseWriter
  private let rules = NameRules()
  private let reader = StoryReader()
  private let cache = AnalysisCache()
  private let words = KnownWords()
  private let preparer = ArticlePreparer()

  package init(path: String) throws { writer = try DatabaseOpening.file(at: path) }

  package func prepare(_ article: Article) throws -> Prepared {
    Prepared(article: try preparer.prepared(article))
  }

  /// As an import does.
  package func save(_ articles: [Prepared]) throws {
    let store = ArticleStore(
      writer: writer, rules: rules, reader: reader, cache: cache, words: words)
    _ = try store.save(articles.map(\.article))
    try store.lookAtWaiting()
  }

  /// Adds articles, a story each group: everything stands there as after an import, but that neither are stories looked for nor
  /// their disagreements. One transaction.
  package func fill(_ groups: [[(article: Article, analysis: Analysis)]]) throws {
    let prepared = Cores.map(groups) { group in
      group.map { one in Result { try preparer.prepared(one.article, analysis: one.analysis) } }
    }
    try writer.write { db in
      for group in prepared { try fill(try group.map { try $0.get() }, db) }
    }
    words.keep(
      prepared.joined().reduce(into: []) { words, one in
        if let facets = try? one.get().facets { words.formUnion(facets.words) }
      })
  }

  /// The articles of the story of most articles.
  package func largestStory() throws -> Int {
    try writer.read { try Int.fetchOne($0, sql: "SELECT max(articles) FROM story") ?? 0 }
  }

  /// Bytes of all texts.
  package func textSize() throws -> Int {
    try writer.read { db in
      try Int.fetchOne(
        db, sql: "SELECT sum(length(CAST(\(Compression.function)(text) AS BLOB))) FROM article")
        ?? 0
    }
  }

  private func fill(_ group: [PreparedArticle], _ db: Database) throws {
    let (records, terms) = (ArticleRecords(db: db), TermRecords(db: db))
    let story = try StoryFiling(db: db).create()
    var articles: [AnalysedArticle] = []
    for one in group {
      try terms.count(one.terms)
      try terms.add(try StoryClustering(index: terms).weigh(one.terms), toStory: story)
      let id = try records.insert(one, story: story)
      try WordRecords(db: db).add(words.unknown(of: one.facets.words))
      try VersionRecords(db: db).save(one.identity, article: id)
      if let edges = one.edges { try OutletLines(db: db).note(edges, article: id) }
      articles.append(AnalysedArticle(id: id, article: one.article, analysis: one.analysis))
    }
    try StoryRecords(db: db, rules: rules)
      .save(Self.report(articles), story: story, articles: articles)
  }

  private static func report(_ articles: [AnalysedArticle]) -> StoryReport {
    let days = articles.compactMap(\.article.published).map { String($0.prefix(10)) }
    return StoryReport(
      title: articles.first?.article.title ?? articles.first?.article.path ?? "",
      outlets: Set(articles.map(\.article.outlet)).count, origins: articles.count,
      originsAreAtMost: false, entities: entities(articles),
      disagreements: articles.count > 1 ? [disagreement(articles)] : [], graph: OriginGraph(),
      bond: StoryBond(firstDay: days.min(), lastDay: days.max()))
  }

  /// Entities of one name and kind are one.
  private static func entities(_ articles: [AnalysedArticle]) -> [StoryEntity] {
    var (order, found): ([[String]], [[String]: StoryEntity]) = ([], [:])
    for one in articles {
      for entity in one.analysis.entities {
        let key = [entity.name, entity.kind.rawValue]
        if found[key] == nil { order.append(key) }
        let known = found[key]
        found[key] = StoryEntity(
          name: entity.name, kind: entity.kind,
          aliases: (known?.aliases ?? []) + entity.aliases,
          members: (known?.members ?? []) + [.init(article: one.id, entity: entity.id)])
      }
    }
    return order.compactMap { found[$0] }
  }

  /// Of the first sentences of the first two.
  private static func disagreement(_ articles: [AnalysedArticle]) -> Disagreement {
    Disagreement(
      key: "made up", kind: .certainty, status: articles.count % 2 == 0 ? .conflict : .tension,
      question: "Which of the two?", confidence: 1 / Double(articles.count + 1), why: "Made up.",
      doubt: nil,
      positions: articles.prefix(2).map { one in
        let range = one.analysis.sentences.first?.range ?? 0..<0
        return Position(
          label: one.article.path, outlets: 1, origins: 1, originsAreAtMost: false,
          claims: [
            Evidence(
              article: one.id, path: one.article.path, outlet: one.article.outlet,
              published: one.article.published, range: range,
              quote: String(decoding: Array(one.article.text.utf8)[range], as: UTF8.self),
              speaker: nil, chain: [], factuality: .certain, cues: [])
          ])
      })
  }
}
