import Foundation
import GRDB

/// Does what the user says about stories, and undoes it. What was said is kept apart from what is found, so it outlives
/// indexing anew.
struct UserActions {
  let db: Database
  let refresh: StoryRefresh
  private let places: UserPlaces

  init(db: Database, refresh: StoryRefresh) {
    self.db = db
    self.refresh = refresh
    places = UserPlaces(db: db)
  }

  /// All articles go into the first story. Nothing happens with less than two that there are.
  func merge(_ stories: [Int64]) throws {
    let before = try groups(of: stories)
    guard before.count > 1 else { return }
    let titles = try before.compactMap { try places.title(ofStory: $0.story) }
    try log(.regrouped(groups: before, places: placements(of: before)))
    try keepTogether(before.flatMap(\.contents), in: before[0].story, title: titles.first)
    try refresh.refresh(StoryChanges(shrunk: Set(before.map(\.story))))
  }

  /// The article gets a story of its own; nil where it has one already.
  func split(article: Int64) throws -> Int64? {
    let row = try Row.fetchOne(
      db, sql: "SELECT story, content FROM article WHERE id = ?", arguments: [article])
    guard let row, let story = row["story"] as Int64?, let content = row["content"] as String?
    else {
      return nil
    }
    let before = try groups(of: [story])
    let others = before.flatMap(\.contents).filter { $0 != content }
    guard !others.isEmpty else { return nil }
    let title = try places.title(ofStory: story)
    try log(.regrouped(groups: before, places: placements(of: before)))
    let own = try StoryFiling(db: db).create()
    try keepTogether(others, in: story, title: title)
    try keepTogether([content], in: own, title: nil)
    try refresh.refresh(StoryChanges(shrunk: [story, own]))
    return own
  }

  /// Nil gives the story the title back that was found for it.
  func rename(_ story: Int64, to title: String?) throws {
    let contents = try places.contents(ofStory: story)
    guard !contents.isEmpty else { return }
    var place = try places.place(ofStory: story)
    if place == nil { place = try keepTogether(contents, in: story, title: nil) }
    guard let place else { return }
    try log(.renamed(place: place, title: try places.title(ofStory: story)))
    try places.setTitle(title, ofPlace: place)
    try refresh.refresh(StoryChanges(grown: [story]))
  }

  func reject(_ key: String, inStory story: Int64) throws {
    let contents = try places.contents(ofStory: story)
    try log(.rejected(key: key, contents: contents))
    try setRejected(true, key, contents)
  }

  func restore(_ key: String, inStory story: Int64) throws {
    let contents = try places.contents(ofStory: story)
    try log(.restored(key: key, contents: contents))
    try setRejected(false, key, contents)
  }

  /// The keys of the disagreements that the user has rejected in a story, with any of the articles that it has today.
  func rejected(inStory story: Int64) throws -> Set<String> {
    try Rejections(db: db).keys(inStory: story)
  }

  /// Takes back the last thing that the user did; false where there is none.
  func undo() throws -> Bool {
    let row = try Row.fetchOne(db, sql: "SELECT id, body FROM action ORDER BY id DESC LIMIT 1")
    guard let row else { return false }
    try db.execute(sql: "DELETE FROM action WHERE id = ?", arguments: [row["id"] as Int64])
    switch try JSONDecoder().decode(UserAction.self, from: row["body"]) {
    case .regrouped(let groups, let places): try regroup(groups, places)
    case .renamed(let place, let title): try takeBackName(of: place, title)
    case .rejected(let key, let contents): try setRejected(false, key, contents)
    case .restored(let key, let contents): try setRejected(true, key, contents)
    case .namedEntities(let words): try takeBack(words)
    }
    return true
  }

  // MARK: parts

  func log(_ action: UserAction) throws {
    try db.execute(
      sql: "INSERT INTO action(body) VALUES (?)", arguments: [try JSONEncoder().encode(action)])
  }

  private func groups(of stories: [Int64]) throws -> [UserAction.Group] {
    try stories.map { UserAction.Group(story: $0, contents: try places.contents(ofStory: $0)) }
      .filter { !$0.contents.isEmpty }
  }

  private func placements(of groups: [UserAction.Group]) throws -> [String: Int64] {
    var found: [String: Int64] = [:]
    for content in groups.flatMap(\.contents) {
      found[content] = try places.place(ofContent: content)
    }
    return found
  }

  /// Puts articles into a story, under a new place. Returns the place.
  @discardableResult
  private func keepTogether(_ contents: [String], in story: Int64, title: String?) throws -> Int64 {
    if let old = try places.place(ofStory: story) { try places.setStory(nil, ofPlace: old) }
    let place = try places.create()
    try places.setStory(story, ofPlace: place)
    try places.setTitle(title, ofPlace: place)
    for content in contents {
      try places.setPlace(place, ofContent: content)
      try move(content, to: story)
    }
    return place
  }

  private func move(_ content: String, to story: Int64) throws {
    try db.execute(
      sql: "UPDATE article SET story = ? WHERE content = ?", arguments: [story, content])
  }

  /// Every group gets its story back, or a new one where that is gone; what came since stays where it is.
  private func regroup(_ groups: [UserAction.Group], _ before: [String: Int64]) throws {
    var changed: Set<Int64> = []
    for group in groups {
      let marks = databaseQuestionMarks(count: group.contents.count)
      changed.formUnion(
        try Int64.fetchSet(
          db, sql: "SELECT story FROM article WHERE content IN (\(marks))",
          arguments: StatementArguments(group.contents)))
      let isThere = try Bool.fetchOne(
        db, sql: "SELECT 1 FROM story WHERE id = ?", arguments: [group.story])
      let story = try isThere == nil ? StoryFiling(db: db).create() : group.story
      if let place = try places.place(ofStory: story) { try places.setStory(nil, ofPlace: place) }
      for content in group.contents {
        try places.setPlace(before[content], ofContent: content)
        if let place = before[content] { try places.setStory(story, ofPlace: place) }
        try move(content, to: story)
      }
      changed.insert(story)
    }
    try refresh.refresh(StoryChanges(shrunk: changed))
  }

  private func takeBackName(of place: Int64, _ title: String?) throws {
    try places.setTitle(title, ofPlace: place)
    guard let story = try places.story(ofPlace: place) else { return }
    try refresh.refresh(StoryChanges(grown: [story]))
  }

  private func setRejected(_ isRejected: Bool, _ key: String, _ contents: [String]) throws {
    let sql =
      isRejected
      ? "INSERT OR IGNORE INTO rejection(key, content) VALUES (?, ?)"
      : "DELETE FROM rejection WHERE key = ? AND content = ?"
    for content in contents { try db.execute(sql: sql, arguments: [key, content]) }
    let marks = databaseQuestionMarks(count: contents.count)
    let stories = try Int64.fetchSet(
      db,
      sql: "SELECT story FROM article WHERE story IS NOT NULL AND content IN (\(marks))",
      arguments: StatementArguments(contents))
    try refresh.refresh(StoryChanges(grown: stories))
  }
}
