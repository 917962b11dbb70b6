/// Finds what stands in quotation marks.
///
/// A paragraph is read for its marks first (`QuotationMarks`), then double marks are paired, then
/// single ones inside and outside of them. A quotation that its paragraph does not close goes on in
/// the next one where that opens with a mark, as printers do; else it ends there. Every step looks
/// at each mark once, so the cost grows with the bytes alone.
package struct QuotationFinder: Sendable {
  package init() {}

  /// UTF-8 ranges of quotations, their marks included; one that is never closed ends with its
  /// paragraph.
  package func find(in text: String, blocks: [Range<Int>]) -> [Range<Int>] {
    quotations(in: text, blocks: blocks).filter { $0.depth == 0 }.map(\.range)
  }

  /// Quotations in order, those inside others after them.
  /// - Parameter blocks: UTF-8 ranges of paragraphs; an empty line inside one divides it further.
  package func quotations(in text: String, blocks: [Range<Int>]) -> [Quotation] {
    let bytes = Array(text.utf8)
    var (found, next): ([Quotation], Int) = ([], 0)
    var unclosed: Int?
    for paragraph in blocks.flatMap({ paragraphs(bytes, $0.clamped(to: 0..<bytes.count)) }) {
      var quotations = self.quotations(bytes, paragraph)
      if let open = unclosed, let first = quotations.indices.first,
        quotations[first].range.lowerBound == start(bytes, paragraph)
      {
        quotations[first].utterance = open
      }
      Utterances(bytes: bytes).number(&quotations, from: &next)
      unclosed = quotations.last { $0.depth == 0 }
        .flatMap { $0.isClosed || $0.range.upperBound < end(bytes, paragraph) ? nil : $0.utterance }
      found += quotations
    }
    return found
  }

  private func paragraphs(_ bytes: [UInt8], _ block: Range<Int>) -> [Range<Int>] {
    var (paragraphs, start, newlines, at) = ([Range<Int>](), block.lowerBound, 0, block.lowerBound)
    while at < block.upperBound {
      let character = Character8(bytes, at: at, before: block.upperBound)
      if character.kind == .newline {
        newlines += character.scalar == 13 ? 0 : 1
      } else if character.kind != .space {
        if newlines > 1 {
          paragraphs.append(start..<at)
          start = at
        }
        newlines = 0
      }
      at += character.length
    }
    return paragraphs + (start < block.upperBound ? [start..<block.upperBound] : [])
  }

  private func start(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    range.first { bytes[$0] > 32 } ?? range.upperBound
  }

  private func end(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    (range.last { bytes[$0] > 32 } ?? range.lowerBound - 1) + 1
  }

  // MARK: Pairing

  private func quotations(_ bytes: [UInt8], _ paragraph: Range<Int>) -> [Quotation] {
    let marks = QuotationMarks(bytes: bytes, paragraph: paragraph).marks()
    let end = end(bytes, paragraph)
    let doubles = pairs(of: marks.filter(\.isDouble), bytes, end: end)
    // Single marks pair with their like: inside one quotation, or outside of all.
    var (inside, outside) = (
      [[QuotationMark]](repeating: [], count: doubles.count), [QuotationMark]()
    )
    var at = 0
    for mark in marks where !mark.isDouble {
      while at < doubles.count, doubles[at].range.upperBound <= mark.range.lowerBound { at += 1 }
      if at < doubles.count, doubles[at].range.contains(mark.range.lowerBound) {
        inside[at].append(mark)
      } else {
        outside.append(mark)
      }
    }
    let open = unclosedSingle(outside, bytes, paragraph)
    return nested(doubles, open ?? singlePairs(of: outside), inside.map(singlePairs))
      .filter { !$0.content.isEmpty }
  }

  /// Double marks: a mark that opens while one is open begins anew, and what was open ends before
  /// it.
  private func pairs(of marks: [QuotationMark], _ bytes: [UInt8], end: Int) -> [Quotation] {
    var (found, open): ([Quotation], QuotationMark?) = ([], nil)
    for mark in marks {
      if let start = open, mark.mayClose, start.range.upperBound <= mark.range.lowerBound {
        found.append(quotation(start, mark))
        open = nil
      } else if mark.mayOpen {
        if let start = open {
          found.append(
            unclosed(start, self.end(bytes, start.range.upperBound..<mark.range.lowerBound)))
        }
        open = mark
      }
    }
    if let open { found.append(unclosed(open, max(end, open.range.upperBound))) }
    return found
  }

  /// Single marks: one that is not closed is an apostrophe, and a doubtful close waits for a sure
  /// one.
  private func singlePairs(of marks: [QuotationMark]) -> [Quotation] {
    var (found, open, doubtful): ([Quotation], QuotationMark?, QuotationMark?) = ([], nil, nil)
    for mark in marks {
      if let start = open, mark.mayClose, mark.isSure {
        found.append(quotation(start, mark))
        (open, doubtful) = (nil, nil)
      } else if mark.mayOpen {
        if let start = open, let end = doubtful { found.append(quotation(start, end)) }
        (open, doubtful) = (mark, nil)
      } else if open != nil, mark.mayClose, doubtful == nil {
        doubtful = mark
      }
    }
    if let start = open, let end = doubtful { found.append(quotation(start, end)) }
    return found
  }

  /// A single mark that opens a paragraph which has none that closes: the quotation goes on in the next one.
  private func unclosedSingle(
    _ marks: [QuotationMark], _ bytes: [UInt8], _ paragraph: Range<Int>
  ) -> [Quotation]? {
    guard let first = marks.first, first.mayOpen, !marks.contains(where: \.isSure) else {
      return nil
    }
    let place = first.range.lowerBound
    // "She said: 'It rained.": what a colon leads to.
    let isLed = place > paragraph.lowerBound + 1 && bytes[place - 2] == UInt8(ascii: ":")
    guard isLed || place == start(bytes, paragraph) else { return nil }
    return [unclosed(first, end(bytes, paragraph))]
  }

  private func quotation(_ open: QuotationMark, _ close: QuotationMark) -> Quotation {
    Quotation(
      range: open.range.lowerBound..<close.range.upperBound,
      content: open.range.upperBound..<close.range.lowerBound, utterance: -1)
  }

  private func unclosed(_ open: QuotationMark, _ end: Int) -> Quotation {
    Quotation(
      range: open.range.lowerBound..<end, content: open.range.upperBound..<end, utterance: -1,
      isClosed: false)
  }

  /// All in order of where they begin, each with its depth.
  private func nested(
    _ doubles: [Quotation], _ singles: [Quotation], _ inside: [[Quotation]]
  ) -> [Quotation] {
    let inner = inside.joined().map { quotation in
      var copy = quotation
      copy.depth = 1
      return copy
    }
    var (all, reach) = ([Quotation](), 0)
    for var quotation in (doubles + singles + inner).sorted(by: {
      $0.range.lowerBound < $1.range.lowerBound
    }) {
      if quotation.depth == 0, quotation.range.lowerBound < reach {
        // A double inside a single: one deeper, if it ends there.
        guard quotation.range.upperBound <= reach else { continue }
        quotation.depth = 1
      }
      if quotation.depth == 0 { reach = quotation.range.upperBound }
      all.append(quotation)
    }
    return all
  }
}
