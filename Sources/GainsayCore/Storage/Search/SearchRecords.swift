import GRDB

/// Answers searches.
struct SearchRecords {
  /// Of so many of the newest matches, those are shown first that speak most of what is looked for.
  private static let ranked = 600
  /// So many more are counted one by one.
  private static let counted = 1_000
  let db: Database
  let rules: NameRules
  let isCancelled: () -> Bool

  /// - Parameter isCounting: whether all matches are counted, which takes longer than finding the first.
  func answer(_ text: String, order: SearchOrder, limit: Int, isCounting: Bool) throws
    -> SearchAnswer
  {
    var answer = SearchAnswer(
      query: text, hits: [], total: 0, articles: try TermRecords(db: db).articleCount())
    guard let (plan, scan) = try plan(for: &answer) else { return answer }
    let isRanked = order == .relevance && plan.match != nil
    let most = isRanked ? max(limit, Self.ranked) : limit
    let visited = try scan.newest(most: most, enough: limit, isHasty: !isCounting)
    take(visited, limit: limit, plan, into: &answer)
    answer.hits = try hits(isRanked ? Self.ranked(visited) : visited.found, limit, plan)
    answer.isWhole = answer.isWhole || isCounting
    guard isCounting, !visited.isAll else { return answer }
    answer.total = try scan.count(after: visited.found)
    answer.isCounted = !plan.isBounded
    return answer
  }

  /// The answers to what is being typed, each more than the one before: what the first screen shows, then how many there are, then
  /// the others that are shown at once; by relevance.
  func answers(_ text: String, first: Int, most: Int, _ answered: (SearchAnswer) -> Void) throws {
    var answer = SearchAnswer(
      query: text, hits: [], total: 0, articles: try TermRecords(db: db).articleCount())
    guard let (plan, scan) = try plan(for: &answer) else { return answered(answer) }
    let ranked = plan.match == nil ? first : Self.ranked
    var isShown = false
    func show(_ visited: SearchScan.Answer) throws {
      isShown = true
      take(visited, limit: first, plan, into: &answer)
      answer.hits = try hits(Self.ranked(visited), first, plan, isHasty: true)
      answered(answer)
    }
    var visited = try scan.newest(
      most: ranked, enough: first, isHasty: true, others: plan.isBounded ? 0 : Self.counted,
      isFound: show)
    if !isShown { try show(visited) }
    if !answer.isWhole {
      visited = try scan.newest(most: ranked, enough: first, isHasty: false)
      try show(visited)
      answer.isWhole = true
    }
    if !answer.isCounted, !plan.isBounded {
      answer.total =
        visited.isAll
        ? visited.found.count + visited.others : try scan.count(after: visited.found)
      answer.isCounted = true
      answered(answer)
    }
    if visited.found.count < most, !visited.isAll || visited.others > 0 {
      visited = try scan.newest(most: max(ranked, most), enough: most, isHasty: false)
    }
    answer.hits = try hits(Self.ranked(visited), most, plan)
    answer.total = max(answer.total, visited.found.count)
    answered(answer)
  }

  /// How the query of `answer` is run, noted in it; nil where nothing is looked for.
  private func plan(for answer: inout SearchAnswer) throws -> (SearchPlan, SearchScan)? {
    let query = SearchQuery(answer.query)
    answer.notes = query.notes
    guard let root = query.root else { return nil }
    var planner = SearchPlanner(db: db, rules: rules)
    let plan = try planner.plan(root)
    answer.notes += plan.notes
    answer.run = plan.text
    return (plan, SearchScan(db: db, plan: plan, isCancelled: isCancelled))
  }

  /// As many as there are at least.
  private func take(
    _ visited: SearchScan.Answer, limit: Int, _ plan: SearchPlan, into answer: inout SearchAnswer
  ) {
    answer.total = visited.found.count
    answer.isCounted = visited.isAll && !plan.isBounded
    answer.isWhole = visited.isAll || visited.found.count >= limit
  }

  /// Those that came soon by score, then the others as they were: so nothing moves when more are found.
  private static func ranked(_ answer: SearchScan.Answer) -> [SearchScan.Found] {
    let prompt = answer.found.prefix(min(answer.prompt, ranked))
    return prompt.sorted { ($1.score, $1.article) < ($0.score, $0.article) }
      + answer.found.dropFirst(prompt.count)
  }

  // MARK: hits

  /// So many matches of a text choose what is shown of it.
  private static let shownMatches = 40

  /// - Parameter isHasty: whether in a text that has very many matches only those are told that choose what is shown of it.
  private func hits(
    _ found: [SearchScan.Found], _ limit: Int, _ plan: SearchPlan, isHasty: Bool = false
  ) throws -> [SearchAnswer.Hit] {
    let words = try TextWords(db: db)
    return try found.prefix(limit).compactMap { try hit($0, plan, words, isHasty: isHasty) }
  }

  private func hit(
    _ found: SearchScan.Found, _ plan: SearchPlan, _ words: TextWords, isHasty: Bool
  ) throws -> SearchAnswer.Hit? {
    if isCancelled() { throw CancellationError() }
    let row = try Row.fetchOne(
      try db.cachedStatement(
        sql: """
          SELECT \(ArticleSummary.columns), article.text FROM \(ArticleSummary.table) WHERE article.id = ?
          """), arguments: [found.article])
    guard let row else { return nil }
    guard let bytes = Compression.unpacked(row["text"]) else { throw LibraryError.damaged }
    let runs = (found.relevance?.matches ?? []).sorted { $0.lowerBound < $1.lowerBound }
    let matches = Self.apart(
      words.ranges(of: isHasty ? Array(runs.prefix(Self.shownMatches)) : runs, in: bytes)
        + plan.regexes.flatMap { $0.matches(in: bytes, limit: 100) }
        + (try mentions(found.article, plan)), within: bytes.count)
    let snippet = Snippet(of: bytes, matches: Array(matches.prefix(Self.shownMatches)))
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
