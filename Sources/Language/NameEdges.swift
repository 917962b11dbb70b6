/// Cuts from a name what is no part of it: articles, possessives, titles, common words at either end.
struct NameEdges: Sendable {
  private let titles: Set<String>
  /// Words that are cut before a title: "Prime" of "Prime Minister".
  private let beforeTitles: Set<String>
  /// Little words with which a family name may begin.
  private static let particles: Set = [
    "al", "el", "bin", "ibn", "de", "da", "di", "du", "la", "le", "van", "von", "der", "den", "ter",
  ]

  init(titles file: [UInt8]) {
    let lines = WordList.lines(of: file).map(String.init)
    titles = Set(lines.filter { !$0.hasSuffix("*") })
    beforeTitles = Set(lines.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) })
  }

  /// Nil where nothing is left.
  func trimmed(_ name: NameSpan, _ tokens: [Token]) -> NameSpan? {
    var (start, end) = (name.tokens.lowerBound, name.tokens.upperBound)
    while start < end, isEdge(tokens[start]) { start += 1 }
    while end > start, isEdge(tokens[end - 1]) { end -= 1 }
    if name.kind == .person { start = afterTitles(start, end, tokens) }
    if tokens[start..<end].contains(where: { !$0.form.isCommonWord }) {
      while end - start > 1, tokens[end - 1].form.isCommonWord { end -= 1 }
      while end - start > 1, isCommonOpening(tokens[start]) { start += 1 }
    }
    let trimmed = NameSpan(tokens: start..<max(start, end), kind: name.kind)
    return isName(trimmed, tokens) ? trimmed : nil
  }

  private func isEdge(_ token: Token) -> Bool {
    token.pennTag == "POS" || token.tag == .punctuation && token.form != ")"
      || ["the", "The", "a", "A", "an", "An", "'s", "’s"].contains(token.form)
  }

  private func afterTitles(_ start: Int, _ end: Int, _ tokens: [Token]) -> Int {
    var start = start
    while start < end {
      let isLed = start + 1 < end && titles.contains(tokens[start + 1].form)
      guard
        titles.contains(tokens[start].form) || isLed && beforeTitles.contains(tokens[start].form)
      else { return start }
      start += 1
    }
    return start
  }

  private func isCommonOpening(_ token: Token) -> Bool {
    token.form.isCommonWord && !Self.particles.contains(token.form)
  }

  /// Whether something is left that can be a name: no lone initial, no whole people.
  private func isName(_ name: NameSpan, _ tokens: [Token]) -> Bool {
    guard let first = name.tokens.first else { return false }
    guard name.tokens.count == 1 else { return true }
    let form = tokens[first].form
    if form.utf8.count == 1 || form.utf8.count == 2 && form.hasSuffix(".") { return false }
    return name.kind != .person || tokens[first].pennTag != "NNPS"
  }
}

extension String {
  /// Whether it is in small letters throughout: "fraternity", and not "iPhone".
  fileprivate var isCommonWord: Bool {
    guard let first = utf8.first, Ascii.isLower(first) else { return false }
    return !utf8.contains(where: Ascii.isUpper)
  }
}
