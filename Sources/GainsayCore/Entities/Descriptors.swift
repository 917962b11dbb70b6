import Language

/// What an article calls its entities, so that "the grocer" can be told from "the bank": nouns before a name ("grocer X"),
/// appositions ("X, the largest chain in"), "X is a chain", and the words of the name itself ("Ministry of Transport").
struct Descriptors {
  private(set) var words: [Int: Set<String>] = [:]

  init(text: ArticleText, names: [Mention], lexicon: Lexicon) {
    for sentence in text.sentences {
      for mention in names where sentence.range.contains(mention.range.lowerBound) {
        let tokens = text.tokens(in: mention.range, of: sentence)
        guard !tokens.isEmpty else { continue }
        let found =
          Self.before(tokens.lowerBound, in: sentence.tokens)
          + Self.after(tokens.upperBound, in: sentence.tokens, nouns: lexicon.typeNouns)
          + sentence.tokens[tokens].map(\.lower)
        words[mention.entity, default: []].formUnion(found)
      }
    }
  }

  /// The run of nouns and adjectives that ends right before the name, and a possessor before it ("China's").
  private static func before(_ index: Int, in tokens: [Token]) -> [String] {
    var found: [String] = []
    var at = index - 1
    while at >= 0, index - at <= 6 {
      let token = tokens[at]
      let fits =
        [.noun, .adjective, .properNoun].contains(token.tag) || ["'s", "’s"].contains(token.lower)
      guard fits else { break }
      found.append(token.lower)
      found.append(token.lemma.lowercased())
      at -= 1
    }
    return found
  }

  /// The noun phrase of ", the … chain" or "is the … chain" after the name.
  private static func after(_ index: Int, in tokens: [Token], nouns: [String: TypeNoun]) -> [String]
  {
    guard index + 1 < tokens.count else { return [] }
    let opens = tokens[index].form == "," || tokens[index].lemma == "be"
    let hasArticle = ["the", "a", "an", "one"].contains(tokens[index + 1].lower)
    guard opens, hasArticle else { return [] }
    let phrase = tokens[(index + 1)...].prefix(12).prefix { !$0.isPunctuation && $0.tag != .verb }
    let head = phrase.firstIndex { nouns[$0.lemma.lowercased()] != nil && $0.tag == .noun }
    return head.map { phrase[...$0].flatMap { [$0.lower, $0.lemma.lowercased()] } } ?? []
  }
}
