/// Makes the names of a document agree: what is a name in one place is one in all, of the kind that
/// most places give it.
///
/// A full name speaks for its short forms: "Jane Doe" for "Doe", "Norwell Co." for
/// "Norwell".
struct DocumentNames {
  private let repair: NameRepair
  private var votes: [[String]: [NameKind: Int]] = [:]
  private var longest = 0
  /// What long names begin with, in small letters, and the last names of people, with the kinds of those names.
  private var beginnings: [String: Set<NameKind>] = [:]
  private var families: Set<String> = []
  /// Short forms of what is no name: "GDP" after "gross domestic product".
  private var glosses: Set<String> = []
  /// Longest name looked for again, in words.
  private static let reach = 8

  init(_ sentences: [Sentence], repair: NameRepair) {
    self.repair = repair
    for sentence in sentences {
      let forms = sentence.tokens.map(\.form)
      for name in sentence.names { count(forms[name.tokens], name.kind) }
      addGlosses(forms)
    }
    for (rare, common) in LikeSpellings.pairs(among: votes.mapValues { $0.values.reduce(0, +) }) {
      votes[rare] = votes[common]
    }
  }

  private mutating func count(_ forms: ArraySlice<String>, _ kind: NameKind) {
    vote(forms, kind, 2)
    longest = min(max(longest, forms.count), Self.reach)
    if let bare = repair.bare(forms) { vote(bare, kind, 10) }
    guard forms.count > 1 else { return }
    beginnings[forms[forms.startIndex].lowercased(), default: []].insert(kind)
    let last = Self.lastName(forms)
    if kind == .person, last.first.map({ $0.utf8.count > 2 }) == true {
      vote(last, kind, 2)
      families.insert(last[last.startIndex])
    }
  }

  /// "Doe" of "Jane Doe", "Doe-Roe" of "Jane Doe-Roe".
  private static func lastName(_ forms: ArraySlice<String>) -> ArraySlice<String> {
    let isHyphened = forms.count > 3 && forms[forms.endIndex - 2] == "-"
    return forms.suffix(isHyphened ? 3 : 1)
  }

  /// Remembers "GDP" of "gross domestic product (GDP)".
  private mutating func addGlosses(_ forms: [String]) {
    for open in forms.indices where forms[open] == "(" && open + 2 < forms.count {
      let short = forms[open + 1]
      let letters = Array(short.utf8)
      guard (2...6).contains(letters.count), letters.allSatisfy(Ascii.isUpper),
        forms[open + 2] == ")", open >= letters.count
      else { continue }
      let words = forms[(open - letters.count)..<open]
      let isGloss = zip(words, letters).allSatisfy { word, letter in
        word.utf8.first == letter + 32
      }
      if isGloss { glosses.insert(short) }
    }
  }

  private mutating func vote(_ forms: ArraySlice<String>, _ kind: NameKind, _ weight: Int) {
    votes[Array(forms), default: [:]][kind, default: 0] += weight
  }

  /// The names of a sentence after the vote.
  func names(of sentence: Sentence) -> [NameSpan] {
    let forms = sentence.tokens.map(\.form)
    let named = sentence.names.filter { !isGloss(forms[$0.tokens]) }
    var names = named.map { shortened($0, forms) }.map { name in
      NameSpan(tokens: name.tokens, kind: kind(Array(forms[name.tokens])) ?? name.kind)
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

  /// "Senior Norwell" taken for a person gives way to the "Norwell" that the document is about.
  private func shortened(_ name: NameSpan, _ forms: [String]) -> NameSpan {
    let rest = name.tokens.dropFirst()
    let (all, last) = (Array(forms[name.tokens]), Array(forms[rest]))
    let most = votes[last]?.values.max() ?? 0
    guard !rest.isEmpty, most > 3 * (votes[all]?.values.max() ?? 0), let kind = kind(last),
      kind != self.kind(all)
    else { return name }
    return NameSpan(tokens: rest, kind: kind)
  }

  private func isGloss(_ forms: ArraySlice<String>) -> Bool {
    forms.count == 1 && forms.first.map(glosses.contains) == true
  }

  /// The kind that the document gives a name; organisations first among equals.
  private func kind(_ forms: [String]) -> NameKind? {
    guard !isGloss(forms[...]), let counts = votes[forms], let most = counts.values.max() else {
      return nil
    }
    let kind = NameKind.allCases.first { counts[$0] == most }
    return forms.count == 1 ? kind.map { ofLonger(forms[0], $0) } : kind
  }

  /// The kind of the one longer name that a single word is the beginning of: "Rio" of "Rio de Janeiro" is no person, "Ringo" of
  /// "Ringo Starr" no company.
  private func ofLonger(_ form: String, _ kind: NameKind) -> NameKind {
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
    // An unheard-of name that opens a sentence may pass for an interjection.
    let isNameLike = [.properNoun, .interjection, .other].contains(token.tag)
    guard isNameLike || range.lowerBound > 0 && token.tag != .adjective else { return false }
    let next = range.upperBound < tokens.count ? tokens[range.upperBound] : nil
    return !(token.relation == "flat" || next?.relation == "flat")
  }
}
