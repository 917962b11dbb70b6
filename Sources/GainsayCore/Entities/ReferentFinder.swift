import Language

/// Lists what a pronoun may point to, in order of place.
struct ReferentFinder {
  let text: ArticleText
  let lexicon: Lexicon
  let entities: [Entity]
  let genders: [Int: Gender]

  /// - Parameter mentions: names and nominals that are resolved, in order of place.
  func referents(_ mentions: [Mention]) -> [[Referent]] {
    var (chains, next): ([String: Int], Int) = ([:], 0)
    return text.sentences.indices.map { index in
      let sentence = text.sentences[index]
      var isTaken = [Bool](repeating: false, count: sentence.tokens.count)
      var found: [Referent] = []
      while next < mentions.count, mentions[next].range.lowerBound < sentence.range.upperBound {
        let mention = mentions[next]
        next += 1
        let tokens = text.tokens(in: mention.range, of: sentence)
        guard !tokens.isEmpty else { continue }
        for token in tokens { isTaken[token] = true }
        if let referent = named(mention, tokens, index) { found.append(referent) }
      }
      for token in sentence.tokens.indices where !isTaken[token] {
        if let referent = noun(token, index, &chains) { found.append(referent) }
      }
      return found.sorted { $0.offset < $1.offset }
    }
  }

  private func named(_ mention: Mention, _ tokens: Range<Int>, _ index: Int) -> Referent? {
    let sentence = text.sentences[index]
    let entity = entities[mention.entity]
    let head = sentence.head(of: tokens)
    // "Norwell" in "Norwell shares": the shares are spoken of.
    let isModifier = ["compound", "amod"].contains(sentence.tokens[head].relation)
    return Referent(
      sentence: index, token: head, offset: sentence.tokens[head].range.lowerBound,
      chain: mention.entity, kind: Referent.Kind(entity.kind), gender: genders[mention.entity],
      isPlural: false,
      salience: isModifier ? 0.25 : Salience.of(head, in: sentence.tokens), form: mention.form)
  }

  /// A common noun that names no entity; the same word twice is one chain.
  private func noun(_ token: Int, _ index: Int, _ chains: inout [String: Int]) -> Referent? {
    let tokens = text.sentences[index].tokens
    let noun = tokens[token]
    let isNoun = noun.tag == .noun || noun.tag == .properNoun
    guard isNoun, !["compound", "flat", "fixed", "goeswith"].contains(noun.relation) else {
      return nil
    }
    let type = lexicon.typeNouns[noun.lemma.lowercased()]
    let kind = type.map { Referent.Kind($0.kind) } ?? .thing
    let chain = chains[noun.lemma] ?? -1 - chains.count
    chains[noun.lemma] = chain
    return Referent(
      sentence: index, token: token, offset: noun.range.lowerBound, chain: chain, kind: kind,
      gender: type?.gender, isPlural: ["NNS", "NNPS"].contains(noun.pennTag),
      salience: Salience.of(token, in: tokens))
  }
}

extension Referent.Kind {
  init(_ kind: Entity.Kind) {
    switch kind {
    case .person: self = .person
    case .organization: self = .organization
    case .place: self = .place
    case .other: self = .thing
    }
  }
}

extension Sentence {
  /// The word of `tokens` on which the others hang: the first whose head lies outside.
  package func head(of tokens: Range<Int>) -> Int {
    tokens.first { index in self.tokens[index].head.map { !tokens.contains($0) } ?? true }
      ?? tokens.lowerBound
  }
}
