import Foundation

/// What clustering asks a library.
protocol StoryIndex {
  func articleCount() throws -> Int
  /// In how many articles each term stands.
  func articleCounts(of terms: [UInt32]) throws -> [UInt32: Int]
  /// The newest stories that have the term among their heaviest, at most `limit`.
  func stories(with term: UInt32, limit: Int) throws -> [Int64]
  func vector(ofStory story: Int64) throws -> StoryVector?
}

/// Finds the story that an article tells: the most similar one, when it is similar enough.
///
/// Similarity is the cosine between an article and the sum of a story's articles, words weighted by rarity; half of the heaviest
/// common word is left out, so that a company alone makes no story; every day after the story's last article takes some off.
/// Short articles need less, as they share fewer words. Only stories that share a heavy word are looked at, and a bounded
/// number of them, so one more article costs the same in a small library and in a large one.
struct StoryClustering {
  /// What an article of `fullLength` telling words or more needs.
  private static let threshold = 0.14
  private static let fullLength = 250.0
  private static let lengthExponent = 0.3
  /// What a day after the first takes off.
  private static let decay = 0.08
  private static let heaviestShare = 0.5
  /// So many terms of an article lead to stories, so many stories each, and so many stories are looked at.
  static let leads = 16
  private static let storiesOfLead = 40
  private static let candidates = 30

  let index: any StoryIndex

  /// An article with the story to join, or nil for a story of its own.
  struct Finding {
    var article: WeightedTerms
    var story: Int64?
  }

  /// - Parameter terms: of an article that the index has counted already.
  func find(_ terms: ArticleTerms) throws -> Finding {
    let article = TermRarity.weigh(
      terms, counts: try index.articleCounts(of: terms.terms.map(\.key)),
      total: try index.articleCount())
    var best: (story: Int64, score: Double)?
    for story in try candidates(for: article) {
      guard let vector = try index.vector(ofStory: story) else { continue }
      let score = similarity(article, vector) / needed(article, vector)
      if score >= 1, score > best?.score ?? 0 { best = (story, score) }
    }
    return Finding(article: article, story: best?.story)
  }

  private func candidates(for article: WeightedTerms) throws -> [Int64] {
    var scores: [Int64: Double] = [:]
    for term in article.terms.prefix(Self.leads) {
      for story in try index.stories(with: term.key, limit: Self.storiesOfLead) {
        scores[story, default: 0] += term.weight
      }
    }
    return scores.sorted { ($1.value, $1.key) < ($0.value, $0.key) }.prefix(Self.candidates)
      .map(\.key)
  }

  private func similarity(_ article: WeightedTerms, _ story: StoryVector) -> Double {
    let parts = article.terms.map { $0.weight * Double(story.weights[$0.key] ?? 0) }
    let length = story.length
    guard length > 0, let heaviest = parts.max() else { return 0 }
    let cosine = (parts.reduce(0, +) - Self.heaviestShare * heaviest) / length
    guard let day = article.day, let last = story.lastDay else { return cosine }
    return cosine * max(0, 1 - Self.decay * Double(max(0, abs(day - last) - 1)))
  }

  private func needed(_ article: WeightedTerms, _ story: StoryVector) -> Double {
    let words = max(1, min(Double(article.words), story.words))
    return Self.threshold * pow(min(1, words / Self.fullLength), Self.lengthExponent)
  }
}
