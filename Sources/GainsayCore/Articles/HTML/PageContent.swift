/// Finds the article among the lines of a page.
///
/// 1. Elements that say what they are (a menu, comments) are left out, unless most of the prose stands in them.
/// 2. Each line is worth its words when it is prose and costs some when it is a link or a scrap. The element whose lines are
///    worth most holds the article. (In the spirit of maximum subsequence segmentation, Pasternack and Roth, WWW 2009.)
/// 3. Of its lines, those before the first and after the last of the prose are kept only where they belong to it.
struct PageContent {
  let document: HTMLDocument
  private let signs: [PageFurniture.Sign]
  var blocks: [PageBlock]
  private var isDropped: [Bool]
  /// How many blocks begin before each node, and in all.
  private let blocksBefore: [Int]

  /// Of what the best element is worth.
  private static let enough = 0.92
  private static let enoughOfBody = 0.85

  init(document: HTMLDocument, furniture: PageFurniture) {
    self.document = document
    signs = furniture.signs(of: document)
    blocks = PageBlocks.blocks(of: document, signs: signs)
    isDropped = Array(repeating: false, count: blocks.count)
    blocksBefore = Self.counts(of: blocks, before: document.nodes.count)
  }

  private static func counts(of blocks: [PageBlock], before end: Int) -> [Int] {
    var counts = Array(repeating: 0, count: end + 1)
    for block in blocks { counts[block.node + 1] += 1 }
    for node in counts.indices.dropFirst() { counts[node] += counts[node - 1] }
    return counts
  }

  /// Lines among those of the article that are none of it, in order.
  private(set) var omitted: [String] = []

  /// The lines of the article, in order.
  mutating func article() -> [PageBlock] {
    dropFurniture()
    guard let container = container() else { return [] }
    let range = blockRange(of: container)
    return trimmed(range.filter { !isDropped[$0] })
  }

  /// The lines that stand in an element as a whole.
  private func blockRange(of element: Int) -> Range<Int> {
    let start = blocksBefore[element]
    var end = blocksBefore[document.nodes[element].end]
    if end > start, blocks[end - 1].last >= document.nodes[element].end { end -= 1 }
    return start..<end
  }

  private static func sums(_ values: [Double]) -> [Double] {
    values.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
  }

  private mutating func dropFurniture() {
    let prose = Self.sums(blocks.map { $0.isProse ? Double($0.words) : 0 })
    let total = prose[blocks.count]
    let body = namedBody(prose)
    var number = 0
    while number < document.nodes.count {
      defer { number += 1 }
      guard let verdict = signs[number].verdict else { continue }
      let range = blockRange(of: number)
      guard !range.isEmpty else { continue }
      let share = total == 0 ? 0 : (prose[range.upperBound] - prose[range.lowerBound]) / total
      let isBeside = body.map { !range.overlaps($0) } ?? false
      let isSure = !signs[number].isBody && (verdict == .never || isBeside)
      guard share < (isSure ? 0.9 : 0.3) else { continue }
      for block in range { isDropped[block] = true }
      number = document.nodes[number].end - 1
    }
  }

  /// The lines of the only element that says it holds the article, where there is prose in it: a short article may have more
  /// prose beside it than in it.
  private func namedBody(_ prose: [Double]) -> Range<Int>? {
    let bodies = document.nodes.indices.filter { signs[$0].isBody && signs[$0].verdict == nil }
      .map(blockRange).filter { prose[$0.upperBound] - prose[$0.lowerBound] >= Self.leastProse }
    guard let first = bodies.first,
      bodies.allSatisfy({ first.clamped(to: $0) == $0 })
    else { return nil }
    return first
  }

  /// Words of prose in an element that is the article's.
  private static let leastProse = 15.0

  /// What a line adds to the worth of the element that holds it.
  private func worth(_ block: PageBlock) -> Double {
    let words = Double(block.words)
    if block.kind == .caption { return 0 }
    if block.linkShare > 0.5 { return -min(words, 15) - 1 }
    if block.isProse || block.isSentence { return words * (1 - block.linkShare) }
    return block.kind == .paragraph ? -3 : -1
  }

  /// The innermost element that holds nearly all that the best one holds; less will do where its name says that it is the
  /// article's text.
  private func container() -> Int? {
    let sums = Self.sums(blocks.indices.map { isDropped[$0] ? 0 : worth(blocks[$0]) })
    let worths = document.nodes.indices.map { number -> Double in
      guard let tag = document.nodes[number].tag, tag.isBlock || tag == .span else { return 0 }
      let range = blockRange(of: number)
      return sums[range.upperBound] - sums[range.lowerBound]
    }
    guard let most = worths.max(), most > 0 else { return nil }
    return worths.indices.last {
      worths[$0] >= most * (signs[$0].isBody ? Self.enoughOfBody : Self.enough)
    }
  }

  /// The run of lines that is worth most.
  /// - Parameter lines: numbers of blocks.
  private mutating func trimmed(_ lines: [Int]) -> [PageBlock] {
    var best = (worth: 0.0, range: 0..<0)
    var sum = 0.0
    var start = 0
    for (place, line) in lines.enumerated() {
      sum += worth(blocks[line])
      if sum <= 0 { (sum, start) = (0, place + 1) }
      if sum > best.worth { best = (sum, start..<place + 1) }
    }
    let article = lines[best.range].filter { blocks[$0].kind != .caption }
    if let first = article.first, let last = article.last {
      let taken = Set(article)
      omitted = (first...last).filter { !taken.contains($0) }.map { blocks[$0].text }
    }
    return article.map { blocks[$0] }
  }
}
