import GainsayCore

extension Wording {
  /// What was done, and how to take it back; empty where nothing is to be said.
  static func done(_ command: UserCommand, _ kind: UserActionKind?) -> String {
    switch command {
    case .lookedAt, .read: ""
    case .mark(let mark, let isOn, let subjects): done(mark, isOn, subjects)
    case .reject: "taken away as no disagreement; u brings it back"
    case .mergeStories(let stories): "\(stories.count) stories are one now; u parts them again"
    case .split: "the article has a story of its own now; u puts it back"
    case .renameStory(_, let name):
      name == nil ? "the story has the title again that was found" : "renamed; u takes it back"
    case .mergeEntities(let entities): "\(entities.count) names are one now; u parts them again"
    case .renameEntity: "renamed in every story; u takes it back"
    case .undo: kind.map { "taken back: \(name($0)); C-r does it again" } ?? "nothing to take back"
    case .redo: kind.map { "done again: \(name($0))" } ?? "nothing to do again"
    }
  }

  private static func done(_ mark: ArticleMark, _ isOn: Bool, _ subjects: Subjects) -> String {
    let what =
      switch subjects {
      case .articles(let articles): count(articles.count, "article")
      case .stories(let stories): count(stories.count, "story")
      }
    return switch mark {
    case .read: "\(what) marked as \(isOn ? "read" : "unread")"
    case .starred: isOn ? "\(what) got a star" : "no star any more: \(what)"
    case .tagged(let name): isOn ? "\(what) tagged #\(name)" : "#\(name) taken off: \(what)"
    }
  }

  private static func name(_ kind: UserActionKind) -> String {
    switch kind {
    case .regrouped: "merging or splitting"
    case .renamed: "a story's name"
    case .rejected: "taking away a disagreement"
    case .restored: "bringing back a disagreement"
    case .namedEntities: "names of companies"
    case .marked(.read, _): "a mark as read"
    case .marked(.starred, _): "a star"
    case .marked(.tagged(let name), _): "the tag #\(name)"
    case .savedSearch(let name): "the saved search \(name)"
    }
  }
}
