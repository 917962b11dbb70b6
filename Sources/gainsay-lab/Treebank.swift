import Language

/// A sentence of a treebank: words, "UPOS/XPOS" tags, heads (the number of words is the root) and
/// relations.
struct TreebankSentence {
  var forms: [String] = []
  var tags: [String] = []
  var heads: [Int] = []
  var relations: [String] = []
  var words: [WordTraits] = []
  /// Labels of names, where they are marked.
  var labels: [Int] = []

  /// Reads a CoNLL-U file; ranges ("3-4") and empty nodes ("3.1") are passed over.
  static func read(_ path: String) throws -> [TreebankSentence] {
    var (sentences, current) = ([TreebankSentence](), TreebankSentence())
    for line in try Packed.lines(path) + [""] {
      if line.isEmpty {
        if !current.forms.isEmpty { sentences.append(current.rooted()) }
        current = TreebankSentence()
      } else if !line.hasPrefix("#") {
        current.append(line.split(separator: "\t", omittingEmptySubsequences: false))
      }
    }
    return sentences
  }

  /// The same with the traits of its words.
  func read(by lexicon: Lexicon) -> TreebankSentence {
    var copy = self
    copy.words = lexicon.traits(of: forms)
    return copy
  }

  private mutating func append(_ fields: [Substring]) {
    guard fields.count >= 8, Int(fields[0]) != nil, let head = Int(fields[6]) else { return }
    forms.append(String(fields[1]))
    tags.append("\(fields[3])/\(fields[4])")
    heads.append(head - 1)
    relations.append(String(fields[7]))
  }

  private func rooted() -> TreebankSentence {
    var copy = self
    copy.heads = heads.map { $0 < 0 ? forms.count : $0 }
    return copy
  }
}
