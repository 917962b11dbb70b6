/// Joins the parts of people's names that were read as names of their own.
struct NameJoints {
  let tokens: [Token]

  /// The names of a sentence, those of one person joined.
  func joined(_ names: [NameSpan]) -> [NameSpan] {
    let names = inverted(hyphenated(names))
    let fullNames = Set(
      names.filter { $0.kind == .person && $0.tokens.count > 1 }.map(\.tokens.lowerBound))
    let taken = Set(names.flatMap(\.tokens))
    return names.map { withSecondHalf($0, before: fullNames) }
      .map { withFirstName($0, besides: taken) }
  }

  /// Takes in the "Jane" of "Jane Doe" where the tree hangs the one on the other.
  private func withFirstName(_ name: NameSpan, besides taken: Set<Int>) -> NameSpan {
    let (first, last) = (name.tokens.lowerBound - 1, name.tokens.lowerBound)
    guard name.kind == .person, name.tokens.count == 1, first >= 0, !taken.contains(first),
      tokens[last].relation == "flat", tokens[last].head == first,
      tokens[first].tag == .properNoun, tokens[first].form.isCapitalised,
      tokens[first].form.utf8.contains(where: Ascii.isLower)
    else { return name }
    return name.over(first..<name.tokens.upperBound)
  }

  /// "Jane Doe-Roe" read as two names is one.
  private func hyphenated(_ names: [NameSpan]) -> [NameSpan] {
    names.reduce(into: []) { kept, name in
      guard let last = kept.last, isHyphened(last, name) || isSplit(last, name) else {
        kept.append(name)
        return
      }
      kept[kept.count - 1] = NameSpan(
        tokens: last.tokens.lowerBound..<name.tokens.upperBound, kind: .person)
    }
  }

  /// "JANE DOE" read as two persons.
  private func isSplit(_ first: NameSpan, _ second: NameSpan) -> Bool {
    [first, second].allSatisfy { $0.kind == .person && $0.tokens.count == 1 }
      && first.tokens.upperBound == second.tokens.lowerBound
  }

  /// “Doe, Jane” by itself in quotation marks, as mail programs write people, is one name.
  private func inverted(_ names: [NameSpan]) -> [NameSpan] {
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

  /// Takes in the "-Roe" of "Jane Doe-Roe".
  ///
  /// - Parameter fullNames: where other people's names begin: "Jane Doe-Richard Roe" are two.
  private func withSecondHalf(_ name: NameSpan, before fullNames: Set<Int>) -> NameSpan {
    let hyphen = name.tokens.upperBound
    guard !fullNames.contains(hyphen + 1), name.kind == .person, name.tokens.count > 1,
      hyphen + 1 < tokens.count,
      tokens[hyphen].form == "-", tokens[hyphen + 1].form.isCapitalised,
      tokens[hyphen - 1].range.upperBound == tokens[hyphen].range.lowerBound,
      tokens[hyphen].range.upperBound == tokens[hyphen + 1].range.lowerBound
    else { return name }
    return name.over(name.tokens.lowerBound..<hyphen + 2)
  }

  private func isHyphened(_ first: NameSpan, _ second: NameSpan) -> Bool {
    let hyphen = first.tokens.upperBound
    guard first.tokens.count > 1, second.tokens.count == 1, first.kind != .organization,
      second.kind == .person, second.tokens.lowerBound == hyphen + 1, tokens[hyphen].form == "-"
    else { return false }
    return tokens[hyphen - 1].range.upperBound == tokens[hyphen].range.lowerBound
      && tokens[hyphen].range.upperBound == tokens[hyphen + 1].range.lowerBound
  }
}
