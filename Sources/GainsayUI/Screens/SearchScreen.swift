import GainsayCore

/// Results as one types. Once one has gone into the list of them, letters are commands; "/" goes back to the query.
struct SearchScreen: ScreenContent {
  let kind = ScreenKind.search
  private(set) var query = ""
  private(set) var answer: SearchAnswer?
  /// Whether letters are typed into the query.
  private var isTyping = true
  /// Whether an answer is to come: what is typed meanwhile is asked for at once when it has come, so that a fast typist does not
  /// wait for answers that nobody reads.
  private var isWaiting = false
  var scroll = ScrollState()

  var story: Int64? { selected?.article.story }
  var subjects: Subjects? { selected.map { .articles([$0.article]) } }
  var wants: [Effect] { query.isEmpty ? [] : [.search(query)] }
  var typing: String? {
    get { isTyping ? query : nil }
    set { if let newValue { _ = ask(newValue) } }
  }

  func typingColumn() -> Int? { isTyping ? 2 + query.cells : nil }

  /// Enter means an answer to what is typed, not to less of it.
  func awaits(_ action: Action) -> Bool {
    [.open, .nextEntity].contains(action) && !query.isEmpty && answer?.query != query
  }

  var selected: SearchAnswer.Hit? {
    guard let hits = answer?.hits, hits.indices.contains(scroll.item) else { return nil }
    return hits[scroll.item]
  }

  /// What was typed; returns what to ask.
  mutating func ask(_ query: String) -> [Effect] {
    self.query = query
    scroll = ScrollState()
    guard !isWaiting, !query.isEmpty else { return [] }
    isWaiting = true
    return wants
  }

  mutating func take(_ message: Message, in size: PaneSize) -> [Effect] {
    switch message {
    case .searched(let answer) where answer.query == query:
      self.answer = answer
      isWaiting = false
    case .searched where isWaiting:
      isWaiting = !query.isEmpty
      return wants
    case .failed: isWaiting = false
    default: break
    }
    return []
  }

  mutating func perform(_ action: Action, in size: PaneSize) -> Outcome? {
    switch action {
    case .nextEntity where isTyping:
      isTyping = selected == nil
      return Outcome()
    case .nextEntity, .search:
      isTyping = true
      return Outcome()
    case .open:
      // Who comes back from an article goes on in the list.
      if selected != nil { isTyping = false }
      return nil
    default: return nil
    }
  }

  /// As it was left.
  mutating func begin(_ query: String, isTyping: Bool) {
    _ = ask(query)
    self.isTyping = isTyping
  }

  func head(width: Int) -> [Run] {
    let count = answer.map { query.isEmpty ? "" : Self.count($0) } ?? ""
    return [Run("/ \(query)\(isTyping ? "_" : "")", .title)]
      .with(right: [Run(count, .dim)], width: width)
  }

  /// "412+" where there are more than were counted.
  private static func count(_ answer: SearchAnswer) -> String {
    "\(answer.total)\(answer.isCounted ? "" : "+") of \(answer.articles)"
  }

  func status(width: Int) -> String {
    if let answer, answer.query == query, !answer.notes.isEmpty {
      return answer.notes.map(\.text).joined(separator: "; ")
    }
    if query.isEmpty { return "results come as you type" }
    return isTyping
      ? "Enter reads it, Tab goes into the list"
      : "Enter reads it at the match; / changes the query"
  }

  func open() -> Opening? {
    selected.map {
      .article(ArticleOpening($0.article.id, at: $0.position, hits: $0.positions))
    }
  }
}
