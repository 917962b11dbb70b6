import Foundation

/// Weighs the terms of an article: the more often it has them, and the fewer articles have them, the more (TF-IDF).
///
/// In how many articles a term stands is counted in the library, and, so that a library of a few articles knows it too,
/// expected from its rank among the words of news (Zipf's law: rank r takes a share of about 0.08 / r of all words).
struct TermRarity {
  /// The expectation counts as much as so many articles.
  private static let priorArticles = 300.0
  private static let zipf = 0.08
  /// Words of an average article.
  private static let articleLength = 400.0
  private static let unheardRank = 70_000.0
  /// Above one, so that rare words outweigh the many that all news of a kind shares.
  private static let exponent = 1.5
  /// Who takes part tells stories apart better than what happens.
  private static let nameWeight = 1.2

  /// - Parameters:
  ///   - counts: in how many articles of the library each term stands.
  ///   - total: articles of the library.
  static func weigh(_ article: ArticleTerms, counts: [UInt32: Int], total: Int) -> WeightedTerms {
    var terms = article.terms.map { term in
      let found = Double(counts[term.key] ?? 0) + priorArticles * expected(term)
      let rarity = max(log((Double(total) + priorArticles) / found), 0.01)
      let frequency = 1 + log(Double(max(term.count, 1)))
      return WeightedTerms.Term(
        key: term.key,
        weight: frequency * pow(rarity, exponent) * (term.isName ? nameWeight : 1),
        isName: term.isName)
    }
    let length = terms.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    for index in terms.indices { terms[index].weight /= max(length, 1e-9) }
    terms.sort { ($1.weight, $0.key) < ($0.weight, $1.key) }
    return WeightedTerms(
      terms: terms, words: Double(article.words), days: article.day.map { $0...$0 })
  }

  /// The share of articles in which a word of its rank stands.
  private static func expected(_ term: ArticleTerms.Term) -> Double {
    let isKnown = term.rank < ArticleTerms.Term.unheard
    let rank = isKnown ? 1.4 * Double(1 << Int(term.rank)) : unheardRank
    return 1 - exp(-articleLength * zipf / rank)
  }
}
