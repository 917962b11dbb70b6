import Language

/// All that is found in one article on its own; entity ids count within it.
package struct Analysis: Sendable, Equatable, Codable {
  package var sentences: [Sentence]
  package var entities: [Entity]
  package var mentions: [Mention]
  package var claims: [Claim]
  package var assertions: [Assertion]

  package init(
    sentences: [Sentence], entities: [Entity], mentions: [Mention], claims: [Claim],
    assertions: [Assertion] = []
  ) {
    self.sentences = sentences
    self.entities = entities
    self.mentions = mentions
    self.claims = claims
    self.assertions = assertions
  }
}

/// Reads articles: text to sentences, mentions and claims. Pure; share one among all cores.
package struct Analyst: Sendable {
  private let reader = EnglishReader()
  private let lexicon = Lexicon()

  package init() {}

  package func analysis(of article: Article) -> Analysis {
    let sentences = reader.sentences(of: article.text, blocks: article.readingRanges)
    let text = ArticleText(article: article, sentences: sentences)
    let told = AttributionReader(lexicon: lexicon, text: text).read()
    let found = EntityFinder(lexicon: lexicon, reader: reader).find(in: text, told)
    let claims = ClaimFinder(
      lexicon: lexicon, text: text, entities: found.entities, mentions: found.mentions, told: told
    ).find()
    return Analysis(
      sentences: sentences, entities: found.entities, mentions: found.mentions,
      claims: claims.claims, assertions: claims.assertions)
  }
}
