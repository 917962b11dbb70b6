/// What the user says and marks: it is kept apart from what is found, so it outlives reading anew, and can be undone.
extension Library {
  /// All articles go into the first of the stories, and stay together.
  package func mergeStories(_ stories: [Int64]) throws { try act { try $0.merge(stories) } }

  /// The article gets a story of its own and stays apart from the others; returns that story, or nil where it was alone.
  package func splitStory(article: Int64) throws -> Int64? {
    try act { try $0.split(article: article) }
  }

  /// Nil gives the story back the title that was found for it.
  package func renameStory(_ story: Int64, to title: String?) throws {
    try act { try $0.rename(story, to: title) }
  }

  /// All go by the name of the first, in every story.
  package func mergeEntities(_ entities: [Int64]) throws {
    try act { try $0.mergeEntities(entities) }
  }

  package func renameEntity(_ entity: Int64, to name: String) throws {
    try act { try $0.renameEntity(entity, to: name) }
  }

  /// - Parameter key: what the disagreement is known by, whatever articles come.
  package func rejectDisagreement(_ key: String, inStory story: Int64) throws {
    try act { try $0.reject(key, inStory: story) }
  }

  package func restoreDisagreement(_ key: String, inStory story: Int64) throws {
    try act { try $0.restore(key, inStory: story) }
  }

  /// The keys of the disagreements of a story that the user has rejected.
  package func rejectedDisagreements(inStory story: Int64) throws -> Set<String> {
    try act { try $0.rejected(inStory: story) }
  }

  /// Marks articles, or takes the mark off.
  package func mark(_ mark: ArticleMark, _ isOn: Bool = true, articles: [Int64]) throws {
    try act { try $0.mark(mark, isOn, articles: articles) }
  }

  /// All articles that the stories have now.
  package func mark(_ mark: ArticleMark, _ isOn: Bool = true, stories: [Int64]) throws {
    try act { try $0.mark(mark, isOn, stories: stories) }
  }

  /// The user has opened a story: what it has by now is not new any more. Not to be taken back.
  package func noteLookedAt(story: Int64) throws { try act { try $0.lookAt(story: story) } }

  /// The user has opened an article. Not to be taken back; `mark(.read, false, …)` makes it unread.
  package func noteRead(article: Int64) throws { try act { try $0.read(article: article) } }

  /// Keeps a search under a name, in place of what stood there; nil takes it away.
  package func saveSearch(_ query: String?, as name: String) throws {
    try act { try $0.saveSearch(query, as: name) }
  }

  /// All that the user said, as text: `UserState` says how it is written.
  package func exportState() throws -> String { try state().text }

  /// Adds what the user said elsewhere or earlier; of articles that are not here yet it holds as soon as they come.
  /// - Throws: `UserStateError` where the text is none of that kind; then nothing is taken in.
  package func importState(_ text: String) throws {
    let state = try UserState.parsed(text)
    try act { try $0.take(state) }
  }

  /// Takes back the last thing that the user did; nil where there is none.
  package func undo() throws -> UserActionKind? { try act { try $0.undo() } }

  /// Does again what was taken back last; nil where there is none, or where something else was done since.
  package func redo() throws -> UserActionKind? { try act { try $0.redo() } }
}
