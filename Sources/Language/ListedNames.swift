/// Joins the parts of listed names that were read in part or as several names: "Marks & Spencer", "Nathan's Famous".
struct ListedNames: Sendable {
  let lexicon: Lexicon

  /// Longest name, in words.
  private static let longest = 7
  private static let joints: Set = ["'s", "’s", "s'", "&", "and", "of", "for", "-"]
  /// Words after which a place is named.
  private static let whereabouts: Set = ["of", "in", "to", "from", "for"]
  private static let lists: NameLists = [
    .company, .majorCompany, .organisation, .university, .club, .outlet,
  ]

  func join(_ sentence: inout Sentence) {
    splitDateline(&sentence)
    splitCountries(&sentence)
    joinPartners(&sentence)
    // The lists write "'s" with a straight mark.
    let forms = sentence.tokens.map { $0.form == "’s" ? "'s" : $0.form }
    guard forms.contains(where: Self.joints.contains) else { return }
    for name in sentence.names {
      guard let whole = whole(around: name.tokens, forms) else { continue }
      let others = sentence.names.filter { !whole.overlaps($0.tokens) }
      let cut = sentence.names.contains {
        whole.overlaps($0.tokens)
          && ($0.tokens.lowerBound < whole.lowerBound || $0.tokens.upperBound > whole.upperBound)
      }
      guard !cut else { continue }
      sentence.names = (others + [NameSpan(tokens: whole, kind: .organization)])
        .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
  }

  /// "OSLO Norway's minister": a town in capitals before what the first sentence begins with.
  private func splitDateline(_ sentence: inout Sentence) {
    guard let first = sentence.names.first, first.tokens.lowerBound == 0, first.tokens.count > 1,
      isTown(sentence.tokens[0].form), hasSmallLetters(sentence.tokens[1].form)
    else { return }
    let rest = first.over(1..<first.tokens.upperBound)
    sentence.names.replaceSubrange(0..<1, with: [NameSpan(tokens: 0..<1, kind: .place), rest])
  }

  /// "Norway Jane Doe" after "envoy to", "Oslo Jane Doe" after "mayor of": a place and somebody's full name.
  private func splitCountries(_ sentence: inout Sentence) {
    let forms = sentence.tokens.map(\.form)
    sentence.names = sentence.names.flatMap { name in
      let (first, second) = (name.tokens.lowerBound, name.tokens.lowerBound + 1)
      guard name.tokens.count > 2, name.kind != .organization, forms[first].isCapitalised,
        isPlace(first, before: name, forms), lexicon.lists(of: [forms[second]]).contains(.firstName)
      else { return [name] }
      return [
        NameSpan(tokens: first..<second, kind: .place),
        NameSpan(tokens: second..<name.tokens.upperBound, kind: .person),
      ]
    }
  }

  /// Whether the first word is a country's, or a person's name opens with a town after "of" or the like; nobody is called so.
  private func isPlace(_ first: Int, before name: NameSpan, _ forms: [String]) -> Bool {
    let places: NameLists = [.country, .city, .region]
    let isAfterOf = first > 0 && Self.whereabouts.contains(forms[first - 1])
    let found = lexicon.lists(of: [forms[first]])
    return !found.isDisjoint(with: isAfterOf && name.kind == .person ? places : [.country])
      && found.isDisjoint(with: [.firstName, .politician])
      && lexicon.lists(of: Array(forms[first...first + 1])).isDisjoint(with: places)
  }

  private func isTown(_ form: String) -> Bool {
    form.utf8.count > 3 && !hasSmallLetters(form)
      && !lexicon.lists(of: [form]).isDisjoint(with: [.city, .region, .country])
  }

  private func hasSmallLetters(_ form: String) -> Bool {
    form.utf8.contains(where: Ascii.isLower)
  }

  /// "Tarn & Fenwick": names on both sides of the sign are one company's, unless they are countries.
  private func joinPartners(_ sentence: inout Sentence) {
    let (names, forms) = (sentence.names, sentence.tokens.map(\.form))
    guard forms.contains("&") else { return }
    sentence.names = names.reduce(into: []) { kept, name in
      guard let last = kept.last, last.tokens.upperBound + 1 == name.tokens.lowerBound,
        forms[last.tokens.upperBound] == "&", !isLand(forms[last.tokens]),
        !isLand(forms[name.tokens])
      else {
        kept.append(name)
        return
      }
      kept[kept.count - 1] = NameSpan(
        tokens: last.tokens.lowerBound..<name.tokens.upperBound, kind: .organization)
    }
  }

  private func isLand(_ forms: ArraySlice<String>) -> Bool {
    !lexicon.lists(of: Array(forms)).isDisjoint(with: [.country, .region])
  }

  /// The longest listed name with a joint in it that holds `name` and more.
  private func whole(around name: Range<Int>, _ forms: [String]) -> Range<Int>? {
    for start in max(0, name.lowerBound - 3)...name.lowerBound where forms[start].isCapitalised {
      let last = min(forms.count, start + Self.longest)
      guard name.upperBound <= last else { continue }
      for end in (name.upperBound...last).reversed() {
        guard end - start > max(2, name.count), forms[end - 1].isCapitalised,
          forms[start..<end].contains(where: Self.joints.contains),
          !lexicon.lists(of: Array(forms[start..<end])).isDisjoint(with: Self.lists)
        else { continue }
        return start..<end
      }
    }
    return nil
  }
}
