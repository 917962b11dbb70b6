/// Tells from the words around a time whether it is still to come.
///
/// The nearest sign before it decides ("said Monday it will" has passed, "will meet Monday" has
/// not); where there is none, the nearest after it does ("On Monday, the court will").
struct TimeDirection {
  let tokens: [Token]
  let words: LowerWords

  /// How many words are looked at on either side.
  private static let reach = 12

  func isComing(at place: Range<Int>) -> Bool {
    for index in (max(0, place.lowerBound - Self.reach)..<place.lowerBound).reversed() {
      if words[index] == ";" { break }
      if let sign = sign(at: index, "coming") { return sign }
    }
    for index in place.upperBound..<min(tokens.count, place.upperBound + Self.reach) {
      if words[index] == ";" { break }
      if let sign = sign(at: index, "ahead") { return sign }
    }
    return false
  }

  /// True for the future, false for the past, nil for a word that says nothing.
  private func sign(at index: Int, _ coming: String) -> Bool? {
    let terms = TimeExpressionFinder.terms
    if terms.match(coming, in: words, at: index) != nil { return true }
    if tokens[index].pennTag == "VBD" || terms.contains("gone", words[index]) { return false }
    return nil
  }
}
