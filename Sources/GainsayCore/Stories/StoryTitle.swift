import Language

/// Chooses what a story is called: the headline, or else one of the first sentences, whose telling words most of its articles
/// share. It always stands in one of the articles.
struct StoryTitle: Sendable {
  private static let longest = 110
  /// Headlines of fewer telling words, and questions, say little.
  private static let fewestWords = 2
  private static let questionWorth = 0.7
  /// Sentences of an article that may stand for a headline.
  private static let openings = 3

  private let finder: TermFinder

  init(finder: TermFinder) { self.finder = finder }

  /// - Parameter terms: the telling words of the articles, by id.
  func title(of articles: [AnalysedArticle], _ terms: [Int64: ArticleTerms]) -> String {
    let spread = spread(of: articles.compactMap { terms[$0.id] })
    let headlines = articles.compactMap { one in
      one.article.title.flatMap { title in
        one.analysis.sentences.first { sentence in isHeadline(sentence, in: one) }
          .map { (title, score($0, spread)) }
      }
    }
    let best = (headlines.contains { $0.1 > 0 } ? headlines : sentences(of: articles, spread))
      .enumerated().max { ($0.element.1, $1.offset) < ($1.element.1, $0.offset) }?.element.0
    let title = best ?? articles.first?.article.title ?? articles.first?.article.text ?? ""
    return shortened(title.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  private func isHeadline(_ sentence: Sentence, in one: AnalysedArticle) -> Bool {
    one.article.blocks.contains { $0.kind == .headline && $0.range.overlaps(sentence.range) }
  }

  private func sentences(of articles: [AnalysedArticle], _ spread: [UInt32: Double])
    -> [(String, Double)]
  {
    articles.flatMap { one in
      one.analysis.sentences.prefix(Self.openings).map { sentence in
        let text = one.article.text.utf8.dropFirst(sentence.range.lowerBound)
          .prefix(sentence.range.count)
        return (String(Substring(text)), score(sentence, spread))
      }
    }
  }

  /// The share of articles in which each telling word stands.
  private func spread(of articles: [ArticleTerms]) -> [UInt32: Double] {
    var counts: [UInt32: Double] = [:]
    for term in articles.flatMap(\.terms) { counts[term.key, default: 0] += 1 }
    return counts.mapValues { $0 / Double(max(1, articles.count)) }
  }

  /// The mean share of articles that have its words, rare words counting more.
  private func score(_ sentence: Sentence, _ spread: [UInt32: Double]) -> Double {
    let terms = finder.terms(of: [sentence])
    guard terms.count >= Self.fewestWords else { return 0 }
    let weights = terms.map { Double($0.rank) + 1 }
    let known = zip(terms, weights).reduce(0) { $0 + (spread[$1.0.key] ?? 0) * $1.1 }
    let mean = known / weights.reduce(0, +)
    let isQuestion = sentence.tokens.last?.form == "?"
    return isQuestion ? mean * Self.questionWorth : mean
  }

  private func shortened(_ title: String) -> String {
    guard title.count > Self.longest else { return title }
    let words = title.prefix(Self.longest).split(separator: " ").dropLast()
    return words.joined(separator: " ") + "…"
  }
}
