import Language

/// A parsed sentence with the way down from each word; built once, in linear time.
///
/// A class, since every rule holds it: one reference is copied, not an array for each of its tables.
final class WordTree: Sendable {
  let tokens: [Token]
  /// In order.
  let children: [[Int]]
  /// Forms and lemmas in small letters.
  let lower: [String]
  let lemmas: [String]
  /// Relations without their subtypes.
  private let relations: [String]
  /// Which tokens stand in quotation marks, the marks included.
  let quoted: [Bool]
  /// The root has 0.
  let depth: [Int]
  /// From the first to the last token under each token, itself included.
  let extents: [Range<Int>]
  /// All tokens, each before those under it.
  let topDown: [Int]
  /// Past a dateline ("LONDON --"); 0 where there is none.
  let bodyStart: Int

  /// - Parameter quoted: for each token; nil where nothing is known of quotations.
  init(_ tokens: [Token], quoted: [Bool]? = nil) {
    self.tokens = tokens
    self.quoted = quoted ?? tokens.map { _ in false }
    lower = tokens.map { $0.form.lowercased() }
    lemmas = tokens.map { $0.lemma.lowercased() }
    relations = tokens.map { Self.withoutSubtype($0.relation) }
    var children = [[Int]](repeating: [], count: tokens.count)
    for (index, token) in tokens.enumerated() {
      if let head = token.head, tokens.indices.contains(head), head != index {
        children[head].append(index)
      }
    }
    self.children = children
    (topDown, depth) = Self.walked(tokens, children)
    extents = Self.extents(topDown, children)
    bodyStart = Self.bodyStart(tokens)
  }

  private static func walked(_ tokens: [Token], _ children: [[Int]]) -> (
    order: [Int], depth: [Int]
  ) {
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
    return (order, depth)
  }

  private static func extents(_ topDown: [Int], _ children: [[Int]]) -> [Range<Int>] {
    var extents = children.indices.map { $0..<$0 + 1 }
    for index in topDown.reversed() {
      for child in children[index] {
        let (own, other) = (extents[index], extents[child])
        extents[index] =
          min(own.lowerBound, other.lowerBound)..<max(own.upperBound, other.upperBound)
      }
    }
    return extents
  }

  private static let dashes: Set<String> = ["—", "–", "--", "―", "-"]

  private static func bodyStart(_ tokens: [Token]) -> Int {
    guard let dash = tokens.prefix(8).firstIndex(where: { Self.dashes.contains($0.form) }),
      dash > 0,
      let first = tokens.first, first.form.count > 2, first.form == first.form.uppercased(),
      tokens[..<dash].allSatisfy({ $0.isName || $0.isPunctuation })
    else { return 0 }
    return dash + 1
  }

  private static func withoutSubtype(_ relation: String) -> String {
    guard let colon = relation.utf8.firstIndex(of: UInt8(ascii: ":")) else { return relation }
    return String(relation[..<colon])
  }

  /// The relation without its subtype.
  func relation(_ index: Int) -> String { relations[index] }

  /// Whether its lemma or form, in small letters, is one of `words`.
  func isOne(_ index: Int, of words: Set<String>) -> Bool {
    words.contains(lemmas[index]) || words.contains(lower[index])
  }

  func isFinite(_ index: Int) -> Bool {
    ["VBD", "VBZ", "VBP"].contains(tokens[index].pennTag)
  }

  func child(of index: Int, _ relations: String...) -> Int? {
    children[index].first { relations.contains(relation($0)) }
  }

  func hasChild(_ index: Int, _ relations: String...) -> Bool {
    children[index].contains { relations.contains(relation($0)) }
  }

  /// From the word up to the root, or to the last word within `clause`; never longer than the sentence.
  func path(from index: Int, within clause: Range<Int>) -> [Int] {
    var path = [index]
    while let head = tokens[path[path.count - 1]].head, clause.contains(head),
      path.count <= tokens.count
    {
      path.append(head)
    }
    return path
  }

  /// The word under which a run of words hangs together: the one whose head stands outside.
  func top(of indices: [Int]) -> Int? {
    indices.first { index in tokens[index].head.map { !indices.contains($0) } ?? true }
      ?? indices.first
  }

  /// A word and those joined to it by coordination, in order.
  func coordinated(with index: Int) -> [Int] {
    [index] + children[index].filter { relation($0) == "conj" }
  }

  /// Direct objects; behind a particle one may be read as an oblique: "called off a strike".
  func objects(of verb: Int) -> [Int] {
    let own = children[verb].filter { relation($0) == "obj" }
    guard own.isEmpty,
      let particle = children[verb].first(where: { tokens[$0].relation == "compound:prt" })
    else { return own }
    return children[verb].filter {
      $0 > particle && tokens[$0].relation == "obl" && preposition(of: $0) == nil
    }
  }

  /// The preposition that opens a phrase: "of" for "company" in "of the company".
  func preposition(of index: Int) -> String? {
    children[index].first { relation($0) == "case" && $0 < index }.map { lower[$0] }
  }
}
