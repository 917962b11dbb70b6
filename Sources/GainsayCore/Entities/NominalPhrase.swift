import Language

/// A phrase that may stand for someone or something named: "the Cincinnati-based grocer", "this city", "his wife".
struct NominalPhrase {
  var sentence: Int
  /// Of the sentence.
  var tokens: Range<Int>
  var head: Int
  /// Of the head, in small letters.
  var lemma: String
  var noun: TypeNoun
  /// The words between the article and the head, in small letters.
  var modifiers: [String]
  /// Those of them that are nouns.
  var nouns: [String] = []
  /// In years: "the 42-year-old".
  var age: Int?
}

/// Finds phrases with an article, a demonstrative or a possessive whose head is a type noun.
struct NominalPhraseFinder {
  let nouns: [String: TypeNoun]
  let closed: ClosedClasses

  /// Longest phrase, in words after the article.
  private static let reach = 7

  /// The phrase that opens at `start`; nil where none does, or where what follows says which one is meant.
  func phrase(at start: Int, of sentence: Int, in tokens: [Token]) -> NominalPhrase? {
    let isOwned = ["his", "her", "their"].contains(tokens[start].lower)
    guard isOwned || ["the", "this"].contains(tokens[start].lower) else { return nil }
    let run = tokens[(start + 1)...].prefix(Self.reach).prefix(while: isInside)
    if !isOwned, let old = aged(start, run, tokens, sentence) { return old }
    guard let head = run.indices.first(where: { isHead($0, tokens, after: start) }),
      let noun = nouns[tokens[head].lemma.lowercased()],
      isOwned == (noun.scope == .kin) || !isOwned
    else { return nil }
    return NominalPhrase(
      sentence: sentence, tokens: start..<head + 1, head: head,
      lemma: tokens[head].lemma.lowercased(), noun: noun,
      modifiers: tokens[start + 1..<head].map(\.lower),
      nouns: tokens[start + 1..<head].filter { $0.tag == .noun }.map(\.lower))
  }

  private func isInside(_ token: Token) -> Bool {
    [.noun, .adjective, .properNoun, .adverb, .numeral].contains(token.tag)
      || ["-", "based"].contains(token.lower)
      || token.tag == .verb && token.lower.hasSuffix("ed")
  }

  /// A type noun in the singular that ends the phrase; with a capital ("the Commission") it is all of it.
  private func isHead(_ index: Int, _ tokens: [Token], after start: Int) -> Bool {
    let token = tokens[index]
    guard let noun = nouns[token.lemma.lowercased()], token.lower == token.lemma.lowercased(),
      token.tag == .noun || token.tag == .properNoun
    else { return false }
    let isBody = index == start + 1 && noun.kind == .organization
    guard token.tag == .noun || !token.form.isCapitalisedWord || isBody else { return false }
    return !isLed(index + 1, tokens)
  }

  /// Whether the word belongs to the phrase before it, or says which one that means.
  private func isLed(_ index: Int, _ tokens: [Token]) -> Bool {
    guard index < tokens.count else { return false }
    let next = tokens[index]
    return next.isName || next.tag == .noun || next.form == "-" || next.pennTag == "VBG"
      || closed.restricting.contains(next.lower)
  }

  /// "The 42-year-old", with or without a noun behind it.
  private func aged(
    _ start: Int, _ run: ArraySlice<Token>, _ tokens: [Token], _ sentence: Int
  ) -> NominalPhrase? {
    guard let first = run.first,
      let age = Int(first.form.prefix { $0.isNumber }), (1...110).contains(age),
      let old = run.prefix(5).firstIndex(where: { $0.lower == "old" || $0.lower.hasSuffix("-old") })
    else { return nil }
    var end = old + 1
    while end < run.endIndex, tokens[end].tag == .noun, tokens[end].pennTag != "NNS" { end += 1 }
    guard !isLed(end, tokens) else { return nil }
    return NominalPhrase(
      sentence: sentence, tokens: start..<end, head: end - 1, lemma: "",
      noun: TypeNoun(kind: .person, scope: .role, gender: nil, broader: []), modifiers: [],
      age: age)
  }
}

extension String {
  fileprivate var isCapitalisedWord: Bool { first?.isUppercase == true }
}
