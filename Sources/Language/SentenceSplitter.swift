/// Finds where sentences end among the words of a block.
struct SentenceSplitter {
  let bytes: [UInt8]
  let tokens: [RawToken]
  let abbreviations: Abbreviations
  let starters: WordList

  /// Longest sentence in words; a longer one is cut, so that no text can make later steps slow.
  static let longest = 400

  /// Ranges of token indices, in order, that cover all tokens.
  func sentences() -> [Range<Int>] {
    guard !tokens.isEmpty else { return [] }
    let markers = ListMarkers(bytes: bytes, tokens: tokens).starts()
    var (sentences, start) = ([Range<Int>](), 0)
    for index in tokens.indices.dropFirst()
    where tokens[index].gap == .blankLine || index - start >= Self.longest
      || markers.contains(index) || ends(before: index, from: start)
    {
      sentences.append(start..<index)
      start = index
    }
    sentences.append(start..<tokens.count)
    return sentences
  }

  private func ends(before index: Int, from start: Int) -> Bool {
    if isStopBeforeOmission(index) { return index - 1 > start }
    if tokens[index].gap == .none, isCloser(index) || word(index).first == Ascii.hyphen {
      return false
    }
    var last = index - 1
    while last > start, tokens[last].gap == .none, isCloser(last) { last -= 1 }
    let closed = last < index - 1
    guard let stop = stop(at: last), tokens[index].gap != .none || stop == .full else {
      return false
    }
    if isStopMark(index) && !(closed && isOpener(index)) { return false }
    switch stop {
    case .loud: return !beginsLower(index)
    case .dots:
      // "I" has its capital anywhere.
      if word(index).elementsEqual([73]), isSpacedDots(last) { return false }
      return last > start && !isAllDots(start..<last) && !beginsLower(index) && !isOpener(index)
    case .full: return !beginsLower(index) && !isMarker(last, from: start)
    case .abbreviation: return abbreviationEnds(last, before: index, from: start)
    }
  }

  private enum Stop { case full, loud, dots, abbreviation }

  private func stop(at index: Int) -> Stop? {
    let word = word(index)
    guard let final = word.last else { return nil }
    if word.elementsEqual([0xe2, 0x80, 0xa6]) { return .dots }
    if final == UInt8(ascii: "!") || final == UInt8(ascii: "?") {
      return word.count < 12 && !word.contains(where: Ascii.isLetter) ? .loud : nil
    }
    guard final == Ascii.dot else { return nil }
    if word.count == 1 { return isSpacedDots(index) ? .dots : .full }
    return word.first == Ascii.dot ? .dots : .abbreviation
  }

  /// ". . ." written with spaces.
  private func isSpacedDots(_ index: Int) -> Bool {
    index > 0 && tokens[index].gap == .space && word(index - 1).elementsEqual([Ascii.dot])
      || index + 1 < tokens.count && tokens[index].gap == .space
        && word(index + 1).elementsEqual([Ascii.dot])
  }

  /// "compounds. . . . The practice": a full stop, then three dots for what was left out before the
  /// next sentence.
  private func isStopBeforeOmission(_ index: Int) -> Bool {
    let next = index + 3
    guard next < tokens.count, isDot(index - 1), tokens[index - 1].gap == .none else {
      return false
    }
    let isOmission = (index..<next).allSatisfy { isDot($0) && tokens[$0].gap == .space }
    return isOmission && tokens[next].gap == .space && !isDot(next) && !beginsLower(next)
  }

  private func isDot(_ index: Int) -> Bool { word(index).elementsEqual([Ascii.dot]) }

  private func isAllDots(_ range: Range<Int>) -> Bool {
    // A sentence that is dots so far is short, so this looks at few words.
    range.count < 8 && range.allSatisfy(isDot)
  }

  private func abbreviationEnds(_ index: Int, before next: Int, from start: Int) -> Bool {
    let plain = word(index).dropLast()
    if abbreviations.titles.contains(plain) || abbreviations.numbered.contains(plain) {
      return false
    }
    if starters.contains(word(next)) { return index > start }
    let isHour = plain.count == 3 && Ascii.lowered(plain.last ?? 0) == UInt8(ascii: "m")
    return isHour && index - start > 3 && abbreviations.titles.contains(word(next).dropLast())
  }

  /// "1." or "a." at the head of a sentence counts, it does not end.
  private func isMarker(_ last: Int, from start: Int) -> Bool {
    guard last > start, last - start <= 2, word(last).count == 1 else { return false }
    let label = word(last - 1)
    let isLabel = label.count <= 2 && label.allSatisfy(Ascii.isDigit) || label.count == 1
    return isLabel && (last - start == 1 || !word(start).contains(where: Ascii.isLetter))
  }

  /// A small letter first, unless a capital follows it ("iPhone").
  private func beginsLower(_ index: Int) -> Bool {
    var first = index
    while first + 1 < tokens.count, isOpener(first), tokens[first + 1].gap == .none { first += 1 }
    let word = word(first)
    if isLabel(first) { return false }
    guard let letter = word.first else { return false }
    if Ascii.isLower(letter) { return !word.dropFirst().prefix(2).contains(where: Ascii.isUpper) }
    return [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), Ascii.hyphen].contains(letter)
      || word.elementsEqual([0xe2, 0x80, 0x94]) || word.elementsEqual([0xe2, 0x80, 0x93])
  }

  /// "(iv)", "b)": counts the items of a list.
  private func isLabel(_ index: Int) -> Bool {
    let word = word(index)
    guard index + 1 < tokens.count, tokens[index + 1].gap == .none,
      self.word(index + 1).elementsEqual([41])
    else { return false }
    return word.count == 1 || word.count <= 4 && word.allSatisfy(Set("ivx".utf8).contains)
  }

  private func isStopMark(_ index: Int) -> Bool {
    word(index).allSatisfy { $0 == Ascii.dot }
  }

  private func word(_ index: Int) -> ArraySlice<UInt8> {
    bytes[tokens[index].start..<tokens[index].end]
  }

  private func isCloser(_ index: Int) -> Bool { Self.closers.contains(Array(word(index))) }
  private func isOpener(_ index: Int) -> Bool { Self.openers.contains(Array(word(index))) }

  private static let closers = Set(
    ["\"", "'", "”", "’", ")", "]", "»", "''"].map { Array($0.utf8) })
  private static let openers = Set(
    ["\"", "'", "“", "‘", "(", "[", "«", "``"].map { Array($0.utf8) })
}
