/// Reads the lines of a page off its tree, in the order of the page.
struct PageBlocks {
  private let document: HTMLDocument
  private let signs: [PageFurniture.Sign]
  private var blocks: [PageBlock] = []
  private var bytes: [UInt8] = []
  private var linked = 0
  private var first: Int?
  private var last = 0
  private var open: [Frame] = []

  /// More text than this makes a cell part of a page's grid, in bytes.
  private static let longestCell = 150

  /// An element that the walk is in, with what it hands down.
  private struct Frame {
    var node: Int
    var end: Int
    var isBlock: Bool
    var isLink: Bool
    var kind: PageBlock.Kind
    var isRow: Bool
  }

  private init(_ document: HTMLDocument, _ signs: [PageFurniture.Sign]) {
    self.document = document
    self.signs = signs
  }

  static func blocks(
    of document: HTMLDocument, signs: [PageFurniture.Sign]
  ) -> [PageBlock] {
    var walk = PageBlocks(document, signs)
    walk.run()
    return walk.blocks
  }

  private mutating func run() {
    var number = 0
    while number < document.nodes.count {
      leave(before: number)
      let node = document.nodes[number]
      guard let tag = node.tag else {
        add(document.text[node.content], of: number)
        number += 1
        continue
      }
      guard !tag.isNeverShown, !isHidden(number) else {
        number = node.end
        continue
      }
      enter(number, tag)
      number += 1
    }
    leave(before: document.nodes.count)
    flush()
  }

  private mutating func enter(_ number: Int, _ tag: HTMLTag) {
    let parent = open.last
    if tag == .br {
      breakLine()
      return
    }
    var frame = Frame(
      node: number, end: document.nodes[number].end, isBlock: tag.isBlock,
      isLink: parent?.isLink == true || tag == .a && document.has(.href, number),
      kind: parent?.kind ?? .paragraph, isRow: parent?.isRow ?? false)
    switch tag {
    case .h1, .h2, .h3, .h4, .h5, .h6: frame.kind = .heading
    case .li, .dd, .dt: frame.kind = .listItem
    case .blockquote: frame.kind = .quote
    case .figcaption, .caption: frame.kind = .caption
    case .tr where isRowOfFigures(number):
      frame.kind = .row
      frame.isRow = true
    default: break
    }
    if signs[number].verdict == .caption {
      frame.kind = .caption
      frame.isBlock = true
    }
    // The cells of a row of figures are one line.
    if parent?.isRow == true {
      frame.isBlock = false
      if tag == .td || tag == .th { bytes.append(32) }
    }
    if frame.isBlock { flush() }
    open.append(frame)
  }

  private mutating func leave(before number: Int) {
    while let last = open.last, last.end <= number {
      if last.isBlock { flush() }
      open.removeLast()
    }
  }

  private mutating func add(_ text: ArraySlice<UInt8>, of number: Int) {
    let isLink = open.last?.isLink == true
    var place = text.startIndex
    while place < text.endIndex {
      let start = place
      while place < text.endIndex, text[place] > 32, text[place] != 0xA0 { place += 1 }
      if start < place {
        note(number, isLink ? place - start : 0)
        bytes.append(contentsOf: text[start..<place])
      }
      guard place < text.endIndex else { return }
      // A no-break space is two bytes: 0xC2 and 0xA0.
      if text[place] != 0xA0 {
        if bytes.last ?? 32 != 32 {
          bytes.append(32)
          if isLink { linked += 1 }
        }
      } else if start < place, text[place - 1] == 0xC2 {
        bytes[bytes.count - 1] = 32
        if bytes.count > 1, bytes[bytes.count - 2] == 32 { bytes.removeLast() }
      } else {
        note(number, isLink ? 1 : 0)
        bytes.append(text[place])
      }
      place += 1
    }
  }

  private mutating func note(_ number: Int, _ linked: Int) {
    if first == nil { first = number }
    last = number
    self.linked += linked
  }

  /// A line break ends a paragraph when another follows it or a sentence ends with it.
  private mutating func breakLine() {
    guard open.last?.isRow != true else { return }
    if bytes.isEmpty { return }
    if bytes.last == 10 || Self.endsSentence(bytes) { flush() } else { bytes.append(10) }
  }

  private mutating func flush() {
    while bytes.last.map({ $0 <= 32 }) == true { bytes.removeLast() }
    defer {
      bytes.removeAll(keepingCapacity: true)
      linked = 0
      first = nil
    }
    let frame = open.last
    guard let first, !bytes.isEmpty else { return }
    let start = bytes.firstIndex { $0 > 32 } ?? 0
    let line = bytes[start...]
    let text = String(decoding: line.map { $0 == 10 ? 32 : $0 }, as: UTF8.self)
    blocks.append(
      PageBlock(
        kind: frame?.kind ?? .paragraph, node: first, last: last, element: frame?.node ?? 0,
        text: text,
        length: line.count, linked: min(linked, line.count),
        words: Self.words(in: line), isSentence: Self.endsSentence(line)))
  }

  private static func words(in line: ArraySlice<UInt8>) -> Int {
    var (count, isInWord) = (0, false)
    for byte in line {
      if byte > 32, !isInWord { count += 1 }
      isInWord = byte > 32
    }
    return count
  }

  private static func endsSentence(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
    if bytes.first == 40, bytes.last == 41 { return true }
    let tail = String(decoding: bytes.suffix(12), as: UTF8.self).unicodeScalars
    let end = tail.last { !closing.contains($0) }
    return end.map(ends.contains) ?? false
  }

  private static let closing: [Unicode.Scalar] = [
    " ", "\n", "\u{A0}", "\"", "'", "”", "’", ")", "]",
  ]
  private static let ends: [Unicode.Scalar] = [".", "!", "?", "…", "。"]

  /// A row is one of figures, and not of a page's grid, when it has two cells or more with little text in each.
  private func isRowOfFigures(_ row: Int) -> Bool {
    var cells = 0
    var size = 0
    for number in row + 1..<document.nodes[row].end {
      switch document.nodes[number].tag {
      case .td, .th: (cells, size) = (cells + 1, 0)
      case .table, .ul, .ol, .script, .form, .h1, .h2, .h3: return false
      case nil: size += document.nodes[number].content.count
      default: continue
      }
      if size > Self.longestCell { return false }
    }
    return cells > 1
  }

  /// "display: none" or "visibility: hidden" in a style.
  private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    let bytes = style.filter { $0 > 32 }
    return bytes.indices.contains { start in
      bytes[start] == UInt8(ascii: ":")
        && (bytes[start...].starts(with: ":none".utf8)
          && bytes[..<start].suffix(7).elementsEqual("display".utf8)
          || bytes[start...].starts(with: ":hidden".utf8)
            && bytes[..<start].suffix(10).elementsEqual("visibility".utf8))
    }
  }

  private func isHidden(_ number: Int) -> Bool {
    for attribute in document.attributes[document.nodes[number].content] {
      switch attribute.name {
      case .hidden: return true
      case .ariaHidden where document.values[attribute.value].elementsEqual("true".utf8):
        return true
      case .style where attribute.value.count < 1_000:
        if Self.hides(document.values[attribute.value]) { return true }
      default: continue
      }
    }
    return false
  }
}
