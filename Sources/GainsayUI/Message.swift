import GainsayCore

/// What happened.
package enum Message: Sendable {
  /// Companies of the whole library that are listed, at most.
  package static let mostCompanies = 500

  case key(Key)
  case resized(columns: Int, rows: Int)
  /// The mouse was pressed in that row of the window; wheels come as keys.
  case pressed(row: Int)
  /// Makes an item of the shown screen the selected one; out of its range nothing happens.
  case selected(item: Int)
  /// `now` is the ISO 8601 time, from which ages are counted.
  case storiesLoaded(StoryPage, now: String?)
  case storyLoaded(StoryDetail)
  case originsLoaded(OriginGraph, story: Int64)
  case articleLoaded(ArticlePage)
  case disagreementsLoaded([DisagreementCard], story: Int64?)
  case entitiesLoaded([EntitySummary], story: Int64?)
  /// Those of the whole library that go by a name.
  case entitiesFound([EntitySummary], named: String)
  case namesLoaded([EntitySummary], entity: Int64)
  case concordanceLoaded(Concordance, entity: Int64, story: Int64?)
  case earlierMentionsLoaded(Concordance, entity: Int64, story: Int64?, before: Int64)
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
  /// What an effect has to tell the user.
  case said(String)
  /// What was asked for is no longer in the library.
  case missing(Effect)
}

/// What is wanted of the world: a value, so that a test can compare it.
package enum Effect: Sendable, Equatable {
  case loadStories(StoryListRequest)
  case loadStory(Int64)
  case loadOrigins(story: Int64)
  case loadArticle(Int64)
  case loadDisagreements(story: Int64?)
  case loadEntities(story: Int64?)
  case findEntities(named: String)
  /// Entities that go by the same names.
  case loadNames(EntitySummary)
  case loadConcordance(entity: Int64, story: Int64?)
  /// Of very many mentions the next stretch, of articles before that one.
  case loadEarlierMentions(entity: Int64, story: Int64?, before: Int64)
  case findStory(naming: Int64, from: Int64, isForward: Bool)
  case compare(Int64, Int64)
  case loadOutlets
  case loadOutletArticles(outlet: String?, first: Int, count: Int)
  case loadLog
  case search(String)
  case act(UserCommand)
  /// To the clipboard of the user's terminal.
  case copy(String)
  case openLink(article: Int64)
  /// Gives the text to a program; nil is the user's pager.
  case pipe(String, to: [String]?)
  /// Writes the text into a new file; nil opens it in the user's editor.
  case export(String, to: String?)
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
