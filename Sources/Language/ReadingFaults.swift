/// Checks what was read of a text against what must hold for every text, however broken.
///
/// Tests and the workshop's fuzzing share it.
package struct ReadingFaults: Sendable {
  private let reader: EnglishReader

  package init(reader: EnglishReader) { self.reader = reader }

  /// What does not hold, in words; empty for a sound reading.
  /// - Parameter blocks: UTF-8 ranges that begin and end between characters.
  package func faults(of text: String, blocks: [Range<Int>], reference: String?) -> [String] {
    let bytes = Array(text.utf8)
    let sentences = reader.sentences(of: text, blocks: blocks)
    var faults = tokenFaults(sentences, bytes) + lost(sentences, bytes, blocks)
    faults += quotationFaults(QuotationFinder().quotations(in: text, blocks: blocks), bytes)
    for sentence in sentences {
      let times = TimeExpressionFinder().find(in: sentence.tokens, reference: reference)
      let quantities = QuantityFinder().find(in: sentence.tokens)
      faults += spans(times.map(\.range), "times", bytes)
      faults += spans(quantities.map(\.range), "quantities", bytes)
      faults += times.filter { !isSound($0) }.map { "time \($0)" }
      faults += quantities.filter { !isSound($0) }.map { "quantity \($0)" }
      let spans = (times.map(\.range) + quantities.map(\.range))
        .sorted { $0.lowerBound < $1.lowerBound }
      faults += zip(spans, spans.dropFirst()).filter { $0.overlaps($1) }
        .map { "time and quantity overlap at \($1)" }
    }
    return faults
  }

  private func tokenFaults(_ sentences: [Sentence], _ bytes: [UInt8]) -> [String] {
    var faults = spans(sentences.flatMap(\.tokens).map(\.range), "tokens", bytes)
    guard faults.isEmpty else { return faults }
    for sentence in sentences {
      if sentence.tokens.isEmpty { faults.append("empty sentence at \(sentence.range)") }
      if let first = sentence.tokens.first, let last = sentence.tokens.last,
        sentence.range != first.range.lowerBound..<last.range.upperBound
      {
        faults.append("sentence \(sentence.range) is not its tokens")
      }
      faults += sentence.tokens.filter { Array($0.form.utf8) != Array(bytes[$0.range]) }
        .map { "form differs at \($0.range)" }
    }
    return faults
  }

  /// Ranges in the text, not empty, between characters, in order and apart.
  private func spans(_ ranges: [Range<Int>], _ name: String, _ bytes: [UInt8]) -> [String] {
    var (faults, last) = ([String](), 0)
    for range in ranges {
      if range.isEmpty || range.upperBound > bytes.count || range.lowerBound < last {
        faults.append("\(name) out of order at \(range)")
      } else if !isBetween(range.lowerBound, bytes) || !isBetween(range.upperBound, bytes) {
        faults.append("\(name) cut a character at \(range)")
      }
      last = max(last, range.upperBound)
    }
    return faults
  }

  private func isBetween(_ index: Int, _ bytes: [UInt8]) -> Bool {
    index == bytes.count || bytes[index] & 0xc0 != 0x80
  }

  /// Every printing character of ASCII in a block is part of a word.
  private func lost(_ sentences: [Sentence], _ bytes: [UInt8], _ blocks: [Range<Int>]) -> [String] {
    var isRead = [Bool](repeating: false, count: bytes.count)
    for token in sentences.flatMap(\.tokens) {
      for index in token.range.clamped(to: 0..<bytes.count) { isRead[index] = true }
    }
    return blocks.flatMap { $0.clamped(to: 0..<bytes.count) }
      .first { bytes[$0] > 32 && bytes[$0] < 127 && !isRead[$0] }
      .map { ["lost a character at \($0)"] } ?? []
  }

  private func quotationFaults(_ quotations: [Quotation], _ bytes: [UInt8]) -> [String] {
    let outer = quotations.filter { $0.depth == 0 }
    var faults = spans(outer.map(\.range), "quotations", bytes)
    var host = 0
    for quotation in quotations {
      let (range, content) = (quotation.range, quotation.content)
      if content.isEmpty || content.lowerBound < range.lowerBound
        || content.upperBound > range.upperBound || quotation.utterance < 0
      {
        faults.append("quotation \(quotation)")
      }
      guard quotation.depth > 0 else { continue }
      while host < outer.count, outer[host].range.upperBound < range.upperBound { host += 1 }
      if host == outer.count || outer[host].range.lowerBound > range.lowerBound {
        faults.append("quotation inside none at \(range)")
      }
    }
    return faults
  }

  private func isSound(_ time: TimeExpression) -> Bool {
    if let first = time.interval?.first, let last = time.interval?.last, last < first {
      return false
    }
    return time.interval == nil || time.value != nil
  }

  private func isSound(_ quantity: Quantity) -> Bool {
    let values = quantity.possibleValues
    return quantity.value.isFinite && quantity.step.isFinite && quantity.step >= 0
      && quantity.upper.map { $0.isFinite && $0 > quantity.value } ?? true
      && values.lowerBound <= values.upperBound
  }
}
