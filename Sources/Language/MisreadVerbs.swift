/// Mends verbs of news that look like nouns and were read as such: "net profit rose 6%".
struct MisreadVerbs: Sendable {
  /// Their forms in small letters, with lemma and Penn tag.
  private static let verbs = ["rose": ("rise", "VBD"), "rises": ("rise", "VBZ")]
  /// Words that stand behind such a verb and seldom behind such a noun, beside numbers.
  private static let followers: Set<String> = [
    "by", "to", "from", "sharply", "slightly", "$", "£", "€",
  ]

  func mend(_ tokens: inout [Token]) {
    for index in tokens.indices.dropFirst() where isMisread(index, tokens) {
      mend(index, &tokens)
    }
  }

  private func isMisread(_ index: Int, _ tokens: [Token]) -> Bool {
    let nouns: Set<PartOfSpeech> = [.noun, .properNoun]
    guard Self.verbs[tokens[index].form.lowercased()] != nil, nouns.contains(tokens[index].tag),
      nouns.contains(tokens[index - 1].tag), index + 1 < tokens.count
    else { return false }
    let next = tokens[index + 1]
    return next.tag == .numeral || Self.followers.contains(next.form.lowercased())
  }

  /// The noun before it becomes its subject, and what hung on that noun behind it hangs on it.
  private func mend(_ index: Int, _ tokens: inout [Token]) {
    guard let verb = Self.verbs[tokens[index].form.lowercased()] else { return }
    var subject = index - 1
    while let head = tokens[subject].head, head < index { subject = head }
    let above = tokens[subject].head
    if above != index {
      guard !isUnder(above, [index, subject], tokens) else { return }
      tokens[index].head = above
      tokens[index].relation = tokens[subject].relation
    }
    tokens[index].tag = .verb
    tokens[index].pennTag = verb.1
    tokens[index].lemma = verb.0
    tokens[subject].head = index
    tokens[subject].relation = "nsubj"
    for word in tokens.indices where word > index && tokens[word].head == subject {
      tokens[word].head = index
    }
    for word in tokens.indices where word > index && tokens[word].head == index {
      let hasCase = tokens.contains { $0.head == word && $0.relation == "case" }
      if hasCase { tokens[word].relation = "obl" }
    }
  }

  private func isUnder(_ word: Int?, _ above: Set<Int>, _ tokens: [Token]) -> Bool {
    var (at, steps) = (word, 0)
    while let place = at, steps <= tokens.count {
      if above.contains(place) { return true }
      (at, steps) = (tokens[place].head, steps + 1)
    }
    return false
  }
}
