/// What words in and around a name tell of its kind: the rows of a resource file.
struct NameCues: Sendable {
  private let table: TermTable
  /// What words beside a name weigh, against the network's 1 for what it is sure of.
  static let beside: Float = 0.6
  /// What the last word of a name weighs.
  private static let within: Float = 1.5
  /// Most words of a row.
  private static let reach = 4
  /// A person of whom the network is so sure may be called like a trade: "Jane Toys".
  private static let surePerson: Float = 0.85

  init(file: [UInt8]) { table = TermTable(file: file) }

  /// What its words and those beside it weigh for each kind.
  func evidence(on name: NameSpan, in tokens: [Token]) -> KindShares {
    var evidence = KindShares()
    for kind in besides(name.tokens, tokens) { evidence[kind] += Self.beside }
    let isSurePerson = name.shares[.person] > Self.surePerson
    if name.tokens.count > 1, !isSurePerson, let kind = lastWord(tokens[name.tokens.upperBound - 1])
    {
      evidence[kind] += Self.within
    }
    if let kind = firstWord(of: tokens[name.tokens]) { evidence[kind] += Self.within }
    return evidence
  }

  /// The kinds for which the words beside a name speak.
  private func besides(_ name: Range<Int>, _ tokens: [Token]) -> [NameKind] {
    let start = max(0, name.lowerBound - Self.reach)
    let before = LowerWords(Array(tokens[start..<name.lowerBound]))
    let rest = tokens[name.upperBound...].prefix(Self.reach + 1)
    let after = LowerWords(Array(rest))
    var found = [
      table.match("before", in: before, endingAt: before.count),
      // "Norwell shares" are two nouns; "Jane Doe shares" a picture.
      rest.first?.tag == .verb
        ? nil : table.match("after", in: after, at: 0),
    ]
    if isTeam(name, tokens) { found.append(TermTable.Match(value: "organization", count: 1)) }
    if rest.first?.pennTag == "POS" { found.append(table.match("owner", in: after, at: 1)) }
    if rest.first?.form == "," {
      found.append(table.match("apposed", in: after, at: 1))
      if isAge(rest.dropFirst()) { return kinds(found) + [.person] }
    }
    return kinds(found)
  }

  /// "Norwell are": a name in the singular with a verb in the plural is a team's or a firm's, as the British write.
  private func isTeam(_ name: Range<Int>, _ tokens: [Token]) -> Bool {
    guard name.upperBound < tokens.count, tokens[name.upperBound].pennTag == "VBP",
      tokens[name.upperBound - 1].pennTag == "NNP",
      tokens[name].contains(where: {
        $0.relation.hasPrefix("nsubj") && ($0.head ?? 0) >= name.upperBound
      })
    else { return false }
    let joints = ["and", ",", "or", "&", "/"]
    return name.lowerBound == 0 || !joints.contains(tokens[name.lowerBound - 1].form)
  }

  private func kinds(_ found: [TermTable.Match?]) -> [NameKind] {
    found.compactMap { $0.flatMap { NameKind(cue: $0.value) } }
  }

  /// "45," after "Jane Doe,".
  private func isAge(_ tokens: ArraySlice<Token>) -> Bool {
    guard let number = tokens.first?.form.utf8, tokens.count > 1 else { return false }
    return number.count == 2 && number.allSatisfy(Ascii.isDigit)
      && [",", "."].contains(tokens[tokens.startIndex + 1].form)
  }

  /// The kind of a name that ends in a word.
  func lastWord(_ token: Token) -> NameKind? {
    // In capitals only short forms, such as "ETF", tell of more than a headline.
    guard token.form.isCapitalised,
      token.form.utf8.count < 4 || token.form.utf8.contains(where: Ascii.isLower)
    else { return nil }
    return table.value("last", token.form.lowercased()).flatMap(NameKind.init(cue:))
  }

  /// The kind of a name that begins with a word: "Hurricane Norwell"; what else begins so ends in a word of its kind.
  func firstWord(of name: ArraySlice<Token>) -> NameKind? {
    guard name.count > 1, let first = name.first, let last = name.last, first.form.isCapitalised,
      lastWord(last) == nil
    else { return nil }
    return table.value("first", first.form.lowercased()).flatMap(NameKind.init(cue:))
  }

  /// The kind of a word that names the same wherever it has a capital: "Fed".
  func known(_ token: Token) -> NameKind? {
    guard token.tag == .properNoun, token.form.isCapitalised else { return nil }
    return table.value("known", token.form.lowercased()).flatMap(NameKind.init(cue:))
  }

  /// Whether a last word goes on with "for": "Center for".
  func opensPurpose(_ token: Token) -> Bool {
    token.form.isCapitalised && table.contains("purpose", token.form.lowercased())
  }

  /// Whether a last word is no part of the name.
  func isCut(_ token: Token, of kind: NameKind) -> Bool {
    guard let row = table.value("cut", token.form.lowercased()) else { return false }
    return row == "any" && kind != .other || NameKind(cue: row) == kind
  }

  enum Verdict: Equatable {
    case kind(NameKind), noName
  }

  /// What is known of a name by itself.
  func verdict(on forms: ArraySlice<Token>) -> Verdict? {
    guard forms.count <= Self.reach else { return nil }
    let phrase = forms.map { $0.form.lowercased() }.joined(separator: " ")
    guard let row = table.value("whole", phrase) else { return nil }
    return NameKind(cue: row).map(Verdict.kind) ?? .noName
  }

  /// What a capitalised word that nobody has heard of names, as the words beside it say.
  func unheard(_ words: Range<Int>, in tokens: [Token]) -> NameKind? {
    if let kind = besides(words, tokens).first, kind != .other { return kind }
    let after = LowerWords(Array(tokens[words.upperBound...].prefix(Self.reach)))
    if table.match("subject", in: after, at: 0) != nil { return .organization }
    let isObject =
      words.lowerBound > 0
      && table.contains("object", tokens[words.lowerBound - 1].form.lowercased())
    return isObject ? .organization : nil
  }
}

extension NameKind {
  /// The kind that a row of the resource file names.
  fileprivate init?(cue: String) {
    switch cue {
    case "organization": self = .organization
    case "person": self = .person
    case "place": self = .place
    case "other": self = .other
    default: return nil
    }
  }
}
