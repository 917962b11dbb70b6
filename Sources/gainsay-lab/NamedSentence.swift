import Language

/// A sentence whose names are marked: one label of `NameLabels.all` a word.
struct NamedSentence {
  var forms: [String] = []
  var labels: [Int] = []
  var words: [WordTraits] = []

  /// The same with the traits of its words.
  func read(by lexicon: Lexicon) -> NamedSentence {
    var copy = self
    copy.words = lexicon.traits(of: forms)
    return copy
  }

  /// Reads an IOB2 file of NUMBER, TOKEN, TAG; kinds other than ours become "O".
  static func read(_ path: String) throws -> [NamedSentence] {
    var (sentences, current) = ([NamedSentence](), NamedSentence())
    for line in try Packed.lines(path) + [""] {
      let fields = line.split(separator: "\t")
      if fields.count >= 3 {
        current.forms.append(String(fields[1]))
        current.labels.append(NameLabels.all.firstIndex(of: String(fields[2])) ?? 0)
      } else if !current.forms.isEmpty {
        sentences.append(current)
        current = NamedSentence()
      }
    }
    return sentences
  }
}
