/// Mends the edges of the names in a sentence by rule: possessives and articles out, company words
/// in.
struct NameRepair: Sendable {
  private let companyWords: Set<String>
  private let edges: NameEdges

  init(companyWords file: [UInt8], titles: [UInt8]) {
    edges = NameEdges(titles: titles)
    companyWords = Set(
      WordList.lines(of: file).flatMap { $0.split(separator: " ") }.map(String.init))
  }

  func repair(_ sentence: inout Sentence) {
    let parts = sentence.names.flatMap { withoutVerbs($0, sentence.tokens) }
    var names = inverted(hyphenated(parts, sentence.tokens), sentence.tokens)
      .compactMap { edges.trimmed($0, sentence.tokens) }
    names += companies(sentence.tokens, outside: Set(names.flatMap(\.tokens)))
    names = names.map { joined($0, sentence.tokens) }
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

  /// Sites with a capital, and capitalised words before "Inc.", "Co." and the like, that nobody took for names.
  private func companies(_ tokens: [Token], outside taken: Set<Int>) -> [NameSpan] {
    tokens.indices.compactMap { end in
      if !taken.contains(end), tokens[end].form.isCapitalised, siteStem(tokens[end].form) != nil {
        return NameSpan(tokens: end..<end + 1, kind: .organization)
      }
      guard isSuffix(tokens[end].form), !taken.contains(end), !taken.contains(end - 1) else {
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

  /// "Inc.", "Co.", "PLC": short forms that are never said of anything but companies.
  private func isSuffix(_ form: String) -> Bool {
    form.isCapitalised && isShort(form) && form.utf8.count > 2
  }

  /// A name holds no verb in small letters: "Dunmore Group bought Norwell Inc." are two.
  private func withoutVerbs(_ name: NameSpan, _ tokens: [Token]) -> [NameSpan] {
    let parts = name.tokens.split { index in
      [.verb, .auxiliary].contains(tokens[index].tag) && !tokens[index].form.isCapitalised
        && tokens[index].form.first?.isLetter == true
    }
    return parts.map { NameSpan(tokens: $0.startIndex..<$0.endIndex, kind: name.kind) }
  }

  /// "Jane Doe-Roe" read as two names is one.
  private func hyphenated(_ names: [NameSpan], _ tokens: [Token]) -> [NameSpan] {
    names.reduce(into: []) { kept, name in
      guard let last = kept.last, isHyphened(last, name, tokens) else {
        kept.append(name)
        return
      }
      kept[kept.count - 1] = NameSpan(
        tokens: last.tokens.lowerBound..<name.tokens.upperBound, kind: .person)
    }
  }

  /// “Doe, Jane” by itself in quotation marks, as mail programs write people, is one name.
  private func inverted(_ names: [NameSpan], _ tokens: [Token]) -> [NameSpan] {
    names.reduce(into: []) { kept, name in
      let end = name.tokens.upperBound
      guard let last = kept.last, last.tokens.upperBound + 1 == name.tokens.lowerBound,
        tokens[last.tokens.upperBound].form == ",", last.tokens.lowerBound > 0, end < tokens.count,
        isQuote(tokens[last.tokens.lowerBound - 1]), isQuote(tokens[end])
      else {
        kept.append(name)
        return
      }
      kept[kept.count - 1] = NameSpan(tokens: last.tokens.lowerBound..<end, kind: .person)
    }
  }

  private func isQuote(_ token: Token) -> Bool {
    ["\"", "“", "”", "``", "''"].contains(token.form)
  }

  private func isHyphened(_ first: NameSpan, _ second: NameSpan, _ tokens: [Token]) -> Bool {
    let hyphen = first.tokens.upperBound
    guard first.tokens.count > 1, second.tokens.count == 1, first.kind != .organization,
      second.kind == .person, second.tokens.lowerBound == hyphen + 1, tokens[hyphen].form == "-"
    else { return false }
    return tokens[hyphen - 1].range.upperBound == tokens[hyphen].range.lowerBound
      && tokens[hyphen].range.upperBound == tokens[hyphen + 1].range.lowerBound
  }

  /// Takes in "Co." or ", Inc." after the name, which makes it an organisation.
  private func joined(_ name: NameSpan, _ tokens: [Token]) -> NameSpan {
    var end = name.tokens.upperBound
    if end + 1 < tokens.count, tokens[end].form == ",", isShort(tokens[end + 1].form) { end += 2 }
    while end < tokens.count, companyWords.contains(tokens[end].form) { end += 1 }
    if isCutShort(tokens, at: end) { end += 1 }
    let isCompany = end - name.tokens.lowerBound > 1 && companyWords.contains(tokens[end - 1].form)
    let kind = isCompany ? .organization : name.kind
    return NameSpan(tokens: name.tokens.lowerBound..<end, kind: kind)
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
