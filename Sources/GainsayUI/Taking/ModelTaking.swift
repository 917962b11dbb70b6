import GainsayCore

/// What is taken out of the reader: copied, opened, piped, exported.
extension Model {
  mutating func copy() -> [Effect] {
    guard let excerpt = top.excerpt(width: columns) else {
      notice = "nothing is selected"
      return []
    }
    return [.copy(excerpt.citation)]
  }

  mutating func openLink() -> [Effect] {
    guard let article = top.excerpt(width: columns)?.article else {
      notice = "no article is selected"
      return []
    }
    return [.openLink(article: article)]
  }

  /// All that the screen has to say, as plain text: an article whole, disagreements as a briefing in Markdown.
  var wholeText: String {
    switch top {
    case .article(let screen): screen.page.map { Self.text(of: $0.article) } ?? ""
    case .disagreements(let screen):
      screen.cards.map { card in
        Briefing.card(card.disagreement, storyTitle: storyTitle(card.story))
      }.joined(separator: "\n")
    default: Self.plain(content)
    }
  }

  private static let textWidth = 100

  private static func plain(_ content: any ScreenContent) -> String {
    let paper = content.paper(width: textWidth)
    let lines = (0..<paper.count).map { paper.line($0, false) }
    return ([content.head(width: textWidth), []] + lines).map { runs in
      SafeText.cleaned(runs.map(\.text).joined()).trimmingEnd() + "\n"
    }.joined()
  }

  private static func text(of article: Article) -> String {
    let head = [article.outlet, article.byline, article.published, article.url].compactMap { $0 }
      .joined(separator: "\n")
    return (head.isEmpty ? "" : head + "\n\n") + article.text + "\n"
  }

  private func storyTitle(_ id: Int64) -> String? {
    for screen in screens.reversed() {
      switch screen {
      case .story(let story) where story.id == id: return story.detail?.summary.title
      case .article(let article) where article.story == id: return article.detail?.summary.title
      case .stories(let list): return list.stories.first { $0.id == id }?.title
      default: continue
      }
    }
    return nil
  }
}

extension Screen {
  /// What a file with its text is called, until the user says otherwise.
  var fileName: String {
    switch self {
    case .disagreements: "disagreements.md"
    case .mentions(let screen): screen.entity.name.asFileName + "-mentions.txt"
    case .article(let screen):
      (screen.page?.summary.heading ?? "article").asFileName + ".txt"
    default: "\(kind).txt"
    }
  }
}

extension String {
  private static let longestFileName = 40

  /// Letters and digits, all else a hyphen.
  fileprivate var asFileName: String {
    let words = lowercased().split { !$0.isLetter && !$0.isNumber }
    return String(words.joined(separator: "-").prefix(Self.longestFileName))
  }

  func trimmingEnd() -> String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
