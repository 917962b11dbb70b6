import Language

/// What an article calls its entities, so that "the grocer" can be told from "the bank": nouns before a name ("grocer X"),
/// appositions ("X, the largest chain in"), "X is a chain", the words of the name itself ("Ministry of Transport"), and what is
/// known of it without the article.
struct Descriptors {
  /// By entity all words that describe it, in small letters.
  private(set) var words: [Int: Set<String>] = [:]
  /// By entity the type nouns that it may go by.
  private(set) var nouns: [Int: Set<String>] = [:]
  /// By person the ages that are given.
  private(set) var ages: [Int: Set<Int>] = [:]
  private let typeNouns: [String: TypeNoun]

  init(
    text: ArticleText, entities: [Entity], names: [Mention], lexicon: Lexicon,
    reader: EnglishReader
  ) {
    typeNouns = lexicon.typeNouns
    let known = KnownTypes(lexicon: lexicon, reader: reader)
    for entity in entities {
      let (found, seat) = known.nouns(of: entity)
      call(entity, found)
      words[entity.id, default: []].formUnion(
        found + (seat?.split(separator: " ").map(String.init) ?? []))
    }
    for (sentence, mentions) in zip(text.sentences, text.bySentence(names)) {
      for mention in mentions {
        let tokens = text.tokens(in: mention.range, of: sentence)
        guard !tokens.isEmpty else { continue }
        add(
          NameSurroundings(name: tokens, tokens: sentence.tokens, nouns: typeNouns),
          to: entities[mention.entity])
      }
    }
  }

  private mutating func add(_ around: NameSurroundings, to entity: Entity) {
    let told = around.before + around.after(of: entity.kind)
    words[entity.id, default: []].formUnion(told + around.own)
    call(entity, told)
    if entity.kind != .person { call(entity, around.ownHeads) }
    if entity.kind == .person, let age = around.age { ages[entity.id, default: []].insert(age) }
  }

  private mutating func call(_ entity: Entity, _ words: [String]) {
    for word in words {
      guard let noun = typeNouns[word], noun.kind == entity.kind else { continue }
      nouns[entity.id, default: []].formUnion([word] + noun.broader)
    }
  }

  func isCalled(_ entity: Int, _ noun: String) -> Bool { nouns[entity]?.contains(noun) == true }

  func isCalled(_ entity: Int, anyOf scopes: TypeNoun.Scope...) -> Bool {
    nouns[entity]?.contains { typeNouns[$0].map { scopes.contains($0.scope) } == true } == true
  }
}

/// What lists tell of a name: what it is, and where it has its seat.
struct KnownTypes {
  let lexicon: Lexicon
  let reader: EnglishReader

  func nouns(of entity: Entity) -> (nouns: [String], seat: String?) {
    switch entity.kind {
    case .person, .other: return ([], nil)
    case .place: return (sites(reader.lists(of: entity.name)), nil)
    case .organization:
      let bodies = ([entity.name] + entity.aliases.prefix(8))
        .compactMap { lexicon.knownBodies[lexicon.names.key($0)] }
      let lists = reader.lists(of: entity.name)
      var nouns = bodies.flatMap(\.nouns)
      if lists.contains(.club) { nouns += ["club", "team"] }
      if lists.contains(.university) { nouns += ["university"] }
      return (nouns, bodies.lazy.compactMap(\.seat).first)
    }
  }

  private func sites(_ lists: NameLists) -> [String] {
    var nouns: [String] = []
    // "Georgia" is both a country and a state.
    if lists.contains(.country), !lists.contains(.region) { return ["country", "nation"] }
    if lists.contains(.city) { nouns += ["city", "town"] }
    if lists.contains(.region) { nouns += ["state", "province"] }
    return nouns
  }
}
