import Foundation
import GRDB

/// Makes a library anew from the articles of another, older or damaged one, and takes over what the user did there. The new one takes its
/// place once it is whole; the old one is kept beside it.
struct LibraryRebuild {
  private static let batch = 64
  /// What is copied as it is, in the order in which rows refer to each other.
  private static let userTables = [
    "place", "placement", "rejection", "entityWord", "articleMark", "tag", "savedSearch", "action",
    "importRun",
  ]

  let path: String
  private var unfinished: String { path + ".new" }

  /// - Parameter kept: what is put to the name of the old library.
  /// - Returns: articles that could not be read any more.
  @discardableResult
  func run(keepingOldAs kept: String, progress: (Int, Int) -> Void = { _, _ in }) throws -> Int {
    Self.remove(unfinished)
    let lost = try fill(progress)
    try Self.move(path, to: path + kept)
    try Self.move(unfinished, to: path)
    return lost
  }

  private func fill(_ progress: (Int, Int) -> Void) throws -> Int {
    var configuration = DatabaseOpening.configuration
    configuration.readonly = true
    let old = try DatabaseQueue(path: path, configuration: configuration)
    let new = try DatabaseQueue(path: unfinished, configuration: DatabaseOpening.configuration)
    try Schema.migrator.migrate(new)
    try copyUserTables(into: new)
    let store = ArticleStore(
      writer: new, rules: NameRules(), reader: StoryReader(), cache: AnalysisCache(),
      words: KnownWords())
    let preparer = ArticlePreparer()
    let ids = try old.read(Self.articles)
    var lost = 0
    for start in stride(from: 0, to: ids.count, by: Self.batch) {
      let found = try old.read { db in
        ids[start..<min(start + Self.batch, ids.count)].map { id in
          (try? Self.article(id, db)).map { ($0, try? Self.analysis(id, $0, db)) }
        }
      }
      let articles = found.compactMap { $0 }
      lost += found.count - articles.count
      let prepared = Cores.map(articles) { article, analysis in
        Result { try preparer.prepared(article, analysis: analysis) }
      }
      _ = try store.save(try prepared.map { try $0.get() })
      progress(min(start + Self.batch, ids.count), ids.count)
    }
    try store.lookAtWaiting()
    try copyVersions(into: new)
    try new.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    try new.close()
    try old.close()
    return lost
  }

  // MARK: articles

  /// By way of the table, and, where that is damaged, of its index.
  private static func articles(_ db: Database) throws -> [Int64] {
    if let ids = try? Int64.fetchAll(db, sql: "SELECT id FROM article NOT INDEXED ORDER BY id") {
      return ids
    }
    return try Int64.fetchAll(
      db, sql: "SELECT id FROM article INDEXED BY article_content ORDER BY content")
  }

  private static func article(_ id: Int64, _ db: Database) throws -> Article {
    let row = try Row.fetchOne(db, sql: "SELECT * FROM article WHERE id = ?", arguments: [id])
    guard let row else { throw LibraryError.damaged }
    let blocks: Data = row["blocks"]
    // Libraries of before wrote them as JSON, and texts as they are.
    let text = (row["text"] as DatabaseValue).storage
    let words = if case .string(let text) = text { text } else { try ArticleRecords.text(row) }
    let found =
      try blocks.first == UInt8(ascii: "[")
      ? JSONDecoder().decode([Block].self, from: blocks) : BlockPacking.blocks(blocks)
    guard let found else { throw LibraryError.damaged }
    return Article(
      path: row["path"], title: row["title"], outlet: row["outlet"], byline: row["byline"],
      published: row["published"], url: row["url"], language: row["language"], text: words,
      blocks: found, omitted: try JSONDecoder().decode([String].self, from: row["omitted"]))
  }

  /// What was found in it by today's rules; nil where it is to be found anew.
  private static func analysis(_ id: Int64, _ article: Article, _ db: Database) throws -> Analysis?
  {
    try Data.fetchOne(
      db, sql: "SELECT body FROM analysis WHERE article = ? AND version = ?",
      arguments: [id, ArticleRecords.analysisVersion]
    ).flatMap(PackedAnalysis(text: article.text).analysis)
  }

  // MARK: tables

  private func copyUserTables(into new: DatabaseQueue) throws {
    try attached(to: new) { db in
      for table in Self.userTables {
        let columns = try Self.sharedColumns(of: table, db).filter {
          // Stories get new numbers.
          table != "place" || $0 != "story"
        }
        guard !columns.isEmpty else { continue }
        let list = columns.joined(separator: ", ")
        try db.execute(
          sql: "INSERT OR IGNORE INTO main.\(table)(\(list)) SELECT \(list) FROM old.\(table)")
      }
    }
  }

  private func copyVersions(into new: DatabaseQueue) throws {
    try attached(to: new) { db in
      guard try !Self.sharedColumns(of: "version", db).isEmpty else { return }
      try db.execute(
        sql: """
          INSERT INTO main.version(article, content, path, title, published, text)
          SELECT now.id, version.content, version.path, version.title, version.published, version.text
          FROM old.version AS version JOIN old.article AS before ON before.id = version.article
            JOIN main.article AS now ON now.path = before.path ORDER BY version.id
          """)
    }
  }

  private func attached(to new: DatabaseQueue, _ body: (Database) throws -> Void) throws {
    try new.writeWithoutTransaction { db in
      try db.execute(sql: "ATTACH ? AS old", arguments: [path])
      defer { try? db.execute(sql: "DETACH old") }
      try db.inTransaction {
        try body(db)
        return .commit
      }
    }
  }

  private static func sharedColumns(of table: String, _ db: Database) throws -> [String] {
    let columns = { (schema: String) in
      try String.fetchAll(
        db, sql: "SELECT name FROM pragma_table_info(?, ?)", arguments: [table, schema])
    }
    let old = Set(try columns("old"))
    return try columns("main").filter(old.contains)
  }

  // MARK: files

  private static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
  }

  /// With its journal, where it has one.
  private static func move(_ path: String, to other: String) throws {
    remove(other)
    for suffix in ["-wal", "-shm", ""]
    where FileManager.default.fileExists(atPath: path + suffix) {
      try FileManager.default.moveItem(atPath: path + suffix, toPath: other + suffix)
    }
  }
}
