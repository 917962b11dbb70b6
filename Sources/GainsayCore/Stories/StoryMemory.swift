import Synchronization

/// What was read lately of articles for their stories: when one more comes, the others are not read anew.
///
/// It knows articles by identity, so nothing in it gets stale; what is dropped is only read again.
final class StoryMemory: Sendable {
  /// What an article tells in its story, as long as the story knows its entities alike.
  struct Told: Sendable {
    var roles: [StoryEntities.Role?]
    /// What times are told from where the article has no date.
    var today: String
    /// Names of the story that the article itself did not find.
    var heard: [StoryNames.Heard]
    /// Whether it was the story's only article: what is set against other articles alone was not read.
    var isAlone: Bool
    var statements: [Statement]
    var quotations: [QuotedWords]
  }

  private struct Entry {
    var article: AnalysedArticle
    var told: Told?
    var prints: Fingerprints?
    var looseWords: [StoryNames.LooseWord]?
    var terms: ArticleTerms?
  }

  private struct State {
    private var entries = RecentValues<Int64, Entry>(most: AnalysisCache.most)

    mutating func change(_ article: AnalysedArticle, _ change: (inout Entry) -> Void) {
      var entry = entry(of: article) ?? Entry(article: article)
      change(&entry)
      entries.set(entry, article.id)
    }

    mutating func entry(of article: AnalysedArticle) -> Entry? {
      entries.value(article.id).flatMap { $0.article === article ? $0 : nil }
    }
  }

  private let state = Mutex(State())

  func told(
    in article: AnalysedArticle, roles: [StoryEntities.Role?], today: String,
    heard: [StoryNames.Heard], isAlone: Bool, or read: () -> Told
  ) -> Told {
    let known = state.withLock { $0.entry(of: article)?.told }
    if let known, known.today == today, known.roles == roles, known.heard == heard,
      known.isAlone == isAlone
    {
      return known
    }
    let told = read()
    state.withLock { $0.change(article) { $0.told = told } }
    return told
  }

  func looseWords(of article: AnalysedArticle) -> [StoryNames.LooseWord] {
    if let known = state.withLock({ $0.entry(of: article)?.looseWords }) { return known }
    let words = StoryNames.looseWords(of: article.analysis)
    state.withLock { $0.change(article) { $0.looseWords = words } }
    return words
  }

  func terms(of article: AnalysedArticle, or read: () -> ArticleTerms) -> ArticleTerms {
    if let known = state.withLock({ $0.entry(of: article)?.terms }) { return known }
    let terms = read()
    state.withLock { $0.change(article) { $0.terms = terms } }
    return terms
  }

  func prints(of article: AnalysedArticle) -> Fingerprints {
    if let known = state.withLock({ $0.entry(of: article)?.prints }) { return known }
    let prints = Fingerprints(of: article.analysis.sentences, in: article.article.text)
    state.withLock { $0.change(article) { $0.prints = prints } }
    return prints
  }
}
