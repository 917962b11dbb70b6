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

  /// The same object as before as long as nothing about the article has changed.
  /// - Parameters:
  ///   - content: what the article is known by.
  ///   - unpacked: its analysis, where it is not known.
  func article(
    _ id: Int64, _ article: Article, content: String, _ unpacked: () throws -> Analysis
  ) rethrows -> AnalysedArticle {
    let known = state.withLock { $0.articles[content] }
    if let known, known.id == id, known.article == article { return known }
    let analysis = try known?.analysis ?? unpacked()
    let found = AnalysedArticle(id: id, article: article, analysis: analysis)
    keep(found, content: content)
    return found
  }

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
