import GRDB

/// Stretches of the list of stories. The order is that of an index, so a stretch near either end costs the same in a library of
/// any size.
struct StoryPages {
  let db: Database

  func page(_ request: StoryListRequest) throws -> StoryPage {
    let (condition, arguments) = condition(request.filter)
    let total =
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM story WHERE \(condition)", arguments: arguments) ?? 0
    let around = try request.around.flatMap {
      try place(of: $0, request.order, condition, arguments)
    }
    let wanted = around.map { $0 - request.count / 2 } ?? request.first
    let first = max(0, min(wanted, total - request.count))
    let stories = try stretch(
      request.order, condition, arguments, first: first, count: request.count, total: total)
    return StoryPage(
      request: request, first: first, stories: stories, total: total,
      unread: try number("unread > 0"), disputed: try number("disagreements > 0"))
  }

  /// Counted from the nearer end.
  private func stretch(
    _ order: StoryListRequest.Order, _ condition: String, _ arguments: StatementArguments,
    first: Int, count: Int, total: Int
  ) throws -> [StorySummary] {
    let isFromEnd = first > total / 2
    let length = min(count, total - first)
    guard length > 0 else { return [] }
    let skipped = isFromEnd ? total - first - length : first
    let columns = order.columns.map { "\($0.name) \($0.isFalling != isFromEnd ? "DESC" : "ASC")" }
    let stories = try StorySummary.fetchAll(
      db,
      sql: """
        SELECT \(StorySummary.columns) FROM story WHERE \(condition)
        ORDER BY \(columns.joined(separator: ", ")) LIMIT \(length) OFFSET \(skipped)
        """, arguments: arguments)
    return isFromEnd ? stories.reversed() : stories
  }

  /// How many stories stand before it; nil where the list does not hold it.
  private func place(
    of story: Int64, _ order: StoryListRequest.Order, _ condition: String,
    _ arguments: StatementArguments
  ) throws -> Int? {
    let isHeld = try Bool.fetchOne(
      db, sql: "SELECT 1 FROM story WHERE (\(condition)) AND id = \(story)", arguments: arguments)
    guard isHeld != nil else { return nil }
    return try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM story, (SELECT * FROM story WHERE id = \(story)) AS it
        WHERE (\(condition)) AND (\(Self.comesBefore(order.columns[...])))
        """, arguments: arguments)
  }

  private static func comesBefore(_ columns: ArraySlice<StoryListRequest.Column>) -> String {
    guard let column = columns.first else { return "0" }
    let (one, other) = ("story.\(column.name)", "it.\(column.name)")
    // Nothing is the smallest of all, as in an index.
    let value = { (name: String) in column.isText ? "coalesce(\(name), '')" : name }
    let sign = column.isFalling ? ">" : "<"
    return """
      \(value(one)) \(sign) \(value(other)) OR (\(one) IS \(other) AND (\(comesBefore(columns.dropFirst()))))
      """
  }

  private func number(_ condition: String) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM story WHERE \(condition)") ?? 0
  }

  private func condition(_ filter: StoryFilter) -> (String, StatementArguments) {
    let tag = """
      EXISTS (SELECT 1 FROM article JOIN tag USING (content) WHERE article.story = story.id AND tag.name = ?)
      """
    let parts =
      filter.marks.map(\.condition) + filter.tags.map { _ in tag }
      + filter.words.map { _ in "story.title LIKE '%' || ? || '%'" }
    guard !parts.isEmpty else { return ("1", []) }
    return (parts.joined(separator: " AND "), StatementArguments(filter.tags + filter.words))
  }
}

extension StoryFilter.Mark {
  fileprivate var condition: String {
    switch self {
    case .disputed: "story.disagreements > 0"
    case .conflict: "story.conflicts > 0"
    case .unread: "story.unread > 0"
    case .starred: "story.starred > 0"
    case .new: "story.freshness = 'new'"
    case .changed: "story.freshness = 'changed'"
    }
  }
}

extension StoryListRequest {
  fileprivate struct Column {
    var name: String
    var isFalling = true
    var isText = false
  }
}

extension StoryListRequest.Order {
  /// Those of the indices of `story`.
  fileprivate var columns: [StoryListRequest.Column] {
    let updated = StoryListRequest.Column(name: "updated", isText: true)
    let articles = StoryListRequest.Column(name: "articles")
    let disputes = ["conflicts", "disagreements"].map { StoryListRequest.Column(name: $0) }
    let id = StoryListRequest.Column(name: "id", isFalling: false)
    return switch self {
    case .newest: [updated, articles, id]
    case .disputed: disputes + [updated, id]
    case .largest: [articles, updated, id]
    }
  }
}
