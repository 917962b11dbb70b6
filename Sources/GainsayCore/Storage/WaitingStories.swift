import GRDB

/// Stories that got articles and wait to be looked at: they are noted with the articles, so that none is forgotten, whatever happens.
struct WaitingStories {
  /// A story as it stands, to be looked at.
  struct Story: Sendable {
    var number: Int64
    var articles: [AnalysedArticle]
    /// What its articles are known by.
    fileprivate var state: [String]
  }

  let db: Database

  /// Until they are looked at they are listed by what is known without.
  func add(_ stories: Set<Int64>) throws {
    let note = try db.cachedStatement(sql: "INSERT OR IGNORE INTO waitingStory(story) VALUES (?)")
    let list = try db.cachedStatement(
      sql: """
        UPDATE story SET (title, articles, updated, outlets, origins) = (
          SELECT coalesce(nullif(story.title, ''), min(heading)), count(*), max(published), max(story.outlets, 1),
            max(story.origins, 1)
          FROM article WHERE article.story = story.id
        ) WHERE id = ?
        """)
    for story in stories.sorted() {
      try note.execute(arguments: [story])
      try list.execute(arguments: [story])
    }
    try ArticleMarks(db: db).count(inStories: stories)
  }

  func count() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM waitingStory") ?? 0
  }

  /// The next ones after `story`, so many that they have `articles` or just more.
  func next(after story: Int64, articles: Int) throws -> [Int64] {
    var found: [Int64] = []
    var count = 0
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT story, articles FROM waitingStory JOIN story ON story.id = waitingStory.story
        WHERE story > ? ORDER BY story
        """, arguments: [story])
    while count < articles, let row = try rows.next() {
      found.append(row["story"])
      count += row["articles"]
    }
    return found
  }

  /// Those of `stories` that wait and have one article, in order.
  func ofOneArticle(among stories: Set<Int64>) throws -> [Int64] {
    let one = try db.cachedStatement(
      sql: """
        SELECT story FROM waitingStory JOIN story ON story.id = waitingStory.story
        WHERE story = ? AND articles = 1
        """)
    return try stories.sorted().filter { try Int64.fetchOne(one, arguments: [$0]) != nil }
  }

  func story(_ number: Int64, _ cache: AnalysisCache) throws -> Story {
    Story(
      number: number, articles: try ArticleRecords(db: db).analysed(inStory: number, cache),
      state: try state(of: number))
  }

  /// Whether it still waits and is as it was.
  func isCurrent(_ story: Story) throws -> Bool {
    let isWaiting = try Bool.fetchOne(
      db, sql: "SELECT 1 FROM waitingStory WHERE story = ?", arguments: [story.number])
    return try isWaiting == true && state(of: story.number) == story.state
  }

  func remove(_ story: Int64) throws {
    try db.cachedStatement(sql: "DELETE FROM waitingStory WHERE story = ?")
      .execute(arguments: [story])
  }

  private func state(of story: Int64) throws -> [String] {
    try String.fetchAll(
      try db.cachedStatement(
        sql: "SELECT id || ' ' || path || ' ' || content FROM article WHERE story = ? ORDER BY id"),
      arguments: [story])
  }
}
