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
    let answer = try scan.newest(
      most: isRanked ? max(limit, Self.ranked) : limit, enough: limit, isHasty: !isCounting)
    let found = isRanked ? Self.ranked(answer) : answer.found
    let total = answer.isAll || !isCounting ? found.count : try scan.count()
    return SearchAnswer(
      query: text, hits: try hits(found.prefix(limit), plan), total: total, articles: articles,
      isCounted: (answer.isAll || isCounting) && !plan.isBounded,
      isWhole: answer.isAll || isCounting || found.count >= limit,
      notes: query.notes + plan.notes, run: plan.text)
  }

  /// Those that came soon by score, then the others as they were: so nothing moves when more are found.
  private static func ranked(_ answer: SearchScan.Answer) -> [SearchScan.Found] {
    let prompt = answer.found.prefix(min(answer.prompt, ranked))
    return prompt.sorted { ($1.score, $1.article) < ($0.score, $0.article) }
      + answer.found.dropFirst(prompt.count)
  }

  // MARK: hits

  private func hits(_ found: some Sequence<SearchScan.Found>, _ plan: SearchPlan) throws
    -> [SearchAnswer.Hit]
  {
    let words = try TextWords(db: db)
    return try found.compactMap { try hit($0, plan, words) }
  }

  private func hit(_ found: SearchScan.Found, _ plan: SearchPlan, _ words: TextWords) throws
    -> SearchAnswer.Hit?
  {
    if isCancelled() { throw CancellationError() }
    let row = try Row.fetchOne(
      try db.cachedStatement(
        sql: """
          SELECT \(ArticleSummary.columns), article.text FROM \(ArticleSummary.table) WHERE article.id = ?
          """), arguments: [found.article])
    guard let row else { return nil }
    guard let bytes = Compression.unpacked(row["text"]) else { throw LibraryError.damaged }
    let matches = Self.apart(
      words.ranges(of: found.relevance?.matches ?? [], in: bytes)
        + plan.regexes.flatMap { $0.matches(in: bytes, limit: 100) }
        + (try mentions(found.article, plan)), within: bytes.count)
    let snippet = Snippet(of: bytes, matches: matches)
    return SearchAnswer.Hit(
      article: ArticleSummary(row: row), score: found.score, snippet: snippet.text,
      matches: snippet.matches, positions: matches)
  }

  /// In order, without those that overlap one before them.
  private static func apart(_ matches: [Range<Int>], within count: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for match in matches.sorted(by: {
      ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
    })
    where match.lowerBound >= found.last?.upperBound ?? 0 && match.upperBound <= count {
      found.append(match)
    }
    return found
  }

  private func mentions(_ article: Int64, _ plan: SearchPlan) throws -> [Range<Int>] {
    guard !plan.entities.isEmpty else { return [] }
    return try MentionRecords(db: db).marks(inArticle: article, of: Set(plan.entities))
      .map(\.range)
  }
}
