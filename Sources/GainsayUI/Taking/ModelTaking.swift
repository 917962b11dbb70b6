import GainsayCore

/// What is taken out of the reader: copied, opened, piped, exported.
extension Model {
  /// Nil where the action is none of these.
  mutating func takeOut(_ action: Action) -> [Effect]? {
    switch action {
    case .copy: return copy()
    case .openLink: return openLink()
    case .pipe: prompt = Prompt(kind: .program)
    case .export: prompt = Prompt(kind: .file, text: content.fileName)
    default: return nil
    }
    return []
  }

  private mutating func copy() -> [Effect] {
    guard let excerpt = content.excerpt else {
      notice = "nothing is selected"
      return []
    }
    return [.copy(excerpt.citation)]
  }

  private mutating func openLink() -> [Effect] {
    guard let article = content.excerpt?.article else {
      notice = "no article is selected"
      return []
    }
    return [.openLink(article: article)]
  }

  /// - Parameter line: a program and its arguments as they are typed.
  func pipe(to line: String) -> [Effect] {
    let words = CommandWords.split(line)
    return [.pipe(wholeText, to: words.isEmpty ? nil : words)]
  }

  /// All that the screen has to say, as plain text: an article whole, disagreements as a briefing in Markdown.
  var wholeText: String {
    switch content {
    case let screen as ArticleScreen: screen.page.map { Self.text(of: $0.article) } ?? ""
    case let screen as DisagreementsScreen:
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
    screens.reversed().first { $0.story == id && !$0.storyTitle.isEmpty }?.storyTitle
  }
}

extension ScreenContent {
  /// What a file with its text is called, until the user says otherwise.
  var fileName: String {
    switch self {
    case is DisagreementsScreen: "disagreements.md"
    case let screen as MentionsScreen: screen.entity.name.asFileName + "-mentions.txt"
    case let screen as ArticleScreen:
      (screen.page?.summary.heading ?? "article").asFileName + ".txt"
    default: "\(kind.rawValue).txt"
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
