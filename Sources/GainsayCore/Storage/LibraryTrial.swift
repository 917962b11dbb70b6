import GRDB
import Language

/// A library that is made up from real articles to any size, to measure what one more article costs there.
package struct LibraryTrial: Sendable {
  /// An article with its analysis, ready to be saved.
  package struct Prepared: Sendable {
    fileprivate var article: PreparedArticle
  }

  /// Terms that a made-up article has from each of the two that it is made of.
  private static let termsOfEach = 60
  /// Characters of its text.
  private static let textLength = 400
  private static let batch = 2_000

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

  package func save(_ articles: [Prepared]) throws {
    let store = ArticleStore(
      writer: writer, rules: rules, reader: reader, cache: cache, words: words)
    _ = try store.save(articles.map(\.article))
  }

  /// Adds made-up articles, each a story: terms of two real ones, text of one.
  /// - Parameter pick: a number below the one given.
  package func fill(_ count: Int, from real: [Prepared], pick: (Int) -> Int) throws {
    for start in stride(from: 0, to: count, by: Self.batch) {
      try writer.write { db in
        for number in start..<min(start + Self.batch, count) {
          let (one, other) = (real[pick(real.count)].article, real[pick(real.count)].article)
          try add(one, other, number, db)
        }
      }
    }
  }

  /// The articles of the story of most articles.
  package func largestStory() throws -> Int {
    try writer.read { try Int.fetchOne($0, sql: "SELECT max(articles) FROM story") ?? 0 }
  }

  private func add(_ one: PreparedArticle, _ other: PreparedArticle, _ number: Int, _ db: Database)
    throws
  {
    let records = TermRecords(db: db)
    var terms = one.terms
    terms.terms = Array(
      one.terms.terms.prefix(Self.termsOfEach) + other.terms.terms.suffix(Self.termsOfEach))
    var article = one.article
    article.path = "made up \(number)"
    article.text = String(article.text.prefix(Self.textLength))
    let empty = Analysis(sentences: [], entities: [], mentions: [], claims: [])
    var made = try preparer.prepared(article, analysis: empty)
    made.content = article.path
    let id = try ArticleRecords(db: db).insert(made)
    try records.count(terms)
    try records.keep(terms, article: id)
    let story = try StoryFiling(db: db).create()
    try records.add(try StoryClustering(index: records).weigh(terms), toStory: story)
    try ArticleRecords(db: db).setStory(story, ofArticle: id)
  }
}
