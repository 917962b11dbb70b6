/// Makes the names of a document agree: what is a name in one place is one in all, of the kind that
/// most places give it.
///
/// A full name speaks for its short forms: "Jane Doe" for "Doe", "Norwell Co." for
/// "Norwell".
struct DocumentNames {
  private let repair: NameRepair
  private var votes: [[String]: [NameKind: Int]] = [:]
  private var longest = 0
  /// Longest name looked for again, in words.
  private static let reach = 8

  init(_ sentences: [Sentence], repair: NameRepair) {
    self.repair = repair
    for sentence in sentences {
      let forms = sentence.tokens.map(\.form)
      for name in sentence.names { count(forms[name.tokens], name.kind) }
    }
    for (rare, common) in LikeSpellings.pairs(among: votes.mapValues { $0.values.reduce(0, +) }) {
      votes[rare] = votes[common]
    }
  }

  private mutating func count(_ forms: ArraySlice<String>, _ kind: NameKind) {
    vote(forms, kind, 2)
    longest = min(max(longest, forms.count), Self.reach)
    if let bare = repair.bare(forms) { vote(bare, kind, 10) }
    if kind == .person, forms.count > 1, let last = forms.last, last.utf8.count > 2 {
      vote([last], kind, 2)
    }
  }

  private mutating func vote(_ forms: ArraySlice<String>, _ kind: NameKind, _ weight: Int) {
    votes[Array(forms), default: [:]][kind, default: 0] += weight
  }

  /// The names of a sentence after the vote.
  func names(of sentence: Sentence) -> [NameSpan] {
    let forms = sentence.tokens.map(\.form)
    var names = sentence.names.map { shortened($0, forms) }.map { name in
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

  /// The kind that the document gives a name; organisations first among equals.
  private func kind(_ forms: [String]) -> NameKind? {
    guard let counts = votes[forms], let most = counts.values.max() else {
      return nil
    }
    return NameKind.allCases.first { counts[$0] == most }
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
