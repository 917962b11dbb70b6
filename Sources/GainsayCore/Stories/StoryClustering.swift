import Foundation

/// Finds the story that an article tells: the story of the most similar earlier article, when it is similar enough.
///
/// Similarity is the cosine of words weighted by rarity (TF-IDF), less for every day between the two. Only articles that share
/// one of the rarest words are looked at, so one more article costs the same in a small library and in a large one.
struct StoryClustering {
  /// Best on 300 articles of 100 events each told by three outlets.
  private static let threshold = 0.22
  private static let rarest = 24
  /// A day apart takes this share off.
  private static let decay = 0.03
  /// Keeps rarity meaningful in a library of a few articles.
  private static let smoothing = 20.0

  let records: TermRecords

  /// The story to join, or nil for a story of its own.
  func story(for article: Int64, terms: [String: Int], published: String?) throws -> Int64? {
    let total = Double(try records.articleCount()) + Self.smoothing
    let frequencies = try records.frequencies(of: terms.keys)
    let rarest = terms.keys.filter { (frequencies[$0] ?? 0) > 1 }
      .sorted { (frequencies[$0] ?? 0, $0) < (frequencies[$1] ?? 0, $1) }.prefix(Self.rarest)
    guard !rarest.isEmpty else { return nil }
    var known = frequencies
    let mine = weights(terms, frequencies, total)
    var best: (story: Int64, score: Double)?
    for other in try records.articles(sharing: Array(rarest), except: article) {
      guard let place = try records.placeInStory(ofArticle: other) else { continue }
      let theirs = try records.terms(ofArticle: other)
      let missing = theirs.keys.filter { known[$0] == nil }
      known.merge(try records.frequencies(of: missing)) { first, _ in first }
      let score = cosine(mine, weights(theirs, known, total)) * nearness(published, place.published)
      if score >= Self.threshold, score > best?.score ?? 0 { best = (place.story, score) }
    }
    return best?.story
  }

  private func weights(_ terms: [String: Int], _ frequencies: [String: Int], _ total: Double)
    -> [String: Double]
  {
    Dictionary(
      uniqueKeysWithValues: terms.map { term, count in
        (term, (1 + log(Double(count))) * log(total / (1 + Double(frequencies[term] ?? 0))))
      })
  }

  private func cosine(_ one: [String: Double], _ other: [String: Double]) -> Double {
    let length = { (vector: [String: Double]) in
      vector.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
    let product = one.reduce(0) { $0 + $1.value * (other[$1.key] ?? 0) }
    let lengths = length(one) * length(other)
    return lengths > 0 ? product / lengths : 0
  }

  private func nearness(_ one: String?, _ other: String?) -> Double {
    guard let a = one.flatMap(day), let b = other.flatMap(day) else { return 1 }
    return max(0, 1 - Self.decay * abs(a - b))
  }

  /// Days since an epoch.
  private func day(_ published: String) -> Double? {
    let parts = published.prefix(10).split(separator: "-").compactMap { Double($0) }
    guard parts.count == 3 else { return nil }
    return (parts[0] * 365.25 + parts[1] * 30.44 + parts[2]).rounded()
  }
}
