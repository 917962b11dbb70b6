import GRDB

/// Goes through the articles that a plan finds, newest first, and may be stopped after any of them.
struct SearchScan {
  struct Found {
    var article: Int64
    /// As `Relevance` has it; 0 where no words are looked for.
    var score: Double
  }

  /// So many articles are asked one by one at most, where a condition says which they are.
  private static let fewest = 500
  /// Articles between two looks at whether to go on.
  private static let stride = 256
  private static let countedAtOnce = 20_000

  let db: Database
  let plan: SearchPlan
  let isCancelled: () -> Bool

  /// - Parameter visit: false stops it.
  /// - Returns: whether all were visited.
  /// - Throws: `CancellationError` once it is cancelled.
  func run(_ visit: (Found) throws -> Bool) throws -> Bool {
    if let few = try few() { return try run(through: few, visit) }
    let (sql, arguments) = statement()
    let rows = try Row.fetchCursor(db, sql: sql, arguments: StatementArguments(arguments))
    var looked = 0
    while let row = try rows.next() {
      looked += 1
      if looked % Self.stride == 0, isCancelled() { throw CancellationError() }
      guard let score = row["score"] as Double? else { continue }
      guard try fulfilsPatterns(row["id"]) else { continue }
      if try !visit(Found(article: row["id"], score: score)) { return false }
    }
    return true
  }

  /// All that the plan finds, counted.
  func count() throws -> Int {
    guard let match = plan.match, plan.isPlain else {
      var count = 0
      _ = try run { _ in
        count += 1
        return true
      }
      return count
    }
    var (count, end) = (0, plan.end ?? Int64.max)
    while true {
      if isCancelled() { throw CancellationError() }
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT count(*) AS found, min(rowid) AS last FROM (
            SELECT rowid FROM search WHERE search MATCH ? AND rowid >= ? AND rowid < ?
            ORDER BY rowid DESC LIMIT \(Self.countedAtOnce))
          """, arguments: [match, plan.first ?? 0, end])
      guard let row, let last = row["last"] as Int64? else { return count }
      count += row["found"]
      end = last
    }
  }

  // MARK: parts

  private var conditions: String {
    (["1"] + plan.conditions.map(\.sql)).joined(separator: " AND ")
  }

  private var range: String {
    "candidate.rowid >= \(plan.first ?? 0) AND candidate.rowid < \(plan.end ?? Int64.max)"
  }

  /// Rows of `id` and `score`, which is null where the article is none of those that are wanted.
  private func statement() -> (sql: String, arguments: [any DatabaseValueConvertible]) {
    let asked = plan.conditions.flatMap(\.arguments)
    let columns = { (score: String) in
      "SELECT candidate.rowid AS id, CASE WHEN \(conditions) THEN \(score) END AS score"
    }
    if let match = plan.match {
      return (
        """
        \(columns("\(Relevance.function)(candidate.search)")) FROM search AS candidate
        WHERE candidate.search MATCH ? AND \(range) ORDER BY candidate.rowid DESC
        """, asked + [match]
      )
    }
    guard let source = plan.sources.first else {
      let table = "FROM article AS candidate WHERE \(range) ORDER BY candidate.rowid DESC"
      return (columns("0.0") + " " + table, asked)
    }
    return (
      """
      \(columns("0.0")) FROM (SELECT DISTINCT id AS rowid FROM (\(source.sql))) AS candidate
      WHERE \(range) ORDER BY candidate.rowid DESC
      """, asked + source.arguments
    )
  }

  /// The articles of the shortest source, newest first, where it is short.
  private func few() throws -> [Int64]? {
    for source in plan.sources {
      let found = try Int64.fetchAll(
        db, sql: "SELECT DISTINCT id FROM (\(source.sql)) LIMIT \(Self.fewest + 1)",
        arguments: StatementArguments(source.arguments))
      if found.count <= Self.fewest { return found.sorted(by: >) }
    }
    return nil
  }

  private func run(through articles: [Int64], _ visit: (Found) throws -> Bool) throws -> Bool {
    let asked = plan.conditions.flatMap(\.arguments)
    let ask = try db.makeStatement(
      sql: "SELECT 1 FROM (SELECT ? AS rowid) AS candidate WHERE \(range) AND \(conditions)")
    let match = try db.makeStatement(
      sql: """
        SELECT \(Relevance.function)(search) FROM search WHERE search MATCH ? AND rowid = ?
        """)
    for article in articles {
      if isCancelled() { throw CancellationError() }
      let arguments = StatementArguments([article] + asked)
      guard try Int.fetchOne(ask, arguments: arguments) != nil else { continue }
      var score = 0.0
      if let words = plan.match {
        guard let found = try Double.fetchOne(match, arguments: [words, article]) else { continue }
        score = found
      }
      guard try fulfilsPatterns(article) else { continue }
      if try !visit(Found(article: article, score: score)) { return false }
    }
    return true
  }

  private func fulfilsPatterns(_ article: Int64) throws -> Bool {
    guard !plan.regexes.isEmpty else { return true }
    if isCancelled() { throw CancellationError() }
    let read = try db.cachedStatement(sql: "SELECT text FROM article WHERE id = ?")
    guard let text = try String.fetchOne(read, arguments: [article]) else { return false }
    let bytes = Array(text.utf8)
    return plan.regexes.allSatisfy { !$0.matches(in: bytes, limit: 1).isEmpty }
  }
}
