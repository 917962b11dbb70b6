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

/// Finds the story that an article tells, the most similar one when it is similar enough, and the stories that are one.
///
/// Similarity is the cosine between an article and the sum of a story's articles, words weighted by rarity; half of the
/// two heaviest common words is left out, so that the name of a company alone makes no story; where the names themselves differ, what
/// all news of a kind shares counts for less, so that the results of two companies are two stories; every day between them takes some off, down to a floor, as
/// what is put off for months is still the same; only what is told much later is not. Short articles need less, as they share fewer words. Two stories are one under
/// the same rule, and need the more the larger they are, as large ones share what all news of a kind shares. Only stories that
/// share a heavy word are looked at, and a bounded number of them, so one more article costs the same in a small library and
/// in a large one.
struct StoryClustering {
  /// What an article of `fullLength` telling words or more needs.
  private static let threshold = 0.155
  private static let fullLength = 250.0
  private static let lengthExponent = 0.3
  /// What a day after the first takes off, and what is left at least.
  private static let decay = 0.08
  private static let decayFloor = 0.4
  /// Days after which, by the square, less and less is left of that: what is told years later of the same matter is another story.
  private static let longest = 200.0
  /// What is told on one day, or on the next, is the likelier to be one story, and so is what is kept together without a day.
  private static let ofOneDay = 1.15
  private static let heaviest = (words: 2, share: 0.5)
  /// Names this much alike tell of the same people and bodies; what has fewer than this length of names tells nothing, and
  /// less than so many words tell the less, as they leave out many.
  private static let names = (alike: 0.3, least: 0.1, fullLength: 150.0)
  /// Two stories need this much of it, times this power of the articles of the smaller one, counted up to a limit.
  private static let joining = (share: 0.95, sizeExponent: 0.4, sizeLimit: 8)
  /// So many terms of an article lead to stories, so many stories each, and so many stories are looked at.
  static let leads = 24
  private static let storiesOfLead = 40
  private static let candidates = 30
  private static let partners = 10

  let index: any StoryIndex

  /// - Parameter terms: of an article that the index has counted already.
  func weigh(_ terms: ArticleTerms) throws -> WeightedTerms {
    TermRarity.weigh(
      terms, counts: try index.articleCounts(of: terms.terms.map(\.key)),
      total: try index.articleCount())
  }

  /// The story to join, or nil for a story of its own.
  func story(for article: WeightedTerms) throws -> Int64? {
    try best(for: article, among: candidates(for: article).prefix(Self.candidates)) { _ in 1 }
  }

  /// A story that is the same as `story`, of those that are free to join it.
  func partner(of story: Int64, where isFree: (Int64) throws -> Bool) throws -> Int64? {
    guard let vector = try index.vector(ofStory: story) else { return nil }
    let whole = vector.asArticle
    let near = try candidates(for: whole).prefix(Self.candidates)
    let others = try near.filter { try $0 != story && isFree($0) }
    return try best(for: whole, among: others.prefix(Self.partners)) { other in
      let size = Double(min(vector.articles, other.articles, Self.joining.sizeLimit))
      return Self.joining.share * pow(size, Self.joining.sizeExponent)
    }
  }

  /// The story that has most of what it takes.
  private func best(
    for article: WeightedTerms, among stories: some Sequence<Int64>,
    demand: (StoryVector) -> Double
  ) throws -> Int64? {
    var best: (story: Int64, score: Double)?
    for story in stories {
      guard let vector = try index.vector(ofStory: story) else { continue }
      let score = similarity(article, vector) / (needed(article, vector) * demand(vector))
      if score >= 1, score > best?.score ?? 0 { best = (story, score) }
    }
    return best?.story
  }

  private func candidates(for article: WeightedTerms) throws -> [Int64] {
    var scores: [Int64: Double] = [:]
    for term in article.terms.prefix(Self.leads) {
      for story in try index.stories(with: term.key, limit: Self.storiesOfLead) {
        scores[story, default: 0] += term.weight
      }
    }
    return scores.sorted { ($1.value, $1.key) < ($0.value, $0.key) }.map(\.key)
  }

  private func similarity(_ article: WeightedTerms, _ story: StoryVector) -> Double {
    let parts = article.terms.map { $0.weight * Double(story.weight(of: $0.key)) }
    let length = story.length
    guard length > 0 else { return 0 }
    let heaviest = parts.sorted(by: >).prefix(Self.heaviest.words).reduce(0, +)
    let cosine =
      (parts.reduce(0, +) - Self.heaviest.share * heaviest) / length
      * nameAgreement(article, story, length: length)
    guard let days = article.days, let others = story.days else { return cosine * Self.ofOneDay }
    let gap = max(days.lowerBound - others.upperBound, others.lowerBound - days.upperBound, 0)
    guard gap > 1 else { return cosine * Self.ofOneDay }
    let kept = max(Self.decayFloor, 1 - Self.decay * Double(gap - 1))
    return cosine * kept * pow(min(1, Self.longest / Double(gap)), 2)
  }

  /// 1 where the names are alike enough, or there are none; less the less they are.
  private func nameAgreement(_ article: WeightedTerms, _ story: StoryVector, length: Double)
    -> Double
  {
    let names = article.terms.filter { $0.isName || story.isName($0.key) }
    let mine = names.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    let theirs = story.nameLength
    guard mine >= Self.names.least, theirs >= Self.names.least * length else { return 1 }
    let shared = names.reduce(0) { $0 + $1.weight * Double(story.weight(of: $1.key)) }
    let agreement = min(1, (shared / (mine * theirs) / Self.names.alike).squareRoot())
    let fullness = min(1, min(article.words, story.words) / Self.names.fullLength)
    // Where no days tell two stories apart, the names of short articles must.
    let isDated = article.days != nil && story.days != nil
    return 1 - (isDated ? fullness * fullness : fullness) * (1 - agreement)
  }

  private func needed(_ article: WeightedTerms, _ story: StoryVector) -> Double {
    let words = max(1, min(article.words, story.words))
    return Self.threshold * pow(min(1, words / Self.fullLength), Self.lengthExponent)
  }
}
