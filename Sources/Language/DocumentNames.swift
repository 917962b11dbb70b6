/// Makes the names of a document agree: what is a name in one place is one in all, of the kind that
/// most places give it, and what is doubtful everywhere is none.
///
/// A full name speaks for its short forms: "Jane Doe" for "Doe", "Norwell Co." for
/// "Norwell".
struct DocumentNames {
  private let repair: NameRepair
  private let cues: NameCues
  private let finder: UnheardNames?
  private var votes = NameVotes()
  /// The votes of what is no headline.
  private var body = NameVotes()
  private var kinds: [[String]: NameKind] = [:]
  private var longest = 0
  /// What long names begin with, in small letters, and the last names of people, with the kinds of those names.
  private var beginnings: [String: Set<NameKind>] = [:]
  private var families: Set<String> = []
  /// What stands before each of those last names.
  private var givenNames: [String: String] = [:]
  /// All words of people's full names.
  private var people: Set<String> = []
  private var glosses = Glosses()
  /// Single words that stand after "in", as places do.
  private var whereabouts: Set<String> = []
  /// Words that only what stands beside them makes names.
  private var unheard: Set<String> = []
  /// Longest name looked for again, in words.
  private static let reach = 8
  /// A name that stands in a headline alone is one if it is this likely.
  private static let sure: Float = 0.85

  init(_ sentences: [Sentence], repair: NameRepair, cues: NameCues, lexicon: Lexicon?) {
    (self.repair, self.cues) = (repair, cues)
    let headlines = sentences.filter(\.isTitleCase)
    finder = lexicon.map { UnheardNames(cues: cues, lexicon: $0) }
    for sentence in sentences where !sentence.isTitleCase {
      count(sentence) { _, _ in true }
      for found in finder?.find(in: sentence) ?? [] { count(found) }
      glosses.add(sentence.tokens)
    }
    body = votes
    for sentence in headlines {
      count(sentence) { [body] forms, shares in
        body.most(Array(forms)) > 0 || shares[shares.best] > Self.sure
      }
    }
    kinds = votes.kinds(lexicon, people: people)
  }

  /// Counts the names of a sentence that may count.
  private mutating func count(
    _ sentence: Sentence, where mayCount: (ArraySlice<String>, KindShares) -> Bool
  ) {
    let forms = sentence.tokens.map(\.form)
    for name in sentence.names where mayCount(forms[name.tokens], name.shares) {
      var evidence = cues.evidence(on: name, in: sentence.tokens)
      votes.hint(forms[name.tokens], evidence)
      // Who says something may be a person too, so this is no hint.
      if evidence.sum == 0, let kind = finder?.kind(of: name.tokens, in: sentence.tokens) {
        evidence[kind] = NameCues.beside
        votes.acts(forms[name.tokens])
      }
      if name.tokens.count == 1, isWhereabouts(name.tokens.lowerBound, sentence.tokens) {
        whereabouts.insert(forms[name.tokens.lowerBound])
      }
      var shares = name.shares
      shares += evidence
      count(forms[name.tokens], shares)
      // "Norwell, a rare winter storm", after "Hurricane Norwell".
      if let kind = cues.firstWord(of: sentence.tokens[name.tokens]) {
        votes.support(forms[name.tokens].suffix(1), KindShares(kind) * 5)
      }
    }
  }

  private func isWhereabouts(_ index: Int, _ tokens: [Token]) -> Bool {
    index > 0 && tokens[index - 1].form.lowercased() == "in"
      && (index + 1 == tokens.count || tokens[index + 1].pennTag != "POS")
  }

  private mutating func count(_ forms: ArraySlice<String>, _ shares: KindShares) {
    votes.found(forms, shares)
    longest = min(max(longest, forms.count), Self.reach)
    if let bare = repair.bare(forms) { votes.support(bare, shares * 5) }
    guard forms.count > 1 else { return }
    let kind = shares.best
    // "Doe-Norway" are two.
    if forms[forms.startIndex + 1] != "-" {
      beginnings[forms[forms.startIndex].lowercased(), default: []].insert(kind)
    }
    let last = Self.lastName(forms)
    guard kind == .person else { return }
    people.formUnion(forms)
    if last.first.map({ $0.utf8.count > 2 }) == true {
      votes.support(last, shares)
      families.insert(last[last.startIndex])
      givenNames[last[last.startIndex]] = forms[forms.startIndex]
    }
  }

  /// Whether a place's name is somebody's last name here: of a full name that is not two last names side by side.
  private func isFamily(_ form: String) -> Bool {
    guard let given = givenNames[form], !whereabouts.contains(form) else { return false }
    return !families.contains(given)
  }

  /// Whether a word stands for a body here: by the words beside it or by a longer name that it begins ("Ford Motor").
  private func isBody(_ form: String) -> Bool {
    votes.isHinted(form, .organization)
      || beginnings[form.lowercased()]?.contains(.organization) == true
  }

  private mutating func count(_ found: UnheardNames.Found) {
    if found.forms.count == 1 { unheard.formUnion(found.forms) }
    longest = max(longest, found.forms.count)
    votes.found(found.forms, KindShares(found.kind))
  }

  /// "Doe" of "Jane Doe", "Doe-Roe" of "Jane Doe-Roe".
  private static func lastName(_ forms: ArraySlice<String>) -> ArraySlice<String> {
    let isHyphened = forms.count > 3 && forms[forms.endIndex - 2] == "-"
    return forms.suffix(isHyphened ? 3 : 1)
  }

  /// The names of a sentence after the vote.
  func names(of sentence: Sentence) -> [NameSpan] {
    let forms = sentence.tokens.map(\.form)
    var names = sentence.names.flatMap { pair($0, forms) }.compactMap { name -> NameSpan? in
      let name = shortened(sentence.isTitleCase ? headed(name, forms) : name, forms)
      return kind(of: name, forms).map { NameSpan(tokens: name.tokens, kind: $0) }
    }
    let taken = Set(names.flatMap(\.tokens))
    var index = 0
    while index < forms.count {
      guard let found = missed(at: index, forms, sentence.tokens, taken) else {
        index += 1
        continue
      }
      names.append(found)
      index = found.tokens.upperBound
    }
    return names.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// "Doe-Roe" of two people whom the document names apart are two names.
  private func pair(_ name: NameSpan, _ forms: [String]) -> [NameSpan] {
    let (first, last) = (name.tokens.lowerBound, name.tokens.upperBound - 1)
    guard name.tokens.count == 3, forms[first + 1] == "-", kind([forms[first]]) != nil,
      kind([forms[last]]) != nil
    else { return [name] }
    return [name.over(first..<first + 1), name.over(last..<last + 1)]
  }

  /// "Norwell Posts" of a headline where each word has a capital gives way to the "Norwell" that the text speaks of.
  private func headed(_ name: NameSpan, _ forms: [String]) -> NameSpan {
    guard name.tokens.count > 1, name.kind == .organization,
      body.most(Array(forms[name.tokens])) == 0,
      body.most(Array(forms[name.tokens.suffix(1)])) == 0, repair.bare(forms[name.tokens]) == nil
    else { return name }
    let known = (1..<name.tokens.count).reversed().map { name.tokens.prefix($0) }
      .first { body.most(Array(forms[$0])) > 0 }
    return known.flatMap { kind(Array(forms[$0])) == .organization ? name.over($0) : nil } ?? name
  }

  /// "Senior Norwell" taken for a person gives way to the "Norwell" that the document is about.
  private func shortened(_ name: NameSpan, _ forms: [String]) -> NameSpan {
    let rest = name.tokens.dropFirst()
    let (all, last) = (Array(forms[name.tokens]), Array(forms[rest]))
    guard !rest.isEmpty, votes.most(last) > 3 * votes.most(all), let kind = kind(last),
      kind != (self.kind(all) ?? name.kind)
    else { return name }
    return name.over(rest)
  }

  /// The kind of a name where it stands; a full name is one where its last word is somebody's.
  private func kind(of name: NameSpan, _ forms: [String]) -> NameKind? {
    if let kind = kind(Array(forms[name.tokens])) { return kind }
    let isFull = name.kind == .person && name.tokens.count > 1
    return isFull && kind([forms[name.tokens.upperBound - 1]]) == .person ? .person : nil
  }

  /// The kind that the document gives a name; nil where it is none.
  private func kind(_ forms: [String]) -> NameKind? {
    guard let kind = kinds[forms] else { return nil }
    guard forms.count == 1 else { return kind }
    return glosses.contains(forms[0]) ? nil : ofLonger(forms[0], kind)
  }

  /// The kind of the one longer name that a single word is the beginning of: "Rio" of "Rio de Janeiro" is no person, "Ringo" of
  /// "Ringo Starr" no company.
  private func ofLonger(_ form: String, _ kind: NameKind) -> NameKind {
    // "Osaka" of "Naomi Osaka", where nothing happens in Osaka.
    if isFamily(form), kind == .place || kind == .organization && !isBody(form) { return .person }
    guard !families.contains(form), let kinds = beginnings[form.lowercased()], kinds.count == 1,
      let longer = kinds.first, kind == .person || kind == .organization && longer == .person
    else { return kind }
    return longer
  }

  private func missed(
    at start: Int, _ forms: [String], _ tokens: [Token], _ taken: Set<Int>
  ) -> NameSpan? {
    guard let first = forms[start].first, first.isUppercase || first.isNumber else { return nil }
    for end in (start..<min(start + longest, forms.count)).reversed() {
      let range = start..<end + 1
      guard let kind = kind(Array(forms[range])), range.allSatisfy({ !taken.contains($0) }),
        stands(range, tokens)
      else { continue }
      return NameSpan(tokens: range, kind: kind)
    }
    return nil
  }

  /// Whether a known name at `range` is one here: several words, or a proper noun that is no part
  /// of a longer name.
  private func stands(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    if range.count > 1 { return true }
    let token = tokens[range.lowerBound]
    if unheard.contains(token.form) { return true }
    // An unheard-of name that opens a sentence may pass for an interjection.
    let isNameLike = [.properNoun, .interjection, .other].contains(token.tag)
    guard isNameLike || range.lowerBound > 0 && token.tag != .adjective else { return false }
    let next = range.upperBound < tokens.count ? tokens[range.upperBound] : nil
    return !(token.relation == "flat" || next?.relation == "flat")
  }
}
