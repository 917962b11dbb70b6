import GRDB

/// Answers searches.
struct SearchRecords {
  /// Of so many of the newest matches, those are shown first that speak most of what is looked for.
  private static let ranked = 600

  let db: Database
  let rules: NameRules
  let isCancelled: () -> Bool

  /// - Parameter isCounting: whether all matches are counted, which takes longer than finding the first.
  func answer(_ text: String, order: SearchOrder, limit: Int, isCounting: Bool) throws
    -> SearchAnswer
  {
    let query = SearchQuery(text)
    let articles = try TermRecords(db: db).articleCount()
    guard let root = query.root else {
      return SearchAnswer(query: text, hits: [], total: 0, articles: articles, notes: query.notes)
    }
    var planner = SearchPlanner(db: db, rules: rules)
    let plan = try planner.plan(root)
    let scan = SearchScan(db: db, plan: plan, isCancelled: isCancelled)
    let isRanked = order == .relevance && plan.match != nil
    let most = isRanked ? max(limit, Self.ranked) : limit
    var found: [SearchScan.Found] = []
    let isAll = try scan.run { one in
      if found.count == most { return false }
      found.append(one)
      return true
    }
    if isRanked { found = Self.ranked(found) }
    let total = isAll ? found.count : isCounting ? try scan.count() : found.count
    return SearchAnswer(
      query: text, hits: try found.prefix(limit).compactMap { try hit($0, plan) }, total: total,
      articles: articles, isCounted: (isAll || isCounting) && !plan.isBounded,
      notes: query.notes + plan.notes, run: plan.text)
  }

  /// The newest by score, then the others as they were.
  private static func ranked(_ found: [SearchScan.Found]) -> [SearchScan.Found] {
    let newest = found.prefix(ranked).sorted { ($1.score, $1.article) < ($0.score, $0.article) }
    return newest + found.dropFirst(ranked)
  }

  // MARK: hits

  private func hit(_ found: SearchScan.Found, _ plan: SearchPlan) throws -> SearchAnswer.Hit? {
    if isCancelled() { throw CancellationError() }
    let row = try Row.fetchOne(
      try db.cachedStatement(
        sql: """
          SELECT \(ArticleSummary.columns), article.text FROM \(ArticleSummary.table) WHERE article.id = ?
          """), arguments: [found.article])
    guard let row else { return nil }
    let bytes = Array((row["text"] as String).utf8)
    let matches = try self.matches(found.article, bytes, plan)
    let snippet = Snippet(of: bytes, matches: matches)
    return SearchAnswer.Hit(
      article: ArticleSummary(row: row), score: found.score, snippet: snippet.text,
      matches: snippet.matches, positions: matches)
  }

  /// Where in the text what is looked for stands, in order.
  private func matches(_ article: Int64, _ bytes: [UInt8], _ plan: SearchPlan) throws
    -> [Range<Int>]
  {
    var all = try words(article, plan)
    all += plan.regexes.flatMap { $0.matches(in: bytes, limit: 100) }
    all += try mentions(article, plan)
    var found: [Range<Int>] = []
    for match in all.sorted(by: { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) })
    where match.lowerBound >= found.last?.upperBound ?? 0 && match.upperBound <= bytes.count {
      found.append(match)
    }
    return found
  }

  private func words(_ article: Int64, _ plan: SearchPlan) throws -> [Range<Int>] {
    guard let match = plan.match else { return [] }
    let marked = try String.fetchOne(
      try db.cachedStatement(
        sql: """
          SELECT highlight(search, 1, char(1), char(2)) FROM search WHERE search MATCH ? AND rowid = ?
          """), arguments: [match, article])
    return Self.marks(marked ?? "")
  }

  private func mentions(_ article: Int64, _ plan: SearchPlan) throws -> [Range<Int>] {
    guard !plan.entities.isEmpty else { return [] }
    let list = plan.entities.map(String.init).joined(separator: ", ")
    return try Row.fetchAll(
      db, sql: "SELECT start, stop FROM mention WHERE article = ? AND entity IN (\(list))",
      arguments: [article]
    ).map { row in
      let start: Int = row["start"]
      return start..<max(start, row["stop"])
    }
  }

  /// Where the marks stand, as UTF-8 ranges in the text without them.
  private static func marks(_ text: String) -> [Range<Int>] {
    var (marks, place): ([Range<Int>], Int) = ([], 0)
    var start: Int?
    for byte in text.utf8 {
      switch byte {
      case 1: start = place
      case 2: if let from = start { marks.append(from..<place) }
      default: place += 1
      }
    }
    return marks
  }
}
