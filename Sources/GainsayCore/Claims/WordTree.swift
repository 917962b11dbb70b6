import Language

/// A parsed sentence with the way down from each word; built once, in linear time.
struct WordTree: Sendable {
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

  /// Whether its lemma or form, in small letters, is one of `words`.
  func isOne(_ index: Int, of words: Set<String>) -> Bool {
    words.contains(lemmas[index]) || words.contains(lower[index])
  }

  func isFinite(_ index: Int) -> Bool {
    ["VBD", "VBZ", "VBP"].contains(tokens[index].pennTag)
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

  /// The word under which a run of words hangs together: the one whose head stands outside.
  func top(of indices: [Int]) -> Int? {
    indices.first { index in tokens[index].head.map { !indices.contains($0) } ?? true }
      ?? indices.first
  }

  /// A word and those joined to it by coordination, in order.
  func coordinated(with index: Int) -> [Int] {
    [index] + children[index].filter { relation($0) == "conj" }
  }

  /// The preposition that opens a phrase: "of" for "company" in "of the company".
  func preposition(of index: Int) -> String? {
    children[index].first { relation($0) == "case" && $0 < index }.map { lower[$0] }
  }

  /// A participle or finite verb whose subject undergoes what it tells: "was bought", "the firm bought by".
  func isPassive(_ index: Int) -> Bool {
    guard tokens[index].pennTag == "VBN" || tokens[index].pennTag == "VBD" else { return false }
    if children[index].contains(where: { tokens[$0].relation.hasSuffix(":pass") }) { return true }
    let auxiliaries = children[index].filter { relation($0) == "aux" || relation($0) == "cop" }
    if auxiliaries.isEmpty, !hasChild(index, "nsubj"),
      ["acl", "amod", "advcl"].contains(relation(index))
    {
      return tokens[index].pennTag == "VBN" && !tokens[index].relation.hasSuffix("relcl")
    }
    guard let last = auxiliaries.last(where: { $0 < index }) else {
      guard relation(index) == "conj", let head = tokens[index].head, head < index else {
        return false
      }
      return !hasChild(index, "nsubj") && tokens[index].pennTag == "VBN" && isPassive(head)
    }
    return ["be", "get"].contains(lemmas[last])
  }

  /// Adverbs that bring their own infinitive: "too late to", "rich enough to", "yet to".
  private static let degrees: Set<String> = ["too", "enough", "yet"]

  /// The ways that a predicate may stand in the lexicon: with its particle, as "too", by form, by lemma, as a participle.
  func predicateNames(of head: Int) -> [String] {
    var names: [String] = []
    for child in children[head] {
      if tokens[child].relation == "compound:prt" {
        names.append(lemmas[head] + " " + lower[child])
      }
      if relation(child) == "advmod", Self.degrees.contains(lower[child]) {
        names.append(lower[child])
      }
    }
    if head + 1 < tokens.count { names.append(lemmas[head] + " " + lower[head + 1]) }
    names += [lower[head], lemmas[head]]
    let lemma = lemmas[head]
    if lemma.hasSuffix("ed") { names += [String(lemma.dropLast(1)), String(lemma.dropLast(2))] }
    return names
  }
}
