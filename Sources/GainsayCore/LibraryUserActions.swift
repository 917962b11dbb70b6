/// What the user says about stories: it is kept apart from what is found, so it outlives reading anew, and can be undone.
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

  /// Takes back the last thing that the user did to stories, entities or disagreements; false where there is none.
  package func undo() throws -> Bool { try act { try $0.undo() } }
}
