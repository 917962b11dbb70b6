import Foundation
import Language

/// The words that tell what an article is about: nouns, verbs and names, headline words counting more.
struct ArticleTerms: Sendable {
  private static let headlineWeight = 3
  private static let nameWeight = 2
  /// So many, the most frequent, are kept.
  private static let limit = 120
  private static let common: Set<String> = [
    "be", "have", "do", "say", "make", "go", "get", "take", "come", "year", "month", "week", "day",
    "time", "people",
    "new", "last", "first", "other", "more", "such", "many", "tell", "use", "give", "also",
    "company", "mr.", "mr", "ms.",
  ]

  func terms(of article: Article, _ analysis: Analysis) -> [String: Int] {
    let headline = article.blocks.first { $0.kind == .headline }?.range
    var counts: [String: Int] = [:]
    for sentence in analysis.sentences {
      let weight = headline.map { $0.overlaps(sentence.range) } == true ? Self.headlineWeight : 1
      for token in sentence.tokens where isTelling(token) {
        let term = token.lemma.isEmpty ? token.form.lowercased() : token.lemma.lowercased()
        counts[term, default: 0] += weight * (token.tag == .properNoun ? Self.nameWeight : 1)
      }
    }
    let kept = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.limit)
    return Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
  }

  private func isTelling(_ token: Token) -> Bool {
    guard [.noun, .properNoun, .verb, .adjective, .numeral].contains(token.tag),
      token.form.utf8.count > 2
    else {
      return false
    }
    return !Self.common.contains(token.lemma.lowercased())
      && token.form.contains { $0.isLetter || $0.isNumber }
  }
}
