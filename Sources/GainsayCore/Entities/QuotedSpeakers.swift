import Language

/// Who speaks the words in quotation marks, as far as they are named beside them.
struct QuotedSpeakers {
  /// By sentence and token.
  private var speakers: [Int: [Int: Int]] = [:]

  /// - Parameter names: of each sentence.
  init(text: ArticleText, names: [[Mention]], told: AttributedText) {
    for one in told.attributions where one.isStatement {
      guard let source = one.source,
        let speaker = Self.head(
          of: source, in: names[one.sentence], text.sentences[one.sentence], text)
      else { continue }
      for piece in one.content {
        for token in piece.tokens where told.trees[piece.sentence].quoted[token] {
          speakers[piece.sentence, default: [:]][token] = speaker
        }
      }
    }
  }

  subscript(sentence: Int, token: Int) -> Int? { speakers[sentence]?[token] }

  /// The entity of the mention that heads a source.
  static func head(
    of source: Range<Int>, in mentions: [Mention], _ sentence: Sentence, _ text: ArticleText
  ) -> Int? {
    let head = sentence.head(of: source)
    let inside = mentions.map { (text.tokens(in: $0.range, of: sentence), $0.entity) }
      .filter { !$0.0.isEmpty && source.contains($0.0.lowerBound) }
    let named =
      inside.first { $0.0.contains(head) }
      ?? inside.first { tokens, _ in
        let top = sentence.tokens[sentence.head(of: tokens)]
        return top.head == head && ["appos", "flat", "nmod:desc"].contains(top.relation)
      }
    return named?.1
  }
}

/// Finds the words in quotation marks with which speakers speak of themselves: "I" of a person, "we" of a body.
struct FirstPersonFinder {
  let text: ArticleText
  let entities: [Entity]
  let told: AttributedText
  let words: [String: Entity.Kind]

  /// - Parameter mentions: names, nouns and pronouns, of each sentence.
  func find(_ mentions: [[Mention]]) -> [Mention] {
    let speakers = QuotedSpeakers(text: text, names: mentions, told: told)
    return text.sentences.indices.flatMap { index in
      let tokens = text.sentences[index].tokens
      return tokens.indices.compactMap { token -> Mention? in
        guard let kind = words[tokens[token].lower], let speaker = speakers[index, token],
          entities[speaker].kind == kind
        else { return nil }
        return Mention(range: tokens[token].range, entity: speaker, form: .pronoun)
      }
    }
  }
}
