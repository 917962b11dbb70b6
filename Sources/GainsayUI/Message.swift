import GainsayCore

/// What happened.
package enum Message: Sendable {
  case key(Key)
  case resized(columns: Int, rows: Int)
  /// `now` is the ISO 8601 time, from which ages are counted.
  case storiesLoaded(StoryPage, now: String?)
  case storyLoaded(StoryDetail)
  case originsLoaded(OriginGraph, story: Int64)
  case articleLoaded(ArticlePage)
  case disagreementsLoaded([DisagreementCard], story: Int64?)
  case entitiesLoaded([EntitySummary], story: Int64?)
  case namesLoaded([EntitySummary], entity: Int64)
  case concordanceLoaded(Concordance, entity: Int64, story: Int64?)
  /// The next story that names the entity, nil where there is none.
  case nextStoryFound(Int64?, entity: Int64, from: Int64)
  case compared(ArticleComparison)
  case outletsLoaded([OutletSummary])
  case outletArticlesLoaded([ArticleSummary], outlet: String?, first: Int)
  case logLoaded([ImportRun])
  case searched(SearchAnswer)
  /// What the user asked for was done; `undone` is what was taken back or done again.
  case acted(UserCommand, UserActionKind?)
  case importProgressed(ImportProgress)
  case importEnded(ImportReport)
  case failed(String)
}

/// What is wanted of the world: a value, so that a test can compare it.
package enum Effect: Sendable, Equatable {
  case loadStories(StoryListRequest)
  case loadStory(Int64)
  case loadOrigins(story: Int64)
  case loadArticle(Int64)
  case loadDisagreements(story: Int64?)
  case loadEntities(story: Int64?)
  /// Entities that go by the same names.
  case loadNames(EntitySummary)
  case loadConcordance(entity: Int64, story: Int64?)
  case findStory(naming: Int64, from: Int64, isForward: Bool)
  case compare(Int64, Int64)
  case loadOutlets
  case loadOutletArticles(outlet: String?, first: Int, count: Int)
  case loadLog
  case search(String)
  case act(UserCommand)
  case redraw, suspend, quit
}

/// What the user says of the news; all but the first two can be undone.
package enum UserCommand: Sendable, Equatable {
  case lookedAt(story: Int64)
  case read(article: Int64)
  case mark(ArticleMark, isOn: Bool, Subjects)
  case reject(String, story: Int64)
  case mergeStories([Int64])
  case split(article: Int64)
  case renameStory(Int64, String?)
  case mergeEntities([Int64])
  case renameEntity(Int64, String)
  case undo, redo
}
