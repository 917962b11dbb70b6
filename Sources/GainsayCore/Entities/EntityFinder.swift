import Language

/// Finds who and what an article names, under all names, then the nouns and pronouns that stand for them.
struct EntityFinder: Sendable {
  let lexicon: Lexicon
  let reader: EnglishReader

  /// A name in the text; `isSure` when it is known for an outlet's.
  private struct Named {
    var range: Range<Int>
    var kind: Entity.Kind
    var isSure: Bool
  }

  struct Finding: Sendable {
    var entities: [Entity]
    /// In order of place; a plural such as "both companies" yields one mention for each member.
    var mentions: [Mention]
  }

  func find(in text: ArticleText, _ told: AttributedText) -> Finding {
    let names = nameSpans(in: text).filter { !isPronoun(text[$0.range]) }
    let surfaces = names.map { text[$0.range] }
    var counts: [String: Int] = [:]
    for surface in surfaces { counts[surface, default: 0] += 1 }
    let distinct = firstSeen(surfaces)
    let kinds = majorityKinds(names, surfaces)
    let candidates = withShortForms(
      distinct.map {
        NameSieves.Candidate(
          surface: $0, count: counts[$0] ?? 0, kind: kinds[lexicon.names.key($0)] ?? .other)
      })
    let groups = NameSieves(rules: lexicon.names).groups(
      of: candidates, glosses: glosses(names, surfaces, distinct, in: text))
    let entities = makeEntities(candidates, groups)
    let groupOf = Dictionary(zip(distinct, groups), uniquingKeysWith: { first, _ in first })
    let mentions = zip(names, surfaces).compactMap { name, surface in
      groupOf[surface].map { Mention(range: name.range, entity: $0, form: .name) }
    }
    return Finding(entities: entities, mentions: withStandIns(mentions, entities, text, told))
  }

  /// What is taken for a thing or a place is whoever is told in full: "Norwell" of "Norwell Tankers", "Briony" of "Briony Doe".
  private func withShortForms(_ candidates: [NameSieves.Candidate]) -> [NameSieves.Candidate] {
    let full = candidates.filter { $0.surface.contains(" ") }.map { one in
      (one: one, words: one.surface.split(separator: " "))
    }
    let bodies = Set(
      full.filter { $0.one.kind == .organization && $0.one.count >= NameSieves.often }
        .compactMap(\.words.first))
    let people = Set(
      full.filter { $0.one.kind == .person }.flatMap { [$0.words.first, $0.words.last] }
        .compactMap { $0 })
    return candidates.map { one in
      let name = Substring(one.surface)
      var whole = one
      if one.kind == .other, bodies.contains(name) { whole.kind = .organization }
      if [.other, .place].contains(one.kind), people.contains(name), isNoPlace(one.surface) {
        whole.kind = .person
      }
      return whole
    }
  }

  private func isNoPlace(_ name: String) -> Bool {
    reader.lists(of: name).isDisjoint(with: [.country, .region, .city])
  }

  /// "We" at the start of a sentence may be taken for a name; "US" is one.
  private func isPronoun(_ surface: String) -> Bool {
    let small = surface.lowercased()
    guard surface.count == 1 || surface != surface.uppercased() else { return false }
    return lexicon.pronouns[small] != nil || lexicon.firstPersons[small] != nil
  }

  /// The names with the nouns and the pronouns that stand for them, in order of place.
  private func withStandIns(
    _ names: [Mention], _ entities: [Entity], _ text: ArticleText, _ told: AttributedText
  ) -> [Mention] {
    let descriptors = Descriptors(
      text: text, entities: entities, names: names, lexicon: lexicon, reader: reader)
    var finder = StandInFinder(
      text: text, lexicon: lexicon, entities: entities, names: names, descriptors: descriptors,
      told: told)
    let mentions = inOrder(names + finder.find())
    let speakers = FirstPersonFinder(
      text: text, entities: entities, told: told, words: lexicon.firstPersons)
    return inOrder(mentions + speakers.find(text.bySentence(mentions)))
  }

  private func inOrder(_ mentions: [Mention]) -> [Mention] {
    mentions.sorted { ($0.range.lowerBound, $0.entity) < ($1.range.lowerBound, $1.entity) }
  }

  /// Names right before their short forms: "World Tree Council (WTC)".
  private func glosses(
    _ names: [Named], _ surfaces: [String], _ distinct: [String], in text: ArticleText
  ) -> [(name: Int, short: Int)] {
    let places = Dictionary(zip(distinct, distinct.indices), uniquingKeysWith: { one, _ in one })
    return names.indices.dropLast().compactMap { index in
      let gap = names[index].range.upperBound..<names[index + 1].range.lowerBound
      let (name, short) = (surfaces[index], surfaces[index + 1])
      guard gap.lowerBound <= gap.upperBound, gap.count <= 3, names[index].kind != .person,
        ["(", ","].contains(text[gap].filter { $0 != " " }),
        lexicon.names.isShortForm(short, of: name), let one = places[name],
        let other = places[short]
      else { return nil }
      return (one, other)
    }
  }

  private func nameSpans(in text: ArticleText) -> [Named] {
    text.sentences.flatMap { sentence in
      sentence.names.flatMap { companies(in: $0, sentence) }.map { name in
        let name = withoutCountry(withoutDateline(name, sentence), sentence)
        let range = text.range(ofTokens: name.tokens, in: sentence)
        let isSure = lexicon.outlets[lexicon.names.key(text[range])] != nil
        return Named(
          range: range, kind: isSure ? .organization : Entity.Kind(name.kind), isSure: isSure)
      }
    }
  }

  /// "Dunmore Air and Norwell Airways" taken for one are two: both halves end as companies do.
  private func companies(in name: NameSpan, _ sentence: Sentence) -> [NameSpan] {
    let tokens = sentence.tokens
    guard let joint = name.tokens.first(where: { tokens[$0].lower == "and" }) else { return [name] }
    let halves = [
      name.tokens.lowerBound..<joint, joint + 1..<max(joint + 1, name.tokens.upperBound),
    ]
    let areCompanies = halves.allSatisfy { half in
      half.count > 1 && lexicon.names.isFollowedByTrade(half.map { tokens[$0].lower })
    }
    return areCompanies ? halves.map(name.over) : [name]
  }

  /// "Ministry of Transport People's Republic of": the last words are the country's, whether the name holds them or not.
  private func withoutCountry(_ name: NameSpan, _ sentence: Sentence) -> NameSpan {
    let tokens = sentence.tokens
    let place = name.tokens.dropFirst().first { index in
      tokens[index].form == "People" && index + 2 < tokens.count
        && tokens[index + 2].form == "Republic"
    }
    guard let place else { return name }
    return name.over(name.tokens.lowerBound..<place)
  }

  /// "WASHINGTON U.S. Supreme Court": where the report is from is no part of what it opens with.
  private func withoutDateline(_ name: NameSpan, _ sentence: Sentence) -> NameSpan {
    let tokens = sentence.tokens
    guard name.tokens.count > 2, name.tokens.lowerBound == 0, isAllCapitals(tokens[0].form),
      !isAllCapitals(tokens[name.tokens.upperBound - 1].form),
      !reader.lists(of: tokens[0].form.capitalized).isDisjoint(with: [.city, .country])
    else { return name }
    return name.over(1..<name.tokens.upperBound)
  }

  private func isAllCapitals(_ form: String) -> Bool {
    form.count > 3 && form.allSatisfy { $0.isLetter && $0.isUppercase }
  }

  private func firstSeen(_ surfaces: [String]) -> [String] {
    var seen: Set<String> = []
    return surfaces.filter { seen.insert($0).inserted }
  }

  /// One kind a name: a company suffix decides, else the most frequent, else the first seen.
  private func majorityKinds(
    _ names: [Named], _ surfaces: [String]
  ) -> [String: Entity.Kind] {
    var votes: [String: [Entity.Kind]] = [:]
    for (name, surface) in zip(names, surfaces) {
      let isSure = lexicon.names.hasSuffix(surface) || name.isSure
      let vote = Array(repeating: isSure ? .organization : name.kind, count: isSure ? 5 : 1)
      votes[lexicon.names.key(surface), default: []] += vote
    }
    return votes.mapValues { kinds in
      var counts: [Entity.Kind: Int] = [:]
      for kind in kinds { counts[kind, default: 0] += 1 }
      let most = counts.values.max() ?? 0
      return kinds.first { counts[$0] == most } ?? .other
    }
  }

  private func makeEntities(_ candidates: [NameSieves.Candidate], _ groups: [Int]) -> [Entity] {
    (0..<(groups.max() ?? -1) + 1).map { group in
      let members = candidates.indices.filter { groups[$0] == group }.map { candidates[$0] }
      return NamedGroup(members: members).entity(id: group)
    }
  }
}

/// The names of one entity, from which its main name is chosen.
struct NamedGroup {
  var members: [NameSieves.Candidate]

  /// A person goes by the longest name, all else by the commonest that is no part of another ("Herald" of "New York Herald").
  func entity(id: Int) -> Entity {
    let kind = kind
    let best = members.indices.max { one, other in
      weight(members[one], kind, one) < weight(members[other], kind, other)
    }
    let name = best.map { members[$0].surface } ?? ""
    return Entity(
      id: id, name: name, kind: kind, aliases: members.map(\.surface).filter { $0 != name })
  }

  /// That of the commonest name; capitals are of the kind of what they are short for.
  private var kind: Entity.Kind {
    let told = members.filter { $0.surface.contains { $0.isLowercase } }
    return (told.isEmpty ? members : told).max { $0.count < $1.count }?.kind ?? .other
  }

  private func weight(_ member: NameSieves.Candidate, _ kind: Entity.Kind, _ place: Int) -> (
    Int, Int
  ) {
    guard kind != .person else { return (member.surface.utf8.count, -place) }
    return (isPart(member.surface) ? 0 : member.count, -place)
  }

  /// "Herald" of "New York Herald", and "NWLX", a sign that tells no initials.
  private func isPart(_ name: String) -> Bool {
    guard !name.contains(" "), members.count > 1 else { return false }
    let others = members.map(\.surface).filter { $0 != name }
    if others.contains(where: { $0.hasSuffix(" " + name) }) { return true }
    guard !name.contains(where: { $0.isLowercase }) else { return false }
    if others.contains(where: { $0 != name && $0.uppercased() == name }) { return true }
    guard kind == .organization else { return false }
    let letters = name.filter(\.isLetter)
    return !others.contains { other in
      let initials = String(other.split(separator: " ").compactMap(\.first))
      return other.uppercased() == other || other.hasPrefix(name + " ")
        || initials.filter(\.isUppercase) == letters
        || initials.uppercased() == letters
    }
  }
}

extension Entity.Kind {
  init(_ kind: NameKind) {
    switch kind {
    case .organization: self = .organization
    case .person: self = .person
    case .place: self = .place
    case .other: self = .other
    }
  }
}
