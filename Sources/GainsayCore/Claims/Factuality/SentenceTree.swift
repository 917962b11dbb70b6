import Language

/// A parsed sentence with the way down from each word; built once, in linear time.
struct SentenceTree: Sendable {
  let tokens: [Token]
  /// In order.
  let children: [[Int]]
  /// Forms and lemmas in small letters.
  let lower: [String]
  let lemmas: [String]

  init(_ tokens: [Token]) {
    self.tokens = tokens
    var children = Array(repeating: [Int](), count: tokens.count)
    for (index, token) in tokens.enumerated() {
      if let head = token.head, head != index { children[head].append(index) }
    }
    self.children = children
    lower = tokens.map { $0.form.lowercased() }
    lemmas = tokens.map { $0.lemma.lowercased() }
  }

  /// The relation without its subtype.
  func relation(_ index: Int) -> Substring {
    tokens[index].relation.prefix { $0 != ":" }
  }

  func child(of index: Int, _ relations: String...) -> Int? {
    children[index].first { relations.contains(String(relation($0))) }
  }

  func hasChild(_ index: Int, _ relations: String...) -> Bool {
    children[index].contains { relations.contains(String(relation($0))) }
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
}
