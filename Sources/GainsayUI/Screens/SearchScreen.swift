import GainsayCore

/// Results as one types.
struct SearchScreen: ScreenContent {
  var query = ""
  var answer: SearchAnswer?
  var scroll = ScrollState()

  var typing: String? {
    get { query }
    set { query = newValue ?? "" }
  }

  func typingColumn() -> Int? { 2 + query.cells }

  var story: Int64? { selected?.article.story }
  var selected: SearchAnswer.Hit? {
    guard let hits = answer?.hits, hits.indices.contains(scroll.item) else { return nil }
    return hits[scroll.item]
  }

  func head(width: Int) -> [Run] {
    let count = answer.map { query.isEmpty ? "" : "\($0.total) of \($0.articles)" } ?? ""
    let typed = "/ \(query)_"
    return [Run(typed.fitted(to: max(width - count.cells - 1, 4)), .title), Run(" " + count, .dim)]
  }

  func paper(width: Int) -> Paper {
    guard let hits = answer?.hits, !query.isEmpty else { return .lines([]) }
    var lines: [(item: Int?, runs: [Run])] = []
    for (item, hit) in hits.enumerated() {
      let outlet = Wording.outlet(hit.article.outlet, path: hit.article.path).fitted(
        to: min(16, width / 4))
      lines.append(
        (
          item,
          [
            Run("  " + outlet + "  ", .dim),
            Run(hit.article.heading.fitted(to: max(width - outlet.cells - 5, 6)), .heading),
          ]
        ))
      lines.append((item, [Run("      ")] + Self.marked(hit)))
    }
    if hits.isEmpty { lines = [(nil, []), (nil, [Run("  Nothing holds all of these words.")])] }
    return .lines(lines)
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

  func open() -> Opening? { selected.map { .article($0.article.id, at: $0.position, entity: nil) } }
}
