import Language

/// Finds the nouns that stand for a named entity: "the Cincinnati-based grocer", "both companies", "the mayor".
struct NominalFinder {
  let lexicon: Lexicon
  let text: ArticleText
  let entities: [Entity]
  let names: [Mention]
  private let descriptors: Descriptors
  private let demonyms: [String: String]

  init(
    lexicon: Lexicon, text: ArticleText, entities: [Entity], names: [Mention],
    descriptors: Descriptors
  ) {
    self.lexicon = lexicon
    self.text = text
    self.entities = entities
    self.names = names
    self.descriptors = descriptors
    demonyms = lexicon.demonyms
  }

  func find() -> [Mention] {
    var found: [Mention] = []
    for (index, sentence) in text.sentences.enumerated() {
      for start in sentence.tokens.indices {
        found +=
          plural(at: start, of: index, resolved: found) + definite(at: start, of: index)
      }
    }
    return found
  }

  // MARK: "the two companies", "both firms"

  private func plural(at start: Int, of index: Int, resolved: [Mention]) -> [Mention] {
    let tokens = text.sentences[index].tokens
    var at = start
    guard ["the", "both"].contains(tokens[at].lower) else { return [] }
    let isBoth = tokens[at].lower == "both"
    at += 1
    if !isBoth {
      guard at < tokens.count, tokens[at].lower == "two" else { return [] }
      at += 1
    }
    let isNoun = at < tokens.count && isGroupNoun(tokens[at])
    guard isNoun || (!isBoth && at < tokens.count && tokens[at].tag != .noun) else { return [] }
    let range = text.range(ofTokens: start..<(isNoun ? at + 1 : at), in: text.sentences[index])
    guard let pair = pair(before: range.lowerBound, sentence: index, resolved: resolved) else {
      return []
    }
    return pair.map { Mention(range: range, entity: $0, form: .nominal) }
  }

  private func isGroupNoun(_ token: Token) -> Bool {
    let lemma = token.lemma.lowercased()
    return token.lower.hasSuffix("s") || token.lower.hasSuffix("ies")
      ? lexicon.typeNouns[lemma] != nil || ["party", "side", "firm"].contains(lemma) : false
  }

  /// The two companies that were named most, counting only as far as `offset`, papers and bodies aside.
  private func pair(before offset: Int, sentence: Int, resolved: [Mention]) -> [Int]? {
    var counts: [Int: Int] = [:]
    for mention in names + resolved
    where mention.range.lowerBound < offset && isCompany(mention.entity) && mention.form != .pronoun
    {
      counts[mention.entity, default: 0] += weight(of: mention, from: sentence)
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard ranked.count >= 2, ranked.count == 2 || ranked[1].value > ranked[2].value else {
      return nil
    }
    return [ranked[0].key, ranked[1].key].sorted()
  }

  /// What was named in the last two sentences counts more.
  private func weight(of mention: Mention, from sentence: Int) -> Int {
    let from = { (back: Int) in text.sentences[max(0, sentence - back)].range.lowerBound }
    return mention.range.lowerBound >= from(1) ? 4 : mention.range.lowerBound >= from(2) ? 2 : 1
  }

  private func isCompany(_ entity: Int) -> Bool {
    guard entities[entity].kind == .organization else { return false }
    return !isPress(entity) && !calls(entity, anyOf: .body)
  }

  private func isPress(_ entity: Int) -> Bool {
    lexicon.outlets[lexicon.names.key(entities[entity].name)] != nil
  }

  private func calls(_ entity: Int, anyOf scope: TypeNoun.Scope) -> Bool {
    (descriptors.words[entity] ?? []).contains { lexicon.typeNouns[$0]?.scope == scope }
  }

  // MARK: "the supermarket giant"

  private func definite(at start: Int, of index: Int) -> [Mention] {
    let sentence = text.sentences[index]
    let tokens = sentence.tokens
    guard tokens[start].lower == "the" else { return [] }
    let phrase = tokens[(start + 1)...].prefix(7).prefix { token in
      [.noun, .adjective, .properNoun, .adverb, .numeral].contains(token.tag)
        || ["-", "based"].contains(token.lower)
        || token.tag == .verb && token.lower.hasSuffix("ed")
    }
    guard let head = phrase.indices.last,
      tokens[head].tag == .noun || lexicon.typeNouns[tokens[head].lower] != nil,
      let noun = lexicon.typeNouns[tokens[head].lemma.lowercased()],
      tokens[head].lower == tokens[head].lemma.lowercased(),
      head + 1 >= tokens.count || !tokens[head + 1].isName
    else { return [] }
    let range = text.range(ofTokens: start..<head + 1, in: sentence)
    guard
      !names.contains(where: { $0.range.overlaps(range) && $0.range.upperBound >= range.upperBound }
      )
    else { return [] }
    let modifiers = phrase.dropLast().map(\.lower)
    let query = NominalQuery(
      head: tokens[head].lemma.lowercased(), noun: noun, modifiers: modifiers,
      offset: range.lowerBound, sentence: index, isFirst: start <= 1)
    return resolve(query).map { [Mention(range: range, entity: $0, form: .nominal)] } ?? []
  }

  private struct NominalQuery {
    var head: String
    var noun: TypeNoun
    var modifiers: [String]
    var offset: Int
    var sentence: Int
    var isFirst: Bool
  }

  private func resolve(_ query: NominalQuery) -> Int? {
    let earlier = names.filter {
      $0.range.lowerBound < query.offset && entities[$0.entity].kind == query.noun.kind
    }
    let recent = earlier.reversed().map(\.entity)
    if query.noun.scope == .role { return holder(among: recent, query) }
    if let called = recent.first(where: { isCalled($0, query) }) { return called }
    switch query.noun.scope {
    case .press: return recent.first(where: isPress)
    case .body: return recent.first { calls($0, anyOf: .body) && fitsCountry($0, query) }
    // "the elite group" is not just any group that was spoken of.
    case .generic: return isPlain(query) ? subject(before: query) : nil
    // Without a descriptor only the first words of a sentence take up the subject before.
    case .trade: return query.isFirst ? subject(before: query) : nil
    case .role: return nil
    }
  }

  /// The one person whom the article calls so: "the mayor" of a city with one.
  private func holder(among recent: [Int], _ query: NominalQuery) -> Int? {
    let holders = Set(recent.filter { isCalled($0, query) })
    return holders.count == 1 ? holders.first : nil
  }

  private func isCalled(_ entity: Int, _ query: NominalQuery) -> Bool {
    let words = descriptors.words[entity] ?? []
    guard query.noun.scope != .generic, words.contains(query.head), fitsCountry(entity, query)
    else {
      return false
    }
    // A "giant" or a "chain" says little: its trade must fit too, where one is told.
    let trades = query.modifiers.filter { demonyms[$0] == nil && $0 != "-" && $0 != "based" }
    guard ["giant", "chain", "operator", "maker"].contains(query.head), !trades.isEmpty else {
      return true
    }
    return trades.contains(where: words.contains)
  }

  private func fitsCountry(_ entity: Int, _ query: NominalQuery) -> Bool {
    guard let country = query.modifiers.lazy.compactMap({ demonyms[$0] }).first else { return true }
    let words = descriptors.words[entity] ?? []
    return words.contains(country) || words.contains { demonyms[$0] == country }
  }

  /// Whether the noun has no word before it but for its country or a trade: "the Norwegian company", "the grocery company".
  private func isPlain(_ query: NominalQuery) -> Bool {
    query.modifiers.allSatisfy { word in
      demonyms[word] != nil || ["-", "based"].contains(word) || lexicon.typeNouns[word] != nil
    }
  }

  /// The first company of this sentence before the place, else of the sentence before.
  private func subject(before query: NominalQuery) -> Int? {
    for index in [query.sentence, query.sentence - 1] where index >= 0 {
      let range = text.sentences[index].range
      let first = names.first {
        range.contains($0.range.lowerBound) && $0.range.lowerBound < query.offset
          && isCompany($0.entity)
      }
      if let first, fitsCountry(first.entity, query) { return first.entity }
    }
    return nil
  }
}
