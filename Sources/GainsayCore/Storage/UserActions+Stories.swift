import Foundation
import GRDB

/// What the user says about stories.
extension UserActions {
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

  // MARK: parts

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

  /// Puts articles into a story, under a new place; nil where none of them has come yet. Returns the place.
  @discardableResult
  func keepTogether(_ contents: [String], in story: Int64?, title: String?) throws -> Int64 {
    if let old = try story.flatMap(places.place(ofStory:)) {
      try places.setStory(nil, ofPlace: old)
    }
    let place = try places.create()
    try places.setStory(story, ofPlace: place)
    try places.setTitle(title, ofPlace: place)
    for content in contents {
      try places.setPlace(place, ofContent: content)
      if let story { try move(content, to: story) }
    }
    return place
  }

  private func move(_ content: String, to story: Int64) throws {
    try db.execute(
      sql: "UPDATE article SET story = ? WHERE content = ?", arguments: [story, content])
  }

  /// Every group gets its story back, or a new one where that is gone; what came since stays where it is.
  func regroup(_ groups: [UserAction.Group], _ before: [String: Int64]) throws -> UserAction {
    let now = try self.groups(of: places.stories(ofContents: groups.flatMap(\.contents)).sorted())
    let reverse = UserAction.regrouped(groups: now, places: try placements(of: now))
    var changed = Set(now.map(\.story))
    for group in groups {
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
    return reverse
  }

  func takeBackName(of place: Int64, _ title: String?) throws -> UserAction {
    let reverse = UserAction.renamed(place: place, title: try places.title(ofPlace: place))
    try places.setTitle(title, ofPlace: place)
    if let story = try places.story(ofPlace: place) {
      try refresh.refresh(StoryChanges(grown: [story]))
    }
    return reverse
  }
}
