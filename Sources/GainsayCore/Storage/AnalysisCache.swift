import Synchronization

/// Articles with their analyses that were read or written lately, by what they are known by: a story that grows article by
/// article is not unpacked each time. What a content and a version of analysis stand for never changes, so nothing gets stale.
final class AnalysisCache: Sendable {
  /// Some tens of megabytes.
  private static let most = 200

  private struct State {
    var articles: [String: AnalysedArticle] = [:]
    /// First come, first gone.
    var order: [String] = []
  }

  private let state = Mutex(State())

  /// The same object as before, as long as the article stands in the same row under the same path.
  /// - Parameter content: what the article is known by.
  func article(_ id: Int64, content: String, path: String) -> AnalysedArticle? {
    let known = state.withLock { $0.articles[content] }
    return known?.id == id && known?.article.path == path ? known : nil
  }

  /// What was found in an article with that content, in whatever row.
  func analysis(content: String) -> Analysis? { state.withLock { $0.articles[content]?.analysis } }

  func keep(_ article: AnalysedArticle, content: String) {
    state.withLock { state in
      guard state.articles.updateValue(article, forKey: content) == nil else { return }
      state.order.append(content)
      guard state.order.count > Self.most else { return }
      for old in state.order.prefix(Self.most / 2) { state.articles[old] = nil }
      state.order.removeFirst(Self.most / 2)
    }
  }
}
