import Language

/// All that is found in one article on its own; entity ids count within it.
package struct Analysis: Sendable, Equatable, Codable {
  package var sentences: [Sentence]
  package var entities: [Entity]
  package var mentions: [Mention]
  package var claims: [Claim]

  package init(
    sentences: [Sentence], entities: [Entity], mentions: [Mention], claims: [Claim]
  ) {
    self.sentences = sentences
    self.entities = entities
    self.mentions = mentions
    self.claims = claims
  }
}

/// Reads articles: text to sentences, mentions and claims. Pure; share one among all cores.
package struct Analyst: Sendable {
  package init() {}

  package func analysis(of article: Article) -> Analysis {
    Analysis(sentences: [], entities: [], mentions: [], claims: [])
  }
}
