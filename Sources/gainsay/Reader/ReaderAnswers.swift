import Foundation
import GainsayCore
import GainsayUI

/// Asks the library what the reader wants to know, and does what the user says.
struct Answers: Sendable {
  let library: Library

  /// Stories of more articles take too long to be read for nothing.
  private static let mostArticles = 50

  /// Reads a little of each kind while the first list is being looked at, so that the first key of a kind need not wait until what
  /// answers it is in memory.
  func prepare() {
    guard let page = try? library.stories(.init(count: 1)), let story = page.stories.first,
      story.articles <= Self.mostArticles
    else { return }
    _ = try? library.search("a", order: .newest, limit: 1, isCounting: false)
    _ = [.loadStory(story.id), .loadOrigins(story: story.id), .loadDisagreements(story: story.id)]
      .map(message)
    let article = try? library.story(story.id)?.articles.first
    if let article { _ = message(for: .loadArticle(article.id)) }
  }

  func message(for effect: Effect) -> Message {
    do {
      return try answer(to: effect) ?? .missing(effect)
    } catch {
      return .failed("the library cannot be read: \(error.localizedDescription)")
    }
  }

  /// Nil where the library no longer has it.
  private func answer(to effect: Effect) throws -> Message? {
    switch effect {
    case .loadStories(let request):
      .storiesLoaded(try library.stories(request), now: Date.now.ISO8601Format())
    case .loadStory(let id):
      try library.story(id).map(Message.storyLoaded)
    case .loadOrigins(let story):
      try library.originGraph(ofStory: story).map { .originsLoaded($0, story: story) }
    case .loadArticle(let id):
      try library.article(id).map(Message.articleLoaded)
    case .loadDisagreements(let story):
      try known(library.disagreements(inStory: story), of: story)
        .map { .disagreementsLoaded($0, story: story) }
    case .loadEntities(let story):
      try known(
        library.entities(inStory: story, limit: story == nil ? Message.mostCompanies : nil),
        of: story
      ).map { .entitiesLoaded($0, story: story) }
    case .findEntities(let name): .entitiesFound(try library.entities(named: name), named: name)
    case .loadNames(let entity): .namesLoaded(try names(like: entity), entity: entity.id)
    case .loadConcordance(let entity, let story):
      try mentions(of: entity, story).map { .concordanceLoaded($0, entity: entity, story: story) }
    case .loadEarlierMentions(let entity, let story, let before):
      .earlierMentionsLoaded(
        try library.concordance(of: entity, inStory: story, before: before), entity: entity,
        story: story, before: before)
    case .findStory(let entity, let story, let isForward):
      .nextStoryFound(
        try library.story(naming: entity, from: story, isForward: isForward), entity: entity,
        from: story)
    case .compare(let article, let other):
      try library.comparison(of: article, with: other).map(Message.compared)
    case .loadOutlets: .outletsLoaded(try library.outlets())
    case .loadOutletArticles(let outlet, let first, let count):
      .outletArticlesLoaded(
        try library.articles(ofOutlet: outlet, first: first, count: count), outlet: outlet,
        first: first)
    case .loadLog: .logLoaded(try library.importLog())
    case .search(let query): .searched(try library.search(query))
    case .act(let command): .acted(command, try act(command))
    case .copy, .openLink, .pipe, .export, .redraw, .suspend, .quit: nil
    }
  }

  /// Nothing of a story is an answer only as long as there is such a story.
  private func known<Found>(_ found: [Found], of story: Int64?) throws -> [Found]? {
    guard found.isEmpty, let story else { return found }
    return try library.story(story) == nil ? nil : found
  }

  /// Nil where nobody is named by that entity any more.
  private func mentions(of entity: Int64, _ story: Int64?) throws -> Concordance? {
    let concordance = try library.concordance(of: entity, inStory: story)
    return concordance.total == 0 ? nil : concordance
  }

  /// Others that go by one of its names.
  private func names(like entity: EntitySummary) throws -> [EntitySummary] {
    var found: [EntitySummary] = []
    for name in [entity.name] + entity.aliases {
      for other in try library.entities(named: name)
      where other.id != entity.id && !found.contains(where: { $0.id == other.id }) {
        found.append(other)
      }
    }
    return found
  }

  private func act(_ command: UserCommand) throws -> UserActionKind? {
    switch command {
    case .lookedAt(let story): try library.noteLookedAt(story: story)
    case .read(let article): try library.noteRead(article: article)
    case .mark(let mark, let isOn, .articles(let articles)):
      try library.mark(mark, isOn, articles: articles.map(\.id))
    case .mark(let mark, let isOn, .stories(let stories)):
      try library.mark(mark, isOn, stories: stories.map(\.id))
    case .reject(let key, let story): try library.rejectDisagreement(key, inStory: story)
    case .mergeStories(let stories): try library.mergeStories(stories)
    case .split(let article): _ = try library.splitStory(article: article)
    case .renameStory(let story, let title): try library.renameStory(story, to: title)
    case .mergeEntities(let entities): try library.mergeEntities(entities)
    case .renameEntity(let entity, let name): try library.renameEntity(entity, to: name)
    case .undo: return try library.undo()
    case .redo: return try library.redo()
    }
    return nil
  }
}
