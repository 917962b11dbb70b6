/// Finds what stands in quotation marks.
package struct QuotationFinder: Sendable {
  package init() {}

  /// UTF-8 ranges of quotations, their marks included; one that is never closed ends with its block.
  package func find(in text: String, blocks: [Range<Int>]) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    return blocks.flatMap { quotations(in: bytes, block: $0.clamped(to: 0..<bytes.count)) }
  }

  private func quotations(in bytes: [UInt8], block: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: Int?
    var at = block.lowerBound
    while at < block.upperBound {
      let mark = mark(bytes, at, end: block.upperBound)
      switch (mark, open) {
      case (.opening, nil), (.straight, nil): open = at
      case (.closing, let start?), (.straight, let start?):
        found.append(start..<at + (mark == .straight ? 1 : 3))
        open = nil
      default: break
      }
      at += mark == .opening || mark == .closing ? 3 : 1
    }
    if let open { found.append(open..<block.upperBound) }
    return found
  }

  private enum Mark { case none, straight, opening, closing }

  private func mark(_ bytes: [UInt8], _ at: Int, end: Int) -> Mark {
    if bytes[at] == UInt8(ascii: "\"") { return .straight }
    guard bytes[at] == 0xE2, at + 2 < end, bytes[at + 1] == 0x80 else { return .none }
    switch bytes[at + 2] {
    case 0x9C: return .opening
    case 0x9D: return .closing
    default: return .none
    }
  }
}
