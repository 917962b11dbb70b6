import GainsayCore

/// What the user says of the news.
extension Model {
  /// Nil where the action is none of these.
  mutating func act(_ action: Action) -> [Effect]? {
    switch action {
    case .undo: return [.act(.undo)]
    case .redo: return [.act(.redo)]
    case .markRead:
      return mark(.read) {
        $0.freshness != .seen
      } storyIsOff: {
        $0.marks.unread > 0
      }
    case .star:
      return mark(.starred) {
        !$0.isStarred
      } storyIsOff: {
        $0.marks.starred == 0
      }
    case .tag:
      prompt = content.subjects.map { Prompt(kind: .tag($0)) }
      return []
    case .filter:
      let text = (content as? StoriesScreen)?.request.filter.text
      prompt = Prompt(kind: .filter, text: text ?? (content as? EntitiesScreen)?.filter ?? "")
      return []
    case .setMark, .goToMark:
      prompt = Prompt(kind: action == .setMark ? .setMark : .goToMark)
      return []
    case .rename: return rename()
    case .split: return split()
    default: return nil
    }
  }

  /// Sets the mark on all where one of them lacks it, else takes it off.
  private func mark(
    _ mark: ArticleMark, articleIsOff: (ArticleSummary) -> Bool,
    storyIsOff: (StorySummary) -> Bool
  ) -> [Effect] {
    guard let subjects = content.subjects else { return [] }
    let isOn =
      switch subjects {
      case .articles(let articles): articles.contains(where: articleIsOff)
      case .stories(let stories): stories.contains(where: storyIsOff)
      }
    return [.act(.mark(mark, isOn: isOn, subjects))]
  }

  private mutating func rename() -> [Effect] {
    if let list = content as? EntitiesScreen, let entity = list.selected {
      prompt = Prompt(kind: .renameEntity(entity.id), text: entity.name)
    } else if let list = content as? MentionsScreen {
      prompt = Prompt(kind: .renameEntity(list.entity.id), text: list.entity.name)
    } else if let story = content.story {
      prompt = Prompt(kind: .renameStory(story), text: content.storyTitle)
    }
    return []
  }

  private mutating func split() -> [Effect] {
    guard case .articles(let articles)? = content.subjects, let article = articles.first else {
      return []
    }
    return [.act(.split(article: article.id))]
  }

  // MARK: typing

  mutating func type(_ key: Key) -> [Effect] {
    guard var prompt else { return [] }
    let answer = prompt.type(key)
    self.prompt = answer == .typing ? prompt : nil
    return answer == .given ? given(prompt) : []
  }

  private mutating func given(_ prompt: Prompt) -> [Effect] {
    let text = prompt.text.trimmed
    switch prompt.kind {
    case .filter: return filter(text)
    case .tag(let subjects): return tag(subjects, text)
    case .renameStory(let story):
      return [.act(.renameStory(story, text.isEmpty ? nil : text))]
    case .renameEntity(let entity):
      return text.isEmpty ? [] : [.act(.renameEntity(entity, text))]
    case .setMark:
      if let letter = text.first {
        jumps.name(letter, screens)
        notice = "' and \(letter) lead back here"
      }
      return []
    case .goToMark: return goToMark(text.first)
    case .program: return pipe(to: text)
    case .file: return [.export(wholeText, to: text.isEmpty ? nil : text)]
    }
  }

  private mutating func filter(_ text: String) -> [Effect] {
    if var stories = content as? StoriesScreen {
      stories.filter(StoryFilter(text))
      content = stories
      return stories.wants
    }
    guard var companies = content as? EntitiesScreen else { return [] }
    let effects = companies.filter(text)
    content = companies
    return effects
  }

  private func tag(_ subjects: Subjects, _ text: String) -> [Effect] {
    let isOn = !text.hasPrefix("-")
    let name = text.drop { $0 == "-" || $0 == "#" }
    return name.isEmpty ? [] : [.act(.mark(.tagged(String(name)), isOn: isOn, subjects))]
  }

  private mutating func goToMark(_ letter: Character?) -> [Effect] {
    guard let letter else { return [] }
    let place = letter == "'" ? jumps.go(back: true, from: screens) : jumps.place(letter)
    guard let place else {
      notice = "no place is remembered under \(letter): \" and a letter remembers one"
      return []
    }
    if letter != "'" { jumps.leave(screens) }
    return turn(to: place)
  }
}

extension ScreenContent {
  /// What its story is called, as far as the screen knows.
  var storyTitle: String {
    switch self {
    case let screen as StoriesScreen: screen.selected?.title ?? ""
    case let screen as StoryScreen: screen.detail?.summary.title ?? ""
    case let screen as ArticleScreen: screen.detail?.summary.title ?? ""
    default: ""
    }
  }
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
