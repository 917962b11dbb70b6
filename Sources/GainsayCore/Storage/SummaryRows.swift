import GRDB

// What lists show of stories and articles, with what the user has marked.

extension StorySummary: FetchableRecord {
  /// Columns of `story` that a summary is made of.
  static let columns = """
    story.id, story.title, story.articles, story.outlets, story.origins, story.originsAreAtMost, story.disagreements,
    story.conflicts, story.updated, story.unread, story.starred, story.freshness,
    (SELECT group_concat(name, char(10)) FROM (
      SELECT DISTINCT name FROM article JOIN tag USING (content) WHERE article.story = story.id
    )) AS tags
    """

  /// - Parameter row: begins with `columns`.
  package init(row: Row) {
    var cells = RowCells(row: row)
    self.init(
      id: cells.next(), title: cells.next(), articles: cells.next(), outlets: cells.next(),
      origins: cells.next(), originsAreAtMost: cells.next(), disagreements: cells.next(),
      conflicts: cells.next(), updated: cells.nextOrNil(),
      marks: StoryMarks(
        unread: cells.next(), starred: cells.next(),
        freshness: Freshness(rawValue: cells.next()) ?? .new, tags: cells.nextTags()))
  }
}

extension ArticleSummary: FetchableRecord {
  /// Columns of `table` that a summary is made of.
  static let columns = """
    article.id, article.story, article.path, article.title, article.heading, article.outlet, article.published,
    articleMark.isRead, articleMark.wasRead, articleMark.isStarred,
    (SELECT group_concat(name, char(10)) FROM tag WHERE tag.content = article.content) AS tags
    """
  static let table = "article LEFT JOIN articleMark ON articleMark.content = article.content"

  /// - Parameter row: begins with `columns`.
  package init(row: Row) {
    var cells = RowCells(row: row)
    self.init(
      id: cells.next(), story: cells.nextOrNil() ?? 0, path: cells.next(), title: cells.nextOrNil(),
      heading: cells.next(), outlet: cells.nextOrNil(), published: cells.nextOrNil(),
      freshness: Self.freshness(
        isRead: cells.nextOrNil() ?? false, wasRead: cells.nextOrNil() ?? false),
      isStarred: cells.nextOrNil() ?? false, tags: cells.nextTags())
  }

  private static func freshness(isRead: Bool, wasRead: Bool) -> Freshness {
    isRead ? .seen : wasRead ? .changed : .new
  }
}

/// Values of a row one after the other. A name would be looked up in each row anew, which takes longer than to read what stands there.
private struct RowCells {
  let row: Row
  private var place = 0

  init(row: Row) { self.row = row }

  mutating func next<Value: DatabaseValueConvertible & StatementColumnConvertible>() -> Value {
    defer { place += 1 }
    return row[place]
  }

  mutating func nextOrNil<Value: DatabaseValueConvertible & StatementColumnConvertible>() -> Value?
  {
    defer { place += 1 }
    return row[place]
  }

  mutating func nextTags() -> [String] {
    (nextOrNil() as String?)?.split(separator: "\n").map(String.init).sorted() ?? []
  }
}
