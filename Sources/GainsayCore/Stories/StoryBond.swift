/// Why the articles of a story are together: whom they name, which rare words they share, on which days they were published.
package struct StoryBond: Sendable, Equatable, Codable {
  package struct Shared: Sendable, Equatable, Codable {
    /// A name, or the lemma of a word.
    package var text: String
    /// How many of the articles have it.
    package var articles: Int

    package init(text: String, articles: Int) {
      self.text = text
      self.articles = articles
    }
  }

  /// Those that most articles have first.
  package var names: [Shared]
  package var words: [Shared]
  /// ISO 8601 days of the first and the last dated article.
  package var firstDay: String?
  package var lastDay: String?

  package init(
    names: [Shared] = [], words: [Shared] = [], firstDay: String? = nil, lastDay: String? = nil
  ) {
    self.names = names
    self.words = words
    self.firstDay = firstDay
    self.lastDay = lastDay
  }
}

extension StoryBond {
  private static let mostNames = 5
  private static let mostWords = 6

  /// - Parameter terms: the telling words of the articles, by id.
  init(
    of articles: [AnalysedArticle], entities: StoryEntities, terms: [Int64: ArticleTerms],
    finder: TermFinder
  ) {
    let days = articles.compactMap { $0.article.published.map { String($0.prefix(10)) } }
    names = Self.names(entities.entities)
    words = Self.words(terms, in: articles, finder)
    firstDay = days.min()
    lastDay = days.max()
  }

  private static func names(_ entities: [StoryEntity]) -> [Shared] {
    let shared = entities.map {
      Shared(text: $0.name, articles: Set($0.members.map(\.article)).count)
    }
    let order = shared.enumerated().filter { $0.element.articles > 1 }
      .sorted { ($1.element.articles, $0.offset) < ($0.element.articles, $1.offset) }
    return order.prefix(mostNames).map(\.element)
  }

  /// Words are weighed by how many articles have them and how rare they are among the words of news.
  private static func words(
    _ terms: [Int64: ArticleTerms], in articles: [AnalysedArticle], _ finder: TermFinder
  ) -> [Shared] {
    var (counts, ranks): ([UInt32: Int], [UInt32: Int]) = ([:], [:])
    for term in terms.values.flatMap(\.terms) where !term.isName {
      counts[term.key, default: 0] += 1
      ranks[term.key] = Int(term.rank)
    }
    let weight = { (key: UInt32, count: Int) in count * (ranks[key] ?? 0) }
    let best = counts.filter { $0.value > 1 }
      .sorted { (weight($1.key, $1.value), $0.key) < (weight($0.key, $0.value), $1.key) }
      .prefix(2 * mostWords)
    let spellings = spellings(of: Set(best.map(\.key)), in: articles, finder)
    let words = best.compactMap { key, count in
      spellings[key].map { Shared(text: $0, articles: count) }
    }
    return Array(words.filter { $0.text.contains(where: \.isLetter) }.prefix(mostWords))
  }

  private static func spellings(
    of keys: Set<UInt32>, in articles: [AnalysedArticle], _ finder: TermFinder
  ) -> [UInt32: String] {
    var found: [UInt32: String] = [:]
    for one in articles where found.count < keys.count {
      let missing = keys.subtracting(found.keys)
      found.merge(finder.spellings(of: missing, in: one.analysis.sentences)) { first, _ in first }
    }
    return found
  }
}
