import Language

/// Runs of words and their edges.
extension WordTree {
  /// The word of a range that the others hang on.
  func top(of range: Range<Int>) -> Int {
    range.first { tokens[$0].head.map { !range.contains($0) } ?? true } ?? range.lowerBound
  }

  /// Whether nothing but a time stands there: "Monday", "on May 10".
  func isTime(_ range: Range<Int>) -> Bool {
    let words = range.filter { tokens[$0].tag != .adposition }
    guard let first = words.first, let last = words.last else { return false }
    return TimeExpressionFinder().find(in: Array(tokens[range]), reference: nil).contains {
      $0.range.lowerBound <= tokens[first].range.lowerBound
        && tokens[last].range.upperBound <= $0.range.upperBound
    }
  }

  private static let edges: Set<String> = [",", ";", ":", ".", "—", "–", "-", "--", "…"]
  private static let openings: Set<String> = ["“", "\"", "``", "‘", "'", "''", "«"]
  private static let closings: Set<String> = ["”", "\"", "''", "’", "'", "»"]

  func isOpeningMark(_ index: Int) -> Bool {
    tokens[index].isPunctuation && Self.openings.contains(tokens[index].form)
  }

  func isClosingMark(_ index: Int) -> Bool {
    tokens[index].isPunctuation && Self.closings.contains(tokens[index].form)
  }

  /// Without the marks at its edges; those inside quotation marks stay.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    if start < bodyStart { start = min(bodyStart, end) }
    while start < end, Self.edges.contains(tokens[start].form) || isStrayClose(start) { start += 1 }
    while start < end, isEdge(end - 1, from: start) || isStrayBracket(end - 1, from: start) {
      end -= 1
    }
    return start..<max(start, end)
  }

  /// A bracket that closes what was opened outside.
  private func isStrayBracket(_ index: Int, from start: Int) -> Bool {
    guard [")", "]"].contains(tokens[index].form) else { return false }
    let opening = tokens[index].form == ")" ? "(" : "["
    return !tokens[start..<index].contains { $0.form == opening }
  }

  private func isStrayClose(_ index: Int) -> Bool {
    isClosingMark(index) && (!quoted[index] || index + 1 < tokens.count && !quoted[index + 1])
  }

  /// A mark that is no part of what it follows; "U.S." and quoted marks are.
  private func isEdge(_ index: Int, from start: Int) -> Bool {
    let token = tokens[index]
    if quoted[index] {
      // A closing mark whose opening one is outside belongs to somebody else.
      return !isClosingMark(index) ? false : !(start..<index).contains { quoted[$0] }
    }
    return Self.edges.contains(token.form)
      || token.isPunctuation && ["(", "["].contains(token.form)
  }
}
