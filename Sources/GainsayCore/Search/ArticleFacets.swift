import Language

/// What can be searched of an article beside its words.
struct ArticleFacets: Sendable, Equatable {
  /// A word as it is searched with what it is a form of, both folded: "companies", "company".
  struct WordForm: Sendable, Hashable {
    var form: String
    var lemma: String
  }

  /// Names of those who say something in it.
  var speakers: [String]
  var hasQuote: Bool
  var words: Set<WordForm>

  init(article: Article, analysis: Analysis) {
    speakers = Self.speakers(analysis)
    let blocks = article.blocks.map(\.range)
    hasQuote = QuotationFinder().quotations(in: article.text, blocks: blocks).contains {
      $0.depth == 0 && $0.content.count >= Self.shortestQuote
    }
    words = Self.words(analysis.sentences)
  }

  /// Bytes; what is shorter is a word in quotation marks.
  private static let shortestQuote = 20

  private static func speakers(_ analysis: Analysis) -> [String] {
    var found: [String] = []
    for claim in analysis.claims {
      found += claim.chain.filter { $0.kind != .outlet && $0.kind != .author }.compactMap(\.name)
      guard let source = claim.source else { continue }
      let named = analysis.mentions.filter { $0.range.overlaps(source) }.map(\.entity)
      for entity in named where analysis.entities.indices.contains(entity) {
        found += [analysis.entities[entity].name] + analysis.entities[entity].aliases
      }
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }
  }

  private static func words(_ sentences: [Sentence]) -> Set<WordForm> {
    var found: Set<WordForm> = []
    for token in sentences.lazy.flatMap(\.tokens) {
      guard let form = SearchWords.single(token.form) else { continue }
      found.insert(WordForm(form: form, lemma: SearchWords.single(token.lemma) ?? form))
    }
    return found
  }
}
