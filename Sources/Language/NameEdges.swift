/// Cuts from a name what is no part of it: articles, possessives, titles, common words at either end.
struct NameEdges: Sendable {
  private let titles: Set<String>
  private let cues: NameCues
  /// Words that are cut before a title: "Prime" of "Prime Minister".
  private let beforeTitles: Set<String>
  /// Little words with which a family name may begin.
  private static let particles: Set = [
    "al", "el", "bin", "ibn", "de", "da", "di", "du", "la", "le", "van", "von", "der", "den", "ter",
  ]

  init(titles file: [UInt8], cues: NameCues) {
    self.cues = cues
    let lines = WordList.lines(of: file).map(String.init)
    titles = Set(lines.filter { !$0.hasSuffix("*") })
    beforeTitles = Set(lines.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) })
  }

  /// Nil where nothing is left.
  func trimmed(_ name: NameSpan, _ tokens: [Token]) -> NameSpan? {
    var (start, end) = (name.tokens.lowerBound, name.tokens.upperBound)
    while start < end, isEdge(tokens[start]) || isArticle(tokens[start]) { start += 1 }
    start = afterParty(start, end, tokens)
    while end > start, isEdge(tokens[end - 1]) { end -= 1 }
    if name.kind == .person { start = afterTitles(start, end, tokens) }
    if tokens[start..<end].contains(where: { !$0.form.isCommonWord }) {
      while end - start > 1, tokens[end - 1].form.isCommonWord { end -= 1 }
      while end - start > 1, isCommonOpening(tokens[start]) { start += 1 }
    }
    while end - start > 1, cues.isCut(tokens[end - 1], of: name.kind) { end -= 1 }
    let trimmed = name.over(start..<max(start, end))
    return isName(trimmed, tokens) ? judged(trimmed, tokens) : nil
  }

  private func isEdge(_ token: Token) -> Bool {
    token.pennTag == "POS" || token.tag == .punctuation && token.form != ")"
      || ["the", "a", "an", "'s", "’s"].contains(token.form)
  }

  /// At the end of a name they may belong to it: "Serie A".
  private func isArticle(_ token: Token) -> Bool { ["The", "A", "An"].contains(token.form) }

  /// "Ohio" of "R-Ohio", as parties are put before states.
  private func afterParty(_ start: Int, _ end: Int, _ tokens: [Token]) -> Int {
    guard start + 2 < end, tokens[start].form.utf8.count == 1,
      ["-", "–"].contains(tokens[start + 1].form)
    else {
      return start
    }
    return start + 2
  }

  /// The name with the kind that it always has; nil where it is none.
  private func judged(_ name: NameSpan, _ tokens: [Token]) -> NameSpan? {
    // "Doe v. Roe" is a case.
    if tokens[name.tokens].contains(where: { ["v.", "vs."].contains($0.form) }) {
      return NameSpan(tokens: name.tokens, kind: .other)
    }
    // "Green NWLs" are things of a kind.
    if tokens[name.tokens.upperBound - 1].form.isPluralShortForm {
      return NameSpan(tokens: name.tokens, kind: .other)
    }
    switch cues.verdict(on: tokens[name.tokens]) {
    case .noName: return nil
    case .kind(let kind): return NameSpan(tokens: name.tokens, kind: kind)
    case nil: return name
    }
  }

  private func afterTitles(_ start: Int, _ end: Int, _ tokens: [Token]) -> Int {
    var start = start
    while start < end {
      let isLed = start + 1 < end && titles.contains(tokens[start + 1].form)
      guard
        titles.contains(tokens[start].form) || isLed && beforeTitles.contains(tokens[start].form)
      else { return start }
      start += 1
    }
    return start
  }

  /// "ABC" of "ABC-001", which is a drug, a road or an aircraft.
  private func isCode(_ index: Int, _ tokens: [Token]) -> Bool {
    guard index + 2 < tokens.count, tokens[index + 1].form == "-",
      !tokens[index].form.utf8.contains(where: Ascii.isLower),
      tokens[index + 1].range.upperBound == tokens[index + 2].range.lowerBound
    else { return false }
    return tokens[index + 2].form.first?.isNumber == true
  }

  /// "NWL" of "(NYSE: NWL)".
  private func isTicker(_ index: Int, _ tokens: [Token]) -> Bool {
    guard index > 1, index + 1 < tokens.count, tokens[index - 1].form == ":",
      [")", ","].contains(tokens[index + 1].form)
    else { return false }
    return [tokens[index], tokens[index - 2]].allSatisfy {
      !$0.form.utf8.contains(where: Ascii.isLower)
    }
  }

  /// "dose.1": small letters with a digit or a full stop among them.
  private func isSlip(_ form: String) -> Bool {
    form.isCommonWord && form.utf8.contains { Ascii.isDigit($0) || $0 == Ascii.dot }
  }

  /// "Victorian", read as an adjective.
  private func isDemonym(_ form: String) -> Bool {
    ["ian", "ean", "ese", "ish"].contains(where: form.hasSuffix)
  }

  /// "Irish-Americans".
  private func isHyphenedPeople(_ name: NameSpan, _ tokens: [Token]) -> Bool {
    let last = tokens[name.tokens.upperBound - 1]
    return last.pennTag == "NNPS" && last.form.hasSuffix("ans")
      && tokens[name.tokens].contains { $0.form == "-" }
  }

  /// Whether a plural is of people: "the Does", "Californians".
  private func isPeople(_ form: String, _ kind: NameKind) -> Bool {
    kind == .person || kind == .place && (form.hasSuffix("ans") || form.hasSuffix("ers"))
  }

  private func isCommonOpening(_ token: Token) -> Bool {
    let first = token.form.prefix { $0 != "-" }
    // "anti-Norwell" opens no name, "al-Doe" does.
    let isPrefixed = first.count < token.form.count && String(first).isCommonWord
    return (token.form.isCommonWord || isPrefixed) && !Self.particles.contains(String(first))
  }

  /// Whether something is left that can be a name: no lone initial, no whole people.
  private func isName(_ name: NameSpan, _ tokens: [Token]) -> Bool {
    guard let first = name.tokens.first else { return false }
    if tokens[first].form.hasPrefix("@") || first > 0 && tokens[first - 1].form == "@" {
      return false
    }
    guard name.tokens.count == 1 else { return !isHyphenedPeople(name, tokens) }
    let form = tokens[first].form
    if form.isPluralShortForm { return false }
    if isCode(first, tokens) || isTicker(first, tokens) || isSlip(form) { return false }
    if form.hasPrefix("#") || form.hasPrefix("0x") { return false }
    if name.kind == .place, tokens[first].pennTag == "JJ", isDemonym(form) { return false }
    if form.utf8.count == 1 || form.utf8.count == 2 && form.hasSuffix(".") { return false }
    return tokens[first].pennTag != "NNPS" || !isPeople(form, name.kind)
  }
}

extension String {
  /// "NGOs", "SDGs": capitals with the "s" of a plural.
  fileprivate var isPluralShortForm: Bool {
    utf8.count > 2 && hasSuffix("s") && utf8.dropLast().allSatisfy(Ascii.isUpper)
  }

  /// Whether it is in small letters throughout: "fraternity", and not "iPhone".
  fileprivate var isCommonWord: Bool {
    guard let first = utf8.first, Ascii.isLower(first) else { return false }
    return !utf8.contains(where: Ascii.isUpper)
  }
}
