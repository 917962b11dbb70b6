/// A mark that may open or close a quotation, judged by what stands on either side of it.
struct QuotationMark {
  var range: Range<Int>
  var isDouble: Bool
  var mayOpen: Bool
  var mayClose: Bool
  /// A closing single mark that is hardly an apostrophe: after a full stop or comma, or before one.
  var isSure: Bool
}

/// Finds the quotation marks of a paragraph, apostrophes and the marks of feet and inches left out.
struct QuotationMarks {
  let bytes: [UInt8]
  let paragraph: Range<Int>

  /// Words that begin with an apostrophe.
  private static let elided = Set(
    ["tis", "twas", "twere", "til", "till", "cause", "em", "n", "bout", "round", "cuz", "neath"]
      .map { Array($0.utf8) })

  private enum Shape { case straight, opening, closing, low }

  func marks() -> [QuotationMark] {
    var marks: [QuotationMark] = []
    var (at, before): (Int, UInt32) = (paragraph.lowerBound, 32)
    while at < paragraph.upperBound {
      let character = Character8(bytes, at: at, before: paragraph.upperBound)
      var length = character.length
      if let (shape, isDouble, own) = shape(character, at: at) {
        length = own
        let next =
          at + own < paragraph.upperBound
          ? Character8(bytes, at: at + own, before: paragraph.upperBound).scalar : 32
        let mark = mark(at..<at + own, shape, isDouble, before, next)
        if let mark { marks.append(mark) }
      }
      before = character.scalar
      at += length
    }
    return marks
  }

  /// What the mark at `at` looks like, whether it is a double one, and its length; nil for all
  /// other characters.
  private func shape(_ character: Character8, at: Int) -> (Shape, Bool, Int)? {
    switch character.scalar {
    case 0x22: return (.straight, true, 1)
    case 0x27: return isTwice(at) ? (.closing, true, 2) : (.straight, false, 1)
    case 0x60: return isTwice(at) ? (.opening, true, 2) : (.opening, false, 1)
    case 0x201C: return (.opening, true, 3)
    case 0x201D: return (.closing, true, 3)
    case 0x201E: return (.low, true, 3)
    case 0xAB: return (.opening, true, 2)
    case 0xBB: return (.closing, true, 2)
    case 0x2018: return (.opening, false, 3)
    case 0x2019: return (.closing, false, 3)
    default: return nil
    }
  }

  /// Two single marks that stand for a double one.
  private func isTwice(_ at: Int) -> Bool {
    at + 1 < paragraph.upperBound && bytes[at + 1] == bytes[at]
  }

  private func mark(
    _ range: Range<Int>, _ shape: Shape, _ isDouble: Bool, _ before: UInt32, _ after: UInt32
  ) -> QuotationMark? {
    let (open, close) = (isOpen(before), isOpen(after))
    var mark = QuotationMark(
      range: range, isDouble: isDouble, mayOpen: false, mayClose: false, isSure: false)
    switch shape {
    case .low: mark.mayOpen = true
    case .opening:
      mark.mayOpen = open || !isEnd(after)
      mark.mayClose = isDouble && !open && isEnd(after)
    case .closing:
      // A mark turned the wrong way still opens where it cannot close.
      mark.mayOpen = isDouble && open && !isEnd(after)
      mark.mayClose = !mark.mayOpen
    case .straight:
      mark.mayOpen = open && !isSpace(after)
      mark.mayClose = !open || isSpace(after) || isDouble && close
      if isDouble, !mark.mayOpen, !mark.mayClose { mark.mayClose = true }
    }
    if isDouble {
      if shape == .straight, isInches(range.lowerBound, before) { return nil }
      return mark
    }
    return single(mark, before, after)
  }

  /// A single mark inside a word is an apostrophe, and so is one at the head of "’90s" or "’tis".
  private func single(
    _ mark: QuotationMark, _ before: UInt32, _ after: UInt32
  ) -> QuotationMark? {
    var mark = mark
    if isWord(before), isWord(after) { return nil }
    if mark.mayOpen, isElided(mark.range.upperBound) { return nil }
    if mark.mayOpen { mark.mayOpen = isOpen(before) }
    mark.mayClose = mark.mayClose && !isWord(after) && !isSpace(before) && !isDigit(before)
    mark.isSure = mark.mayClose && (isEndMark(before) || isEndMark(after) && after != 0x2D)
    return mark.mayOpen || mark.mayClose ? mark : nil
  }

  /// "’90s", "’tis", "’em".
  private func isElided(_ start: Int) -> Bool {
    var end = start
    while end < paragraph.upperBound, end - start < 8,
      Ascii.isLetter(bytes[end]) || Ascii.isDigit(bytes[end])
    {
      end += 1
    }
    guard end > start else { return false }
    let word = bytes[start..<end].map(Ascii.lowered)
    if Ascii.isDigit(word[0]) {
      let digits = word.prefix(while: Ascii.isDigit)
      return digits.count == 2 && (word.count == 2 || word.dropFirst(2) == [115])
    }
    return Self.elided.contains(word)
  }

  /// "6'2\"", "a 27\" screen": after a figure, with no word begun by it.
  private func isInches(_ at: Int, _ before: UInt32) -> Bool {
    guard isDigit(before) else { return false }
    var start = at
    while start > paragraph.lowerBound, at - start < 6,
      Ascii.isDigit(bytes[start - 1]) || bytes[start - 1] == Ascii.dot
    {
      start -= 1
    }
    guard start > paragraph.lowerBound else { return false }
    if bytes[start - 1] == 39 { return true }
    // A quotation that ends with a number is closed where one is open, which the finder knows.
    return false
  }

  private func isSpace(_ scalar: UInt32) -> Bool {
    [.space, .newline].contains(CharacterKind(scalar: scalar))
  }

  private func isDigit(_ scalar: UInt32) -> Bool { (48...57).contains(scalar) }

  private func isWord(_ scalar: UInt32) -> Bool {
    [.letter, .digit].contains(CharacterKind(scalar: scalar))
  }

  /// After which a quotation may open: space, brackets, dashes, other marks that open.
  private func isOpen(_ scalar: UInt32) -> Bool {
    isSpace(scalar) || [0x28, 0x5B, 0x7B, 0x2D, 0x2F, 0x3D, 0x3A, 0x22, 0x27].contains(scalar)
      || [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2018, 0x201C, 0xAB, 0x3E].contains(
        scalar)
  }

  /// Before which a quotation may close.
  private func isEnd(_ scalar: UInt32) -> Bool { isSpace(scalar) || isEndMark(scalar) }

  private func isEndMark(_ scalar: UInt32) -> Bool {
    [0x21, 0x29, 0x2C, 0x2D, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D].contains(scalar)
      || [0x2013, 0x2014, 0x2019, 0x201D, 0x2026, 0x22].contains(scalar)
  }
}
