/// What the places where a document has a name say of it, added up.
struct NameVotes {
  private var sums: [[String]: KindShares] = [:]
  /// How often each name was found.
  private var counts: [[String]: Float] = [:]
  /// What the words beside each name say of it.
  private var hints: [[String]: KindShares] = [:]
  private var acting: Set<[String]> = []
  /// A name is kept when it is this likely to be one where it stands, on average.
  private static let likely: Float = 0.6
  /// The same of a single word that is also a common noun or verb.
  private static let likelyIfCommon: Float = 0.7
  /// The same of a word that nobody has heard of, which is hardly anything but a name.
  private static let likelyIfUnheard: Float = 0.25
  /// Two words beside a name that speak for a company weigh more than somebody's last name.
  private static let certain: Float = 1.2
  /// And when its kind is this large a part of that.
  private static let clear: Float = 0.4
  /// What part of its votes makes a firm of what looks like a person whom nobody knows.
  private static let alsoThought: Float = 0.3

  mutating func found(_ forms: ArraySlice<String>, _ shares: KindShares) {
    counts[Array(forms), default: 0] += 1
    support(forms, shares)
  }

  /// A name that says or does what bodies and people do.
  mutating func acts(_ forms: ArraySlice<String>) { acting.insert(Array(forms)) }

  mutating func hint(_ forms: ArraySlice<String>, _ evidence: KindShares) {
    guard evidence.sum > 0 else { return }
    hints[Array(forms), default: KindShares()] += evidence
  }

  /// Whether the words beside a single name speak for a kind, or it stands by itself as often as bodies do.
  func isHinted(_ form: String, _ kind: NameKind) -> Bool {
    acting.contains([form]) || (hints[[form]]?[kind] ?? 0) > 0
  }

  /// Support from elsewhere: a longer form of the same name.
  mutating func support(_ forms: ArraySlice<String>, _ shares: KindShares) {
    sums[Array(forms), default: KindShares()] += shares
  }

  /// The weight of the kind that most speaks for.
  func most(_ forms: [String]) -> Float { sums[forms].map { $0[$0.best] } ?? 0 }

  /// The kind of each name that is one.
  /// - Parameter people: the words of people's full names.
  func kinds(_ lexicon: Lexicon?, people: Set<String>) -> [[String]: NameKind] {
    var (sums, counts) = (sums, counts)
    for (rare, common) in LikeSpellings.pairs(among: sums.mapValues { Int(2 * $0.sum) }) {
      sums[rare] = sums[common]
      counts[rare] = counts[common]
    }
    return sums.reduce(into: [:]) { kinds, name in
      let (forms, shares) = (name.key, name.value)
      let count = max(counts[forms] ?? 0, 1)
      guard shares.sum >= count * likely(forms, lexicon),
        !([.place, .organization].contains(shares.best) && lexicon?.isPeople(forms) == true)
      else { return }
      if let kind = corrected(forms, shares.best, people, lexicon)
        ?? spelled(forms, shares.best, people)
        ?? lone(forms, shares, people, lexicon)
      {
        kinds[forms] = kind
      } else if forms.count == 1 && lexicon?.isUnheard(forms[0]) == true
        || shares[shares.best] >= shares.sum * Self.clear
      {
        kinds[forms] = shares.best
      }
    }
  }

  /// How likely a name must be one.
  private func likely(_ forms: [String], _ lexicon: Lexicon?) -> Float {
    guard forms.count == 1, let lexicon else { return Self.likely }
    if lexicon.isCommon(forms[0]) { return Self.likelyIfCommon }
    return lexicon.isUnheard(forms[0]) ? Self.likelyIfUnheard : Self.likely
  }

  /// The kind of a name that the network mistook: a country is no body, and of what nobody knows the
  /// words beside it know more ("the drugmaker Abbott" is nobody's last name).
  private func corrected(
    _ forms: [String], _ kind: NameKind, _ people: Set<String>, _ lexicon: Lexicon?
  ) -> NameKind? {
    let lists = lexicon?.lists(of: forms) ?? []
    if kind == .organization, lists.contains(.country) { return .place }
    let hint = hints[forms] ?? KindShares()
    if kind == .organization && hint[kind] == 0 || kind == .other && hint[kind] < Self.certain,
      lexicon?.isFullName(forms) == true
    {
      return .person
    }
    if kind == .person, forms.count == 1, !people.contains(forms[0]), lists.isCompany {
      return .organization
    }
    if kind == .place, isSomebody(forms, hint, lists) { return .person }
    if kind == .place, hint[kind] == 0, isMistaken(forms, lists) { return mistaken(forms) }
    if kind == .place, forms.count == 1, lists == .firstName { return .person }
    if kind == .person, isProduct(forms, hint, people, lexicon) {
      return sums[forms].map { $0[.organization] > 0.2 * $0.sum } == true ? .organization : .other
    }
    if kind == .other, lists.contains(.organisation) { return .organization }
    guard hint[hint.best] > hint[kind] else { return nil }
    switch kind {
    case .person:
      let isPerson = people.contains(forms[0]) && hint[hint.best] < Self.certain
      let isKnown = forms.count > 1 || isPerson || lists.contains(.politician)
      return isKnown ? nil : hint.best
    case .organization:
      let isThing = lists.isEmpty || hint[.other] >= Self.certain
      return isThing && hint.best == .other ? .other : nil
    case .place:
      let enough = lexicon?.isClub(forms) == true ? NameCues.beside : Self.certain
      let isTeam = hint[.organization] >= enough && !lists.contains(.country)
      return (lists.isEmpty || isTeam) && hint.best == .organization ? .organization : nil
    case .other: return nil
    }
  }

  /// A word with a capital in the middle is a firm's or a product's: "NorWell", and not "McNorwell".
  private func spelled(_ forms: [String], _ kind: NameKind, _ people: Set<String>) -> NameKind? {
    guard [.person, .place].contains(kind), forms.count == 1, forms[0].hasInnerCapital,
      !people.contains(forms[0])
    else { return nil }
    return .organization
  }

  /// Hardly anybody goes by a single word that is in no list of names, has no title and is part of no full name, time and again;
  /// where the network also thinks of a firm, it is one.
  private func lone(
    _ forms: [String], _ shares: KindShares, _ people: Set<String>, _ lexicon: Lexicon?
  ) -> NameKind? {
    guard shares.best == .person, forms.count == 1, (counts[forms] ?? 0) > 1,
      shares[.organization] > Self.alsoThought * shares.sum, !people.contains(forms[0]),
      (hints[forms]?[.person] ?? 0) == 0, lexicon?.isUnheard(forms[0]) == true
    else { return nil }
    return .organization
  }

  /// Who has a title before the name, and no place is called so, or whom the lists know for a politician.
  private func isSomebody(_ forms: [String], _ hint: KindShares, _ lists: NameLists) -> Bool {
    guard lists.isDisjoint(with: [.country, .region, .city]), hint[.place] < hint[.person] + 0.1
    else { return false }
    return hint[.person] >= Self.certain || forms.count == 1 && lists.contains(.politician)
  }

  /// "J Doe" and a company that is no place were read as places.
  private func isMistaken(_ forms: [String], _ lists: NameLists) -> Bool {
    forms.count == 1 && lists.contains(.majorCompany) && lists.isCompany
      && forms[0].utf8.contains(where: Ascii.isLower) || isInitialled(forms)
  }

  private func mistaken(_ forms: [String]) -> NameKind {
    isInitialled(forms) ? .person : .organization
  }

  private func isInitialled(_ forms: [String]) -> Bool {
    forms.count == 2 && forms[0].utf8.count == 1 && forms[0].isCapitalised && forms[1].isCapitalised
  }

  /// A word in no list and no text, more than once, that is no part of anybody's full name and has no title; where it acts, time
  /// and again.
  private func isProduct(
    _ forms: [String], _ hint: KindShares, _ people: Set<String>, _ lexicon: Lexicon?
  ) -> Bool {
    let count = counts[forms] ?? 0
    return forms.count == 1 && hint.sum == 0 && !people.contains(forms[0])
      && (acting.contains(forms) ? count > 3 : count > 1) && lexicon?.isUnknown(forms[0]) == true
  }
}

extension String {
  /// Little words that are written together with the last names after them.
  private static let particles: Set = [
    "Mac", "Van", "Von", "Fitz", "Ver", "Den", "Del", "Dos", "San",
  ]

  /// Whether it is of letters alone, with a capital after three letters or more that are no particle.
  fileprivate var hasInnerCapital: Bool {
    guard allSatisfy(\.isLetter), isCapitalised,
      let inner = dropFirst().firstIndex(where: \.isUppercase)
    else { return false }
    let start = self[..<inner]
    return start.count > 2 && start.dropFirst().allSatisfy(\.isLowercase)
      && !Self.particles.contains(String(start))
  }
}
