/// Tells which quotations of a paragraph are parts of one utterance: “A,” said X, “B.”
struct Utterances {
  let bytes: [UInt8]

  /// Longest stretch between two parts of an utterance, in bytes: “A,” said somebody of somewhere,
  /// “B.”
  private static let bridge = 160

  /// Numbers the quotations that have no utterance yet, counting on from `next`.
  func number(_ quotations: inout [Quotation], from next: inout Int) {
    var last: Int?
    for index in quotations.indices {
      if quotations[index].utterance < 0 {
        if quotations[index].depth == 0, let before = last,
          goesOn(quotations[before], quotations[index])
        {
          quotations[index].utterance = quotations[before].utterance
        } else {
          quotations[index].utterance = next
          next += 1
        }
      }
      if quotations[index].depth == 0 { last = index }
    }
  }

  private func goesOn(_ first: Quotation, _ second: Quotation) -> Bool {
    let between = trimmed(first.range.upperBound..<second.range.lowerBound)
    guard first.isClosed, !first.content.isEmpty, between.count <= Self.bridge,
      bytes[between].contains(where: Ascii.isLetter)
    else { return false }
    if isDash(before: between.upperBound) {
      return isDash(at: between.lowerBound) && !hasStop(in: between.dropLast())
    }
    let mark = bytes[first.content.upperBound - 1]
    let isAsked = [UInt8(ascii: "?"), UInt8(ascii: "!")].contains(mark)
    let isHeld = mark == Self.comma || bytes[between.lowerBound] == Self.comma
    // A second part stands off: “A,” she said of the “B” has none.
    guard isHeld || isAsked, [Self.comma, Ascii.dot, 0x3A].contains(bytes[between.upperBound - 1])
    else { return false }
    return !hasStop(in: between.dropLast())
  }

  private static let comma = UInt8(ascii: ",")

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    guard range.count <= Self.bridge + 8, let start = range.first(where: { bytes[$0] > 32 }),
      let last = range.last(where: { bytes[$0] > 32 })
    else { return range }
    return start..<last + 1
  }

  /// Whether a sentence ends in `range`: a stop with white space after it that is not the stop of
  /// an abbreviation.
  private func hasStop(in range: Range<Int>) -> Bool {
    range.contains { index in
      guard bytes[index + 1] <= 32 else { return false }
      if bytes[index] == Ascii.dot { return !isAbbreviation(before: index) }
      return [UInt8(ascii: "?"), UInt8(ascii: "!")].contains(bytes[index])
    }
  }

  private static let abbreviations = Abbreviations(file: PackageResources.abbreviations_txt)

  private func isAbbreviation(before index: Int) -> Bool {
    let start = bytes[max(0, index - 12)..<index].lastIndex { $0 <= 32 }.map { $0 + 1 } ?? index
    return Self.abbreviations.takesStop(bytes[start..<index], beforeDigit: false)
  }

  private func isDash(at index: Int) -> Bool {
    if bytes[index] == Ascii.hyphen { return true }
    return index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
      && (0x92...0x95).contains(bytes[index + 2])
  }

  private func isDash(before index: Int) -> Bool {
    bytes[index - 1] == Ascii.hyphen || index >= 3 && isDash(at: index - 3)
  }
}
