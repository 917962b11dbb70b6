import Foundation
import GRDB
import Language

/// Articles and their analyses as rows.
struct ArticleRecords {
  /// Raised when analysis changes, so that what was stored before is found anew.
  static let analysisVersion = 14
  /// What the index has of an article that quotes somebody.
  static let quoteTrait = "quote"

  let db: Database

  func content(at path: String) throws -> String? {
    try String.fetchOne(db, sql: "SELECT content FROM article WHERE path = ?", arguments: [path])
  }

  func path(withContent content: String) throws -> String? {
    try String.fetchOne(db, sql: "SELECT path FROM article WHERE content = ?", arguments: [content])
  }

  /// Whether its analysis was made by today's rules.
  func isCurrent(path: String) throws -> Bool {
    let version = try Int.fetchOne(
      db,
      sql:
        "SELECT version FROM analysis JOIN article ON article.id = analysis.article WHERE path = ?",
      arguments: [path])
    return version == Self.analysisVersion
  }

  func id(at path: String) throws -> Int64? {
    try Int64.fetchOne(db, sql: "SELECT id FROM article WHERE path = ?", arguments: [path])
  }

  /// - Parameter story: where it belongs.
  func insert(_ prepared: PreparedArticle, story: Int64) throws -> Int64 {
    let article = prepared.article
    let id = try ArticleNumbers(db: db).next(published: article.published)
    try db.cachedStatement(
      sql: """
        INSERT INTO article(id, path, content, story, title, heading, outlet, byline, published, url, language, speakers,
          traits, text, blocks, omitted)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      id, article.path, prepared.content, story, article.title, Self.heading(of: article),
      article.outlet, article.byline, article.published, article.url, article.language,
      prepared.facets.speakers.joined(separator: "\n"),
      prepared.facets.hasQuote ? Self.quoteTrait : "", prepared.packedText,
      BlockPacking.packed(article.blocks), try encoded(article.omitted),
    ])
    try db.cachedStatement(
      sql: "INSERT INTO analysis(article, version, body) VALUES (?, ?, ?)"
    ).execute(arguments: [id, Self.analysisVersion, prepared.packed])
    return id
  }

  /// Removes the article; returns its story.
  func remove(path: String, _ reader: StoryReader, _ cache: AnalysisCache) throws -> Int64? {
    let row = try Row.fetchOne(
      db, sql: "SELECT id, story FROM article WHERE path = ?", arguments: [path])
    guard let row else { return nil }
    if let article = try analysed(row["id"], cache) {
      try TermRecords(db: db).discount(reader.terms(of: article))
    }
    try db.execute(sql: "DELETE FROM article WHERE path = ?", arguments: [path])
    return row["story"]
  }

  /// Paths that are `path` or lie below it.
  func paths(at path: String) throws -> [String] {
    let below = path.hasSuffix("/") ? path : path + "/"
    return try String.fetchAll(
      db,
      sql:
        "SELECT path FROM article WHERE path = ? OR substr(path, 1, ?) = ? OR substr(path, 1, ?) = ? ORDER BY path",
      arguments: [path, below.count, below, path.count + 1, path + "#"])
  }

  func article(at path: String) throws -> Article? {
    try Row.fetchOne(db, sql: "SELECT * FROM article WHERE path = ?", arguments: [path])
      .map(article)
  }

  func article(_ id: Int64) throws -> Article? {
    try Row.fetchOne(db, sql: "SELECT * FROM article WHERE id = ?", arguments: [id]).map(article)
  }

  func sentences(ofArticle id: Int64) throws -> [Sentence] {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT text, body FROM analysis JOIN article ON article.id = analysis.article
        WHERE article = ?
        """, arguments: [id])
    guard let row else { return [] }
    return PackedAnalysis(text: try Self.text(row)).sentences(row["body"]) ?? []
  }

  /// The text of a row of `article`.
  /// - Throws: `LibraryError.damaged`.
  static func text(_ row: Row) throws -> String {
    guard let text = Compression.text(row["text"]) else { throw LibraryError.damaged }
    return text
  }

  /// In order of publication, then of id; undated ones last.
  func analysed(inStory story: Int64, _ cache: AnalysisCache) throws -> [AnalysedArticle] {
    let rows = try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT id, path, content FROM article WHERE story = ? ORDER BY published IS NULL, published, id
          """), arguments: [story])
    return try rows.compactMap { row in
      try cache.article(row["id"], content: row["content"], path: row["path"])
        ?? analysed(row["id"], cache)
    }
  }

  /// Nil where there is no analysis.
  private func analysed(_ id: Int64, _ cache: AnalysisCache) throws -> AnalysedArticle? {
    let row = try Row.fetchOne(
      try db.cachedStatement(
        sql: """
          SELECT article.*, analysis.version, analysis.body
          FROM article JOIN analysis ON analysis.article = article.id WHERE id = ?
          """), arguments: [id])
    guard let row else { return nil }
    let (article, content) = (try article(row), row["content"] as String)
    let known =
      cache.analysis(content: content) ?? PackedAnalysis(text: article.text).analysis(row["body"])
    guard let known else { throw LibraryError.damaged }
    let analysed = AnalysedArticle(id: id, article: article, analysis: known)
    if row["version"] as Int == Self.analysisVersion { cache.keep(analysed, content: content) }
    return analysed
  }

  private func article(_ row: Row) throws -> Article {
    Article(
      path: row["path"], title: row["title"], outlet: row["outlet"], byline: row["byline"],
      published: row["published"], url: row["url"], language: row["language"],
      text: try Self.text(row), blocks: BlockPacking.blocks(row["blocks"]) ?? [],
      omitted: try decoded([String].self, row["omitted"]))
  }

  /// The headline, or the first words.
  private static func heading(of article: Article) -> String {
    article.title ?? String(article.text.prefix(120).prefix { $0 != "\n" })
  }

  func encoded(_ value: some Encodable) throws -> Data { try JSONEncoder().encode(value) }

  func decoded<Value: Decodable>(_ type: Value.Type, _ data: Data) throws -> Value {
    try JSONDecoder().decode(type, from: data)
  }
}
