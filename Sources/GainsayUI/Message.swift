import GainsayCore

/// What happened.
package enum Message: Sendable {
  case key(Key)
  case resized(columns: Int, rows: Int)
  /// The mouse was pressed in that row of the window; wheels come as keys.
  case pressed(row: Int)
  /// Makes an item of the shown screen the selected one; out of its range nothing happens.
  case selected(item: Int)
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
  /// What an effect has to tell the user.
  case said(String)
  /// What was asked for is no longer in the library.
  case missing(Effect)
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
  /// To the clipboard of the user's terminal.
  case copy(String)
  case openLink(article: Int64)
  /// Gives the text to a program; nil is the user's pager.
  case pipe(String, to: [String]?)
  /// Writes the text into a new file; nil opens it in the user's editor.
  case export(String, to: String?)
  case redraw, suspend, quit
}
