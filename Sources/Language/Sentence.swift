/// A sentence of a text: its words, tagged and parsed, and the names among them.
package struct Sentence: Sendable, Equatable, Codable {
  /// UTF-8 offsets in the text.
  package var range: Range<Int>
  package var tokens: [Token]
  /// Names, in order, not overlapping.
  package var names: [NameSpan]

  package init(range: Range<Int>, tokens: [Token], names: [NameSpan] = []) {
    self.range = range
    self.tokens = tokens
    self.names = names
  }
}

/// A word after the tokenisation of UD English ("don't" is "do" and "n't").
package struct Token: Sendable, Equatable, Codable {
  package var form: String
  /// UTF-8 offsets in the text.
  package var range: Range<Int>
  package var tag: PartOfSpeech
  /// The Penn Treebank tag, finer than `tag`: "VBD", "VBN", "NNS"; empty where none was given.
  package var pennTag: String = ""
  package var lemma: String
  /// Index of the governing token in the sentence, nil for the root.
  package var head: Int?
  /// Universal Dependencies v2 relation, without subtype where the model knows none: "nsubj",
  /// "nsubj:pass".
  package var relation: String

  package init(
    form: String, range: Range<Int>, tag: PartOfSpeech = .other, lemma: String = "",
    head: Int? = nil, relation: String = "dep"
  ) {
    self.form = form
    self.range = range
    self.tag = tag
    self.lemma = lemma
    self.head = head
    self.relation = relation
  }
}

/// The universal part-of-speech tags of UD v2.
package enum PartOfSpeech: String, Sendable, Equatable, Codable, CaseIterable {
  case adjective = "ADJ"
  case adposition = "ADP"
  case adverb = "ADV"
  case auxiliary = "AUX"
  case coordinatingConjunction = "CCONJ"
  case determiner = "DET"
  case interjection = "INTJ"
  case noun = "NOUN"
  case numeral = "NUM"
  case particle = "PART"
  case pronoun = "PRON"
  case properNoun = "PROPN"
  case punctuation = "PUNCT"
  case subordinatingConjunction = "SCONJ"
  case symbol = "SYM"
  case verb = "VERB"
  case other = "X"
}

/// A run of tokens that names something.
package struct NameSpan: Sendable, Equatable, Codable {
  /// Token indices in the sentence.
  package var tokens: Range<Int>
  package var kind: NameKind

  package init(tokens: Range<Int>, kind: NameKind) {
    self.tokens = tokens
    self.kind = kind
  }
}

package enum NameKind: String, Sendable, Equatable, Codable, CaseIterable {
  case organization = "ORG"
  case person = "PER"
  case place = "LOC"
}
