import Foundation
import GRDB

/// Goes through the articles that a plan finds, newest first, as far as is needed.
struct SearchScan {
  struct Found {
    var article: Int64
    /// Nil where no words are looked for.
    var relevance: Relevance?
    var score: Double { relevance?.score ?? 0 }
  }

  /// What was found.
  struct Answer {
    /// Newest first.
    var found: [Found] = []
    /// So many of them came before the work for one key was done.
    var prompt = 0
    /// So many came after them and were only counted.
    var others = 0
    /// Whether there are no others.
    var isAll = false
  }

  /// Work is counted in steps of a quarter of a microsecond or so; so many are done for one key.
  private static let work = 8_000
  /// So many articles are asked one by one for words at most, where a condition says which they are.
  private static let fewest = 500
  /// Articles between two looks at whether to go on.
  private static let stride = 256
  private static let countedAtOnce = 4_000

  let db: Database
  let plan: SearchPlan
  let isCancelled: () -> Bool

  /// - Parameters:
  ///   - most: articles that are wanted at most, as long as the work for one key lasts.
  ///   - enough: articles that are wanted anyhow.
  ///   - isHasty: whether to go no further than the work for one key, even with less than that.
  ///   - others: articles that are looked at beyond them at most, only to be counted: where these are all, the index need not be
  ///     asked again for how many there are.
  ///   - isFound: called with those that are wanted before others are counted.
  /// - Throws: `CancellationError` once it is cancelled.
  func newest(
    most: Int, enough: Int, isHasty: Bool, others: Int = 0,
    isFound: (Answer) throws -> Void = { _ in }
  ) throws -> Answer {
    var (answer, work, looked, beyond) = (Answer(), 0, 0, 0)
    answer.isAll = try visit { one, steps in
      looked += 1
      if looked % Self.stride == 0, isCancelled() { throw CancellationError() }
      let isPrompt = work <= Self.work
      if beyond > 0 || answer.found.count >= (isPrompt ? most : isHasty ? 0 : enough) {
        guard beyond < others else { return false }
        if beyond == 0 { try isFound(answer) }
        beyond += 1
        if one != nil { answer.others += 1 }
        return true
      }
      work += steps + (one?.relevance?.matchCount ?? 0)
      guard let one else { return true }
      answer.found.append(one)
      if isPrompt { answer.prompt += 1 }
      return true
    }
    return answer
  }

  /// All that the plan finds, counted.
  /// - Parameter visited: the newest of them, with none left out.
  func count(after visited: [Found]) throws -> Int {
    guard let match = plan.match, plan.isPlain else {
      var count = 0
      _ = try visit { one, _ in
        if isCancelled() { throw CancellationError() }
        if one != nil { count += 1 }
        return true
      }
      return count
    }
    var (count, end) = (visited.count, visited.last?.article ?? plan.end ?? Int64.max)
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

  /// Gets a candidate, nil for one that is not wanted, with the steps that it took; false stops it.
  private typealias Visit = (Found?, Int) throws -> Bool

  /// - Returns: whether all were visited.
  private func visit(_ visit: Visit) throws -> Bool {
    if let source = try bestSource() { return try run(through: source, visit) }
    let (sql, arguments) = statement()
    let rows = try Row.fetchCursor(db, sql: sql, arguments: StatementArguments(arguments))
    let steps = 10 + plan.phrases + 10 * plan.conditions.count
    while let row = try rows.next() {
      guard let wanted = row["wanted"] as Data? else {
        guard try visit(nil, steps) else { return false }
        continue
      }
      let isFound = try fulfilsPatterns(row["id"])
      let one = Found(article: row["id"], relevance: wanted.isEmpty ? nil : Relevance(wanted))
      guard try visit(isFound ? one : nil, steps + patternSteps) else { return false }
    }
    return true
  }

  private var patternSteps: Int { plan.regexes.isEmpty ? 0 : 500 }

  private var conditions: String {
    (["1"] + plan.conditions.map { "(\($0.sql))" }).joined(separator: " AND ")
  }

  private var range: String {
    "candidate.rowid >= \(plan.first ?? 0) AND candidate.rowid < \(plan.end ?? Int64.max)"
  }

  /// Rows of `id` and `wanted`, which is null where the article is none of those that are wanted.
  private func statement() -> (sql: String, arguments: [any DatabaseValueConvertible]) {
    let asked = plan.conditions.flatMap(\.arguments)
    let columns = { (wanted: String) in
      "SELECT candidate.rowid AS id, CASE WHEN \(conditions) THEN \(wanted) END AS wanted"
    }
    let order = "\(range) ORDER BY candidate.rowid DESC"
    guard let match = plan.match else {
      return ("\(columns("x''")) FROM article AS candidate WHERE \(order)", asked)
    }
    return (
      """
      \(columns("\(Relevance.function)(candidate.search)")) FROM search AS candidate
      WHERE candidate.search MATCH ? AND \(order)
      """, asked + [match]
    )
  }

  // MARK: sources

  /// A list of the articles to be looked at, where there is one that is worth it: asking one article for words costs more than
  /// going on to the next that has them.
  private func bestSource() throws -> SearchPlan.Source? {
    guard plan.match != nil else { return plan.sources.first }
    return try plan.sources.first { source in
      let found = try Int64.fetchAll(
        db, sql: "SELECT id FROM (\(source.sql)) LIMIT \(Self.fewest + 1)",
        arguments: StatementArguments(source.arguments))
      return found.count <= Self.fewest
    }
  }

  private func run(through source: SearchPlan.Source, _ visit: Visit) throws -> Bool {
    let asked = plan.conditions.flatMap(\.arguments)
    let ask = try db.makeStatement(
      sql: "SELECT 1 FROM (SELECT ? AS rowid) AS candidate WHERE \(range) AND \(conditions)")
    let articles = try Int64.fetchCursor(
      db, sql: source.sql + " ORDER BY id DESC", arguments: StatementArguments(source.arguments))
    var last: Int64?
    // The index is opened anew for each word of each article.
    let steps = 20 + (plan.match == nil ? 0 : 80 + 200 * plan.phrases) + patternSteps
    while let article = try articles.next() {
      if article == last { continue }
      last = article
      let isWanted = try Int.fetchOne(ask, arguments: StatementArguments([article] + asked)) != nil
      guard try visit(isWanted ? try match(article) : nil, isWanted ? steps : 20) else {
        return false
      }
    }
    return true
  }

  /// Nil where its words or patterns do not match.
  private func match(_ article: Int64) throws -> Found? {
    var relevance: Relevance?
    if let words = plan.match {
      let match = try db.cachedStatement(
        sql: """
          SELECT \(Relevance.function)(search) FROM search WHERE search MATCH ? AND rowid = ?
          """)
      guard let found = try Data.fetchOne(match, arguments: [words, article]) else { return nil }
      relevance = Relevance(found)
    }
    return try fulfilsPatterns(article) ? Found(article: article, relevance: relevance) : nil
  }

  private func fulfilsPatterns(_ article: Int64) throws -> Bool {
    guard !plan.regexes.isEmpty else { return true }
    let read = try db.cachedStatement(sql: "SELECT text FROM article WHERE id = ?")
    guard let text = try Data.fetchOne(read, arguments: [article]),
      let bytes = Compression.unpacked(text)
    else { return false }
    return plan.regexes.allSatisfy { !$0.matches(in: bytes, limit: 1).isEmpty }
  }
}
