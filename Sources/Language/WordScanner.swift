/// Finds where a word that begins with a letter or digit ends, and what clings to it.
struct WordScanner {
  let bytes: [UInt8]
  let limit: Int
  let prefixes: WordList

  func end(from start: Int) -> Int {
    var index = start
    while index < limit {
      let character = Character8(bytes, at: index, before: limit)
      switch character.kind {
      case .letter, .digit: index += character.length
      case .apostrophe:
        guard let next = acrossApostrophe(character, at: index, from: start) else { return index }
        index = next
      default:
        if character.scalar == 0xb0, isNumero(before: index, from: start) {
          index += character.length
          continue
        }
        guard character.length == 1 else { return index }
        if index == start, bytes[index] == Ascii.dot {
          index += 1
          continue
        }
        if isCurrency(at: index, from: start) { return index + 1 }
        guard joins(at: index, from: start) else { return index }
        index += 1
      }
    }
    return index
  }

  /// "n't" at the end of `start..<end`: where it begins.
  func negation(before end: Int, from start: Int) -> Int? {
    guard end - start >= 3, Ascii.lowered(bytes[end - 1]) == 116 else { return nil }
    let apostrophe = bytes[end - 2] == 39 ? end - 2 : isCurly(end - 4) ? end - 4 : nil
    guard let apostrophe, apostrophe > start, Ascii.lowered(bytes[apostrophe - 1]) == 110 else {
      return nil
    }
    return apostrophe - 1
  }

  /// The end of "s", "m", "d", "ll", "re", "ve" at `index`, if the word ends there.
  func clitic(after index: Int) -> Int? {
    var end = index
    while end < limit, end - index < 3, Ascii.isLetter(bytes[end]) { end += 1 }
    guard !continues(at: end) else { return nil }
    let letters = bytes[index..<end].map(Ascii.lowered)
    return Splits.clitics.contains(letters) ? end : nil
  }

  private func isCurly(_ index: Int) -> Bool {
    index >= 0 && bytes[index] == 0xe2 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
  }

  private func acrossApostrophe(_ character: Character8, at index: Int, from start: Int) -> Int? {
    let next = index + character.length
    guard continues(at: next), Character8(bytes, at: next, before: limit).kind == .letter,
      clitic(after: next) == nil
    else { return nil }
    return next
  }

  /// Whether the mark at `index` stays inside the word: "13.7", "AT&T", "7:30", "e-mail", "9/11".
  private func joins(at index: Int, from start: Int) -> Bool {
    guard index > start, continues(at: index + 1) else { return false }
    let (before, after) = (bytes[index - 1], bytes[index + 1])
    let digits = Ascii.isDigit(before) && Ascii.isDigit(after)
    switch bytes[index] {
    case UInt8(ascii: "."): return !missesSpace(at: index, from: start)
    case UInt8(ascii: ","): return digits && joinsGroup(at: index)
    case UInt8(ascii: ":"), UInt8(ascii: "/"): return digits
    case UInt8(ascii: "&"): return Ascii.isUpper(before) && Ascii.isUpper(after)
    case UInt8(ascii: "_"): return true
    case Ascii.hyphen: return keepsHyphen(at: index, from: start)
    default: return false
    }
  }

  /// "N°", which is short for number.
  private func isNumero(before index: Int, from start: Int) -> Bool {
    index == start + 1 && Ascii.lowered(bytes[start]) == 110
  }

  /// A comma stays between groups of three figures ("1,200"), or of two as in India ("1,50,000").
  private func joinsGroup(at index: Int) -> Bool {
    let figures = bytes[index + 1..<min(limit, index + 5)].prefix(while: Ascii.isDigit)
    let end = figures.endIndex
    return figures.count == 3 || figures.count == 2 && end < limit && bytes[end] == 44
  }

  /// "week.The", "1,000.The": a full stop whose space was lost.
  private func missesSpace(at index: Int, from start: Int) -> Bool {
    guard index - start >= 2, index + 2 < limit else { return false }
    let before = bytes[index - 2..<index]
    guard index - start >= 3 && before.allSatisfy(Ascii.isLower) || before.allSatisfy(Ascii.isDigit)
    else { return false }
    return Ascii.isUpper(bytes[index + 1]) && Ascii.isLower(bytes[index + 2])
  }

  /// Prefixes ("non-profit") and telephone numbers ("713-853-3989") keep their hyphens.
  private func keepsHyphen(at index: Int, from start: Int) -> Bool {
    if Ascii.isDigit(bytes[index - 1]), Ascii.isDigit(bytes[index + 1]) {
      if isShortTelephone(at: index, from: start) { return true }
      return bytes[max(start, index - 4)..<index].contains(Ascii.hyphen)
        || bytes[index + 1..<min(limit, index + 5)].dropFirst().contains(Ascii.hyphen)
    }
    guard index - start <= 7 else { return false }
    return prefixes.contains(bytes[start..<index].lazy.map(Ascii.lowered))
  }

  /// "853-3989": three figures, four figures, nothing more.
  private func isShortTelephone(at index: Int, from start: Int) -> Bool {
    let after = bytes[index + 1..<min(limit, index + 6)].prefix(while: Ascii.isDigit)
    return index == start + 3 && bytes[start..<index].allSatisfy(Ascii.isDigit) && after.count == 4
  }

  /// "HK$", "US$": capitals and a dollar before a number.
  private func isCurrency(at index: Int, from start: Int) -> Bool {
    bytes[index] == 36 && index - start <= 3 && bytes[start..<index].allSatisfy(Ascii.isUpper)
  }

  private func continues(at index: Int) -> Bool {
    guard index < limit else { return false }
    let kind = Character8(bytes, at: index, before: limit).kind
    return kind == .letter || kind == .digit
  }
}
