import Language

/// Decides for whom a phrase stands ("the company", "the mayor"): whoever may go by the noun, is present and clearly more so than
/// the next; nobody where two are as likely.
struct NominalResolver {
  let text: ArticleText
  let lexicon: Lexicon
  let entities: [Entity]
  let descriptors: Descriptors

  /// So many sentences back someone counts as present, and less for each.
  private static let reach = 4
  private static let fading = 0.65
  /// What having been named often adds, at most.
  private static let focus = 0.4
  /// What counts for those who were last named further back.
  private static let distant = 0.1
  /// The least that will do.
  private static let least = 0.12
  /// How well someone fits who is called so, who may be, and who might.
  private static let fits = (called: 3.0, open: 1.0, guess: 0.5)
  /// What a noun weighs that brings in somebody without a name.
  private static let rival = 1.5
  /// The best must be this much better than the next, or more where it is a guess.
  private static let margins = (usual: 1.3, guess: 2.0)

  func entity(for phrase: NominalPhrase, _ discourse: Discourse, _ focus: Focus) -> Int? {
    guard !phrase.modifiers.contains(where: lexicon.cues.closed.distinguishing.contains),
      !isPredicate(phrase)
    else { return nil }
    let ranked = ranked(phrase, discourse, focus)
    guard let best = ranked.first, best.chain >= 0, best.score >= Self.least else { return nil }
    let isGuess = fit(best.chain, phrase, focus) <= Self.fits.guess
    let margin = isGuess ? Self.margins.guess : Self.margins.usual
    if ranked.count > 1, best.score < ranked[1].score * margin { return nil }
    // Whose age is not told must be the only one of whom it may be said.
    if phrase.age != nil, isGuess, ranked.count > 1 { return nil }
    return best.chain
  }

  private func ranked(
    _ phrase: NominalPhrase, _ discourse: Discourse, _ focus: Focus
  ) -> [Discourse.Candidate] {
    let tokens = text.sentences[phrase.sentence].tokens
    let bound = discourse.bound(to: phrase.head, of: phrase.sentence, tokens)
    var fits: [Int: Double] = [:]
    let fit = { (chain: Int) in
      if let known = fits[chain] { return known }
      let fit = bound.contains(chain) ? 0 : self.fit(chain, phrase, focus)
      fits[chain] = fit
      return fit
    }
    var found = discourse.candidates(
      before: phrase.tokens.lowerBound, of: phrase.sentence, reach: Self.reach
    ) { referent, distance in
      let fit = referent.chain < 0 ? rivalry(referent, phrase) : fit(referent.chain)
      let faded = (0..<distance).reduce(referent.salience) { value, _ in value * Self.fading }
      return fit > 0 ? fit * faded : nil
    }
    for index in found.indices where found[index].chain >= 0 {
      found[index].score +=
        Self.focus * fit(found[index].chain)
        * focus.share(of: found[index].chain, phrase.noun.kind)
    }
    let near = Set(found.map(\.chain))
    let far = focus.holders(of: phrase.lemma) + [focus.leader(phrase.noun.kind)].compactMap { $0 }
    for entity in Set(far).subtracting(near) where fit(entity) > 0 {
      let share = focus.share(of: entity, phrase.noun.kind)
      found.append(.init(chain: entity, score: fit(entity) * (Self.distant + Self.focus * share)))
    }
    return found.sorted { ($1.score, $0.chain) < ($0.score, $1.chain) }
  }

  /// "Norwell is the company": told of Norwell, and no new word for it.
  private func isPredicate(_ phrase: NominalPhrase) -> Bool {
    let tokens = text.sentences[phrase.sentence].tokens
    return tokens.indices.contains {
      tokens[$0].head == phrase.head && ["cop", "nsubj"].contains(tokens[$0].relation)
    }
  }

  /// How much a common noun stands in the way: "a startup" that has no name may be "the company".
  private func rivalry(_ referent: Referent, _ phrase: NominalPhrase) -> Double {
    guard phrase.age == nil, !referent.isPlural else { return 0 }
    let tokens = text.sentences[referent.sentence].tokens
    let lemma = tokens[referent.token].lemma.lowercased()
    guard let noun = lexicon.typeNouns[lemma], noun.kind == phrase.noun.kind else { return 0 }
    if lemma == phrase.lemma { return Self.fits.open }
    let isNew =
      referent.token > 0
      && tokens[..<referent.token].suffix(4).contains {
        $0.head == referent.token && ["a", "an"].contains($0.lower)
      }
    let isTold = tokens[referent.token].relation == "appos"
    let mayBe = noun.broader.contains(phrase.lemma) || phrase.noun.scope == .generic
    return isNew && !isTold && mayBe ? Self.rival : 0
  }

  // MARK: fitting

  private func fit(_ entity: Int, _ phrase: NominalPhrase, _ focus: Focus) -> Double {
    guard entities[entity].kind == phrase.noun.kind, suits(entity, phrase) else { return 0 }
    if let age = phrase.age { return ageFit(entity, age) }
    if descriptors.isCalled(entity, phrase.lemma), isOfTrade(entity, phrase) {
      return Self.fits.called
    }
    switch phrase.noun.scope {
    case .generic:
      guard isCompany(entity) else { return 0 }
      return isPlain(phrase, entity) ? Self.fits.open : guess(entity, focus)
    case .assembly:
      guard isPlain(phrase, entity), !isPress(entity) else { return 0 }
      return descriptors.isCalled(entity, anyOf: .body) ? Self.fits.guess : Self.fits.open
    case .trade, .body, .press, .role, .kin, .site: return 0
    }
  }

  private func ageFit(_ person: Int, _ age: Int) -> Double {
    guard let ages = descriptors.ages[person] else { return Self.fits.guess }
    return ages.contains(age) ? Self.fits.called : 0
  }

  /// Whoever the article is about may be meant without having been called so.
  private func guess(_ entity: Int, _ focus: Focus) -> Double {
    let kind = entities[entity].kind
    return focus.leader(kind) == entity && focus.share(of: entity, kind) >= 0.4
      ? Self.fits.guess : 0
  }

  /// A "giant" or a "chain" says little: its trade must fit too, where one is told. Of a person all that is told must.
  private func isOfTrade(_ entity: Int, _ phrase: NominalPhrase) -> Bool {
    let words = descriptors.words[entity] ?? []
    let told = phrase.modifiers.filter { lexicon.demonyms[$0] == nil && $0 != "-" && $0 != "based" }
    if phrase.noun.scope == .role { return told.allSatisfy(words.contains) }
    if phrase.noun.scope == .body { return phrase.nouns.allSatisfy(words.contains) }
    guard ["giant", "chain", "operator", "maker"].contains(phrase.lemma), !told.isEmpty else {
      return true
    }
    return told.contains { words.contains($0) || descriptors.isCalled(entity, $0) }
  }

  /// Whether its country and its seat are those that the phrase tells: "the Norwegian company", "the Cincinnati-based grocer".
  private func suits(_ entity: Int, _ phrase: NominalPhrase) -> Bool {
    let words = descriptors.words[entity] ?? []
    if let country = phrase.modifiers.lazy.compactMap({ lexicon.demonyms[$0] }).first {
      return words.contains(country) || words.contains { lexicon.demonyms[$0] == country }
    }
    guard let based = phrase.modifiers.firstIndex(of: "based") else { return true }
    let seat = phrase.modifiers[..<based].filter { $0 != "-" }
    return seat.contains(where: words.contains)
  }

  /// Whether the noun has no word before it but for its country, its seat or what it deals in.
  private func isPlain(_ phrase: NominalPhrase, _ entity: Int) -> Bool {
    let seat = phrase.modifiers.firstIndex(of: "based") ?? 0
    return phrase.modifiers[seat...].allSatisfy { word in
      lexicon.demonyms[word] != nil || ["-", "based"].contains(word)
        || lexicon.typeNouns[word] != nil || descriptors.words[entity]?.contains(word) == true
    }
  }

  func isCompany(_ entity: Int) -> Bool {
    guard entities[entity].kind == .organization, !isPress(entity) else { return false }
    if descriptors.isCalled(entity, anyOf: .body) { return false }
    return !descriptors.isCalled(entity, anyOf: .assembly)
      || descriptors.isCalled(entity, anyOf: .trade, .generic)
      || !descriptors.isCalled(entity, "organization")
  }

  private func isPress(_ entity: Int) -> Bool {
    lexicon.outlets[lexicon.names.key(entities[entity].name)] != nil
  }
}
