import Synchronization

/// Articles with their analyses that were read or written lately, by what they are known by: a story that grows article by
/// article is not unpacked each time. What a content and a version of analysis stand for never changes, so nothing gets stale.
final class AnalysisCache: Sendable {
  /// Articles; some eighty megabytes.
  static let most = 400

  private let articles = Mutex(RecentValues<String, AnalysedArticle>(most: AnalysisCache.most))

  /// The same object as before, as long as the article stands in the same row under the same path.
  /// - Parameter content: what the article is known by.
  func article(_ id: Int64, content: String, path: String) -> AnalysedArticle? {
    let known = articles.withLock { $0.value(content) }
    return known?.id == id && known?.article.path == path ? known : nil
  }

  /// What was found in an article with that content, in whatever row.
  func analysis(content: String) -> Analysis? { articles.withLock { $0.value(content)?.analysis } }

  func keep(_ article: AnalysedArticle, content: String) {
    articles.withLock { $0.set(article, content) }
  }
}
