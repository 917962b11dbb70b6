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

extension Sentence {
  /// Whether nearly all its longer words have capitals, as in many headlines, so that a capital says
  /// little of a name.
  var isTitleCase: Bool {
    guard tokens.last?.form != "." else { return false }
    let long = tokens.filter { $0.form.utf8.count >= 4 && $0.form.first?.isLetter == true }
    return long.count >= 4 && 5 * long.count(where: { $0.form.isCapitalised }) >= 4 * long.count
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
  /// How likely the words name each kind of thing.
  package var shares: KindShares

  /// - Parameter shares: without them the name is sure to be of `kind`.
  package init(tokens: Range<Int>, kind: NameKind, shares: KindShares? = nil) {
    self.tokens = tokens
    self.kind = kind
    self.shares = shares ?? KindShares(kind)
  }

  /// The same, of other words.
  package func over(_ tokens: Range<Int>) -> NameSpan {
    NameSpan(tokens: tokens, kind: kind, shares: shares)
  }
}

package enum NameKind: String, Sendable, Equatable, Codable, CaseIterable {
  case organization = "ORG"
  case person = "PER"
  case place = "LOC"
  /// A product, a work, an event.
  case other = "MISC"
}
