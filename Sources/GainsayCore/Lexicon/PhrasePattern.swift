import Language

/// Words to look for in a sentence: lemmas in order, `|` between alternatives, `*` for up to three words of any kind.
/// `hold * talk|discussion` finds "have held early stage talks".
struct PhrasePattern: Sendable, Equatable {
  enum Element: Sendable, Equatable {
    case word(Set<String>)
    case gap
  }

  static let longestGap = 3

  var elements: [Element]

  init(_ text: String) {
    elements = text.split(separator: " ").map { word in
      word == "*" ? .gap : .word(Set(word.split(separator: "|").map(String.init)))
    }
  }

  /// The words that a match can begin with.
  var firstWords: Set<String> {
    if case .word(let words) = elements.first { words } else { [] }
  }

  /// The tokens that match from `start` on, gaps left out; nil where the pattern does not stand.
  func match(_ tokens: [Token], at start: Int) -> [Int]? {
    match(tokens, at: start, element: 0)
  }

  private func match(_ tokens: [Token], at index: Int, element: Int) -> [Int]? {
    guard element < elements.count else { return [] }
    switch elements[element] {
    case .word(let words):
      guard index < tokens.count, tokens[index].isOne(of: words),
        let rest = match(tokens, at: index + 1, element: element + 1)
      else { return nil }
      return [index] + rest
    case .gap:
      for skip in 0...Self.longestGap {
        if let rest = match(tokens, at: index + skip, element: element + 1) { return rest }
      }
      return nil
    }
  }
}

extension Token {
  /// The word as written, in small letters.
  var lower: String { form.lowercased() }

  func isOne(of words: Set<String>) -> Bool {
    words.contains(lemma.lowercased()) || words.contains(lower)
  }

  var isPunctuation: Bool { tag == .punctuation }
  var isName: Bool { tag == .properNoun }
}

/// Patterns by the words they can begin with, so that a sentence is gone through once.
struct PhraseIndex<Value: Sendable>: Sendable {
  struct Match {
    var tokens: [Int]
    var value: Value
  }

  private var patterns: [String: [(pattern: PhrasePattern, value: Value)]] = [:]

  mutating func add(_ pattern: PhrasePattern, _ value: Value) {
    for word in pattern.firstWords { patterns[word, default: []].append((pattern, value)) }
  }

  /// All matches, by their first token; several may begin at one.
  func matches(in tokens: [Token]) -> [Match] {
    tokens.indices.flatMap { start in
      let token = tokens[start]
      let starting = Set([token.lemma.lowercased(), token.lower])
      return starting.flatMap { patterns[$0] ?? [] }.compactMap { entry in
        entry.pattern.match(tokens, at: start).map { Match(tokens: $0, value: entry.value) }
      }
    }
  }
}
