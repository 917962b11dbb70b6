import GRDB

// What lists show of stories and articles, with what the user has marked.

extension StorySummary {
  /// Columns of `story` that a summary is made of.
  static let columns = """
    story.id, story.title, story.articles, story.outlets, story.origins, story.originsAreAtMost, story.disagreements,
    story.conflicts, story.updated, story.unread, story.starred, story.freshness,
    (SELECT group_concat(name, char(10)) FROM (
      SELECT DISTINCT name FROM article JOIN tag USING (content) WHERE article.story = story.id
    )) AS tags
    """

  init(row: Row) {
    self.init(
      id: row["id"], title: row["title"], articles: row["articles"], outlets: row["outlets"],
      origins: row["origins"], originsAreAtMost: row["originsAreAtMost"],
      disagreements: row["disagreements"], conflicts: row["conflicts"], updated: row["updated"],
      marks: StoryMarks(
        unread: row["unread"], starred: row["starred"],
        freshness: Freshness(rawValue: row["freshness"]) ?? .new, tags: row.tags))
  }
}

extension ArticleSummary {
  /// Columns of `table` that a summary is made of.
  static let columns = """
    article.id, article.story, article.path, article.title, article.heading, article.outlet, article.published,
    articleMark.isRead, articleMark.wasRead, articleMark.isStarred,
    (SELECT group_concat(name, char(10)) FROM tag WHERE tag.content = article.content) AS tags
    """
  static let table = "article LEFT JOIN articleMark ON articleMark.content = article.content"

  init(row: Row) {
    let isRead: Bool = row["isRead"] ?? false
    let wasRead: Bool = row["wasRead"] ?? false
    self.init(
      id: row["id"], story: row["story"] ?? 0, path: row["path"], title: row["title"],
      heading: row["heading"], outlet: row["outlet"], published: row["published"],
      freshness: isRead ? .seen : wasRead ? .changed : .new,
      isStarred: row["isStarred"] ?? false, tags: row.tags)
  }
}

extension Row {
  fileprivate var tags: [String] {
    (self["tags"] as String?)?.split(separator: "\n").map(String.init).sorted() ?? []
  }
}
