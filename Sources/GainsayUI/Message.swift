import GainsayCore

/// What happened.
package enum Message: Sendable {
  case key(Key)
  case resized(columns: Int, rows: Int)
  case storiesLoaded([StorySummary])
  case storyLoaded(StoryDetail)
  case articleLoaded(ArticlePage)
  case disagreementsLoaded([DisagreementCard], story: Int64?)
  case entitiesLoaded([EntitySummary], story: Int64?)
  case mentionsLoaded([MentionLine], entity: Int64, story: Int64?)
  case searched(SearchAnswer)
  case importProgressed(ImportProgress)
  case importEnded(ImportReport)
  case failed(String)
}

/// What is wanted of the world: a value, so that a test can compare it.
package enum Effect: Sendable, Equatable {
  case loadStories
  case loadStory(Int64)
  case loadArticle(Int64)
  case loadDisagreements(story: Int64?)
  case loadEntities(story: Int64?)
  case loadMentions(entity: Int64, story: Int64?)
  case search(String)
  case redraw, suspend, quit
}
