/// What a user types, as words, phrases and exclusions. Whatever cannot be read as such is searched as words; nothing is an
/// error.
struct SearchQuery: Sendable, Equatable {
  struct Term: Sendable, Equatable {
    var words: String
    var isExcluded = false
    /// The word may go on: it is still being typed.
    var isPrefix = false
  }

  var terms: [Term]

  init(_ text: String) {
    var terms: [Term] = []
    var rest = Substring(text)
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
        continue
      }
      let isExcluded = first == "-" && rest.dropFirst().first.map { !$0.isWhitespace } == true
      if isExcluded { rest.removeFirst() }
      terms += Self.term(from: &rest, isExcluded: isExcluded)
    }
    self.terms = terms
  }

  private static func term(from rest: inout Substring, isExcluded: Bool) -> [Term] {
    if rest.first == "\"" {
      rest.removeFirst()
      let phrase = rest.prefix { $0 != "\"" }
      rest = rest[phrase.endIndex...].dropFirst()
      return make(phrase, isExcluded, isPrefix: false)
    }
    let word = rest.prefix { !$0.isWhitespace }
    rest = rest[word.endIndex...]
    return make(word, isExcluded, isPrefix: rest.isEmpty && !isExcluded)
  }

  private static func make(_ text: Substring, _ isExcluded: Bool, isPrefix: Bool) -> [Term] {
    let words = text.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    return words.isEmpty ? [] : [Term(words: words, isExcluded: isExcluded, isPrefix: isPrefix)]
  }

  /// In the language of FTS5, every word quoted; nil when there is nothing to look for.
  var match: String? {
    let wanted = terms.filter { !$0.isExcluded }
    guard !wanted.isEmpty else { return nil }
    let positive = wanted.map { "\"\($0.words)\"" + ($0.isPrefix ? "*" : "") }.joined(
      separator: " AND ")
    let negative = terms.filter(\.isExcluded).map { " NOT \"\($0.words)\"" }.joined()
    return "(\(positive))\(negative)"
  }
}
