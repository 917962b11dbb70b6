/// Mends the edges of the names in a sentence by rule: possessives and articles out, company words
/// in.
struct NameRepair: Sendable {
  private let companyWords: Set<String>
  private let edges: NameEdges
  private let cues: NameCues

  init(companyWords file: [UInt8], titles: [UInt8], cues: NameCues) {
    self.cues = cues
    edges = NameEdges(titles: titles, cues: cues)
    companyWords = Set(
      WordList.lines(of: file).flatMap { $0.split(separator: " ") }.map(String.init))
  }

  func repair(_ sentence: inout Sentence) {
    let parts = sentence.names.flatMap { split($0, sentence.tokens) }
    var names = NameJoints(tokens: sentence.tokens).joined(parts)
      .compactMap { edges.trimmed($0, sentence.tokens) }
    names += companies(sentence.tokens, outside: Set(names.flatMap(\.tokens)))
    let isHeadline = sentence.isTitleCase
    names = names.map { name in
      let name = withPartners(joined(name, sentence.tokens), sentence.tokens)
      guard !isHeadline else { return name }
      return withOpening(
        quoted(longer(name, sentence.tokens), sentence.tokens), sentence.tokens)
    }
    names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    sentence.names = names.reduce(into: []) { kept, name in
      guard let last = kept.last, name.tokens.lowerBound < last.tokens.upperBound else {
        kept.append(name)
        return
      }
    }
  }

  /// A name without the company words it ends in: "Norwell" of "Norwell Co."; nil where it has
  /// none.
  func bare(_ forms: ArraySlice<String>) -> ArraySlice<String>? {
    var rest = forms
    while let last = rest.last, rest.count > 1, companyWords.contains(last) || last == "," {
      rest.removeLast()
    }
    if forms.count == 1, let site = forms.first, let stem = siteStem(site) { return [stem] }
    return rest.count < forms.count ? rest : nil
  }

  /// "Overstock" of "Overstock.com": sites named in running text are companies and outlets.
  private func siteStem(_ form: String) -> String? {
    let bytes = form.utf8
    guard bytes.count < 40, let dot = bytes.lastIndex(of: Ascii.dot), dot > bytes.startIndex,
      ["com", "org", "net"].contains(form[bytes.index(after: dot)...]),
      !bytes.contains(UInt8(ascii: "/")), !bytes.contains(UInt8(ascii: "@"))
    else { return nil }
    return String(form[..<dot])
  }

  /// Sites with a capital, words that always name the same, and capitalised words before "Inc.", "Co." and the like, that nobody took for names.
  private func companies(_ tokens: [Token], outside taken: Set<Int>) -> [NameSpan] {
    tokens.indices.compactMap { end in
      if !taken.contains(end), tokens[end].form.isCapitalised, siteStem(tokens[end].form) != nil {
        return NameSpan(tokens: end..<end + 1, kind: .organization)
      }
      if !taken.contains(end), let kind = cues.known(tokens[end]) {
        return NameSpan(tokens: end..<end + 1, kind: kind)
      }
      guard isSuffix(end, tokens), !taken.contains(end), !taken.contains(end - 1) else {
        return nil
      }
      var start = end
      while start > 0, !taken.contains(start - 1), isPartOfName(tokens[start - 1]) { start -= 1 }
      return start < end ? NameSpan(tokens: start..<end + 1, kind: .organization) : nil
    }
  }

  private func isPartOfName(_ token: Token) -> Bool {
    token.form.isCapitalised && ![.punctuation, .adposition, .determiner].contains(token.tag)
      || token.form == "&"
  }

  /// "Inc.", "Co.", "PLC" are never said of anything but companies, "Group" after a proper noun mostly so.
  private func isSuffix(_ end: Int, _ tokens: [Token]) -> Bool {
    let form = tokens[end].form
    guard form.isCapitalised, form.utf8.count > 2, companyWords.contains(form) else { return false }
    return isShort(form)
      || end > 0 && tokens[end - 1].tag == .properNoun
        && tokens[end].tag == .properNoun && form != "Company"
  }

  /// A name holds no verb in small letters, no dash after a space, and little words only before a company's short form: "Dunmore
  /// Group bought Norwell Inc." are two, and so are "Dunmore Co and Norwell Inc".
  private func split(_ name: NameSpan, _ tokens: [Token]) -> [NameSpan] {
    let parts = name.tokens.split { index in
      isLowerVerb(tokens[index]) || isDash(index, tokens) || isPlaced(index, name, tokens)
        || index > name.tokens.lowerBound && isJoint(tokens[index])
          && isShort(tokens[index - 1].form)
    }
    return parts.map { name.over($0.startIndex..<$0.endIndex) }
  }

  private func isLowerVerb(_ token: Token) -> Bool {
    [.verb, .auxiliary].contains(token.tag) && !token.form.isCapitalised
      && token.form.first?.isLetter == true
  }

  private func isJoint(_ token: Token) -> Bool {
    ["and", "to", "'s", "’s", "with", "from"].contains(token.form)
  }

  /// "World Forum in Oslo": where a body meets is no part of its name.
  private func isPlaced(_ index: Int, _ name: NameSpan, _ tokens: [Token]) -> Bool {
    name.kind == .organization && index > name.tokens.lowerBound && tokens[index].form == "in"
  }

  /// "Jane Doe -John Roe".
  private func isDash(_ index: Int, _ tokens: [Token]) -> Bool {
    guard ["-", "–", "—", "--"].contains(tokens[index].form), index > 0, index + 1 < tokens.count
    else { return false }
    return tokens[index - 1].range.upperBound < tokens[index].range.lowerBound
      && tokens[index].range.upperBound == tokens[index + 1].range.lowerBound
  }

  /// What stands in quotation marks by itself is no body and no place, but a work: “State of the Union”.
  private func quoted(_ name: NameSpan, _ tokens: [Token]) -> NameSpan {
    let (first, end) = (name.tokens.lowerBound, name.tokens.upperBound)
    guard name.tokens.count > 1, [.organization, .place].contains(name.kind), first > 0,
      end < tokens.count, ["\"", "“", "``"].contains(tokens[first - 1].form),
      ["\"", "”", "''"].contains(tokens[end].form), !companyWords.contains(tokens[end - 1].form)
    else { return name }
    return NameSpan(tokens: name.tokens, kind: .other)
  }

  /// Takes in "Co." or ", Inc." after the name, which makes it an organisation.
  private func joined(_ name: NameSpan, _ tokens: [Token]) -> NameSpan {
    var end = name.tokens.upperBound
    if end + 1 < tokens.count, tokens[end].form == ",", isShort(tokens[end + 1].form) { end += 2 }
    if isEnclosed(end, tokens) { end += 3 }
    while end < tokens.count, companyWords.contains(tokens[end].form) { end += 1 }
    if isCutShort(tokens, at: end) { end += 1 }
    let isCompany = end - name.tokens.lowerBound > 1 && companyWords.contains(tokens[end - 1].form)
    let range = name.tokens.lowerBound..<end
    return isCompany ? NameSpan(tokens: range, kind: .organization) : name.over(range)
  }

  /// Takes in the "Hurricane" of "Hurricane Norwell".
  private func withOpening(_ name: NameSpan, _ tokens: [Token]) -> NameSpan {
    guard name.tokens.lowerBound > 0, name.tokens.count == 1 else { return name }
    let whole = name.tokens.lowerBound - 1..<name.tokens.upperBound
    return cues.firstWord(of: tokens[whole]).map { NameSpan(tokens: whole, kind: $0) } ?? name
  }

  /// The "(Norway)" of "Norwell (Norway) AG".
  private func isEnclosed(_ index: Int, _ tokens: [Token]) -> Bool {
    index + 3 < tokens.count && tokens[index].form == "(" && tokens[index + 1].form.isCapitalised
      && tokens[index + 2].form == ")" && companyWords.contains(tokens[index + 3].form)
  }

  /// Takes in the words with which names of a kind end: "Securities" after "Norwell", "Industrial
  /// Average".
  private func longer(_ name: NameSpan, _ tokens: [Token]) -> NameSpan {
    var longer = name
    for end in name.tokens.upperBound..<min(name.tokens.upperBound + 3, tokens.count) {
      let isWord =
        [.properNoun, .noun, .adjective].contains(tokens[end].tag) && tokens[end].form.isCapitalised
      guard isWord || tokens[end].form == "-" && end > name.tokens.upperBound else { break }
      if isWord, let kind = cues.lastWord(tokens[end]) {
        longer = NameSpan(tokens: name.tokens.lowerBound..<end + 1, kind: kind)
      }
    }
    return withPurpose(longer, tokens)
  }

  /// Takes in "for Immigration Studies" after "Center".
  private func withPurpose(_ name: NameSpan, _ tokens: [Token]) -> NameSpan {
    let joint = name.tokens.upperBound
    guard name.kind != .person, joint + 1 < tokens.count, tokens[joint].form == "for",
      tokens[joint + 1].form.isCapitalised, tokens[joint + 1].tag != .numeral,
      cues.opensPurpose(tokens[joint - 1])
    else { return name }
    let run = tokens[(joint + 1)...].prefix { token in
      !cues.isCut(token, of: .organization) && token.form.isCapitalised
        && [.properNoun, .noun, .adjective].contains(token.tag)
        || ["and", "of", "the", "&"].contains(token.form)
    }
    guard let last = run.indices.last(where: { tokens[$0].form.isCapitalised }) else { return name }
    return NameSpan(tokens: name.tokens.lowerBound..<last + 1, kind: .organization)
  }

  /// Takes in "& Roe LLP" after "Doe", "and Co" after "Norwell".
  private func withPartners(_ name: NameSpan, _ tokens: [Token]) -> NameSpan {
    let joint = name.tokens.upperBound
    guard joint + 1 < tokens.count, ["&", "and"].contains(tokens[joint].form) else { return name }
    // Between "and" and "LLP" may stand the name of another company.
    let reach = tokens[joint].form == "&" ? 4 : 1
    let run = tokens[(joint + 1)...].prefix(reach).prefix { $0.form.isCapitalised }
    guard let last = run.indices.last(where: { companyWords.contains(tokens[$0].form) }) else {
      return name
    }
    return NameSpan(tokens: name.tokens.lowerBound..<last + 1, kind: .organization)
  }

  /// Whether the full stop at `index` belongs to a short form before it: "U.S . officials".
  private func isCutShort(_ tokens: [Token], at index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count, tokens[index].form == "." else { return false }
    let form = tokens[index - 1].form.utf8
    return form.count < 6 && form.contains(Ascii.dot) && form.last != Ascii.dot
  }

  private func isShort(_ form: String) -> Bool {
    companyWords.contains(form) && (form.hasSuffix(".") || form.utf8.count <= 3)
  }
}

extension String {
  /// Whether it begins with a capital letter.
  var isCapitalised: Bool {
    guard let byte = utf8.first else { return false }
    return byte < 0x80 ? Ascii.isUpper(byte) : first?.isUppercase == true
  }
}
