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
  func match(_ tree: WordTree, at start: Int) -> [Int]? {
    match(tree, at: start, element: 0) ?? particle(tree, at: start)
  }

  private func match(_ tree: WordTree, at index: Int, element: Int) -> [Int]? {
    guard element < elements.count else { return [] }
    switch elements[element] {
    case .word(let words):
      guard index < tree.tokens.count, tree.isOne(index, of: words),
        let rest = match(tree, at: index + 1, element: element + 1)
      else { return nil }
      return [index] + rest
    case .gap:
      for skip in 0...Self.longestGap {
        if let rest = match(tree, at: index + skip, element: element + 1) { return rest }
      }
      return nil
    }
  }

  /// A verb with its particle further off: "laid 900 workers off".
  private func particle(_ tree: WordTree, at start: Int) -> [Int]? {
    guard elements.count == 2, case .word(let verbs) = elements[0],
      case .word(let particles) = elements[1], tree.isOne(start, of: verbs),
      let particle = tree.children[start].first(where: {
        tree.tokens[$0].relation == "compound:prt" && tree.isOne($0, of: particles)
      })
    else { return nil }
    return [start, particle]
  }
}

extension Token {
  /// The word as written, in small letters.
  var lower: String { form.lowercased() }

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

  /// All matches that begin within `clause`, by their first token; several may begin at one.
  func matches(in tree: WordTree, within clause: Range<Int>) -> [Match] {
    var found: [Match] = []
    for start in clause {
      add(tree.lemmas[start], tree, start, &found)
      if tree.lower[start] != tree.lemmas[start] { add(tree.lower[start], tree, start, &found) }
    }
    return found
  }

  private func add(_ word: String, _ tree: WordTree, _ start: Int, _ found: inout [Match]) {
    for entry in patterns[word] ?? [] {
      guard let tokens = entry.pattern.match(tree, at: start) else { continue }
      found.append(Match(tokens: tokens, value: entry.value))
    }
  }
}
