import Language

/// A sentence with its tree the other way round: from each word to those that hang on it.
struct SentenceTree: Sendable {
  let tokens: [Token]
  /// Which tokens stand in quotation marks, the marks included.
  let quoted: [Bool]
  let children: [[Int]]
  /// The root has 0.
  let depth: [Int]
  /// From the first to the last token under each token, itself included.
  let extents: [Range<Int>]
  /// All tokens, each before those under it.
  let topDown: [Int]
  /// Past a dateline ("LONDON --"); 0 where there is none.
  let bodyStart: Int

  /// Linear in the tokens.
  init(tokens: [Token], quoted: [Bool]) {
    self.tokens = tokens
    self.quoted = quoted
    var children = [[Int]](repeating: [], count: tokens.count)
    for index in tokens.indices {
      if let head = tokens[index].head, tokens.indices.contains(head), head != index {
        children[head].append(index)
      }
    }
    var order = tokens.indices.filter { tokens[$0].head == nil || tokens[$0].head == $0 }
    var depth = [Int](repeating: 0, count: tokens.count)
    var next = 0
    while next < order.count {
      for child in children[order[next]] {
        depth[child] = depth[order[next]] + 1
        order.append(child)
      }
      next += 1
    }
    var extents = tokens.indices.map { $0..<$0 + 1 }
    for index in order.reversed() {
      for child in children[index] {
        let (own, other) = (extents[index], extents[child])
        extents[index] =
          min(own.lowerBound, other.lowerBound)..<max(own.upperBound, other.upperBound)
      }
    }
    (self.children, self.depth, self.extents, topDown) = (children, depth, extents, order)
    bodyStart = Self.bodyStart(tokens)
  }

  private static func bodyStart(_ tokens: [Token]) -> Int {
    let dashes: Set<String> = ["—", "–", "--", "―", "-"]
    guard let dash = tokens.prefix(8).firstIndex(where: { dashes.contains($0.form) }), dash > 0,
      let first = tokens.first, first.form.count > 2, first.form == first.form.uppercased(),
      tokens[..<dash].allSatisfy({ $0.isName || $0.isPunctuation })
    else { return 0 }
    return dash + 1
  }

  /// Whether the relation is one of `relations`, whatever its subtype.
  func relation(of index: Int, isOneOf relations: Set<String>) -> Bool {
    let relation = tokens[index].relation
    if relations.contains(relation) { return true }
    guard let colon = relation.firstIndex(of: ":") else { return false }
    return relations.contains(String(relation[..<colon]))
  }

  func child(of index: Int, _ relations: Set<String>, where fits: (Int) -> Bool = { _ in true })
    -> Int?
  {
    children[index].first { relation(of: $0, isOneOf: relations) && fits($0) }
  }

  func isVerb(_ index: Int) -> Bool { tokens[index].tag == .verb }

  /// "has been praised", "is expected": a participle with a form of "be" or a passive subject.
  func isPassive(_ index: Int) -> Bool {
    children[index].contains {
      ["nsubj:pass", "aux:pass", "csubj:pass"].contains(tokens[$0].relation)
    }
  }

  func isParticiple(_ index: Int) -> Bool {
    tokens[index].pennTag == "VBN"
      && !children[index].contains { relation(of: $0, isOneOf: ["aux", "cop", "nsubj"]) }
  }

  func isGerund(_ index: Int) -> Bool {
    tokens[index].pennTag == "VBG"
      && !children[index].contains { relation(of: $0, isOneOf: ["aux", "cop"]) }
  }

  /// "to" before an infinitive.
  func infinitiveMark(of index: Int) -> Int? {
    children[index].first { tokens[$0].lower == "to" && $0 < index && tokens[$0].tag == .particle }
  }

  /// The preposition of a phrase: "of" for "company" in "of the company".
  func preposition(of index: Int) -> Int? {
    children[index].first { relation(of: $0, isOneOf: ["case"]) && $0 < index }
  }

  // MARK: Trimming

  private static let edges: Set<String> = [",", ";", ":", ".", "—", "–", "-", "--", "…"]
  private static let openings: Set<String> = ["“", "\"", "``", "‘", "'", "''", "«"]
  private static let closings: Set<String> = ["”", "\"", "''", "’", "'", "»"]

  func isOpeningMark(_ index: Int) -> Bool {
    tokens[index].isPunctuation && Self.openings.contains(tokens[index].form)
  }

  func isClosingMark(_ index: Int) -> Bool {
    tokens[index].isPunctuation && Self.closings.contains(tokens[index].form)
  }

  /// Without the marks at its edges; those inside quotation marks stay.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    if start < bodyStart { start = min(bodyStart, end) }
    while start < end, Self.edges.contains(tokens[start].form) || isStrayClose(start) { start += 1 }
    while start < end, isEdge(end - 1, from: start) || isStrayBracket(end - 1, from: start) {
      end -= 1
    }
    return start..<max(start, end)
  }

  /// A bracket that closes what was opened outside.
  private func isStrayBracket(_ index: Int, from start: Int) -> Bool {
    guard [")", "]"].contains(tokens[index].form) else { return false }
    let opening = tokens[index].form == ")" ? "(" : "["
    return !tokens[start..<index].contains { $0.form == opening }
  }

  private func isStrayClose(_ index: Int) -> Bool {
    isClosingMark(index) && (!quoted[index] || index + 1 < tokens.count && !quoted[index + 1])
  }

  /// A mark that is no part of what it follows; "U.S." and quoted marks are.
  private func isEdge(_ index: Int, from start: Int) -> Bool {
    let token = tokens[index]
    if quoted[index] {
      // A closing mark whose opening one is outside belongs to somebody else.
      return !isClosingMark(index) ? false : !(start..<index).contains { quoted[$0] }
    }
    return Self.edges.contains(token.form)
      || token.isPunctuation && ["(", "["].contains(token.form)
  }
}
