import GainsayCore

/// How answers are drawn: two lines each; before there are any, what a query can hold.
extension SearchScreen {
  func paper(width: Int) -> Paper {
    guard !query.isEmpty else { return .lines(Self.syntax(width)) }
    guard let answer else { return .lines([]) }
    guard !answer.hits.isEmpty else {
      return answer.isWhole ? Self.nothing(answer, width) : .lines([])
    }
    let hits = answer.hits
    return Paper(
      line: { number, isSelected in
        number.isMultiple(of: 2)
          ? Self.head(hits[number / 2], width: width, isSelected: isSelected)
          : [Run("      ")] + Self.marked(hits[number / 2])
      }, count: 2 * hits.count, items: { 2 * $0..<2 * $0 + 2 }, itemCount: hits.count)
  }

  private static func head(_ hit: SearchAnswer.Hit, width: Int, isSelected: Bool) -> [Run] {
    let day = width.isRoomy ? Wording.day(hit.article.published).fitted(to: 13) : ""
    let outlet = Wording.outlet(of: hit.article, cells: min(16, width / 4))
    let marks = Wording.mark(hit.article.freshness) + (hit.article.isStarred ? "* " : "  ")
    let tags = hit.article.tags.map { " #" + $0 }.joined()
    return [
      // Not dimmed: each change of style costs bytes, and this is sent at every key.
      Run((isSelected ? ">" : " ") + marks + day + outlet + "  ")
    ] + Run.title(hit.article.heading + tags, .heading, isSelected: isSelected)
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

  /// What was looked for, in the words of the search, helps to see why nothing was found.
  private static func nothing(_ answer: SearchAnswer, _ width: Int) -> Paper {
    let looked = answer.run.isEmpty ? "" : " Looked for: \(answer.run)"
    return .message(
      "Nothing holds all of these words.",
      hint: "Fewer words find more; the last one may be unfinished." + looked, width: width)
  }

  private static let forms: [(example: String, meaning: String)] = [
    ("norwell jobs", "words in all their forms; the last one may be unfinished"),
    ("\"will not close\"", "a phrase; also a OR b, -not, NEAR/5, word*, /pattern/"),
    ("src:ledger", "in an outlet"),
    ("co:norwell", "about a company, under all its names; also person: place:"),
    ("by:spokeswoman", "said by somebody"),
    ("after:2025-06", "from then on; also before:"),
    ("is:unread", "also is:starred is:disputed, tag:name, has:quote, story:7"),
  ]

  private static func syntax(_ width: Int) -> [(item: Int?, runs: [Run])] {
    let first = 20
    let lines = forms.flatMap { form in
      let texts = Wrapping.lines(of: form.meaning, width: max(width - first - 3, 12))
      return texts.enumerated().map { number, text -> [Run] in
        let left = number == 0 ? form.example : ""
        return [Run("  " + left.fitted(to: first), .heading), Run(text, .dim)]
      }
    }
    return ([[]] + lines).map { (item: nil, runs: $0) }
  }
}
