import GainsayCore

/// Results as one types.
struct SearchScreen: ScreenContent {
  let kind = ScreenKind.search
  private(set) var query = ""
  private(set) var answer: SearchAnswer?
  /// Whether an answer is to come: what is typed meanwhile is asked for at once when it has come, so that a fast typist does not
  /// wait for answers that nobody reads.
  private var isWaiting = false
  var scroll = ScrollState()

  var story: Int64? { selected?.article.story }
  var subjects: Subjects? { selected.map { .articles([$0.article]) } }
  var wants: [Effect] { query.isEmpty ? [] : [.search(query)] }
  var typing: String? {
    get { query }
    set { _ = ask(newValue ?? "") }
  }

  func typingColumn() -> Int? { 2 + query.cells }

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
    case .searched where isWaiting: return wants
    case .failed: isWaiting = false
    default: break
    }
    return []
  }

  func head(width: Int) -> [Run] {
    let count = answer.map { query.isEmpty ? "" : "\($0.total) of \($0.articles)" } ?? ""
    return [Run("/ \(query)_", .title)].with(right: [Run(count, .dim)], width: width)
  }

  func paper(width: Int) -> Paper {
    guard let hits = answer?.hits, !query.isEmpty else { return .lines([]) }
    guard !hits.isEmpty else {
      guard answer?.isWhole != false else { return .lines([]) }
      return .lines([
        (nil, []), (nil, [Run("  Nothing holds all of these words.")]),
        (nil, [Run("  Fewer words find more; the last one may be unfinished.", .dim)]),
      ])
    }
    return .lines(hits.enumerated().flatMap { Self.lines($1, item: $0, width: width) })
  }

  private static func lines(_ hit: SearchAnswer.Hit, item: Int, width: Int) -> [(
    item: Int?, runs: [Run]
  )] {
    let day = width.isRoomy ? Wording.day(hit.article.published).fitted(to: 12) : ""
    let outlet = Wording.outlet(of: hit.article).fitted(to: min(16, width / 4))
    let room = max(width - day.cells - outlet.cells - 5, 6)
    return [
      (
        item,
        [
          Run(" " + Wording.mark(hit.article.freshness) + day + outlet + "  ", .dim),
          Run(hit.article.heading.fitted(to: room), .heading),
        ]
      ), (item, [Run("      ")] + marked(hit)),
    ]
  }

  private static func marked(_ hit: SearchAnswer.Hit) -> [Run] {
    let bytes = Array(hit.snippet.utf8)
    var runs: [Run] = []
    var at = 0
    for match in hit.matches where match.lowerBound >= at && match.upperBound <= bytes.count {
      runs.append(Run(String(decoding: bytes[at..<match.lowerBound], as: UTF8.self)))
      runs.append(Run("[" + String(decoding: bytes[match], as: UTF8.self) + "]", .match))
      at = match.upperBound
    }
    return runs + [Run(String(decoding: bytes[at...], as: UTF8.self))]
  }

  func status(width: Int) -> String {
    query.isEmpty ? "\"phrase\"  -not  the last word may be unfinished" : ""
  }

  func open() -> Opening? {
    selected.map {
      .article(ArticleOpening($0.article.id, at: $0.position, hits: $0.positions))
    }
  }
}
