import GainsayCore
import GainsayUI

/// Asks the library what the reader wants to know.
struct Answers: Sendable {
  let library: Library

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
    case .loadStories: .storiesLoaded(try library.stories())
    case .loadStory(let id): try library.story(id).map(Message.storyLoaded)
    case .loadArticle(let id): try library.article(id).map(Message.articleLoaded)
    case .loadDisagreements(let story):
      .disagreementsLoaded(try library.disagreements(inStory: story), story: story)
    case .loadEntities(let story):
      .entitiesLoaded(try library.entities(inStory: story), story: story)
    case .loadMentions(let entity, let story):
      .mentionsLoaded(
        try library.mentions(of: entity, inStory: story), entity: entity, story: story)
    case .search(let query): .searched(try library.search(query))
    case .copy, .openLink, .pipe, .export, .redraw, .suspend, .quit: nil
    }
  }
}
