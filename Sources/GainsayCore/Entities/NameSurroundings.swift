import Language

/// The words around a name that tell what it names.
struct NameSurroundings {
  /// Places of the name in its sentence.
  let name: Range<Int>
  let tokens: [Token]
  let nouns: [String: TypeNoun]

  /// Longest run before the name and longest phrase after it, in words.
  private static let reach = (before: 6, after: 12)

  /// The words of the name, in small letters.
  var own: [String] { tokens[name].map(\.lower) }

  /// The words of the name that can tell its sort: the last, and the one before "of" or "for".
  var ownHeads: [String] {
    let before = name.dropLast().filter { ["of", "for"].contains(tokens[$0 + 1].lower) }
    return (before + name.suffix(1)).map { tokens[$0].lower }
  }

  /// The run of nouns and adjectives that ends right before the name, and a possessor before it ("China's"); where a
  /// comma stands between ("the drugmaker, Norwell,"), the type noun before it.
  var before: [String] {
    var found: [String] = []
    var at = name.lowerBound - 1
    while at >= 0, name.lowerBound - at <= Self.reach.before, fits(tokens[at]) {
      // A plural is of others: the judge of a "Children's Court" is no child.
      let isPlural = ["NNS", "NNPS"].contains(tokens[at].pennTag)
      found += isPlural ? [tokens[at].lower] : [tokens[at].lower, tokens[at].lemma.lowercased()]
      at -= 1
    }
    return found + (apposed.map { phrase($0) } ?? [])
  }

  private func fits(_ token: Token) -> Bool {
    [.noun, .adjective, .properNoun].contains(token.tag) || ["'s", "’s"].contains(token.lower)
  }

  private var apposed: Int? {
    let head = name.lowerBound - 2
    guard head >= 0, tokens[head + 1].form == ",", tokens[head].pennTag == "NN",
      nouns[tokens[head].lemma.lowercased()] != nil
    else { return nil }
    let isTold = tokens[name].contains { $0.relation == "appos" && $0.head == head }
    let isClosed = name.upperBound < tokens.count && tokens[name.upperBound].form == ","
    return isTold || isClosed ? head : nil
  }

  /// A noun with the words that describe it.
  private func phrase(_ head: Int) -> [String] {
    tokens[max(0, head - Self.reach.before)...head].indices
      .filter { $0 == head || tokens[$0].head == head && fits(tokens[$0]) }
      .flatMap { [tokens[$0].lower, tokens[$0].lemma.lowercased()] }
  }

  /// The noun phrase of ", the … chain", "is the … chain" or ", 42, mayor of" after the name, up to the first noun of a kind.
  func after(of kind: Entity.Kind) -> [String] {
    var start = name.upperBound
    guard start + 1 < tokens.count else { return [] }
    let isCopula = tokens[start].lemma == "be" || tokens[start].lemma == "become"
    guard isCopula || tokens[start].form == "," else { return [] }
    start += 1
    if age != nil, start + 2 < tokens.count { start += 2 }
    let hasArticle = ["the", "a", "an", "one"].contains(tokens[start].lower)
    guard hasArticle || kind == .person && !isCopula else { return [] }
    let phrase = tokens[start...].prefix(Self.reach.after).prefix {
      !$0.isPunctuation && ![.verb, .auxiliary, .coordinatingConjunction].contains($0.tag)
        || $0.form == "-"
    }
    let head = phrase.firstIndex { nouns[$0.lemma.lowercased()]?.kind == kind && $0.tag == .noun }
    return head.map { phrase[...$0].flatMap { [$0.lower, $0.lemma.lowercased()] } } ?? []
  }

  /// "42" of "Jane Doe, 42,".
  var age: Int? {
    let at = name.upperBound
    guard at + 2 < tokens.count, tokens[at].form == ",", [",", "."].contains(tokens[at + 2].form),
      let age = Int(tokens[at + 1].form), (1...110).contains(age)
    else { return nil }
    return age
  }
}
